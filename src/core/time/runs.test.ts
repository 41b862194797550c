// Rules that hold for any dates, any lifecycle and any window of years.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_YEAR, LAST_YEAR, type HistoricalDate } from '../atlas/atlas.ts';
import { dateOf, everyYear, lifecycles, stretches, windows } from '../../../tests/random-lives.ts';
import { boundsOf, certaintyInYear, compareIsoDays, type Certainty, type Years } from './bounds.ts';
import { openedIn, openingYears, runsOf, stateInYear, stateInYears } from './lifecycle.ts';
import { isShown, runsOfBounds, type UnlinkedRun } from './runs.ts';

const SEED = 1936;
const check = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void, numRuns = 500): void =>
  fc.assert(fc.property(arbitrary, holds), { seed: SEED, numRuns });

const yearsIn = ({ since, until }: Years): number[] => everyYear.filter((y) => y >= since && y <= until);
const runsInYear = <T extends Pick<UnlinkedRun, 'from' | 'to'>>(runs: readonly T[], y: number): T[] =>
  runs.filter(({ from, to }) => from <= y && y <= to);
const RANK: Readonly<Record<Certainty, number>> = { possible: 1, certain: 2 };
const rank = (certainty: Certainty | null): number => (certainty ? RANK[certainty] : 0);
const bounds = { stretches, everyYear: fc.constantFrom(...everyYear) };

describe('one stretch', () => {
  test('a year that is certain is also possible', () => {
    check(fc.tuple(bounds.stretches, bounds.everyYear), ([stretch, y]) => {
      const { earliestStart, latestStart, earliestEnd, latestEnd } = boundsOf(stretch);
      expect(earliestStart).toBeLessThanOrEqual(latestStart);
      expect(earliestEnd).toBeLessThanOrEqual(latestEnd);
      if (certaintyInYear(boundsOf(stretch), y) === 'certain') {
        const widest = { earliestStart, latestStart: earliestStart, earliestEnd: latestEnd, latestEnd };
        expect(certaintyInYear(widest, y)).toBe('certain');
      }
    });
  });

  test('goes through not, possible, certain, possible, not, in this order', () => {
    check(stretches, (stretch) => {
      const ranks = everyYear.map((y) => rank(certaintyInYear(boundsOf(stretch), y)));
      const top = ranks.indexOf(Math.max(...ranks));
      const rising = ranks.slice(0, top + 1);
      const falling = ranks.slice(top);
      expect(rising).toEqual(rising.toSorted((a, b) => a - b));
      expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    });
  });

  /** The date with its bounds some years further apart, so that it can mean all that the narrower one can. */
  const wider = (date: HistoricalDate, before: number, after: number): HistoricalDate => {
    const moved = (day: string | null, by: number): string | null =>
      day && `${Number(day.slice(0, 4)) + by}${day.slice(4)}`;
    return { ...date, earliest: moved(date.earliest, -before), latest: moved(date.latest, after) };
  };
  const widening = fc.record({
    stretch: stretches,
    end: fc.constantFrom('start' as const, 'end' as const),
    before: fc.integer({ min: 0, max: 9 }),
    after: fc.integer({ min: 0, max: 9 }),
  });

  test('a wider date makes no year certain, and keeps every possible year possible', () => {
    check(widening, ({ stretch, end, before, after }) => {
      const date = stretch[end];
      if (!date) return;
      const wide = boundsOf({ ...stretch, [end]: wider(date, before, after) });
      const narrow = boundsOf(stretch);
      const broken = everyYear.filter((y) => {
        const [before, after] = [certaintyInYear(narrow, y), certaintyInYear(wide, y)];
        return (after === 'certain' && before !== 'certain') || (before !== null && after === null);
      });
      expect(broken).toEqual([]);
    });
  });

  test('a later end removes no year', () => {
    check(fc.tuple(stretches, fc.integer({ min: 0, max: 20 })), ([stretch, by]) => {
      if (!stretch.end) return;
      const { earliestEnd, latestEnd, ...starts } = boundsOf(stretch);
      const later = { ...starts, earliestEnd: earliestEnd + by, latestEnd: latestEnd + by };
      const now = boundsOf(stretch);
      expect(
        everyYear.filter((y) => rank(certaintyInYear(later, y)) < rank(certaintyInYear(now, y))),
      ).toEqual([]);
    });
  });

  test('its runs give each year the certainty that its bounds give', () => {
    check(fc.tuple(stretches, windows), ([stretch, years]) => {
      const bounds = boundsOf(stretch);
      const runs = runsOfBounds(bounds, years);
      expect(everyYear.map((y) => runsInYear(runs, y).map(({ certainty }) => certainty))).toEqual(
        everyYear.map((y) => {
          const certainty = y >= years.since && y <= years.until ? certaintyInYear(bounds, y) : null;
          return certainty ? [certainty] : [];
        }),
      );
    });
  });

  test('neighbouring runs differ in certainty', () => {
    check(fc.tuple(stretches, windows), ([stretch, years]) => {
      const runs = runsOfBounds(boundsOf(stretch), years);
      for (const [index, run] of runs.entries()) {
        const next = runs[index + 1];
        if (next?.from === run.to + 1) expect(next.certainty).not.toBe(run.certainty);
      }
    });
  });

  test('has one possible run if it may start as late as its earliest end', () => {
    const touching = { start: dateOf('[1930..1932]'), end: dateOf('[1932..1935]') };
    const runs = runsOfBounds(boundsOf(touching), { since: FIRST_YEAR, until: LAST_YEAR });
    expect(runs).toMatchObject([{ from: 1930, to: 1934, certainty: 'possible' }]);
    expect(runs).toHaveLength(1);
  });

  test('has one run shown in a window, a certain one if the window has a certain year', () => {
    check(fc.tuple(stretches, windows), ([stretch, years]) => {
      const all = { since: FIRST_YEAR, until: LAST_YEAR };
      const shown = runsOfBounds(boundsOf(stretch), all).filter((run) => isShown(run, years));
      const best = Math.max(0, ...yearsIn(years).map((y) => rank(certaintyInYear(boundsOf(stretch), y))));
      expect(shown.length).toBe(best === 0 ? 0 : 1);
      expect(rank(shown[0]?.certainty ?? null)).toBe(best);
    });
  });
});

