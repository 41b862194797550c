// Positions turned in the text: the same as turned in the parsed feature, and nothing else touched.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED, tries } from '../../../tests/sample.ts';
import { withPositionsTurned } from './turned-positions.ts';

const turned = (value: unknown): unknown => JSON.parse(withPositionsTurned(JSON.stringify(value)));
const position = fc.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
const line = fc.array(position, { minLength: 1 });
const swapped = ([first, second]: readonly [number, number]): [number, number] => [second, first];

describe('positions in the text of a feature', () => {
  it('change places in every shape, whatever the properties look like', () => {
    fc.assert(
      fc.property(position, line, fc.array(line), fc.jsonValue(), (point, ofLine, area, more) => {
        const of = (turn: (one: readonly [number, number]) => unknown): unknown => ({
          type: 'Feature',
          properties: { more, geometry: { coordinates: [1, 2] }, bbox: [1, 2, 3, 4], 'a"b': '[1,2]' },
          geometry: {
            type: 'GeometryCollection',
            geometries: [
              { type: 'Point', coordinates: turn(point) },
              { type: 'LineString', coordinates: ofLine.map(turn) },
              {
                coordinates: area.map((ring) => ring.map(turn)),
                type: 'Polygon',
                more: { coordinates: [1, 2] },
              },
            ],
          },
        });
        const as = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
        expect(turned(of((one) => one))).toEqual(as(of(swapped)));
      }),
      { seed: SEED, numRuns: tries(100) },
    );
  });
  it('keep the height that comes third, and boxes their two corners', () => {
    expect(
      turned({ geometry: { coordinates: [1, 2, 3], bbox: [1, 2, 3, 4, 5, 6] }, bbox: [1, 2, 3, 4] }),
    ).toEqual({
      geometry: { coordinates: [2, 1, 3], bbox: [2, 1, 3, 5, 4, 6] },
      bbox: [2, 1, 4, 3],
    });
  });
  it('are found by names that are written with escapes', () => {
    expect(withPositionsTurned('{"g\\u0065ometry":{"\\u0063oordinates":[1,2]}}')).toBe(
      '{"g\\u0065ometry":{"\\u0063oordinates":[2,1]}}',
    );
  });
  it('of a position that is none stay as they are', () => {
    for (const text of [
      '{"geometry":{"coordinates":[1]}}',
      '{"geometry":null}',
      '{"bbox":[1,2]}',
      '[1,2]',
      '{"bbox":[1,2,0,3,4]}',
    ])
      expect(withPositionsTurned(text)).toBe(text);
  });
});
