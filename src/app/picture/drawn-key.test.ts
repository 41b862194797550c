// The key of a reader's own data: what colours the records, or the file alone where nothing does.
import { expect, test } from 'vitest';
import type { AtlasApp } from '../atlas-app.svelte.ts';
import { ownKey } from './drawn-key.ts';

const appWith = (field: number | null, values: readonly string[]): AtlasApp =>
  ({
    store: { view: { lang: 'en' } },
    ownData: {
      shown: {
        ...{ name: 'schools.csv', field, summary: { fields: ['kind'] } },
        counts: { categories: values.map(() => 1) },
        categories: values.map((value) => ({ value, isOthers: false, colour: '#123456', visible: true })),
      },
    },
  }) as unknown as AtlasApp;

test('records of one colour stand under the name of their file, which is told once', async () => {
  expect(await ownKey(appWith(null, ['']))).toEqual({
    title: 'schools.csv',
    values: [{ name: 'Records', colour: '#123456' }],
  });
});

test('records coloured by a field stand under its name', async () => {
  const { title, values } = (await ownKey(appWith(0, ['primary', 'secondary'])))!;
  expect([title, ...values.map(({ name }) => name)]).toEqual(['kind', 'primary', 'secondary']);
});