describe('any lifecycle', () => {
  test('has runs that give each year the state that stateInYear gives', () => {
    check(lifecycles, (lifecycle) => {
      const runs = runsOf(lifecycle);
      const says = ({ state, certainty }: { state: string; certainty: Certainty }) => `${certainty} ${state}`;
      expect(everyYear.map((y) => runsInYear(runs, y).map(says))).toEqual(
        everyYear.map((y) => {
          const now = stateInYear(lifecycle, y);
          return now ? [says(now)] : [];
        }),
      );
    });
  });

  test('shows the last certain of several phases that hold at once, else the last possible one', () => {
    check(fc.tuple(lifecycles, bounds.everyYear), ([lifecycle, y]) => {
      const holding = lifecycle.flatMap((phase, index) => {
        const end = phase.end ?? lifecycle[index + 1]?.start ?? null;
        const certainty = certaintyInYear(boundsOf({ start: phase.start, end }), y);
        return certainty ? [{ state: phase.state, certainty }] : [];
      });
      const [shown] = holding.toReversed().toSorted((a, b) => rank(b.certainty) - rank(a.certainty));
      const now = stateInYear(lifecycle, y);
      expect(now && { state: now.state, certainty: now.certainty }).toEqual(shown ?? null);
    });
  });

  test('shows a state that is among the alternatives', () => {
    check(fc.tuple(lifecycles, bounds.everyYear), ([lifecycle, y]) => {
      const now = stateInYear(lifecycle, y);
      if (now) expect(now.alternatives).toContain(now.state);
    });
  });

  test('has one run shown in a window, or none if no year of the window has a state', () => {
    check(fc.tuple(lifecycles, windows), ([lifecycle, years]) => {
      const shown = runsOf(lifecycle).filter((run) => isShown(run, years));
      const there = yearsIn(years).some((y) => stateInYear(lifecycle, y) !== null);
      expect(shown.length).toBe(there ? 1 : 0);
      expect(stateInYears(lifecycle, years) === null).toBe(!there);
    });
  });

  test('shows the last certain state of a window, else the last possible one', () => {
    check(fc.tuple(lifecycles, windows), ([lifecycle, years]) => {
      const states = yearsIn(years).flatMap((y) => stateInYear(lifecycle, y) ?? []);
      const last = states.findLast(({ certainty }) => certainty === 'certain') ?? states.at(-1) ?? null;
      const now = stateInYears(lifecycle, years);
      expect(now && [now.state, now.certainty]).toEqual(last && [last.state, last.certainty]);
    });
  });

  test('shows the same in a window of one year as in that year', () => {
    check(fc.tuple(lifecycles, bounds.everyYear), ([lifecycle, y]) => {
      expect(stateInYears(lifecycle, { since: y, until: y })).toEqual(stateInYear(lifecycle, y));
    });
  });

  test('loses neither state nor certainty in a wider window', () => {
    check(fc.tuple(lifecycles, windows, windows), ([lifecycle, a, b]) => {
      const both = { since: Math.min(a.since, b.since), until: Math.max(a.until, b.until) };
      const [narrow, wide] = [a, both].map((years) =>
        rank(stateInYears(lifecycle, years)?.certainty ?? null),
      );
      expect(wide).toBeGreaterThanOrEqual(narrow ?? 0);
    });
  });

  test('certainly opened in a window with all years of its opening, possibly in one with some of them', () => {
    check(fc.tuple(lifecycles, windows), ([lifecycle, years]) => {
      const opened = openingYears(lifecycle);
      const all = opened ? opened.to - opened.from + 1 : 0;
      const inside = opened
        ? Math.max(0, Math.min(opened.to, years.until) - Math.max(opened.from, years.since) + 1)
        : 0;
      expect(openedIn(lifecycle, years)).toBe(inside === 0 ? null : inside === all ? 'certain' : 'possible');
    });
  });

  test('opened in every window wider than one in which it certainly opened', () => {
    check(fc.tuple(lifecycles, windows, windows), ([lifecycle, a, b]) => {
      const both = { since: Math.min(a.since, b.since), until: Math.max(a.until, b.until) };
      expect(rank(openedIn(lifecycle, both))).toBeGreaterThanOrEqual(rank(openedIn(lifecycle, a)));
    });
  });
});

test('ISO days sort by time, signed years too', () => {
  const days = [
    '+170000002-01-01',
    '1931-02-01',
    '-0044-03-15',
    '1931-01-31',
    '0000-01-01',
    '-170000000-12-31',
  ];
  expect(days.toSorted(compareIsoDays)).toEqual([
    '-170000000-12-31',
    '-0044-03-15',
    '0000-01-01',
    '1931-01-31',
    '1931-02-01',
    '+170000002-01-01',
  ]);
});
