// The type of a plate: sizes, styles and lines, in units of the paper. Pure.
import type { Face } from '../picture/layout.ts';

/** Sizes of type; nothing is smaller than 7 points on A4 (9.34 units). */
export const TYPE = {
  titles: [26, 23, 20],
  year: 58,
  years: 34,
  list: 20,
  heading: 10.8,
  text: 9.8,
  small: 9.4,
} as const;
export const LINE = 12.4;

/** How far letters reach over and under their baseline, as shares of their size. */
export const [ASCENT, DESCENT] = [0.78, 0.24];

export interface Style {
  readonly face: Face;
  readonly size: number;
  readonly tone?: 'muted';
}
export const TEXT: Style = { face: 'sans', size: TYPE.text };
export const STRONG: Style = { face: 'strong', size: TYPE.text };
export const HEADING: Style = { face: 'strong', size: TYPE.heading };
export const NUMBER: Style = { face: 'serif', size: 14.5 };
export const SMALL: Style = { face: 'sans', size: TYPE.small, tone: 'muted' };
