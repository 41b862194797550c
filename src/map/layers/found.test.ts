// What a search found has its ring round its symbol near by, and round the mark that holds it at the scale of the country.
import { expect, test } from 'vitest';
import { TOWN_MARKS_UNTIL } from '../../core/atlas/town-marks.ts';
import { PALETTES } from '../../symbols/palette.ts';
import { foundData, foundLayers } from './found.ts';

test('each point has a ring for either scale, a line its path for both', () => {
  const { features } = foundData(
    {
      points: [{ id: 'mill', position: [73, 50], shift: [6, -3] }],
      paths: [
        {
          id: 'line',
          path: [
            [70, 48],
            [71, 49],
          ],
        },
      ],
    },
    (id) => (id === 'mill' ? { position: [73.1, 49.9], shift: [0, 0], scale: 1.3 } : undefined),
  );
  expect(features).toMatchObject([
    { geometry: { coordinates: [73, 50] }, properties: { id: 'mill', shift: [6, -3], scale: 1, far: false } },
    {
      geometry: { coordinates: [73.1, 49.9] },
      properties: { id: 'mill', shift: [0, 0], scale: 1.3, far: true },
    },
    { geometry: { type: 'LineString' }, properties: { id: 'line' } },
  ]);
});

test('what stands in no mark has the same ring at either scale', () => {
  const town = { id: 'town', position: [73, 50], shift: [0, 0] } as const;
  const { features } = foundData({ points: [town], paths: [] }, () => undefined);
  expect(features.map(({ properties }) => properties)).toEqual(
    [false, true].map((far) => ({ id: 'town', shift: [0, 0], scale: 1, far })),
  );
});

test('the one layer ends where the other begins', () => {
  const layers = foundLayers(PALETTES.light, true).map(({ layer }) => layer);
  expect(layers.map(({ id, minzoom, maxzoom }) => [id, minzoom, maxzoom])).toEqual([
    ['found-active-lines', undefined, undefined],
    ['found-active-points', TOWN_MARKS_UNTIL, undefined],
    ['found-active-marks', undefined, TOWN_MARKS_UNTIL],
  ]);
});
