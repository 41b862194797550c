// The places that the name of a town can take at each zoom, for one look of the town: what stands round it then, and which other
// dots are near, on a map that is turned by its bearing and not tilted. Pure.
import type { Atlas, Place, Site } from './atlas.ts';
import { ledPlaces, type LedPlace } from './name-leaders.ts';
import { HOME, placesForName, widthOfName, type Box, type PlaceForName } from './name-sides.ts';
import type { TownLook } from './town-looks.ts';
import { markRadius, TOWN_MARKS_UNTIL } from './town-marks.ts';
import { turnedBy, worldPixels } from '../geo/mercator.ts';
import { firstYear } from '../time/lifecycle.ts';
import { SYMBOL_BOX, symbolSize } from '../view/map-scale.ts';
import { CAPITAL_SPACING, dotRadius, nameSize } from '../view/name-scale.ts';

/** The zoom from which a town of each importance has a dot and a name: whole zooms, as the map filters by its tiles. */
export const PLACES_FROM: Readonly<Record<Place['importance'], number>> = { 1: 2, 2: 4, 3: 6, 4: 7 };

/** Zooms over which a name keeps its places. Below `TOWN_MARKS_UNTIL` a town has one mark, above it the symbols of its works. */
export interface NameZooms {
  /** The zoom of the map's tiles. */
  readonly tile: number;
  readonly from: number;
  readonly to: number;
  readonly mark: boolean;
}
const zooms = (tile: number, from: number, to: number): NameZooms => ({
  ...{ tile, from, to },
  mark: to <= TOWN_MARKS_UNTIL,
});
/** By halves where towns stand close; the last holds for all larger zooms as well. */
export const NAME_ZOOMS: readonly NameZooms[] = [2, 3, 4, 5, 6, 7, 8, 9].flatMap((tile) =>
  tile < TOWN_MARKS_UNTIL
    ? [zooms(tile, tile, tile + 0.5), zooms(tile, tile + 0.5, tile + 1)]
    : [zooms(tile, tile, tile + 1)],
);

/** Where within its zooms a name is laid out, as a share: works of a town draw together faster than they spread in pixels. */
const LAID_OUT = 0.4;
/** A name can take at most so many places at its town: more would only be tried in vain. */
const MOST_PLACES = 12;
/**
 * Towns of these importances that have at most so few places of their own may have their names at the end of a line, in at most so
 * many places, or where another dot is as near. With more it would sooner push a neighbour's name away than find room; but the foremost
 * towns, which are named before all others, may have a line where signs and one another's names take every place.
 */
const SHORT = { importance: 2, own: 3, led: 4 };
/** What is farther away than this, in pixels, is no matter to a name. */
const FAR = 200;
/** The sides that the data give hold to this zoom. */
const SIDES_UNTIL = 7;
/** A dot shows on the edge of a symbol, so many pixels at full symbol size; farther inside it would cover the picture. */
const EDGE = 4;

/** Symbols so many pixels apart stand together. */
const TOUCH = 5;

/** What one zoom makes of a name. */
export interface NameAtZoom {
  readonly tile: number;
  readonly from: number;
  readonly mark: boolean;
  /** In the order in which they are tried; some may be away from the town, with a line that leads to it. */
  readonly places: readonly (PlaceForName | LedPlace)[];
  /** Whether the town has no place of its own there, so that these are the least bad. */
  readonly none: boolean;
  /** Whether a symbol stands on the town's dot. */
  readonly covered: boolean;
  /** The size of the name's letters, in pixels. */
  readonly size: number;
}

/** The height of a line of text in ems, as MapLibre sets it. */
const LINE = 1.2;

type Point = readonly [x: number, y: number];

const square = (x: number, y: number, half: number): Box => ({
  ...{ left: x - half, top: y - half, right: x + half, bottom: y + half },
});

/** A symbol on the map: of a work, or the mark of a town. `half` is half its side, in pixels at full symbol size. */
interface Stone {
  readonly at: Point;
  readonly half: number;
  readonly shift: readonly [right: number, down: number];
}

/** Positions at zoom 0, which are worked out once. */
const worldPoints = new WeakMap<Place | Site, Point>();
function worldPoint(one: Place | Site): Point {
  const known = worldPoints.get(one);
  if (known) return known;
  const { x, y } = worldPixels(one.position, 0);
  worldPoints.set(one, [x, y]);
  return [x, y];
}

