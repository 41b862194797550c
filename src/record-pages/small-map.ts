// The small map of a page as SVG: land, water, rivers, the border and the railways of a year, all faint, and on them strongly what
// the page is about. Drawn at the build from the data of the atlas, in its colours and with its signs; it has no script.
import type { MultiLineString, Polygon } from 'geojson';
import {
  FIRST_YEAR,
  LAST_YEAR,
  type AtlasObject,
  type Atlas,
  type Language,
  type Place,
  type Position,
  type Site,
} from '../core/atlas/atlas.ts';
import { widthOfName } from '../core/atlas/name-sides.ts';
import { nameInYear } from '../core/atlas/names.ts';
import { allObjects } from '../core/atlas/selection.ts';
import { distanceInKilometres, pointsOf } from '../core/geo/geometry.ts';
import { latitudeOf, longitudeOf } from '../core/geo/mercator.ts';
import { smoothCourses } from '../core/geo/smooth-course.ts';
import { isNarrowGauge } from '../core/rail/gauge.ts';
import type { Certainty } from '../core/time/bounds.ts';
import {
  existsInYear,
  holdingInYear,
  stateInYear,
  worksInYear,
  type StateInYear,
} from '../core/time/lifecycle.ts';
import type { Box } from '../core/view/sight.ts';
import type { BorderRecord } from '../geodata/schema.ts';
import { piecesOf, TODAY } from '../geodata/outlines.ts';
import { objectMessagesOf } from '../i18n/object-messages.ts';
import { drawnLine, fade } from '../symbols/route-look.ts';
import { courseOfFlow, flowRibbon } from './flow-ribbon.ts';
import {
  areaPath,
  COUNTRY_EAST,
  COUNTRY_NORTH,
  COUNTRY_WEST,
  frameAround,
  HEIGHT,
  isClose,
  isSeen,
  linePath,
  linesIn,
  overlap,
  place,
  shapeOf,
  short,
  WIDTH,
  type Frame,
  type Point,
  type Shape,
} from './map-paths.ts';
import { markup, type Markup } from './markup.ts';
import { siteSign, townSign } from './signs.ts';

/** The water of the map, from geodata/basemap. Positions are [lng, lat], degrees. */
export interface Ground {
  readonly water: readonly Polygon[];
  /** Rank 1 are the great ones. */
  readonly rivers: readonly { readonly rank: number; readonly geometry: MultiLineString }[];
}

/** A window as wide as so much of the country needs no second map that says where it lies. */
const NEARLY_WHOLE = 0.7;
/** More sites than this are dots, more lines have no halo. */
const MOST_SIGNS = 6;

/** The size of names in units of the picture, where it is largest (map.css). */
const LETTERS = 15;

/** What all maps are drawn from. */
export interface MapData {
  readonly atlas: Atlas;
  readonly borders: readonly BorderRecord[];
  readonly ground: Ground;
}

const asPositions = (positions: readonly number[][]): readonly Position[] =>
  positions as unknown as Position[];

/** The border of the polity of the year where it is known, else that of today. */
function borderIn({ atlas, borders }: MapData, year: number): Border {
  const polity = holdingInYear(atlas.polities, year)?.id;
  const ofYear = polity === undefined ? [] : piecesOf(borders, polity);
  const pieces = ofYear.length > 0 ? ofYear : piecesOf(borders, TODAY);
  const shapes = pieces.map(({ geometry }) => shapeOf(geometry.coordinates));
  const outline = shapes.map((shape) => linePath(WHOLE, shape, 0.5)).join('');
  return { of: ofYear.length > 0 ? 'year' : 'today', lines: shapes, outline };
}
interface Border {
  readonly of: 'year' | 'today';
  readonly lines: readonly Shape[];
  /** For the tiny map. */
  readonly outline: string;
}

/** All maps of the atlas are drawn from it: shapes, and what stood in a year, are worked out once. */
class Drawing {
  readonly courses: ReadonlyMap<string, Shape>;
  readonly #water: readonly Shape[];
  readonly #rivers: readonly { readonly rank: number; readonly lines: readonly Shape[] }[];
  readonly #borders = new Map<number, Border>();
  readonly #states = new Map<number, ReadonlyMap<string, StateInYear>>();
  readonly #grounds = new Map<string, { readonly ground: Markup; readonly border: Border['of'] | null }>();

