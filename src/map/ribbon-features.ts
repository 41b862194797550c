// The ribbons of all windows of years as GeoJSON for the map: a change of years then only changes a value in the filters. A ribbon is
// cut into pieces where its width changes, so that it widens and narrows gently; its arrowheads lie on a line of its whole length.
import type { Feature, LineString, Point } from 'geojson';
import type { Atlas, FlowWay, Position } from '../core/atlas/atlas.ts';
import type { Filters } from '../core/atlas/selection.ts';
import type { Chain } from '../core/flows/chains.ts';
import { joined, ribbonsByCells, type Cell, type Ribbon } from '../core/flows/ribbons.ts';
import { mercatorX, mercatorY } from '../core/geo/mercator.ts';
import { fade } from '../symbols/route-look.ts';
import { HEAD_BOX, headLength, openPart } from '../symbols/flow-look.ts';

/** The windows of years in which a feature is shown, by the filter of its layers. */
interface InCell {
  readonly sinceFrom: number;
  readonly sinceTo: number;
  readonly untilFrom: number;
  readonly untilTo: number;
}
interface Look {
  readonly id: string;
  readonly way: FlowWay;
  readonly opacity: number;
  /** To the right of the line, in units of flow-look.ts, as all widths. */
  readonly offset: number;
}
interface RibbonPiece extends Look {
  readonly part: 'ribbon';
  readonly width: number;
  /** The part whose amounts are not known: how wide it is within its edges, and where its middle lies. 0 for none. */
  readonly inner: number;
  readonly innerOffset: number;
  readonly planned: boolean;
  /** Whether the chosen flow, or the ribbon whose list is open, is this one. */
  readonly chosen: boolean;
}
/** The line along which the map sets the arrowheads of a whole ribbon. */
interface RibbonHeads extends Look {
  readonly part: 'heads';
  /** How long each is, in units. */
  readonly length: number;
  /** How far to the right and below of the line their images stand, before they are scaled to their length. */
  readonly shift: readonly [right: number, below: number];
  /** Whether they point both ways. */
  readonly both: boolean;
}
interface RibbonName {
  readonly part: 'name';
  readonly id: string;
  /** The town, by its id. */
  readonly town: string;
  /** Stands before and after its name: where the goods go to it, from it, or both. */
  readonly signs: readonly [before: string, after: string];
}
export type RibbonFeature = Feature<LineString | Point, (RibbonPiece | RibbonHeads | RibbonName) & InCell>;

/** How far before its end a ribbon begins to narrow, as a share of its length and in kilometres; and to how much of its width. */
const TAPER = { share: 0.4, kilometres: 90, to: 0.4, steps: 4 } as const;
/** The same where it goes on wider or narrower, on either side. */
const MEETING = { share: 0.2, kilometres: 30, steps: 3 } as const;
/** A kilometre in the square of mercator.ts at 49° N, the middle of the country. */
const KILOMETRE = 1 / (40_075 * Math.cos((49 * Math.PI) / 180));
/** Where along a leg beyond the network the name of its far town stands. */
const NAMES_AT = [0.16, 0.45, 0.75] as const;

const half = (value: number): number => Math.round(value * 4) / 4;

/** A path by the length along it in the square of mercator.ts. */
class Course {
  readonly #at: readonly number[];
  readonly path: readonly Position[];
  readonly length: number;

  constructor(path: readonly Position[]) {
    let along = 0;
    this.path = path;
    this.#at = path.map(([lng, lat], index) => {
      const [before = path[0] ?? [0, 0]] = path.slice(Math.max(0, index - 1), index);
      if (index > 0)
        along += Math.hypot(mercatorX(lng) - mercatorX(before[0]), mercatorY(lat) - mercatorY(before[1]));
      return along;
    });
    this.length = along;
  }

  /** The position at a length, and the direction there in degrees east of north. */
  point(length: number): { readonly at: Position; readonly bearing: number } {
    const next = Math.max(
      1,
      this.#at.findIndex((one) => one >= length - 1e-15),
    );
    const [from, to] = [this.path[next - 1] ?? [0, 0], this.path[next] ?? [0, 0]];
    const [before, after] = [this.#at[next - 1] ?? 0, this.#at[next] ?? 0];
    const share = after > before ? (length - before) / (after - before) : 0;
    const [east, south] = [mercatorX(to[0]) - mercatorX(from[0]), mercatorY(to[1]) - mercatorY(from[1])];
    return {
      at: [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share],
      bearing: (Math.atan2(east, -south) * 180) / Math.PI,
    };
  }

  /** The part between two lengths. */
  part(from: number, to: number): Position[] {
    const inner = this.path.filter((_, index) => {
      const at = this.#at[index] ?? 0;
      return at > from + 1e-12 && at < to - 1e-12;
    });
    return [this.point(from).at, ...inner, this.point(to).at];
  }
}