const symbolOf = (site: Site): Stone => ({
  ...{ at: worldPoint(site), half: SYMBOL_BOX / 2, shift: site.shift },
});
/** The mark of these works of a town; without a town, the symbol of the one that stands alone. */
const markOf = (works: readonly Site[], town: Place | undefined): Stone[] =>
  works.slice(0, 1).map((first) => ({
    ...{ at: worldPoint(town ?? first), half: markRadius(works.length), shift: first.shiftFar ?? [0, 0] },
  }));

/** What stands round a town: the symbols of its works or its mark, and those of other towns. */
function stonesOf(
  look: TownLook,
  places: ReadonlyMap<string, Place>,
  mark: boolean,
): { own: readonly Stone[]; nearby: readonly Stone[] } {
  if (!mark) return { own: look.works.map(symbolOf), nearby: look.nearby.map(symbolOf) };
  const townOf = ({ place }: Site): Place | undefined => (place === null ? undefined : places.get(place));
  const together = new Map<string, Site[]>();
  for (const site of look.nearby) {
    const key = site.place ?? site.id;
    together.set(key, [...(together.get(key) ?? []), site]);
  }
  const nearby = [...together.values()].flatMap((works) => markOf(works, works[0] && townOf(works[0])));
  return { own: markOf(look.works, look.works[0] && townOf(look.works[0])), nearby };
}

/** A name in the letters it is drawn with: capitals are set in capital letters. */
export const lettersOf = ({ name, capital }: Pick<TownLook, 'name' | 'capital'>): string =>
  capital ? name.toUpperCase() : name;

const overlap = (one: Box, other: Box, gap: number): boolean =>
  one.left <= other.right + gap &&
  one.right >= other.left - gap &&
  one.top <= other.bottom + gap &&
  one.bottom >= other.top - gap;

/** Where another town stands as seen from one, in pixels, whether it has a dot at the zoom, and the years from which it has works. */
interface TownNear {
  readonly right: number;
  readonly down: number;
  readonly dot: boolean;
  readonly worksFrom: readonly number[];
}

/** The other towns near a town that have dots or marks at the zoom. */
function townsNear(
  here: Point,
  town: Place,
  { places, worksFrom }: Towns,
  { tile, mark }: NameZooms,
  { zoom, turned }: { zoom: number; turned: ReturnType<typeof turnedBy> },
): TownNear[] {
  const scale = 2 ** zoom;
  return [...places.values()].flatMap((other): TownNear[] => {
    const dot = tile >= PLACES_FROM[other.importance];
    const from = (mark && worksFrom.get(other.id)) || [];
    if (other === town || (!dot && from.length === 0)) return [];
    const [x, y] = worldPoint(other);
    const [right, down] = turned((x - here[0]) * scale, (y - here[1]) * scale);
    return Math.abs(right) > FAR || Math.abs(down) > FAR ? [] : [{ right, down, dot, worksFrom: from }];
  });
}

/** All towns by their ids, and the years from which each has works. */
export interface Towns {
  readonly places: ReadonlyMap<string, Place>;
  readonly worksFrom: ReadonlyMap<string, readonly number[]>;
}

/** The towns of an atlas, as the places of names need them. */
export function townsOf({ places, sites }: Pick<Atlas, 'places' | 'sites'>): Towns {
  const worksFrom = new Map<string, number[]>();
  for (const { place, lifecycle } of sites) {
    const first = firstYear(lifecycle);
    if (place !== null && first !== null) worksFrom.set(place, [...(worksFrom.get(place) ?? []), first]);
  }
  return { places: new Map(places.map((place) => [place.id, place])), worksFrom };
}

/**
 * The answer gives the name of a town, in one of its looks, at the zooms at which the town is shown.
 * @param bearing of the map, in degrees
 */
