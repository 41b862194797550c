// Ribbons: what flows along a chain in some years, one ribbon for each way (raw materials out, goods out, goods in, within), with its
// flows, their known amounts and its place beside the railway. Lengths are in units that symbols/flow-look.ts scales. Pure.
import { FLOW_WAYS, type Atlas, type FlowWay, type Route } from '../atlas/atlas.ts';
import { isChosen, type Filters } from '../atlas/selection.ts';
import type { Certainty, Years } from '../time/bounds.ts';
import { isPlanned, runsOf, type Run } from '../time/lifecycle.ts';
import { shownRun } from '../time/runs.ts';
import { chainsOf, type Chain } from './chains.ts';
import { filledWidth, openWidth } from './ribbon-look.ts';

export interface Ribbon {
  /** The number of its chain and its way: the same in all years. */
  readonly key: string;
  readonly chain: Chain;
  readonly way: FlowWay;
  /** In the order of their file. */
  readonly flows: readonly Route[];
  /** Whether it runs along the path of its chain; one with flows both ways runs as more of them do. */
  readonly along: boolean;
  readonly bothWays: boolean;
  /** The sum of the amounts that a source gives, in thousand tonnes, and how many flows have none. */
  readonly thousandTonnes: number;
  readonly unknown: number;
  /** Whether all of its flows are only planned. */
  readonly planned: boolean;
  /** Possible only if all of its flows are. */
  readonly certainty: Certainty;
  /** How wide it is for its known amounts, and how wide for the rest. */
  readonly filled: number;
  readonly open: number;
  /** How far its middle lies to the right of the path, in its own direction. */
  readonly offset: number;
}

/** From the middle of the railway to the first ribbon beside it, and from one ribbon to the next. */
const BESIDE = 2.7;
const APART = 0.9;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

interface Member {
  readonly route: Route;
  readonly run: Run;
}

function ribbonOf(chain: Chain, way: FlowWay, members: readonly Member[]): Omit<Ribbon, 'offset'> {
  const directions = members.map(({ route }) => chain.flows.get(route.id) === true);
  const along = directions.filter(Boolean).length * 2 >= directions.length;
  const amounts = members.flatMap(({ route }) => route.flow?.quantity?.thousandTonnes ?? []);
  const thousandTonnes = sum(amounts);
  const unknown = members.length - amounts.length;
  return {
    ...{ key: `${chain.index}-${way}`, chain, way, flows: members.map(({ route }) => route) },
    ...{ along, bothWays: new Set(directions).size > 1, thousandTonnes, unknown },
    planned: members.every(({ run }) => isPlanned(run.state)),
    certainty: members.some(({ run }) => run.certainty === 'certain') ? 'certain' : 'possible',
    ...{ filled: filledWidth(thousandTonnes), open: openWidth(unknown) },
  };
}

/** Lays the ribbons of one chain side by side: on each side of the railway those that run so that it is on their left. */
function beside(ribbons: readonly Omit<Ribbon, 'offset'>[]): Ribbon[] {
  const reached = { right: BESIDE, left: BESIDE };
  return ribbons.map((ribbon) => {
    const side = ribbon.along ? 'right' : 'left';
    const width = ribbon.filled + ribbon.open;
    const offset = reached[side] + width / 2;
    reached[side] += width + APART;
    return { ...ribbon, offset };
  });
}

type Members = ReadonlyMap<string, Member>;

function membersIn(routes: readonly Route[], years: Years, filters: Filters): Members {
  const members = new Map<string, Member>();
  for (const route of routes) {
    const run = route.layer === 'flows' ? shownRun(runsOf(route.lifecycle), years) : null;
    if (run && isChosen(route, run, filters)) members.set(route.id, { route, run });
  }
  return members;
}

const ribbonsOf = (routes: readonly Route[], all: Members): Ribbon[] =>
  chainsOf(routes).flatMap((chain) => {
    const members = [...chain.flows.keys()].flatMap((id) => all.get(id) ?? []);
    return beside(
      FLOW_WAYS.flatMap((way) => {
        const own = members.filter(({ route }) => route.flow?.way === way);
        return own.length > 0 ? [ribbonOf(chain, way, own)] : [];
      }),
    );
  });

/** All ribbons that years show under the filters; none while flows are not chosen. */
export const ribbonsIn = (
  { routes }: Pick<Atlas, 'routes'>,
  years: Years,
  filters: Filters,
): readonly Ribbon[] => ribbonsOf(routes, membersIn(routes, years, filters));

/** Windows of years that show the same: their first years and their last years, both ends included. */
export interface Cell {
  readonly since: readonly [from: number, to: number];
  readonly until: readonly [from: number, to: number];
}

/** Before and after all years that anybody asks about. */
const [FIRST, LAST] = [-32_767, 32_766];

/**
 * All windows as cells in which no flow changes, those without any window left out. Within a cell `ribbonsIn` gives the same for
 * every window: the conditions of `isShown` compare its first year with `to` and `before`, its last with `from` and `next`.
 */
function cellsOf(routes: readonly Route[]): Cell[] {
  const runs = routes.flatMap((route) => (route.layer === 'flows' ? runsOf(route.lifecycle) : []));
  const stretches = (starts: readonly number[]): [number, number][] => {
    const all = [...new Set([FIRST, ...starts.filter((year) => year > FIRST && year <= LAST)])].sort(
      (a, b) => a - b,
    );
    return all.map((from, index) => [from, (all[index + 1] ?? LAST + 1) - 1]);
  };
  const firsts = stretches(runs.flatMap(({ to, before }) => [to + 1, before + 1]));
  const lasts = stretches(runs.flatMap(({ from, next }) => [from, next]));
  return firsts.flatMap((since) =>
    lasts.flatMap((until) => (since[0] <= until[1] ? [{ since, until }] : [])),
  );
}

/** All windows of years by the ribbons that they show. Windows that show the same stand together. */
export function ribbonsByCells(
  { routes }: Pick<Atlas, 'routes'>,
  filters: Filters,
): { readonly ribbons: readonly Ribbon[]; readonly cells: readonly Cell[] }[] {
  const alike = new Map<string, { readonly members: Members; readonly cells: Cell[] }>();
  for (const cell of cellsOf(routes)) {
    const members = membersIn(routes, { since: cell.since[0], until: cell.until[1] }, filters);
    const key = [...members.values()].map(({ route, run }) => [route.id, run.state, run.certainty]).join();
    const known = alike.get(key);
    if (known) known.cells.push(cell);
    else alike.set(key, { members, cells: [cell] });
  }
  return [...alike.values()].map(({ members, cells }) => ({ ribbons: ribbonsOf(routes, members), cells }));
}

/** The same windows in fewer cells: those beside one another are joined, first along the last years, then along the first. */
export function joined(cells: readonly Cell[]): Cell[] {
  const along = (all: readonly Cell[], axis: 'since' | 'until', other: 'since' | 'until'): Cell[] => {
    const order = [...all].sort((a, b) => a[other][0] - b[other][0] || a[axis][0] - b[axis][0]);
    const result: Cell[] = [];
    for (const cell of order) {
      const last = result.at(-1);
      const follows =
        last &&
        last[other][0] === cell[other][0] &&
        last[other][1] === cell[other][1] &&
        last[axis][1] + 1 === cell[axis][0];
      if (follows) result[result.length - 1] = { ...last, [axis]: [last[axis][0], cell[axis][1]] };
      else result.push(cell);
    }
    return result;
  };
  return along(along(cells, 'until', 'since'), 'since', 'until');
}
