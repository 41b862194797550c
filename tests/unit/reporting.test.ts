// What a reader can report as wrong: of every thing of the atlas what it says, and by which sources, in the words of its card.
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/core/atlas/atlas.ts';
import { isReportKey } from '../../src/core/reporting/report-key.ts';
import { messagesOf } from '../../src/i18n/messages.ts';
import { readLibrary } from '../../src/record-pages/read-library.ts';
import { reportableOf, type Reportable } from '../../src/ui/report/what-is-said.ts';

const { atlas, books, things } = readLibrary(null);
const reportable = (key: string, language: Language = 'en', year = 1938): Reportable | null =>
  reportableOf(key, {
    atlas,
    evidence: books[language].evidence,
    years: { since: year, until: year },
    language,
    messages: messagesOf(language),
  });
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the Balkhash smelter', () => {
  test('was put into operation on a day that three sources give, the first choice in the years after it', () => {
    const { said, dateShown, name, page } = reportable('obj/balkhash-copper-smelter')!;
    expect(name).toBe('Balkhash copper smelting combine');
    expect(page).toEqual({ kind: 'obj', id: 'balkhash-copper-smelter' });
    expect(plain(said.dates![dateShown]!.text)).toBe('Operating: 24 November 1938, continuing after 1940');
    expect(said.dates![dateShown]!.sources).toEqual([
      'History of Kazakhstan, vol. 4, sentence S018',
      expect.stringMatching(/^balkhash\.goo\.kz: .* \(balkhash-goo-kz\)$/),
      expect.stringMatching(/^vbalkhashe\.kz: .* \(vbalkhashe-dates\)$/),
    ]);
  });

  test('was being built before, and in the first years of the atlas nothing of it is shown', () => {
    expect(
      [1890, 1931, 1937, 1938, 1940].map(
        (year) => reportable('obj/balkhash-copper-smelter', 'en', year)!.dateShown,
      ),
    ).toEqual([0, 0, 0, 1, 1]);
  });

  test('has its names in three languages, that of the reader first', () => {
    expect(
      reportable('obj/balkhash-copper-smelter', 'ru')!
        .said.name!.map(({ text }) => text)
        .slice(0, 3),
    ).toEqual([
      'Балхашский медеплавильный комбинат (Русский)',
      'Балқаш мыс балқыту комбинаты (Қазақша)',
      'Balkhash copper smelting combine (English)',
    ]);
  });

  test('says every claim of its card, with its source', () => {
    const { claims } = books.en.evidence.accounts['balkhash-copper-smelter']!;
    const texts = reportable('obj/balkhash-copper-smelter')!.said.text!.map(({ text }) => text);
    for (const { text } of claims) expect(texts).toContainEqual(expect.stringContaining(text));
  });
});

test('a line, a flow and a town say what they have of their own', () => {
  const line = reportable('obj/akmola-karaganda')!.said;
  expect(line.place![0]!.text).toMatch(/^Stations: .* – Karaganda/);
  expect(line.figure!.map(({ text }) => plain(text))).toContainEqual('Gauge: 1,524 mm');
  const flow = reportable('obj/wool-semey-centre')!.said;
  expect(flow.place!.map(({ text }) => text.split(':')[0])).toEqual(['From', 'To', 'Carried']);
  const town = reportable('place/almaty', 'en', 1926)!;
  expect(town.name).toBe('Alma-Ata');
  expect(town.said.dates![0]!.text).toMatch(/^Founded: 1854/);
  expect(town.said.figure!.map(({ text }) => plain(text))).toContainEqual(expect.stringContaining('1926'));
});

test('a figure is reported by itself, and with the sentence and the disagreement that it belongs to', () => {
  const [figure] = reportable('figure/ussr-share-lead-1939')!.said.figure!;
  expect(figure!.sources.length).toBeGreaterThan(0);
  const sentence = /S\d{3}/.exec(figure!.sources[0]!)![0];
  expect(reportable(`sentence/${sentence}`)!.said.figure).toContainEqual(figure);
  const dispute = books.en.evidence.disputes[0]!;
  expect(reportable(`disagreement/${dispute.id}`)!.said.figure).toHaveLength(dispute.claims.length);
});

describe.each(LANGUAGES)('everything in %s', (language) => {
  const { evidence } = books[language];
  const keys = [
    ...things.map(({ kind, id }) => `${kind}/${id}`).filter(isReportKey),
    ...[...evidence.figures, ...evidence.populations].map(({ id }) => `figure/${id}`),
  ];

  test('has a name, a first choice with a statement, and no empty one', () => {
    expect(keys.length).toBeGreaterThan(900);
    const wrong = keys.filter((key) => {
      const thing = reportable(key, language);
      const texts = Object.values(thing?.said ?? {}).flat();
      return (
        !thing?.name ||
        !thing.said[thing.field]?.[thing.dateShown] ||
        texts.some(({ text, sources }) =>
          [text, ...sources].some((one) => /^\s*$|undefined|null|\[object/.test(one)),
        )
      );
    });
    expect(wrong).toEqual([]);
  });
});

test('an id that changed leads to the one in its place; what the atlas has not cannot be reported', () => {
  const { id, to } = atlas.redirects!.find(({ to }) => to !== null)!;
  expect(reportable(`obj/${id}`)!.key).toBe(`obj/${to}`);
  for (const key of [
    'obj/none',
    'place/none',
    'event/none',
    'sentence/S000',
    'disagreement/none',
    'figure/none',
    'tour/coal',
  ])
    expect(reportable(key), key).toBeNull();
});
