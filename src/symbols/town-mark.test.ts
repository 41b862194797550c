// The ring of a town's mark: each works has an equal piece in the colour of its sector, and states and doubt can be told apart.
import { describe, expect, test } from 'vitest';
import { STATES, type Sector, type State } from '../core/atlas/atlas.ts';
import { markRadius } from '../core/atlas/town-marks.ts';
import type { Certainty } from '../core/time/bounds.ts';
import { markPaths, type MarkPiece } from './town-mark.ts';

const piece = (sector: Sector, state: State = 'operating', certainty: Certainty = 'certain'): MarkPiece => ({
  ...{ sector, state, certainty },
});
const drawn = (...pieces: MarkPiece[]) => markPaths({ kind: 'mine', pieces, foremost: 0 });
/** The pieces alone: without the paper under the ring, and the picture and its disc in the middle. */
const ringOf = (...pieces: MarkPiece[]) => drawn(...pieces).paths.slice(1, 1 + pieces.length);

/** Where a piece begins and ends: degrees clockwise from the top, from the first and the last point of its path. */
function degrees(d: string | null): [number, number] {
  const numbers = (d ?? '').match(/-?\d+(\.\d+)?/g)!.map(Number);
  const angle = (x: number, y: number) => ((Math.atan2(x, -y) * 180) / Math.PI + 360) % 360;
  return [angle(numbers[0]!, numbers[1]!), angle(numbers.at(-2)!, numbers.at(-1)!)];
}

describe('the ring', () => {
  test('has one piece for each works, in order and in the colours of the sectors', () => {
    const sectors = ['coal', 'coal', 'power', 'food'] as const;
    expect(ringOf(...sectors.map((sector) => piece(sector))).map(({ colour }) => colour)).toEqual(sectors);
  });
  test('has equal pieces, that do not touch, and wider gaps between sectors', () => {
    const ends = ringOf(piece('coal'), piece('coal'), piece('coal'), piece('food')).map(({ d }) =>
      degrees(d),
    );
    const lengths = ends.map(([from, to]) => to - from);
    for (const length of lengths) expect(length).toBeCloseTo(lengths[0]!, 0);
    const gaps = ends.map(([, to], at) => (ends[(at + 1) % 4]![0] - to + 360) % 360);
    for (const gap of gaps) expect(gap).toBeGreaterThan(2);
    expect(gaps[2]).toBeGreaterThan(gaps[0]! + 2);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeGreaterThan(300);
  });
  test('lies within the mark, on paper', () => {
    for (const count of [2, 5, 12]) {
      const { radius, paths } = drawn(...Array.from({ length: count }, () => piece('oil')));
      expect(radius).toBe(markRadius(count));
      expect(paths[0]).toMatchObject({ colour: 'paper' });
      const [x, y] = paths[1]!.d!.match(/-?\d+(\.\d+)?/g)!.map(Number) as [number, number];
      expect(Math.hypot(x, y) + paths[1]!.stroke! / 2).toBeLessThan(radius - 1);
    }
  });
});

describe('a piece', () => {
  const look = (state: State, certainty: Certainty) => {
    const [first] = ringOf(piece('coal', state, certainty), piece('coal'));
    return JSON.stringify(first);
  };
  test('that is possible differs from one that is certain, in every state', () => {
    for (const state of STATES) expect(look(state, 'possible'), state).not.toBe(look(state, 'certain'));
  });
  test('differs between in use, being built, planned, at rest and closed', () => {
    const states = ['operating', 'construction', 'planned', 'idle', 'closed'] as const;
    for (const certainty of ['certain', 'possible'] as const)
      expect(new Set(states.map((state) => look(state, certainty))).size).toBe(states.length);
    expect(look('reconstruction', 'certain')).toBe(look('operating', 'certain'));
  });
});

test('the picture is on a full disc where its works is certainly in use, else open', () => {
  const middle = (...state: [State, Certainty]) =>
    drawn(piece('coal', ...state), piece('food')).paths.at(-1)?.colour;
  expect(middle('operating', 'certain')).toBe('paper');
  expect(middle('operating', 'possible')).toBe('coal');
  expect(middle('construction', 'certain')).toBe('coal');
});
