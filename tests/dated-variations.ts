// Arbitraries of dated records for fast-check: dots, lines and both, with any runs, as plain lists and as columns.
import fc from 'fast-check';
import type { Position } from '../src/core/atlas/atlas.ts';
import {
  DatedRecordsBuilder,
  type DatedColumns,
  type DatedRun,
  type DatedView,
} from '../src/core/records/dated-records.ts';
import { link } from '../src/core/time/runs.ts';

/** A record as plain lists. */
export interface PlainRecord {
  readonly paths: readonly (readonly Position[])[];
  readonly runs: readonly DatedRun[];
}

const position = fc.tuple(
  fc.double({ min: 46, max: 87, noNaN: true }),
  fc.double({ min: 40, max: 56, noNaN: true }),
);

const life = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 12 }),
      length: fc.integer({ min: 0, max: 25 }),
      certainty: fc.constantFrom('certain', 'possible'),
      category: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 5 },
  )
  .map((stays): DatedRun[] => {
    let year = 1880;
    const laid = stays.map(({ gap, length, certainty, category }) => {
      const from = year + gap;
      year = from + length;
      return { from, to: year, certainty, category } as const;
    });
    return link(laid);
  });

const plainRecord: fc.Arbitrary<PlainRecord> = fc.record({
  paths: fc.oneof(
    fc.tuple(fc.tuple(position)),
    fc.array(fc.array(position, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 2 }),
    fc.array(fc.array(position, { maxLength: 3 }), { maxLength: 3 }),
  ),
  runs: life,
});

export const plainRecords = fc.array(plainRecord, { maxLength: 40 });

export const datedView: fc.Arbitrary<DatedView> = fc.record({
  years: fc
    .tuple(fc.integer({ min: 1875, max: 1990 }), fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })))
    .map(([since, span]) => ({ since, until: since + span })),
  visible: fc.array(fc.boolean(), { minLength: 4, maxLength: 6 }),
  certainOnly: fc.boolean(),
});

export function columnsOf(records: readonly PlainRecord[]): DatedColumns {
  const builder = new DatedRecordsBuilder();
  for (const { paths, runs } of records) {
    const [only] = paths;
    if (paths.length === 1 && only?.length === 1 && only[0]) builder.addPoint(only[0][0], only[0][1], runs);
    else builder.addPaths(paths, runs);
  }
  return builder.columns();
}
