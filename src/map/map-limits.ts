// How far the map can be moved and drawn back. What panels cover may lie beyond the ground, so that the whole country has room beside
// a wide panel and over a high one.
import { LngLat, type Map as MapLibreMap } from 'maplibre-gl';
import type { Insets } from '../core/view/insets.ts';
import { keptOnGround } from '../core/view/on-ground.ts';
import { DEEPEST_ZOOM } from '../core/view/window-view.ts';

/** The smallest zoom on the atlas's base map. */
export const LEAST_ZOOM = 2.3;

/** The box in which the map can be moved without own data: that of the coarse seas and borders. [west, south], [east, north]. */
export const GROUND_BOUNDS: [[number, number], [number, number]] = [
  [20, 0],
  [116, 76],
];

/**
 * The middle and the zoom that are nearest to those wanted, with the free part of the map within its bounds.
 * @param map null while it is being made
 * @param covered pixels that panels cover at each side
 */
export function onGround(
  map: MapLibreMap | null,
  { clientWidth: width, clientHeight: height }: HTMLElement,
  covered: Insets,
  wanted: LngLat,
  zoom: number,
): { center: LngLat; zoom: number } {
  const bounds = map?.getMaxBounds();
  const ground = bounds
    ? ([bounds.getSouthWest().toArray(), bounds.getNorthEast().toArray()] as const)
    : GROUND_BOUNDS;
  const least = Math.max(zoom, map?.getMinZoom() ?? LEAST_ZOOM);
  const within = Math.min(least, map?.getMaxZoom() ?? DEEPEST_ZOOM.atlas);
  const kept = keptOnGround(wanted.toArray(), within, ground, { width, height }, covered);
  return { center: LngLat.convert([...kept.middle]), zoom: kept.zoom };
}
