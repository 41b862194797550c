// The figures of a year count works apart from lines, and lines by their length.
import { expect, test } from 'vitest';
import type { AtlasObject, State } from './atlas.ts';
import type { Shown } from './selection.ts';
import { yearFigures } from './year-figures.ts';

const shown = (layer: string, state: State, opened: Shown['opened'] = null): Shown => ({
  object: {
    layer,
    ...(layer === 'railways' || layer === 'roads'
      ? { path: [[70, 50] as const, [71, 50] as const] }
      : { position: [70, 50] as const }),
  } as unknown as AtlasObject,
  now: { state, certainty: 'certain' } as Shown['now'],
  opened,
});

test('works in use and under construction, what began, and the length of railways in tens of kilometres', () => {
  expect(
    yearFigures([
      shown('mines', 'operating', 'certain'),
      shown('enterprises', 'reconstruction'),
      shown('enterprises', 'operating', 'possible'),
      shown('power-stations', 'construction'),
      shown('enterprises', 'closed'),
      shown('people', 'operating', 'certain'),
      shown('railways', 'operating'),
      shown('railways', 'operating'),
      shown('railways', 'construction'),
      shown('roads', 'operating'),
    ]),
    // A degree of the 50th parallel has 71.5 km.
  ).toEqual({ works: 3, building: 1, opened: 1, railwayKilometres: 140 });
  expect(yearFigures([shown('railways', 'closed')]).railwayKilometres).toBeNull();
});
