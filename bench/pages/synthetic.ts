// Synthetic dated records, the same in every run: works in clusters and alone, random lines, lives of one to four states with
// gaps. For measurements and tests only.
import type { Position } from '../../src/core/atlas/atlas.ts';
import { DatedRecordsBuilder, type DatedRun } from '../../src/core/records/dated-records.ts';
import { link } from '../../src/core/time/runs.ts';

export interface SyntheticRecord {
  readonly path: readonly Position[];
  readonly runs: readonly DatedRun[];
}

export interface Recipe {
  readonly shape: 'points' | 'lines';
  readonly count: number;
  readonly seed: number;
}

export const CATEGORIES = 6;
const FIRST = 1890;
const LAST = 1940;

/** Mulberry32: random numbers from 0 to 1, determined by a seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function* synthesise({ shape, count, seed }: Recipe): Generator<SyntheticRecord> {
  const random = seeded(seed);
  const between = (low: number, high: number): number => low + random() * (high - low);
  const whole = (low: number, high: number): number => Math.floor(between(low, high + 1));
  const somewhere = (): Position => [between(48, 86), between(41.5, 54.5)];
  const towns = Array.from({ length: 200 }, somewhere);

  const life = (): DatedRun[] => {
    const states = whole(1, 4);
    let year = whole(FIRST - 20, LAST - 5);
    const stays = Array.from({ length: states }, () => {
      const from = year;
      const to = from + whole(0, 20);
      year = to + 1 + whole(0, 4);
      return {
        from,
        to,
        certainty: random() < 0.75 ? 'certain' : 'possible',
        category: whole(0, CATEGORIES - 1),
      } as const;
    });
    return link(stays);
  };
  const near = ([longitude, latitude]: Position, reach: number): Position => [
    longitude + between(-reach, reach),
    latitude + between(-reach, reach) * 0.7,
  ];
  for (let index = 0; index < count; index++) {
    const town = towns[whole(0, towns.length - 1)] ?? [70, 48];
    const start = random() < 0.6 ? near(town, 0.8) : somewhere();
    const path = [start];
    if (shape === 'lines') {
      const turns = whole(3, 8);
      for (let turn = 0; turn < turns; turn++) path.push(near(path.at(-1) ?? start, 0.25));
    }
    yield { path, runs: life() };
  }
}

export function fill(builder: DatedRecordsBuilder, records: Iterable<SyntheticRecord>): DatedRecordsBuilder {
  for (const { path, runs } of records) builder.addLine(path, runs);
  return builder;
}
