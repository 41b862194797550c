// Ribbons of a small network: a line from west to east with a branch in its middle.
import { describe, expect, test } from 'vitest';
import { lifeOf, railwayOf, type Spell } from '../../../tests/small-atlas.ts';
import {
  LAYERS,
  SECTORS,
  STATES,
  type Flow,
  type FlowWay,
  type Position,
  type Route,
} from '../atlas/atlas.ts';
import type { Filters } from '../atlas/selection.ts';
import { chainsOf } from './chains.ts';
import { filledWidth, openWidth } from './ribbon-look.ts';
import { joined, ribbonsByCells, ribbonsIn } from './ribbons.ts';

const west: Position = [60, 50];
const middle: Position = [61, 50];
const east: Position = [62, 50];
const pit: Position = [61, 49];
const capital: Position = [40, 55];

interface Given {
  readonly way?: FlowWay;
  readonly tonnes?: number;
  readonly life?: readonly Spell[];
}
function flow(id: string, path: readonly Position[], { way = 'raw-out', tonnes, life }: Given = {}): Route {
  return railwayOf(id, [], {
    ...{ layer: 'flows', sector: 'coal', path, lifecycle: lifeOf(life ?? [['operating', '1930']]) },
    flow: {
      ...{
        commodity: 'coal',
        from: 'a',
        to: 'b',
        mode: 'railway',
        way,
        routeYear: 1930,
        sections: [],
        exit: null,
      },
      quantity: tonnes === undefined ? null : { thousandTonnes: tonnes, year: 1936 },
    } satisfies Flow,
  });
}
const rails = [
  railwayOf('main', [], { path: [west, middle, east] }),
  railwayOf('branch', [], { path: [middle, pit] }),
];
const filters: Filters = { layers: LAYERS, sectors: SECTORS, states: STATES, certain: false };
const in1935 = (...flows: Route[]) =>
  ribbonsIn({ routes: [...rails, ...flows] }, { since: 1935, until: 1935 }, filters);
const told = (ribbons: ReturnType<typeof in1935>) =>
  ribbons.map(({ way, flows, chain }) => [
    way,
    flows.map(({ id }) => id).join(),
    chain.path[0],
    chain.path.at(-1),
  ]);

describe('ways are cut', () => {
  test('where a flow joins, and where one leaves', () => {
    const ribbons = in1935(flow('long', [west, middle, east]), flow('from the pit', [pit, middle, east]));
    expect(told(ribbons)).toEqual([
      ['raw-out', 'long', west, middle],
      ['raw-out', 'long,from the pit', middle, east],
      ['raw-out', 'from the pit', pit, middle],
    ]);
  });
  test('nowhere else', () => {
    expect(
      chainsOf([...rails, flow('one', [west, middle, east]), flow('other', [west, middle, east])]),
    ).toHaveLength(1);
  });
  test('and keep to the courses of the railways, against their direction too', () => {
    const [chain] = chainsOf([...rails, flow('back', [pit, middle])]);
    expect(chain!.path).toEqual([pit, middle]);
  });
  test('beyond the network they are arcs to a far town', () => {
    const chains = chainsOf([...rails, flow('far', [west, capital])]);
    expect(chains[0]!.beyond).toBe('b');
    expect(chains[0]!.path.length).toBeGreaterThan(10);
    // Its middle lies north of the straight.
    expect(chains[0]!.path[12]![1]).toBeGreaterThan(53);
  });
});