const courses = new WeakMap<Chain, { readonly along: Course; readonly against: Course }>();
function courseOf({ chain, along }: Ribbon): Course {
  const known = courses.get(chain) ?? {
    along: new Course(chain.path),
    against: new Course([...chain.path].reverse()),
  };
  courses.set(chain, known);
  return known[along ? 'along' : 'against'];
}
const endsOf = ({ chain: { path }, along }: Ribbon): { readonly start: string; readonly end: string } => {
  const [first, last] = [String(path[0]), String(path.at(-1))];
  return along ? { start: first, end: last } : { start: last, end: first };
};

/** The ribbon of the same way that most of the flows of one come from, or go on to. */
function neighbour(ribbon: Ribbon, all: readonly Ribbon[], side: 'before' | 'after'): Ribbon | null {
  const own = endsOf(ribbon);
  const shared = (other: Ribbon): number => other.flows.filter((flow) => ribbon.flows.includes(flow)).length;
  const meeting = all.filter((other) => {
    if (other === ribbon || other.way !== ribbon.way) return false;
    const theirs = endsOf(other);
    return side === 'after' ? theirs.start === own.end : theirs.end === own.start;
  });
  const [most] = meeting.sort((a, b) => shared(b) - shared(a));
  return most && shared(most) > 0 ? most : null;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly filled: number;
  readonly open: number;
  readonly offset: number;
}

/** A ribbon as stretches of one width each, from its start to its end. */
function stretchesOf(ribbon: Ribbon, all: readonly Ribbon[]): Stretch[] {
  const { length } = courseOf(ribbon);
  const { filled, open, offset } = ribbon;
  const whole = { filled, open, offset };
  const [before, after] = [neighbour(ribbon, all, 'before'), neighbour(ribbon, all, 'after')];
  const between = (other: Ribbon, share: number) => ({
    filled: filled + (other.filled - filled) * share,
    open: open + (other.open - open) * share,
    offset: offset + (other.offset - offset) * share,
  });
  const differs = (other: Ribbon): boolean =>
    Math.abs(other.filled + other.open - filled - open) + Math.abs(other.offset - offset) > 0.4;
  /** From the end of the ribbon inwards: how far each step reaches, and how it looks. */
  const steps = (other: Ribbon | null, ends: boolean) => {
    const { share, kilometres, steps: count } = other ? MEETING : TAPER;
    const reach = Math.min(share * length, kilometres * KILOMETRE);
    if (other ? !differs(other) : !ends) return [];
    return Array.from({ length: count }, (_, step) => {
      const near = 1 - (step + 0.5) / count;
      const look = other
        ? between(other, near / 2)
        : {
            filled: filled * (1 - (1 - TAPER.to) * near),
            open: open * (1 - (1 - TAPER.to) * near),
            offset,
          };
      return { from: (step * reach) / count, to: ((step + 1) * reach) / count, look };
    });
  };
  const first = steps(before, false);
  const last = steps(after, !ribbon.bothWays);
  const [begin, end] = [first.at(-1)?.to ?? 0, length - (last.at(-1)?.to ?? 0)];
  return [
    ...first.map(({ from, to, look }) => ({ from, to, ...look })),
    { from: begin, to: end, ...whole },
    ...last.reverse().map(({ from, to, look }) => ({ from: length - to, to: length - from, ...look })),
  ];
}

const lookOf = ({ key, way, certainty }: Ribbon) => ({ id: key, way, opacity: fade(certainty) });

const lineOf = (path: readonly Position[]): LineString => ({
  type: 'LineString',
  coordinates: path.map(([lng, lat]) => [lng, lat]),
});

interface Drawn {
  readonly geometry: LineString | Point;
  readonly properties: RibbonPiece | RibbonHeads | RibbonName;
}

function piecesOf(ribbon: Ribbon, all: readonly Ribbon[]): Drawn[] {
  const course = courseOf(ribbon);
  return stretchesOf(ribbon, all).map(({ from, to, filled, open, offset }): Drawn => {
    const width = half(filled + open);
    const inner = openPart(filled, open);
    return {
      geometry: lineOf(course.part(from, to)),
      properties: {
        ...lookOf(ribbon),
        ...{ part: 'ribbon', width, offset: half(offset), planned: ribbon.planned, chosen: false },
        ...{ inner: half(inner.width), innerOffset: half(offset + inner.aside) },
      },
    };
  });
}

