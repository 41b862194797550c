// A picture, plate or film that is being made: the step under way, what went wrong, and the way to give it up. The last one asked for
// counts.
import { PictureError, type PictureFault, type PictureStep } from '../../core/picture/picture.ts';
import { LateError, type LateFault } from '../late/late.ts';
import type { PictureCourse } from './finished-picture.ts';

export class Making {
  step = $state<PictureStep | null>(null);
  fault = $state<PictureFault | null>(null);
  /** Why the code that makes it did not come. */
  late = $state<LateFault | null>(null);
  #course: AbortController | null = null;

  /** Gives what was made; null where it was given up, or could not be made, which `fault` or `late` then says. */
  async start<Made>(make: (course: PictureCourse) => Promise<Made>): Promise<Made | null> {
    this.#course?.abort();
    const own = (this.#course = new AbortController());
    [this.fault, this.late, this.step] = [null, null, 'code'];
    try {
      const made = await make({
        signal: own.signal,
        onStep: (next) => {
          if (this.#course === own) this.step = next;
        },
      });
      return this.#course === own ? made : null;
    } catch (error) {
      if (this.#course !== own || own.signal.aborted) return null;
      if (error instanceof LateError) this.late = error.fault;
      else this.fault = error instanceof PictureError ? error.fault : 'unmade';
      return null;
    } finally {
      if (this.#course === own) this.step = null;
    }
  }

  cancel(): void {
    this.#course?.abort();
    [this.#course, this.step] = [null, null];
  }
}