  constructor(private readonly data: MapData) {
    const { atlas, ground } = data;
    const smooth = smoothCourses(atlas.routes.filter(({ layer }) => layer !== 'flows'));
    this.courses = new Map(
      atlas.routes.map((route) => {
        const course = route.flow ? courseOfFlow(atlas.routes, route) : smooth.get(route.id);
        return [route.id, shapeOf(course ?? route.path)];
      }),
    );
    this.#water = ground.water.flatMap(({ coordinates }) =>
      coordinates.map((ring) => shapeOf(asPositions(ring))),
    );
    this.#rivers = ground.rivers.map(({ rank, geometry }) => ({
      rank,
      lines: geometry.coordinates.map((line) => shapeOf(asPositions(line))),
    }));
  }

  border(year: number): Border {
    const known = this.#borders.get(year) ?? borderIn(this.data, year);
    this.#borders.set(year, known);
    return known;
  }

  /** What was there on 31 December of a year, and had not closed. */
  states(year: number): ReadonlyMap<string, StateInYear> {
    const known =
      this.#states.get(year) ??
      new Map(
        allObjects(this.data.atlas).flatMap(({ id, lifecycle }): [string, StateInYear][] => {
          const now = stateInYear(lifecycle, year);
          return now && now.state !== 'closed' ? [[id, now]] : [];
        }),
      );
    this.#states.set(year, known);
    return known;
  }

  /** Water, border and working railways in a frame: the same on all pages with that frame and year. */
  ground(frame: Frame, year: number) {
    const key = `${Object.values(frame).join(' ')} ${year}`;
    const known = this.#grounds.get(key) ?? this.#drawn(frame, year);
    this.#grounds.set(key, known);
    return known;
  }

  #drawn(frame: Frame, year: number): { readonly ground: Markup; readonly border: Border['of'] | null } {
    const border = this.border(year);
    const borderPath = border.lines.map((line) => linePath(frame, line)).join('');
    const rivers = this.#rivers
      .filter(({ rank }) => isClose(frame) || rank === 1)
      .flatMap(({ lines }) => lines.map((line) => linePath(frame, line)));
    const rails = (certainty: Certainty): string =>
      this.data.atlas.routes
        .flatMap(({ id, layer, lifecycle }) => {
          const shape = this.courses.get(id);
          return layer === 'railways' && shape && worksInYear(lifecycle, year) === certainty
            ? [linePath(frame, shape)]
            : [];
        })
        .join('');
    return {
      ground: markup`<rect width="${WIDTH}" height="${HEIGHT}" class="land"/>
<path d="${this.#water.map((ring) => areaPath(frame, ring)).join('')}" class="water"/>
<path d="${rivers.join('')}" class="river"/>
<path d="${borderPath}" class="border${border.of === 'today' ? ' today' : ''}"/>
<g class="rail"><path d="${rails('certain')}"/><path d="${rails('possible')}" opacity="${fade('possible')}"/></g>`,
      border: borderPath === '' ? null : border.of,
    };
  }
}

const drawings = new WeakMap<Atlas, Drawing>();
function drawingOf(data: MapData): Drawing {
  const known = drawings.get(data.atlas) ?? new Drawing(data);
  drawings.set(data.atlas, known);
  return known;
}

/** A round length for the scale bar, in kilometres, and how long it is in the picture. */
function scaleBar({ west, north, scale }: Frame): { kilometres: number; length: number } {
  const latitude = latitudeOf(north + HEIGHT / scale / 2);
  const across = distanceInKilometres(
    [longitudeOf(west), latitude],
    [longitudeOf(west + WIDTH / scale), latitude],
  );
  const kilometres = [500, 200, 100, 50].find((one) => one < across / 4) ?? 50;
  return { kilometres, length: (kilometres / across) * WIDTH };
}

