// Animates flows: dashes that move along their lines, a few steps a second. They only move while the layer is shown and the
// page is visible, and never if the reader prefers reduced motion.
import type { Map as MapLibreMap } from 'maplibre-gl';

/** The layer whose dashes move. */
export const MOTION_LAYER = 'flow-motion';
const STEP_MILLISECONDS = 110;
const DASH = 2;
const GAP = 5;
const STEPS = 14;

/** One frame of the motion: lengths of dashes and gaps in line widths, shifted by a fraction of their period. */
export function dashesAt(step: number): number[] {
  const period = DASH + GAP;
  const shift = ((step % STEPS) / STEPS) * period;
  // The part shifted beyond the end of the period appears at its start.
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
