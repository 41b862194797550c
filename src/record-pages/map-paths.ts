// The geometry of the small maps: frames on the Mercator square of the world, and lines and areas in them as SVG path data, cut at
// the edge of the picture and simplified. Positions are [lng, lat], degrees, WGS84.
import turfSimplify from '@turf/simplify';
import type { Position } from '../core/atlas/atlas.ts';
import { mercatorX, mercatorY } from '../core/geo/mercator.ts';
import type { Box } from '../core/view/sight.ts';

/** In units of the picture. */
export const WIDTH = 480;
export const HEIGHT = 320;
const MARGIN = 8;
/** No map shows less than so many degrees from west to east: what lies around is what tells a reader where it is. */
const NARROWEST = 11;
/** The whole country: [west, south, east, north] in degrees. */
const COUNTRY = [46, 40.4, 87.6, 55.6] as const;
/** Water that is smaller in both directions is left out. */
const SMALLEST_WATER = 5;

export type Point = readonly [x: number, y: number];
/** A part of the Mercator square of the world. */
export interface Frame {
  readonly west: number;
  readonly north: number;
  /** Units of the picture in the width of the world. */
  readonly scale: number;
}

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** The square around a point, so far to each side. */
export const around = ([x, y]: Point, far: number): Box => ({
  ...{ left: x - far, right: x + far, top: y - far, bottom: y + far },
});

const onSquare = ([lng, lat]: Position): Point => [mercatorX(lng), mercatorY(lat)];
export const [[COUNTRY_WEST, COUNTRY_SOUTH], [COUNTRY_EAST, COUNTRY_NORTH]] = [
  onSquare([COUNTRY[0], COUNTRY[1]]),
  onSquare([COUNTRY[2], COUNTRY[3]]),
];

/** The frame around these points; around the country where there are none. */
export function frameAround(positions: readonly Position[]): Frame {
  const points = positions.map(onSquare);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, east] = points.length > 0 ? [Math.min(...xs), Math.max(...xs)] : [COUNTRY_WEST, COUNTRY_EAST];
  const [north, south] =
    points.length > 0 ? [Math.min(...ys), Math.max(...ys)] : [COUNTRY_NORTH, COUNTRY_SOUTH];
  const room = points.length > 0 ? 1.35 : 1;
  const width = Math.max((east - west) * room, ((south - north) * room * WIDTH) / HEIGHT, NARROWEST / 360);
  const scale = WIDTH / width;
  return {
    west: (west + east) / 2 - width / 2,
    north: (north + south) / 2 - HEIGHT / scale / 2,
    scale,
  };
}

export const place = ({ west, north, scale }: Frame, position: Position): Point => {
  const [x, y] = onSquare(position);
  return [(x - west) * scale, (y - north) * scale];
};
/** The zoom at which the map of the atlas is as large; MapLibre's world is 512 pixels wide at zoom 0. */
export const zoomOf = ({ scale }: Frame): number => Math.log2(scale / 512);
/** Whether a frame shows less than half of the country's width: smaller things have room then. */
export const isClose = ({ scale }: Frame): boolean => scale * (COUNTRY_EAST - COUNTRY_WEST) > WIDTH * 2;
const isNear = ([x, y]: Point): boolean =>
  x > -MARGIN && x < WIDTH + MARGIN && y > -MARGIN && y < HEIGHT + MARGIN;
export const isSeen = ([x, y]: Point): boolean => x > 3 && x < WIDTH - 3 && y > 3 && y < HEIGHT - 3;

/** Leaves out the points that are nearer to the line without them than the tolerance. */
function simplified(points: readonly Point[], tolerance: number): readonly Point[] {
  if (points.length < 3) return points;
  const line = { type: 'LineString' as const, coordinates: points.map(([x, y]) => [x, y]) };
  const { coordinates } = turfSimplify(line, { tolerance, highQuality: true, mutate: true });
  return coordinates.map(([x = 0, y = 0]): Point => [x, y]);
}

