import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_YEAR, LAST_YEAR, STATES, type Phase, type State } from '../atlas/atlas.ts';
import { dateOf, everyYear } from '../../../tests/random-lives.ts';
import {
  existsInYear,
  firstYear,
  holdingInYear,
  openingYears,
  startedIn,
  stateInYear,
  worksInYear,
} from './lifecycle.ts';

const phase = (state: State, start?: string, end?: string): Phase => ({
  state,
  start: start === undefined ? null : dateOf(start),
  end: end === undefined ? null : dateOf(end),
  sources: ['general-knowledge'],
  confidence: 'high',
});
const shown = (lifecycle: Phase[], year: number) => {
  const now = stateInYear(lifecycle, year);
  return now && `${now.certainty} ${now.state}`;
};

describe('year Y is the state on 31 December of Y', () => {
  const line = () => [phase('construction', '1930'), phase('operating', '1931-02')];

  test('a line opened in February 1931 is there in 1931 and not in 1930', () => {
    expect(shown(line(), 1929)).toBeNull();
    expect(shown(line(), 1930)).toBe('certain construction');
    expect(shown(line(), 1931)).toBe('certain operating');
    expect(shown(line(), 1932)).toBe('certain operating');
  });

  test.each(['1931', '1931-01-01', '1931-12', '1931-12-31'])(
    'opened in %s: operating in 1931, built in 1930',
    (start) => {
      const lifecycle = [phase('construction', '1929'), phase('operating', start)];
      expect(shown(lifecycle, 1930)).toBe('certain construction');
      expect(shown(lifecycle, 1931)).toBe('certain operating');
    },
  );

  test('a works closed in 1919 no longer works in 1919', () => {
    const works = [phase('operating', '1908'), phase('closed', '1919')];
    expect(shown(works, 1918)).toBe('certain operating');
    expect(shown(works, 1919)).toBe('certain closed');
  });

  test('an object whose last phase ends is gone by the end of that year', () => {
    const works = [phase('operating', '1908', '1919-06')];
    expect(shown(works, 1918)).toBe('certain operating');
    expect(shown(works, 1919)).toBeNull();
  });

  test('a last phase without an end goes on to 1940', () => {
    expect(shown([phase('operating', '1908')], LAST_YEAR)).toBe('certain operating');
  });
});

describe('dates that are not known exactly', () => {
  const combine = () => [phase('construction', '1930'), phase('operating', '[1933..1939]')];

  test('possible from the earliest year, certain from the latest', () => {
    expect(shown(combine(), 1932)).toBe('certain construction');
    expect(shown(combine(), 1933)).toBe('possible operating');
    expect(shown(combine(), 1938)).toBe('possible operating');
    expect(shown(combine(), 1939)).toBe('certain operating');
  });

  test('every state the sources leave possible is named', () => {
    expect(stateInYear(combine(), 1935)?.alternatives).toEqual(['construction', 'operating']);
  });

  test('a phase whose start has only a last bound is possible in all years before it', () => {
    const old = [phase('operating', '[..1913]')];
    expect(shown(old, FIRST_YEAR)).toBe('possible operating');
    expect(shown(old, 1912)).toBe('possible operating');
    expect(shown(old, 1913)).toBe('certain operating');
  });

  test('the first year is the first certain one, or else the first possible one', () => {
    expect(firstYear(combine())).toBe(1930);
    expect(firstYear([phase('operating', '[1930..1945]')])).toBe(1930);
    expect(firstYear([phase('operating', '1952')])).toBeNull();
  });
});

describe('openingYears', () => {
  test('are those in which the first operating phase can have started', () => {
    expect(openingYears([phase('construction', '1930'), phase('operating', '[1933..1939]')])).toEqual({
      from: 1933,
      to: 1939,
    });
    expect(openingYears([phase('operating', '1931-02')])).toEqual({ from: 1931, to: 1931 });
  });
  test('are null for open bounds and openings outside the atlas', () => {
    expect(openingYears([phase('operating', '[..1913]')])).toBeNull();
    expect(openingYears([phase('operating', '1857')])).toBeNull();
    expect(openingYears([phase('planned', '1935')])).toBeNull();
  });
});

