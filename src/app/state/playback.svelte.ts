// Playing the years: whether it runs, how fast, and the timer that makes a step. Which years there are, what is new in them and
// what a step does is the store's matter.
import type { Years } from '../../core/time/bounds.ts';
import { yearCount } from '../../core/time/time-scale.ts';
import { ATLAS_YEARS } from '../../core/view/view-state.ts';

/** Steps a second. */
const SPEEDS = [1, 2, 5] as const;

/**
 * How long a year is shown, as a multiple of a quiet one: each thing that is new in it adds 0.6, the first ten of them. So one can
 * read what its sentence says, quiet years pass as fast as the speed says, and time follows the bars over the timeline.
 * @param news how many things are new in it; parts of one count nothing
 */
export const dwell = (news: number): number => 1 + 0.6 * Math.min(10, Math.floor(news));

/** What is played. */
export interface Timeline {
  /** The year shown; of a window its last. */
  readonly year: () => number;
  readonly range: () => Years;
  readonly setYear: (year: number) => void;
  /** How many things are new in the year shown. */
  readonly news: () => number;
}

export class Playback {
  readonly #timeline: Timeline;
  #playing = $state(false);
  #stepsPerSecond = $state<number>(SPEEDS[1]);
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** Years of one step: a scale of thousands of years is not played year by year. */
  readonly #pace = $derived.by(() =>
    Math.max(1, Math.round(yearCount(this.#timeline.range()) / yearCount(ATLAS_YEARS))),
  );
  /** Quiet years a second. */
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
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = this.#playing
      ? setTimeout(() => this.#step(), (1000 / this.#stepsPerSecond) * dwell(this.#timeline.news()))
      : null;
  }

  #step(): void {
    this.#timeline.setYear(this.#timeline.year() + this.#pace);
    if (this.#timeline.year() >= this.#timeline.range().until) this.pause();
    else this.#restartTimer();
  }
}
