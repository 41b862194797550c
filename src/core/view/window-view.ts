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

interface Size {
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
  return camera ? viewOfCamera(camera, size) : viewOfCountry(size, covered);
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

function viewOfCountry(size: Size, { top, right, bottom, left }: Insets): WindowView | null {
  const [[west, south], [east, north]] = COUNTRY;
  const free = { width: size.width - left - right, height: size.height - top - bottom };
  if (free.width <= 0 || free.height <= 0) return null;
  const [northWest, southEast] = [worldPixels([west, north], 0), worldPixels([east, south], 0)];
  const zoom = Math.log2(
    Math.min(free.width / (southEast.x - northWest.x), free.height / (southEast.y - northWest.y)),
  );
  const scale = 2 ** zoom;
  const middle = { x: (northWest.x + southEast.x) / 2, y: (northWest.y + southEast.y) / 2 };
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