/** The square around a point, so far to each side. */
const around = ([x, y]: Point, far: number): Box => ({
  ...{ left: x - far, right: x + far, top: y - far, bottom: y + far },
});

/** Round dots as one line of points without length; CSS draws them. */
const dotsPath = (points: readonly Point[]): string =>
  points.map(([x, y]) => `M${short(x)} ${short(y)}h0`).join('');

/** A town whose name the map has room for, or must have: rank 0. */
interface Named {
  readonly rank: number;
  readonly at: Point;
  readonly name: string;
  /** From its middle to the edge of its name. */
  readonly off: number;
}

/**
 * Towns as dots with their names, those of the first rank first, each beside, above or below its dot.
 * @param taken where no name stands
 * @param lines where none stands but those that must
 */
function townNames(towns: readonly Named[], taken: readonly Box[], lines: readonly Box[]): Markup {
  const firm = [...taken];
  const soft = [...lines, ...towns.map(({ at }) => around(at, 3))];
  const named = [...towns]
    .sort((one, other) => one.rank - other.rank)
    .flatMap(({ rank, at: [x, y], name, off }) => {
      const width = widthOfName(name) * LETTERS + 4;
      const room = (left: number, top: number): Box => ({ left, right: left + width, top, bottom: top + 16 });
      const sides = [
        { box: room(x + off, y - 8), at: [x + off + 1, y + 4], anchor: null },
        { box: room(x - off - width, y - 8), at: [x - off - 1, y + 4], anchor: 'end' },
        { box: room(x - width / 2, y - off - 15), at: [x, y - off - 2], anchor: 'middle' },
        { box: room(x - width / 2, y + off - 1), at: [x, y + off + 10], anchor: 'middle' },
      ] as const;
      const free = (boxes: readonly Box[]) =>
        sides.find(
          ({ box }) =>
            box.left > 0 && box.right < WIDTH && box.top > 0 && !boxes.some((other) => overlap(box, other)),
        );
      // The weightiest stand on a line rather than nowhere.
      const side =
        free([...firm, ...soft]) ?? (rank <= 1 ? free(firm) : undefined) ?? (rank === 0 ? sides[0] : null);
      if (!side) return [];
      firm.push(side.box);
      return [
        markup`<text x="${short(side.at[0])}" y="${short(side.at[1])}"${side.anchor && markup` text-anchor="${side.anchor}"`}>${name}</text>`,
      ];
    });
  const dots = dotsPath(towns.map(({ at }) => at));
  return markup`<path d="${dots}" class="dots"/><path d="${dots}" class="dots within"/>${named}`;
}

/** Boxes along a line, close enough that no name stands on it. */
const along = (line: readonly Point[]): Box[] =>
  line.flatMap((to, index) => {
    const from = line[index - 1] ?? to;
    const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 6);
    return Array.from({ length: steps }, (_, step) => {
      const share = (step + 1) / steps;
      return around([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share], 2.5);
    });
  });

export interface MapSubject {
  /** What is drawn strongly. */
  readonly objects: readonly AtlasObject[];
  /** Towns that are drawn strongly. */
  readonly places: readonly Place[];
  /** The map shows 31 December of it. */
  readonly year: number;
  /** What it shows, in words, for whoever does not see it. */
  readonly label: string;
}

/** How a thing is drawn that is not there in the year of the map, or of which nothing is known then. */
const UNKNOWN: Pick<StateInYear, 'state' | 'certainty'> = { state: 'operating', certainty: 'possible' };

const isAtWork = ({ lifecycle }: Site, year: number): boolean => worksInYear(lifecycle, year) === 'certain';
/** A site too small for its symbol: filled where it certainly works, else an outline. */
const dot = ([x, y]: Point, site: Site, year: number, radius: number): Markup =>
  markup`<circle cx="${short(x)}" cy="${short(y)}" r="${radius}" color="var(--sector-${site.sector})" class="${isAtWork(site, year) ? 'works' : 'open'}"/>`;

export interface SmallMap {
  readonly svg: Markup;
  /** Of what time the border in it is; null where none is seen. */
  readonly border: Border['of'] | null;
  /** Whether a site is drawn as an outline because it did not certainly work. */
  readonly rings: boolean;
}