describe('worksInYear', () => {
  test('a works under reconstruction works; one planned, under construction, idle or closed does not', () => {
    const works = (state: State) => worksInYear([phase(state, '1930')], 1931);
    expect(STATES.filter((state) => works(state) === 'certain')).toEqual(['operating', 'reconstruction']);
    expect(STATES.filter((state) => works(state) === 'possible')).toEqual([]);
    expect(worksInYear([phase('operating', '1930')], 1929)).toBeNull();
  });
  test.each([
    ['construction', 'operating', 'possible'],
    ['reconstruction', 'closed', 'possible'],
    ['operating', 'reconstruction', 'possible'],
    ['construction', 'closed', null],
  ] as const)('where it is not sure whether %s has become %s: %s', (first, then, expected) => {
    const life = [phase(first, '[1929..1932]'), phase(then, '[1930..1935]')];
    expect(worksInYear(life, 1931)).toBe(expected);
  });
});

describe('startedIn', () => {
  test.each([
    [1930, 1930, null],
    [1931, 1931, 'possible'],
    [1933, 1933, 'possible'],
    [1934, 1934, null],
    [1931, 1933, 'certain'],
    [1925, 1940, 'certain'],
    [1932, 1940, 'possible'],
    [1925, 1932, 'possible'],
  ] as const)('what started in one of 1931 to 1933, asked of %i to %i: %s', (since, until, expected) => {
    expect(startedIn(dateOf('[1931..1933]'), { since, until })).toBe(expected);
  });
  test('an open date, or none, lies in no window', () => {
    const years = { since: FIRST_YEAR, until: LAST_YEAR };
    for (const date of ['[..1913]', '[1913..]']) expect(startedIn(dateOf(date), years)).toBeNull();
    expect(startedIn(null, years)).toBeNull();
  });
});

describe('names that change with time', () => {
  const name = (text: string, start?: string, end?: string) => ({
    name: { kk: text, ru: text, en: text },
    start: start === undefined ? null : dateOf(start),
    end: end === undefined ? null : dateOf(end),
  });
  const taraz = () => [
    name('Аулие-Ата', undefined, '1936'),
    name('Мирзоян', '1936', '1938'),
    name('Джамбул', '1938'),
  ];

  test.each([
    [1935, 'Аулие-Ата'],
    [1936, 'Мирзоян'],
    [1937, 'Мирзоян'],
    [1938, 'Джамбул'],
    [1940, 'Джамбул'],
  ])('%i: %s', (year, expected) => {
    expect(holdingInYear(taraz(), year)?.name.ru).toBe(expected);
  });

  test('a place is not there before it was founded', () => {
    expect(existsInYear(dateOf('1929'), 1928)).toBe(false);
    expect(existsInYear(dateOf('1929'), 1929)).toBe(true);
    expect(existsInYear(null, FIRST_YEAR)).toBe(true);
  });
});

describe('any lifecycle in order of time', () => {
  const year = fc.integer({ min: 1880, max: 1950 });
  const start = fc.oneof(
    year.map(String),
    fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
    fc.tuple(year, fc.integer({ min: 0, max: 8 })).map(([y, span]) => `[${y}..${y + span}]`),
    year.map((y) => `${y}~`),
  );
  const lifecycles = fc
    .array(fc.record({ state: fc.constantFrom(...STATES), start }), { minLength: 1, maxLength: 4 })
    .map((phases) =>
      phases
        .map(({ state, start: text }) => phase(state, text))
        .sort((a, b) => (a.start?.earliest ?? '').localeCompare(b.start?.earliest ?? '')),
    );

  test('does not vanish after its certain start if no end is given', () => {
    fc.assert(
      fc.property(lifecycles, (lifecycle) => {
        const states = everyYear.map((y) => stateInYear(lifecycle, y));
        const begun = states.findIndex((now) => now?.certainty === 'certain');
        expect(begun < 0 || states.slice(begun).every((now) => now !== null)).toBe(true);
      }),
      { seed: 1932, numRuns: 400 },
    );
  });
});
