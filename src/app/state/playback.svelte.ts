// Playing the years: whether it runs, how fast, and the timer that makes a step. Which years there are and what a step does
// is the store's matter.
import type { Years } from '../../core/time/bounds.ts';
import { yearCount } from '../../core/time/time-scale.ts';
import { ATLAS_YEARS } from '../../core/view/view-state.ts';

/** Steps a second. */
const SPEEDS = [1, 2, 5] as const;

/** What is played. */
export interface Timeline {
  /** The year shown; of a window its last. */
  readonly year: () => number;
  readonly range: () => Years;
  readonly setYear: (year: number) => void;
}

export class Playback {
  readonly #timeline: Timeline;
  #playing = $state(false);
  #stepsPerSecond = $state<number>(SPEEDS[1]);
  #timer: ReturnType<typeof setInterval> | null = null;

  /** Years of one step: a scale of thousands of years is not played year by year. */
  readonly #pace = $derived.by(() =>
    Math.max(1, Math.round(yearCount(this.#timeline.range()) / yearCount(ATLAS_YEARS))),
  );
  /** Years a second. */
  readonly speed = $derived(this.#stepsPerSecond * this.#pace);
  /** The speeds to choose from, in years a second. */
  readonly speeds = $derived(SPEEDS.map((steps) => steps * this.#pace));

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
  }

  get playing(): boolean {
    return this.#playing;
  }

  /** Plays on from the year shown, or from the first where the last is shown. */
  play(): void {
    const range = this.#timeline.range();
    if (this.#timeline.year() >= range.until) this.#timeline.setYear(range.since);
    this.#playing = true;
    this.#restartTimer();
  }

  pause(): void {
    this.#playing = false;
    this.#restartTimer();
  }

  /** @param speed in years a second, one of `speeds` */
  setSpeed(speed: number): void {
    this.#stepsPerSecond = speed / this.#pace;
    this.#restartTimer();
  }

  #restartTimer(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = this.#playing ? setInterval(() => this.#step(), 1000 / this.#stepsPerSecond) : null;
  }

  #step(): void {
    this.#timeline.setYear(this.#timeline.year() + this.#pace);
    if (this.#timeline.year() >= this.#timeline.range().until) this.pause();
  }
}
