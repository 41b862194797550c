// The opening of a first visit: the years run over the early picture and the timeline while the map loads, once, and any key or
// press ends it. View, address and map are in the first view from the beginning.
import { yearCount } from '../../core/time/time-scale.ts';
import { ATLAS_YEARS } from '../../core/view/view-state.ts';

/** Milliseconds of a year: the fifty-one years of the atlas take three seconds. */
const YEAR = 58;
/** Milliseconds for which the last year stands, and in which the picture gives way to the map (also in app/stage/Stage.svelte). */
const STANDS = 300;
const LEAVES = 400;
const SKIPS = ['keydown', 'pointerdown', 'wheel', 'resize'] as const;

export class Opening {
  #phase = $state<'none' | 'runs' | 'leaves' | 'over'>('none');
  #year = $state(ATLAS_YEARS.since);

  get phase(): 'none' | 'runs' | 'leaves' | 'over' {
    return this.#phase;
  }

  /** The year that it has come to; null where none runs. */
  get year(): number | null {
    return this.#phase === 'runs' ? this.#year : null;
  }

  start(): void {
    const since = performance.now();
    this.#phase = 'runs';
    // By the clock: a slow device shows fewer years, and the map waits for none.
    const timer = setInterval(() => {
      const passed = performance.now() - since;
      // The last year has been seen.
      if (this.#year === ATLAS_YEARS.until && passed > yearCount(ATLAS_YEARS) * YEAR + STANDS) return end();
      this.#year = Math.min(ATLAS_YEARS.until, ATLAS_YEARS.since + Math.floor(passed / YEAR));
    }, YEAR);
    const end = (): void => {
      if (this.#phase !== 'runs') return;
      clearInterval(timer);
      for (const event of SKIPS) removeEventListener(event, skip);
      this.#phase = 'leaves';
      setTimeout(() => (this.#phase = 'over'), LEAVES);
    };
    // What else hears the same press must not take it for more than that.
    const skip = (): void => void setTimeout(end);
    for (const event of SKIPS) addEventListener(event, skip, { passive: true });
  }
}