function headsOf(ribbon: Ribbon): Drawn {
  const length = half(headLength(ribbon.filled + ribbon.open));
  const offset = half(ribbon.offset);
  return {
    geometry: lineOf(courseOf(ribbon).path),
    properties: {
      ...lookOf(ribbon),
      ...{ part: 'heads', offset, both: ribbon.bothWays, length },
      shift: [0, (offset * HEAD_BOX) / length],
    },
  };
}

/** @param ways of all ribbons of the leg */
function signsOf(ways: readonly FlowWay[]): RibbonName['signs'] {
  const [away, back] = [ways.some((way) => way !== 'in'), ways.includes('in')];
  return away && back ? ['↔ ', ''] : away ? ['→ ', ''] : ['', ' →'];
}

/** @param ribbons all of the same years */
function namesOf(ribbon: Ribbon, ribbons: readonly Ribbon[]): Drawn[] {
  const { beyond } = ribbon.chain;
  const signs = signsOf(ribbons.filter(({ chain }) => chain === ribbon.chain).map(({ way }) => way));
  const course = courseOf(ribbon);
  return beyond === null
    ? []
    : NAMES_AT.map((share) => {
        const [lng, lat] = course.point(course.length * (ribbon.way === 'in' ? 1 - share : share)).at;
        return {
          geometry: { type: 'Point', coordinates: [lng, lat] },
          properties: { part: 'name', id: ribbon.key, town: beyond, signs },
        };
      });
}

/** What is marked as chosen: a flow, or the ribbon whose list of flows is open. */
export interface Chosen {
  readonly flow: string | null;
  readonly ribbon: string | null;
}

/** A feature with the ids of the flows that run in it. */
interface Member {
  readonly feature: RibbonFeature;
  readonly flows: readonly string[];
}

/** Pieces of ribbons, arrowheads, and names of far towns where flows leave the network; all with the years that show them. */
function membersOf(atlas: Pick<Atlas, 'routes'>, filters: Filters): Member[] {
  /** What is drawn, by all that it looks like and the flows in it, and the cells in which it is. */
  const drawn = new Map<string, Drawn & { readonly flows: readonly string[]; readonly cells: Cell[] }>();
  for (const { ribbons, cells } of ribbonsByCells(atlas, filters))
    for (const ribbon of ribbons) {
      const flows = ribbon.flows.map(({ id }) => id);
      // One name for all ribbons of a leg.
      const named = ribbons.find(({ chain }) => chain === ribbon.chain) === ribbon;
      for (const one of [
        ...piecesOf(ribbon, ribbons),
        headsOf(ribbon),
        ...(named ? namesOf(ribbon, ribbons) : []),
      ]) {
        const { coordinates } = one.geometry;
        // The others look the same whoever runs in them.
        const marked = one.properties.part === 'ribbon' ? flows : [];
        const key = JSON.stringify([coordinates[0], coordinates.at(-1), one.properties, marked]);
        const known = drawn.get(key);
        if (known) known.cells.push(...cells);
        else drawn.set(key, { ...one, flows: marked, cells: [...cells] });
      }
    }
  return [...drawn.values()].flatMap(({ geometry, properties, flows, cells }) =>
    joined(cells).map(({ since, until }): Member => ({
      feature: {
        type: 'Feature',
        geometry,
        properties: {
          ...properties,
          ...{ sinceFrom: since[0], sinceTo: since[1], untilFrom: until[0], untilTo: until[1] },
        },
      },
      flows,
    })),
  );
}

/** The last of them, because another chosen flow changes nothing else; two maps show the same. */
let last: { readonly of: Pick<Atlas, 'routes'>; readonly filters: Filters; readonly all: Member[] } | null =
  null;

/** All features of the ribbons under these filters, for every window of years. */
export function ribbonFeatures(
  atlas: Pick<Atlas, 'routes'>,
  filters: Filters,
  chosen: Chosen,
): RibbonFeature[] {
  if (last?.of !== atlas || last.filters !== filters)
    last = { of: atlas, filters, all: membersOf(atlas, filters) };
  return last.all.map(({ feature, flows }) => {
    const { properties } = feature;
    const isChosen =
      properties.part === 'ribbon' &&
      (properties.id === chosen.ribbon || (chosen.flow !== null && flows.includes(chosen.flow)));
    return isChosen ? { ...feature, properties: { ...properties, chosen: true } } : feature;
  });
}