export function smallMap(
  data: MapData,
  { objects, places, year, label }: MapSubject,
  language: Language,
): SmallMap {
  const { atlas } = data;
  const drawing = drawingOf(data);
  const frame = frameAround([...objects.flatMap(pointsOf), ...places.map(({ position }) => position)]);
  const strong = new Set(objects.map(({ id }) => id));
  const routes = objects.flatMap((object) => ('path' in object ? [object] : []));
  const flows = routes.flatMap(({ id, flow, lifecycle }) => {
    const shape = drawing.courses.get(id);
    return flow && shape ? [flowRibbon(frame, flow, shape, stateInYear(lifecycle, year) ?? UNKNOWN)] : [];
  });
  const halo = routes.length <= MOST_SIGNS;
  /** Lines that look the same are one path. */
  const looks = new Map<string, { readonly look: Markup; readonly paths: string[] }>();
  for (const route of routes) {
    const shape = drawing.courses.get(route.id);
    const now = stateInYear(route.lifecycle, year) ?? UNKNOWN;
    const line = drawnLine(
      {
        ...{ layer: route.layer, state: now.state, certainty: now.certainty, trunk: route.trunk },
        ...{ narrow: isNarrowGauge(route, year), medium: route.medium },
      },
      halo ? 1.5 : 0.8,
    );
    if (!line || !shape) continue;
    const look = markup`stroke="${line.colour}" stroke-width="${short(line.width)}"${line.dash !== undefined && markup` stroke-dasharray="${line.dash}"`} stroke-linecap="${line.cap}" opacity="${line.opacity}"`;
    const { paths } = looks.get(look.text) ?? { paths: [] };
    looks.set(look.text, { look, paths: [...paths, linePath(frame, shape, 0.5)] });
  }
  const lines = [...looks.values()].map(({ look, paths }) => {
    const d = paths.join('');
    return markup`${halo && markup`<path d="${d}" class="halo"/>`}<path d="${d}" fill="none" ${look}/>`;
  });
  const sites = objects.flatMap((object) => ('position' in object ? [object] : []));
  const signs = sites.map((site) => {
    const [x, y] = place(frame, site.position);
    return sites.length > MOST_SIGNS
      ? dot([x, y], site, year, 4.5)
      : markup`<g transform="translate(${short(x - 15)} ${short(y - 15)})">${siteSign(site, stateInYear(site.lifecycle, year), 30)}</g>`;
  });
  const towns = places.map(({ position }) => {
    const [x, y] = place(frame, position);
    return markup`<g transform="translate(${short(x - 9)} ${short(y - 9)})">${townSign(18)}</g>`;
  });
  const states = drawing.states(year);
  const strongPoints = [...sites, ...places].map(({ position }) => place(frame, position));
  /** What a sign of the page's own does not cover. */
  const isFree = (at: Point): boolean =>
    isSeen(at) && !strongPoints.some(([x, y]) => Math.hypot(x - at[0], y - at[1]) < 9);
  const otherSites = atlas.sites.filter(
    ({ id, position }) =>
      isClose(frame) && !strong.has(id) && states.has(id) && isFree(place(frame, position)),
  );
  const dots = otherSites.map((site) => dot(place(frame, site.position), site, year, 2.6));
  const shown = new Set(places.map(({ id }) => id));
  /** Where the flows come from and go to: their names come first. */
  const ends = new Set(routes.flatMap(({ flow }) => (flow ? [flow.from, flow.to] : [])));
  const weight = isClose(frame) ? 3 : 2;
  const strongLines = routes.flatMap(({ id }) => {
    const shape = drawing.courses.get(id);
    return shape ? linesIn(frame, shape, 0.5) : [];
  });
  const inset = insetOf(frame, [...strongPoints, ...strongLines.flat()]);
  const nameOf = (one: Place): string => nameInYear(one, year, language);
  /** The towns that the page is about have a name beside their sign. */
  const named = places
    .filter(() => places.length <= MOST_SIGNS)
    .map((one): Named => ({ rank: 0, at: place(frame, one.position), name: nameOf(one), off: 9 }));
  const others = atlas.places.flatMap((one): Named[] => {
    const at = place(frame, one.position);
    const isEnd = ends.has(one.id);
    const there = isEnd || (existsInYear(one.founded, year) && one.importance <= weight);
    return !shown.has(one.id) && there && isSeen(at)
      ? [{ rank: isEnd ? 0 : one.importance, at, name: nameOf(one), off: 5 }]
      : [];
  });
  const half = sites.length > MOST_SIGNS ? 5 : 14;
  const names = townNames(
    [...named, ...others],
    [
      ...sites.map(({ position }) => around(place(frame, position), half)),
      ...places.map(({ position }) => around(place(frame, position), 8)),
      { left: 0, right: 150, top: HEIGHT - 26, bottom: HEIGHT },
      ...(inset ? [inset] : []),
    ],
    halo ? strongLines.flatMap(along) : [],
  );

  const bar = scaleBar(frame);
  const { ground, border } = drawing.ground(frame, year);
  const svg = markup`<svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
${ground}
${dots}${lines}${flows}${names}${signs}${towns}
<path d="M12 ${HEIGHT - 14}v4h${short(bar.length)}v-4" class="bar"/>
<text x="12" y="${HEIGHT - 17}" class="bar">${objectMessagesOf(language).card.kilometres(String(bar.kilometres))}</text>
${inset && locator(frame, inset, drawing.border(year).outline)}</svg>`;
  const asDots = [...otherSites, ...(sites.length > MOST_SIGNS ? sites : [])];
  return { svg, border, rings: asDots.some((site) => !isAtWork(site, year)) };
}

