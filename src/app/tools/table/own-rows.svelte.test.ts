// The pages of a file's table: asked for when they are seen, once each, and only the last of those that wait.
import { expect, test } from 'vitest';
import type { RecordRow, TableQuestion } from '../../../core/own-data/reading.ts';
import { OwnRows } from './own-rows.svelte.ts';

/** A worker that answers when the test lets it. */
function worker() {
  const asked: { readonly question: TableQuestion; readonly answer: () => Promise<void> }[] = [];
  const tablePage = (question: TableQuestion): Promise<readonly RecordRow[]> =>
    new Promise((resolve) =>
      asked.push({
        question,
        answer: async () => {
          const { offset, length } = question;
          const rows = Array.from({ length }, (_, at) => ({ record: offset + at, name: '', texts: [] }));
          resolve(rows);
          await new Promise((settled) => setTimeout(settled, 0));
        },
      }),
    );
  const order = { fields: [], by: null, descending: false, language: 'en' as const };
  return { asked, rows: new OwnRows({ tablePage }, order, 1000) };
}

test('asks for the page that is seen, and for none that has come', async () => {
  const { asked, rows } = worker();
  rows.want(20, 30);
  expect(asked.map(({ question }) => [question.offset, question.length])).toEqual([[0, 100]]);
  expect(rows.at(25)).toBeNull();
  await asked[0]!.answer();
  expect(rows.at(25)?.record).toBe(25);
  rows.want(40, 30);
  expect(asked).toHaveLength(1);
});

test('rows across two pages take both, those beyond the last none', async () => {
  const { asked, rows } = worker();
  rows.want(980, 60);
  await asked[0]!.answer();
  expect(asked.map(({ question }) => question.offset)).toEqual([900]);
  rows.want(190, 20);
  await asked[1]!.answer();
  await asked[2]!.answer();
  expect(asked.map(({ question }) => question.offset)).toEqual([900, 100, 200]);
  expect([rows.at(199)?.record, rows.at(200)?.record, rows.at(300)]).toEqual([199, 200, null]);
});

test('of what went by while an answer was awaited, only the last is asked for', async () => {
  const { asked, rows } = worker();
  for (const first of [0, 200, 400, 600]) rows.want(first, 10);
  await asked[0]!.answer();
  expect(asked.map(({ question }) => question.offset)).toEqual([0, 600]);
});
