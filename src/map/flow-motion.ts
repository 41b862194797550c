// The gentle motion of flows: dashes that run along their lines, a few steps a second. Only where the layer is shown, the
// page is seen, and the reader has not asked for stillness.
import type { Map as MapLibreMap } from 'maplibre-gl';

/** The layer whose dashes move. */
export const MOTION_LAYER = 'flow-motion';
const STEP_MILLISECONDS = 110;
const DASH = 2;
const GAP = 5;
const STEPS = 14;

/** One picture of the motion: dashes in lengths of the line's width, moved on by a share of their period. */
export function dashesAt(step: number): number[] {
  const period = DASH + GAP;
  const shift = ((step % STEPS) / STEPS) * period;
  // What runs out at the end of the period comes in at its start.
  return shift <= GAP ? [0, shift, DASH, GAP - shift] : [shift - GAP, GAP, period - shift, 0];
}

const still = matchMedia('(prefers-reduced-motion: reduce)');

export class FlowMotion {
  readonly #map: MapLibreMap;
  #timer: ReturnType<typeof setInterval> | null = null;
  #step = 0;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  setRunning(wanted: boolean): void {
    const running = wanted && !still.matches;
    if (running === (this.#timer !== null)) return;
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = running ? setInterval(() => this.#move(), STEP_MILLISECONDS) : null;
  }

  #move(): void {
    if (document.hidden || !this.#map.getLayer(MOTION_LAYER)) return;
    this.#step += 1;
    this.#map.setPaintProperty(MOTION_LAYER, 'line-dasharray', dashesAt(this.#step), { validate: false });
  }
}