/** The second, tiny map: its size, and its frame, which is the whole country. */
const TINY = { width: 104, height: 68, scale: 96 / (COUNTRY_EAST - COUNTRY_WEST) };
const WHOLE: Frame = {
  west: COUNTRY_WEST - 4 / TINY.scale,
  north: COUNTRY_NORTH - 8 / TINY.scale,
  scale: TINY.scale,
};

/** The corner for the tiny map: at the lower right, unless what the page is about is there. Null where the map needs none. */
function insetOf({ scale }: Frame, points: readonly Point[]): Box | null {
  if (WIDTH / scale > (COUNTRY_EAST - COUNTRY_WEST) * NEARLY_WHOLE) return null;
  const [right, below] = [WIDTH - TINY.width - 6, HEIGHT - TINY.height - 6];
  const corners = [[right, below] as const, [right, 6] as const, [6, 6] as const].map(([left, top]): Box => ({
    left,
    top,
    right: left + TINY.width,
    bottom: top + TINY.height,
  }));
  const isFree = (corner: Box): boolean => !points.some((point) => overlap(around(point, 6), corner));
  return corners.find(isFree) ?? corners[0] ?? null;
}

/** A second, tiny map: the outline, and where the frame lies in it. */
function locator(frame: Frame, { left, top }: Box, outline: string): Markup {
  const width = WIDTH / frame.scale;
  const [x, y] = [(frame.west - WHOLE.west) * TINY.scale, (frame.north - WHOLE.north) * TINY.scale];
  return markup`<svg x="${left}" y="${top}" width="${TINY.width}" height="${TINY.height}" class="where"><rect width="${TINY.width}" height="${TINY.height}"/><path d="${outline}"/><rect x="${short(x)}" y="${short(y)}" width="${short(width * TINY.scale)}" height="${short((HEIGHT / frame.scale) * TINY.scale)}" class="here"/></svg>`;
}

/** The year of a page's map: the last in which the object certainly worked, else the last in which it was there. */
export function mapYearOf({ lifecycle }: AtlasObject): number {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, back) => LAST_YEAR - back);
  return (
    years.find((year) => worksInYear(lifecycle, year) === 'certain') ??
    years.find((year) => {
      const now = stateInYear(lifecycle, year);
      return now !== null && now.state !== 'closed';
    }) ??
    LAST_YEAR
  );
}
