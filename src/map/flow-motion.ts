// Animates flows: the hatching of their ribbons moves along, a few steps a second. It only moves while the page is visible, and never
// if the reader prefers reduced motion. Fetched with the ribbons.
import type { Map as MapLibreMap } from 'maplibre-gl';

/** The layer whose dashes move. */
export const MOTION_LAYER = 'ribbon-open';
const STEP_MILLISECONDS = 110;
const DASH = 3.2;
const GAP = 0.6;
const STEPS = 14;

/** One frame of the motion: lengths of dashes and gaps in line widths, shifted by a fraction of their period. */
export function dashesAt(step: number): number[] {
  const period = DASH + GAP;
  const shift = ((step % STEPS) / STEPS) * period;
  // The part shifted beyond the end of the period appears at its start.
  return shift <= GAP ? [0, shift, DASH, GAP - shift] : [shift - GAP, GAP, period - shift, 0];
}

/** Moves the flows of a map until the function that it returns is called. */
export function moveFlows(map: MapLibreMap): () => void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return () => undefined;
  let step = 0;
  const timer = setInterval(() => {
    // Nothing moves before the whole map is drawn.
    if (document.hidden || map.getContainer().dataset['drawn'] === undefined) return;
    step += 1;
    for (const layer of map.getLayersOrder())
      if (layer.startsWith(MOTION_LAYER))
        map.setPaintProperty(layer, 'line-dasharray', dashesAt(step), { validate: false });
  }, STEP_MILLISECONDS);
  return () => clearInterval(timer);
}
