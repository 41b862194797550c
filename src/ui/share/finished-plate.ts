// A plate that has been made: its sheets, as they are printed and as they are shown small.
import type { Paper } from '../../core/plate/paper.ts';

export interface FinishedPlate {
  readonly paper: Paper;
  /** What it is called, with its years. */
  readonly title: string;
  /** The years of its maps in figures. */
  readonly years: string;
  /** As SVG in the typefaces of the page. */
  readonly sheets: readonly string[];
  /** As SVG that stands alone. */
  readonly previews: readonly Blob[];
}