export function namePlaces(
  town: Place,
  towns: Towns,
  bearing = 0,
): (look: TownLook) => readonly NameAtZoom[] {
  const here = worldPoint(town);
  const turned = turnedBy(bearing);
  const bands = NAME_ZOOMS.filter(({ tile }) => tile >= PLACES_FROM[town.importance]).map((zooms) => {
    const zoom = zooms.from + LAID_OUT * (zooms.to - zooms.from);
    const near = townsNear(here, town, towns, zooms, { zoom, turned });
    return { ...zooms, zoom, scale: 2 ** zoom, symbol: symbolSize(zoom), near };
  });
  return (look) => {
    const letters = lettersOf(look);
    const ems = widthOfName(letters) + (look.capital ? CAPITAL_SPACING * letters.length : 0);
    const stones = new Map([true, false].map((mark) => [mark, stonesOf(look, towns.places, mark)]));
    return bands.map(({ tile, from, to, mark, zoom, scale, symbol, near }): NameAtZoom => {
      let covered = false;
      const zoomedOut = new Map<Box, Box>();
      const boxes = (all: readonly Stone[] = []): Box[] => {
        const found: Box[] = [];
        for (const { at, half, shift } of all) {
          const [right, down] = turned(at[0] - here[0], at[1] - here[1]);
          const x = right * scale + shift[0] * symbol;
          const y = down * scale + shift[1] * symbol;
          if (Math.abs(x) > FAR || Math.abs(y) > FAR) continue;
          const box = square(x, y, half * symbol);
          found.push(box);
          const out = symbolSize(from);
          const [outX, outY] = [right * 2 ** from + shift[0] * out, down * 2 ** from + shift[1] * out];
          zoomedOut.set(box, square(outX, outY, half * out));
          covered ||= Math.hypot(x, y) < (half - EDGE) * symbol;
        }
        return found;
      };
      const own = boxes(stones.get(mark)?.own);
      const nearby = boxes(stones.get(mark)?.nearby);
      const dot = covered ? [] : [square(0, 0, dotRadius(look.rank, look.capital, zoom))];
      // Works of the town that lie apart from it are no place for its name: zooming moves them away. But where another town's sign
      // stands on its dot, its own beside that sign are.
      const around = [HOME, ...dot];
      const onDot = nearby.filter((box) => overlap(HOME, box, 0));
      let apart = own;
      for (let more = own; more.length > 0;) {
        more = apart.filter((box) => [...around, ...onDot].some((one) => overlap(one, box, TOUCH)));
        around.push(...more);
        apart = apart.filter((box) => !around.includes(box));
      }
      const touches = (box: Box): boolean => around.some((one) => overlap(one, box, 0));
      const touching = nearby.filter(touches);
      const size = nameSize(look.rank, look.capital, zoom);
      const room = {
        ...{ width: ems * size, height: LINE * size },
        ...{ own: around.slice(1), touching },
        // A mark stands at its town at every zoom.
        ...(!mark && {
          keepsToOwn: true,
          zoomedOut: [...around.slice(1), ...touching].map((box) => zoomedOut.get(box) ?? box),
        }),
        foreign: [...apart, ...nearby.filter((box) => !touches(box))],
        marks: near.flatMap(({ right, down, worksFrom }) => {
          const works = worksFrom.filter((year) => year <= look.to).length;
          return works > 0 ? [[right, down, markRadius(works) * symbol] as const] : [];
        }),
        zooms: [2 ** (from - zoom), 1, 2 ** (to - zoom)],
      };
      const preferred = tile < SIDES_UNTIL ? town.sides : undefined;
      const dots = near.flatMap(({ right, down, dot }) => (dot ? [[right, down] as const] : []));
      const legal = placesForName({ ...room, dots }, MOST_PLACES, preferred);
      const ofOwn = legal.filter(({ isLast }) => !isLast);
      const isShort = mark && town.importance <= SHORT.importance && ofOwn.length <= SHORT.own;
      const led = isShort || (mark && town.importance === 1) ? ledPlaces({ ...room, dots }, SHORT.led) : [];
      const last = isShort || ofOwn.length === 0 ? legal.filter(({ isLast }) => isLast) : [];
      const found = [...ofOwn, ...led, ...last];
      const none = found.length === 0;
      const leastBad = (): PlaceForName[] => {
        const free = { ...room, dots: [], marks: [] };
        const beside = placesForName(free, MOST_PLACES, preferred);
        if (beside.length > 0) return beside;
        // Signs all round keep it away: beside those, then.
        const all = { ...free, own: [...free.own, ...free.foreign], foreign: [] };
        return placesForName(all, MOST_PLACES, preferred);
      };
      return { ...{ tile, from, mark }, places: none ? leastBad() : found, none, covered, size };
    });
  };
}