describe('a ribbon', () => {
  test('sums the known amounts and counts the others', () => {
    const [ribbon] = in1935(
      flow('a', [west, east], { tonnes: 100 }),
      flow('b', [west, east], { tonnes: 44 }),
      flow('c', [west, east]),
    );
    expect(ribbon).toMatchObject({
      thousandTonnes: 144,
      unknown: 1,
      filled: filledWidth(144),
      open: openWidth(1),
    });
  });
  test('is one for each way, side by side: those of one direction on its right, those of the other on theirs', () => {
    const ribbons = in1935(
      flow('coal', [west, east]),
      flow('meat', [west, east], { way: 'goods-out' }),
      flow('machines', [east, west], { way: 'in' }),
    );
    expect(ribbons.map(({ way, along }) => [way, along])).toEqual([
      ['raw-out', true],
      ['goods-out', true],
      ['in', false],
    ]);
    const [coal, meat, machines] = ribbons;
    expect(meat!.offset - coal!.offset).toBeGreaterThanOrEqual((coal!.open + meat!.open) / 2);
    expect(machines!.offset).toBe(coal!.offset);
    // Beside the railway, not on it.
    expect(coal!.offset - coal!.open / 2).toBeGreaterThan(2);
  });
  test('of flows both ways is one, with heads both ways', () => {
    const ribbons = in1935(
      flow('grain', [west, east], { way: 'within' }),
      flow('cotton', [east, west], { way: 'within' }),
    );
    expect(ribbons).toMatchObject([{ bothWays: true, unknown: 2 }]);
  });
  test('is planned or possible only where all its flows are', () => {
    const planned = flow('planned', [west, east], { life: [['planned', '1930']] });
    const possible = flow('possible', [west, east], { life: [['operating', '[1930..1939]']] });
    expect(in1935(planned)).toMatchObject([{ planned: true, certainty: 'certain' }]);
    expect(in1935(possible)).toMatchObject([{ planned: false, certainty: 'possible' }]);
    expect(in1935(planned, possible)).toMatchObject([{ planned: false, certainty: 'certain' }]);
  });
  test('has those flows that the filters show', () => {
    const routes = [
      ...rails,
      flow('coal', [west, east]),
      flow('later', [west, east], { life: [['operating', '1936']] }),
    ];
    const shown = (change: Partial<Filters>, year = 1935) =>
      ribbonsIn({ routes }, { since: year, until: year }, { ...filters, ...change }).flatMap(({ flows }) =>
        flows.map(({ id }) => id),
      );
    expect(shown({})).toEqual(['coal']);
    expect(shown({}, 1936)).toEqual(['coal', 'later']);
    expect(shown({ sectors: ['oil'] })).toEqual([]);
    expect(shown({ layers: ['railways'] })).toEqual([]);
    expect(shown({ states: ['planned'] })).toEqual([]);
  });
});

test('more goods make a wider ribbon, and nothing none', () => {
  expect(filledWidth(0)).toBe(0);
  expect(openWidth(0)).toBe(0);
  expect(filledWidth(400)).toBeGreaterThan(filledWidth(100));
  expect(openWidth(2)).toBeGreaterThan(openWidth(1));
});

describe('the cells of windows', () => {
  const routes = [
    ...rails,
    flow('a', [west, east], { life: [['operating', '[1928..1930]', '1934']] }),
    flow('b', [west, east], {
      life: [
        ['planned', '1929'],
        ['operating', '[1931..1933]'],
      ],
    }),
  ];
  const key = (ribbons: ReturnType<typeof in1935>): string => JSON.stringify(told(ribbons));
  test('hold each window once, with the ribbons of that window', () => {
    const all = ribbonsByCells({ routes }, filters);
    for (let since = 1925; since <= 1940; since++)
      for (let until = since; until <= 1940; until++) {
        const holding = all.filter(({ cells }) =>
          cells.some(
            (cell) =>
              cell.since[0] <= since &&
              since <= cell.since[1] &&
              cell.until[0] <= until &&
              until <= cell.until[1],
          ),
        );
        expect(holding, `${since} to ${until}`).toHaveLength(1);
        expect(key([...holding[0]!.ribbons])).toBe(
          key([...ribbonsIn({ routes }, { since, until }, filters)]),
        );
      }
  });
  test('are joined where they lie side by side', () => {
    const cell = (a: number, b: number, c: number, d: number) => ({ since: [a, b], until: [c, d] }) as const;
    expect(joined([cell(1, 2, 1, 3), cell(1, 2, 4, 6), cell(3, 4, 1, 6)])).toEqual([cell(1, 4, 1, 6)]);
    expect(joined([cell(1, 2, 1, 3), cell(1, 2, 5, 6)])).toHaveLength(2);
  });
});
