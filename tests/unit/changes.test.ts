// The sentence about the changes of each year, over the real data of the atlas. It is not beside the core because it needs
// data and texts.
import { describe, expect, test } from 'vitest';
import { checkGeodata } from '../../src/geodata/check.ts';
import { compileAtlas } from '../../src/geodata/compile.ts';
import { readGeodataFiles } from '../../src/geodata/files.ts';
import {
  changesAsList,
  changesInLine,
  changesInWords,
  changesMessagesOf,
  textOf,
  type Segment,
} from '../../src/i18n/changes-messages.ts';
import {
  DEFAULT_LAYERS,
  FIRST_YEAR,
  LANGUAGES,
  LAST_YEAR,
  SECTORS,
  STATES,
  type Language,
} from '../../src/core/atlas/atlas.ts';
import type { Years } from '../../src/core/time/bounds.ts';
import { nameInYear } from '../../src/core/atlas/names.ts';
import { changesIn } from '../../src/core/atlas/changes.ts';
import { allObjects, openingsByYear, type Filters } from '../../src/core/atlas/selection.ts';

const { geodata } = checkGeodata(readGeodataFiles('geodata'));
const atlas = compileAtlas(geodata!);
const all: Filters = { layers: DEFAULT_LAYERS, sectors: SECTORS, states: STATES, certain: false };
const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
const oneYear = (year: number): Years => ({ since: year, until: year });
const WINDOWS: readonly Years[] = [
  ...years.map(oneYear),
  { since: 1928, until: 1932 },
  { since: 1917, until: 1925 },
  { since: FIRST_YEAR, until: LAST_YEAR },
];
const segments = (when: Years, language: Language, filters = all): Segment[] =>
  changesInWords(changesIn(atlas, when, filters), when, filters !== all, language);
const text = (when: Years, language: Language, filters = all) => textOf(segments(when, language, filters));

test('in 1931 the railway reached Karaganda', () => {
  expect(text(oneYear(1931), 'kk')).toMatch(/^Теміржол жеткен жер: Қарағанды;/);
  expect(text(oneYear(1931), 'ru')).toMatch(/^Куда пришла железная дорога: Караганда;/);
  expect(text(oneYear(1931), 'en')).toMatch(/^Railway reached: Karaganda;/);
});

describe.each(LANGUAGES)('every year in %s', (language) => {
  test('is one sentence of at most 220 characters without gaps', () => {
    for (const when of WINDOWS) {
      const sentence = text(when, language);
      expect(sentence).toMatch(/^\p{Lu}.{15,218}\.$/u);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|[:;,] ?[;,.]|\b0 /);
    }
  });
  test('uses the names of objects in the year, of a window in its last', () => {
    const objects = allObjects(atlas);
    for (const when of WINDOWS)
      for (const segment of segments(when, language)) {
        if (typeof segment === 'string') continue;
        const object = objects.find(({ id }) => id === segment.id)!;
        expect(nameInYear(object, when.until, language).endsWith(segment.name)).toBe(true);
      }
  });
});

test('the numbers in a sentence add up to the number of changes', () => {
  for (const when of WINDOWS) {
    const changes = changesIn(atlas, when, all);
    const places = new Set<string>();
    for (const { kind, certainty, objects } of changes)
      for (const { id, name } of objects)
        places.add(`${kind} ${certainty} ${kind === 'reached' ? name.en.split(' – ').at(-1) : id}`);
    const parts = segments(when, 'en');
    const named = parts.filter((part) => typeof part !== 'string').length;
    const counted = parts
      .filter((part) => typeof part === 'string')
      .flatMap((part) => [...part.matchAll(/\b(\d+) (?:more|objects?|places?|sections?|other)\b/g)])
      .reduce((sum, [, count]) => sum + Number(count), 0);
    expect({ when, sum: named + counted }).toEqual({ when, sum: places.size });
  }
});

test('there are as many openings as in the histogram, year by year', () => {
  for (const { since, certain } of openingsByYear(atlas, all)) {
    const opened = changesIn(atlas, oneYear(since), all)
      .filter(
        ({ kind, certainty }) => certainty === 'certain' && ['reached', 'railway', 'opened'].includes(kind),
      )
      .flatMap(({ objects }) => objects);
    expect({ since, opened: opened.length }).toEqual({ since, opened: certain });
  }
});

