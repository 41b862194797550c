// The small map of a page as SVG: its ground, faint (map-ground.ts), and on it strongly what the page is about. Drawn at the build from the data of the atlas, in its colours and with its signs; it has no script.
import {
  FIRST_YEAR,
  LAST_YEAR,
  type AtlasObject,
  type Language,
  type Place,
  type Site,
} from '../core/atlas/atlas.ts';
import { nameInYear } from '../core/atlas/names.ts';
import { distanceInKilometres, pointsOf } from '../core/geo/geometry.ts';
import { latitudeOf, longitudeOf } from '../core/geo/mercator.ts';
import { isNarrowGauge } from '../core/rail/gauge.ts';
import { existsInYear, stateInYear, worksInYear, type StateInYear } from '../core/time/lifecycle.ts';
import { objectMessagesOf } from '../i18n/object-messages.ts';
import { drawnLine } from '../symbols/route-look.ts';
import { flowRibbon } from './flow-ribbon.ts';
import {
  frameAround,
  HEIGHT,
  isClose,
  isSeen,
  linePath,
  linesIn,
  place,
  short,
  WIDTH,
  type Frame,
  type Point,
  around,
} from './map-paths.ts';
import { markup, type Markup } from './markup.ts';
import { siteSign, townSign } from './signs.ts';
import { drawingOf, type MapData, type Border } from './map-ground.ts';
import { insetOf, locator } from './map-locator.ts';
import { along, townNames, type Named } from './map-names.ts';

/** More sites than this are dots, more lines have no halo. */
const MOST_SIGNS = 6;

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
