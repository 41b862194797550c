// Where things stand in a window, without the map's code: Web Mercator seen by a camera, as MapLibre shows it.
import type { Position } from '../atlas/atlas.ts';
import { worldPixels } from '../geo/mercator.ts';
import type { Insets } from './insets.ts';
import type { Camera } from './view-state.ts';

/** Kazakhstan: west, south and east, north, in degrees. */
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
  /** [longitude, latitude] → pixels from the window's left and top. */
  readonly pointOf: (position: Position) => { readonly x: number; readonly y: number };
}

/**
 * The view of a camera, or of the whole country clear of what is covered; null for a camera that looks aslant.
 * @param size of the window, in pixels
 */
export function windowView(size: Size, covered: Insets, camera: Camera | null): WindowView | null {
  if (camera && camera.pitch !== 0) return null;
  return camera ? seenBy(camera, size) : wholeCountry(size, covered);
}

function seenBy({ zoom, longitude, latitude, bearing }: Camera, { width, height }: Size): WindowView {
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

function wholeCountry(size: Size, { top, right, bottom, left }: Insets): WindowView {
  const [[west, south], [east, north]] = COUNTRY;
  const free = { width: size.width - left - right, height: size.height - top - bottom };
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
