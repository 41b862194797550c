// The key has exactly the sectors, states and lines that are drawn, each once and in their order.
import { expect, test } from 'vitest';
import type { Route, Sector, Site, State } from '../atlas/atlas.ts';
import { pictureKey, sharedKey, type DrawnObject } from './picture-key.ts';

const site = (sector: Sector, state: State, more: Partial<DrawnObject> = {}): DrawnObject => ({
  object: { id: `${sector}-${state}`, layer: 'mines', sector, position: [70, 48] } as unknown as Site,
  ...{ state, certainty: 'certain', opened: false, ground: false, mark: null, ...more },
});
const route = (fields: Partial<Route>, state: State, more: Partial<DrawnObject> = {}): DrawnObject => ({
  object: {
    ...{
      id: 'line',
      layer: 'railways',
      sector: 'transport',
      path: [],
      gauges: [{ gauge: 1524, since: null }],
      medium: null,
      flow: null,
    },
    ...fields,
  } as unknown as Route,
  ...{ state, certainty: 'certain', opened: false, ground: false, mark: null, ...more },
});

test('of sites it has the sectors and states, in the order of the atlas, and no other', () => {
  const key = pictureKey([site('oil', 'idle'), site('coal', 'operating'), site('coal', 'idle')], 1936);
  expect(key.sectors).toEqual(['coal', 'oil']);
  expect(key.states).toEqual(['operating', 'idle']);
  expect(key).toMatchObject({ possible: false, opened: false, lines: [] });
});

test('doubt and beginnings are there where a site has them', () => {
  expect(pictureKey([site('coal', 'idle', { certainty: 'possible' })], 1936).possible).toBe(true);
  expect(pictureKey([site('coal', 'operating', { opened: true })], 1936).opened).toBe(true);
  // Of a line the page tells neither by these signs.
  expect(pictureKey([route({}, 'operating', { opened: true, certainty: 'possible' })], 1936)).toMatchObject({
    ...{ possible: false, opened: false, sectors: [] },
  });
});

test('railways in use differ in rank, others in state, and those for orientation are apart', () => {
  const narrow = [{ gauge: 750, since: null }];
  const { lines } = pictureKey(
    [
      route({}, 'operating', { ground: true }),
      route({ gauges: narrow, trunk: true }, 'operating'),
      route({}, 'operating'),
      route({}, 'reconstruction'),
      route({ trunk: true }, 'operating'),
      route({ trunk: true }, 'construction'),
      route({}, 'construction'),
    ],
    1936,
  );
  expect(lines.map(({ rank, state, ground }) => [rank, state, ground])).toEqual([
    ['trunk', 'operating', false],
    ['branch', 'operating', false],
    ['narrow', 'operating', false],
    [null, 'construction', false],
    [null, 'operating', true],
  ]);
});

test('pipelines differ in what they carry, roads in nothing', () => {
  const { lines } = pictureKey(
    [
      route({ layer: 'pipelines', medium: 'oil' }, 'operating'),
      route({ layer: 'pipelines', medium: 'water' }, 'operating'),
      route({ layer: 'roads' }, 'operating'),
      route({ layer: 'roads' }, 'closed'),
      route({ layer: 'flows' }, 'operating'),
    ],
    1936,
  );
  expect(lines.map(({ layer, medium }) => [layer, medium])).toEqual([
    ['roads', null],
    ['pipelines', 'water'],
    ['pipelines', 'oil'],
  ]);
});

test('of the marks of towns it has the one with most works as an example', () => {
  const inMark = (mark: string, sector: Sector) => site(sector, 'operating', { mark });
  const drawn = [
    ...[inMark('guryev', 'oil'), site('coal', 'idle')],
    ...[inMark('semipalatinsk', 'food'), inMark('semipalatinsk', 'light')],
  ];
  expect(pictureKey(drawn, 1936).mark.map(({ sector }) => sector)).toEqual(['food', 'light']);
  expect(pictureKey([site('coal', 'idle')], 1936).mark).toEqual([]);
});

test('the key of several pictures has what is in any of them, each once and in the order of the atlas', () => {
  const narrow = [{ gauge: 750, since: null }];
  const [early, late] = [
    pictureKey([site('oil', 'idle'), route({ gauges: narrow }, 'operating')], 1900),
    pictureKey([site('coal', 'operating', { opened: true }), route({ trunk: true }, 'operating')], 1936),
  ];
  const { lines, ...others } = sharedKey([early, late, late]);
  expect(others).toEqual({
    ...{ sectors: ['coal', 'oil'], states: ['operating', 'idle'], possible: false, opened: true, mark: [] },
  });
  expect(lines.map(({ rank }) => rank)).toEqual(['trunk', 'narrow']);
});
