// Computes the place of a position in a window without the map's code: Web Mercator seen by a camera, as in MapLibre. Pure.
import type { Position } from '../atlas/atlas.ts';
import { worldPixels } from '../geo/mercator.ts';
import type { Insets } from './insets.ts';
import type { Camera } from './view-state.ts';

/** The box of Kazakhstan: [west, south], [east, north] in degrees. */
export const COUNTRY: [[number, number], [number, number]] = [
  [46.8, 40.8],
  [87.2, 55.2],
];

/** The largest zooms: of the atlas, whose ground is drawn to there, and with a reader's own data. An address may ask for more. */
export const DEEPEST_ZOOM = { atlas: 10, ownData: 14 } as const;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface WindowView {
  readonly zoom: number;
  /** The place of a position ([lng, lat], degrees), in pixels from the window's left and top edge. */
  readonly pointOf: (position: Position) => { readonly x: number; readonly y: number };
}

/**
 * The view of a camera; without a camera, that of the whole country in the part that is not covered. Null for a camera with
 * pitch, and for the whole country where panels cover all of the window.
 * @param size of the window, in pixels
 */
export function windowView(size: Size, covered: Insets, camera: Camera | null): WindowView | null {
  if (camera && camera.pitch !== 0) return null;
  if (!camera) return viewOfCountry(size, covered);
  return viewOfCamera({ ...camera, zoom: Math.min(camera.zoom, DEEPEST_ZOOM.atlas) }, size);
}

function viewOfCamera({ zoom, longitude, latitude, bearing }: Camera, { width, height }: Size): WindowView {
  const middle = worldPixels([longitude, latitude], zoom);
  const [sine, cosine] = [Math.sin((bearing * Math.PI) / 180), Math.cos((bearing * Math.PI) / 180)];
  return {
    zoom,
    pointOf: (position) => {
      const at = worldPixels(position, zoom);
      const [east, south] = [at.x - middle.x, at.y - middle.y];
      return { x: width / 2 + east * cosine + south * sine, y: height / 2 + south * cosine - east * sine };
    },
  };
}

/** Pixels: the height of what stands in the lower corners of the free part: buttons, a legend. */
const CORNERS = 156;

/** The corners of the country at zoom 0, in pixels. */
const [NORTH_WEST, SOUTH_EAST] = [
  worldPixels([COUNTRY[0][0], COUNTRY[1][1]], 0),
  worldPixels([COUNTRY[1][0], COUNTRY[0][1]], 0),
];
const SPAN = { width: SOUTH_EAST.x - NORTH_WEST.x, height: SOUTH_EAST.y - NORTH_WEST.y };

/**
 * What is to be kept clear of the whole country: what panels cover and, as far as height is to spare, the lower corners as well.
 * The country is no smaller for it, and stands in the middle where that is clear of them anyway.
 * @param size of the window, in pixels
 */
export function coveredForCountry(size: Size, covered: Insets): Insets {
  const width = size.width - covered.left - covered.right;
  const spare = size.height - covered.top - covered.bottom - (width * SPAN.height) / SPAN.width;
  const raised = Math.max(0, Math.min(spare, 2 * CORNERS - spare));
  return { ...covered, bottom: covered.bottom + raised };
}

function viewOfCountry(size: Size, covered: Insets): WindowView | null {
  const { top, right, bottom, left } = coveredForCountry(size, covered);
  const free = { width: size.width - left - right, height: size.height - top - bottom };
  if (free.width <= 0 || free.height <= 0) return null;
  const zoom = Math.log2(Math.min(free.width / SPAN.width, free.height / SPAN.height));
  const scale = 2 ** zoom;
  const middle = { x: (NORTH_WEST.x + SOUTH_EAST.x) / 2, y: (NORTH_WEST.y + SOUTH_EAST.y) / 2 };
  return {
    zoom,
    pointOf: (position) => {
      const at = worldPixels(position, 0);
      return {
        x: left + free.width / 2 + (at.x - middle.x) * scale,
        y: top + free.height / 2 + (at.y - middle.y) * scale,
      };
    },
  };
}