test('a word agrees with its number', () => {
  const from1928 = { since: 1928, until: 1932 };
  const forms: Record<string, RegExp> = {
    one: /^(место|участок|объект|перемена)$/,
    few: /^(места|участка|объекта|перемены)$/,
    many: /^(мест|участков|объектов|перемен)$/,
  };
  const counted = [...text(from1928, 'ru').matchAll(/(\d+) ((?:мест|участ|объект|перемен)\p{L}*)/gu)];
  expect(counted.length).toBeGreaterThanOrEqual(4);
  for (const [, count, word] of counted)
    expect(word, count).toMatch(forms[new Intl.PluralRules('ru').select(Number(count))]!);
  expect(text({ since: FIRST_YEAR, until: LAST_YEAR }, 'en')).toMatch(
    /: 2 sections; .*\d+ more changes? may/,
  );
});

test('a year without changes has a sentence that says so, and for which choice', () => {
  const oil: Filters = { ...all, sectors: ['oil'], certain: true };
  expect(text(oneYear(1891), 'en', { ...all, certain: true })).toContain(
    'The atlas records no change in this year',
  );
  expect(text(oneYear(1891), 'en', oil)).toBe(
    'The atlas records no change in this year that passes the filters.',
  );
  expect(text({ since: 1890, until: 1892 }, 'ru', oil)).toBe(
    'В эти годы перемен среди выбранного в атласе не отмечено.',
  );
  expect(text(oneYear(1891), 'kk', oil)).toBe('Таңдалғандар арасында осы жылы болған өзгеріс көрсетілмеген.');
});

describe.each(LANGUAGES)('the line in %s', (language) => {
  const lineOf = (when: Years, room: number) =>
    changesInLine(changesIn(atlas, when, all), when, false, language, (text) => text.length <= room);

  test('fits its room in every year, and says something from 50 characters', () => {
    for (const when of WINDOWS)
      for (const room of [10, 50, 80, 150]) {
        const { segments: parts, count } = lineOf(when, room);
        if (count > 0) expect(textOf(parts).length, `${when.until}, ${room}`).toBeLessThanOrEqual(room);
        if (room >= 50) expect(textOf(parts), `${when.until}, ${room}`).toMatch(/^\p{Lu}.+\.$/u);
      }
  });

  test('names every change or says that it does not, and the list names all', () => {
    for (const when of WINDOWS) {
      const changes = changesIn(atlas, when, all);
      const named = changesAsList(changes, when, language).flatMap(({ names }) =>
        names.map(({ name }) => name),
      );
      const certain = changesAsList(
        changes.filter(({ certainty }) => certainty === 'certain'),
        when,
        language,
      ).reduce((sum, { names }) => sum + names.length, 0);
      for (const room of [40, 80, 150, 10_000]) {
        const { segments: parts, count, sure, whole } = lineOf(when, room);
        const said = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.name]));
        expect(count).toBe(named.length);
        expect(sure).toBe(certain);
        expect(whole).toBe(said.length === named.length);
        expect(named).toEqual(expect.arrayContaining(said));
      }
    }
  });
});

test('the button counts what is only possible apart', () => {
  const words = (certain: number, possible: number) =>
    LANGUAGES.map((language) => changesMessagesOf(language).all(certain, possible).replaceAll('\u00a0', ' '));
  expect(words(9, 28)).toEqual([
    '9 өзгеріс, тағы 28 ықтимал',
    '9 перемен и 28 возможных',
    '9 changes, 28 possible',
  ]);
  expect(words(1, 0)).toEqual(['1 өзгеріс', '1 перемена', '1 change']);
  expect(words(0, 1)).toEqual(['1 ықтимал өзгеріс', '1 возможная перемена', '1 possible change']);
});

test('more room says more', () => {
  const when = oneYear(1931);
  const said = (room: number): string =>
    textOf(
      changesInLine(changesIn(atlas, when, all), when, false, 'en', (text) => text.length <= room).segments,
    );
  expect(said(20)).toBe('');
  expect(said(40)).toBe('Railway reached: Karaganda.');
  expect(said(90)).toMatch(/^Railway reached: Karaganda; .+\.$/);
  expect(said(140).length).toBeGreaterThan(said(90).length);
});
