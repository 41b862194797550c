import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countBeginnings,
  countShown,
  DatedRecordsBuilder,
  recordCount,
  shownRunOf,
} from './dated-records.ts';
import { columnsOf, datedView, plainRecords } from '../../../tests/dated-variations.ts';
import { link, NEVER_AGAIN, NEVER_BEFORE, shownRun } from '../time/runs.ts';

const runs = link([
  { from: 1900, to: 1909, certainty: 'certain', category: 1 } as const,
  { from: 1915, to: 1920, certainty: 'possible', category: 2 } as const,
]);

describe('columns of dated records', () => {
  test('a record is shown by the run that isShown finds, if its category is visible', () => {
    fc.assert(
      fc.property(plainRecords, datedView, (records, view) => {
        const columns = columnsOf(records);
        expect(recordCount(columns)).toBe(records.length);
        records.forEach((record, number) => {
          const run = shownRun(record.runs, view.years);
          const wanted =
            run && view.visible[run.category] && !(view.certainOnly && run.certainty === 'possible')
              ? record.runs.indexOf(run)
              : -1;
          const shown = shownRunOf(columns, number, view);
          expect(shown < 0 ? -1 : shown - columns.firstRun[number]!).toBe(wanted);
        });
      }),
      { seed: 1906 },
    );
  });

  test('each record is counted once, by the category in which it is shown', () => {
    fc.assert(
      fc.property(plainRecords, datedView, (records, view) => {
        const expected = new Array<number>(256).fill(0);
        for (const record of records) {
          const run = shownRun(record.runs, view.years);
          if (!run || !view.visible[run.category]) continue;
          if (view.certainOnly && run.certainty !== 'certain') continue;
          expected[run.category]! += 1;
        }
        expect([...countShown(columnsOf(records), view)]).toEqual(expected);
      }),
      { seed: 1907 },
    );
  });

  test('a record begins certainly in one column of years, or possibly in each of several', () => {
    fc.assert(
      fc.property(plainRecords, datedView, fc.integer({ min: 1, max: 7 }), (records, view, step) => {
        const span = { since: 1890, until: 1940 };
        const length = Math.ceil(51 / step);
        const expected = {
          certain: new Array<number>(length).fill(0),
          possible: new Array<number>(length).fill(0),
        };
        for (const record of records) {
          const seen = record.runs.filter(
            ({ category, certainty }) =>
              view.visible[category] && (certainty === 'certain' || !view.certainOnly),
          );
          const [first] = seen;
          if (!first) continue;
          // The years of doubt go on as long as possible runs follow one another without a gap, to the first certain year.
          const years = [first.from];
          for (const run of seen) {
            if (run.from > years.at(-1)! + 1) break;
            if (run.certainty === 'certain') {
              if (run !== first) years.push(run.from);
              break;
            }
            for (let year = years.at(-1)!; year <= run.to; year++) years.push(year);
          }
          const columns = new Set(years.map((year) => Math.floor((year - 1890) / step)));
          for (const column of columns)
            if (column >= 0 && column < length)
              expected[columns.size === 1 ? 'certain' : 'possible'][column]! += 1;
        }
        const { certain, possible } = countBeginnings(columnsOf(records), view, span, step);
        expect({ certain: [...certain], possible: [...possible] }).toEqual(expected);
      }),
      { seed: 1908 },
    );
  });

  test('nobody knows when a record with an open start began', () => {
    const builder = new DatedRecordsBuilder();
    const run = { next: NEVER_AGAIN, before: NEVER_BEFORE, category: 0 } as const;
    builder.addPoint(70, 48, [
      { ...run, from: -Infinity, to: 1919, certainty: 'possible', next: 1920 },
      { ...run, from: 1920, to: Infinity, certainty: 'certain', before: 1919 },
    ]);
    const { certain, possible } = countBeginnings(
      builder.columns(),
      { visible: [true], certainOnly: false },
      { since: 1890, until: 1940 },
    );
    expect([...certain, ...possible].every((count) => count === 0)).toBe(true);
  });

  test('an open life is limited to the first and last year that fit, and “never” is kept', () => {
    const builder = new DatedRecordsBuilder();
    builder.addPoint(70, 48, [
      {
        from: -Infinity,
        to: Infinity,
        next: NEVER_AGAIN,
        before: NEVER_BEFORE,
        certainty: 'certain',
        category: 0,
      },
    ]);
    const view = { visible: [true], certainOnly: false };
    const columns = builder.columns();
    for (const year of [-32_000, 1900, 32_000]) {
      expect(shownRunOf(columns, 0, { ...view, years: { since: year, until: year } })).toBe(0);
    }
  });

  test('records without paths or runs are not shown and cause no error', () => {
    const builder = new DatedRecordsBuilder();
    expect(builder.addPaths([[]], runs)).toBe(0);
    expect(builder.addPoint(70, 48, [])).toBe(1);
    expect(
      builder.addLine(
        [
          [70, 48],
          [71, 49],
        ],
        runs,
      ),
    ).toBe(2);
    const columns = builder.columns();
    expect([...columns.firstPart]).toEqual([0, 0, 1, 2]);
    expect([...columns.firstRun]).toEqual([0, 2, 2, 4]);
    expect([...columns.coordinates]).toEqual([70, 48, 70, 48, 71, 49]);
  });
});
