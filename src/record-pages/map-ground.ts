// What lies under the subject of a small map: water, rivers, the border and the railways of a year, all faint. Shapes, and what stood
// in a year, are worked out once for the maps of all pages.
import type { MultiLineString, Polygon } from 'geojson';
import type { Atlas, Position } from '../core/atlas/atlas.ts';
import { allObjects } from '../core/atlas/selection.ts';
import { smoothCourses } from '../core/geo/smooth-course.ts';
import type { Certainty } from '../core/time/bounds.ts';
import { holdingInYear, stateInYear, worksInYear, type StateInYear } from '../core/time/lifecycle.ts';
import type { BorderRecord } from '../geodata/schema.ts';
import { piecesOf, TODAY } from '../geodata/outlines.ts';
import { fade } from '../symbols/route-look.ts';
import { courseOfFlow } from './flow-ribbon.ts';
import { areaPath, HEIGHT, isClose, linePath, shapeOf, WIDTH, type Frame, type Shape } from './map-paths.ts';
import { markup, type Markup } from './markup.ts';
import { WHOLE } from './map-locator.ts';

/** The water of the map, from geodata/basemap. Positions are [lng, lat], degrees. */
export interface Ground {
  readonly water: readonly Polygon[];
  /** Rank 1 are the great ones. */
  readonly rivers: readonly { readonly rank: number; readonly geometry: MultiLineString }[];
}

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
export interface Border {
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
export function drawingOf(data: MapData): Drawing {
  const known = drawings.get(data.atlas) ?? new Drawing(data);
  drawings.set(data.atlas, known);
  return known;
}
