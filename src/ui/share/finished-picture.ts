// How the section of pictures asks for one, and what it is given.
import type { PictureFormat, PictureStep } from '../../core/picture/picture.ts';

export interface FinishedPicture {
  readonly file: Blob;
  readonly name: string;
  /** The years of its maps in figures. */
  readonly years: string;
  /** Of its page, in pixels of CSS; an SVG is drawn in them. */
  readonly width: number;
  readonly height: number;
  /** The formats whose size this browser can draw. */
  readonly possible: readonly PictureFormat[];
}

/** How a picture is asked for: told which step is under way, and given up where the signal says so. */
export interface PictureCourse {
  readonly signal: AbortSignal;
  readonly onStep: (step: PictureStep) => void;
}