export const short = (length: number): number => Math.round(length * 10) / 10;
/** A line as SVG path data, with steps from point to point, which are shorter than positions. */
export function pathOf(points: readonly Point[]): string {
  let [lastX, lastY] = [0, 0];
  return points
    .map(([toX, toY], index) => {
      const [x, y] = [short(toX), short(toY)];
      const step = index === 0 ? `M${x} ${y}` : `${short(x - lastX)} ${short(y - lastY)}`;
      [lastX, lastY] = [x, y];
      return index === 1 ? `l${step}` : index === 0 ? step : ` ${step}`;
    })
    .join('')
    .replaceAll(' -', '-');
}

/** A line or a ring on the square of the world, with the rectangle that it fills: most of them no frame shows. */
export interface Shape {
  readonly points: readonly Point[];
  readonly box: Box;
}

export function shapeOf(positions: readonly Position[]): Shape {
  const points = positions.map(onSquare);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    points,
    box: { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) },
  };
}

/** The points of a shape in units of the picture; none where the frame does not show it. */
function inFrame({ west, north, scale }: Frame, { points, box }: Shape): readonly Point[] {
  const frame = {
    ...{ left: west - MARGIN / scale, right: west + (WIDTH + MARGIN) / scale },
    ...{ top: north - MARGIN / scale, bottom: north + (HEIGHT + MARGIN) / scale },
  };
  return overlap(box, frame) ? points.map(([x, y]): Point => [(x - west) * scale, (y - north) * scale]) : [];
}

/** The parts of a line that are seen in the frame, and a point more on either side. */
export function linesIn(frame: Frame, shape: Shape, tolerance: number): (readonly Point[])[] {
  const points = inFrame(frame, shape);
  const near = points.map(isNear);
  const runs: Point[][] = [[]];
  points.forEach((point, index) => {
    if (near[index] || near[index - 1] || near[index + 1]) runs.at(-1)?.push(point);
    else if (runs.at(-1)?.length) runs.push([]);
  });
  return runs.filter((run) => run.length > 1).map((run) => simplified(run, tolerance));
}

/** The same as SVG path data. */
export const linePath = (frame: Frame, shape: Shape, tolerance = 1.1): string =>
  linesIn(frame, shape, tolerance).map(pathOf).join('');

/** What of a ring lies in the frame (Sutherland and Hodgman). */
function clipped(ring: readonly Point[]): readonly Point[] {
  const sides: readonly (readonly [axis: 0 | 1, edge: number, sign: 1 | -1])[] = [
    [0, -MARGIN, 1],
    [0, WIDTH + MARGIN, -1],
    [1, -MARGIN, 1],
    [1, HEIGHT + MARGIN, -1],
  ];
  return sides.reduce<readonly Point[]>((points, [axis, edge, sign]) => {
    const inside = (point: Point): boolean => (point[axis] - edge) * sign >= 0;
    return points.flatMap((point, index): Point[] => {
      const before = points.at(index - 1) ?? point;
      const share = (edge - before[axis]) / (point[axis] - before[axis]);
      const crossing: Point = [
        before[0] + (point[0] - before[0]) * share,
        before[1] + (point[1] - before[1]) * share,
      ];
      const crosses = inside(point) !== inside(before);
      return [...(crosses ? [crossing] : []), ...(inside(point) ? [point] : [])];
    });
  }, ring);
}

/** A ring that is seen in the frame; nothing where it would be a dot. */
export function areaPath(frame: Frame, shape: Shape): string {
  const { left, right, top, bottom } = shape.box;
  if (Math.max(right - left, bottom - top) * frame.scale < SMALLEST_WATER) return '';
  const seen = simplified(clipped(inFrame(frame, shape)), 1.1);
  return seen.length > 2 ? `${pathOf(seen)}z` : '';
}
