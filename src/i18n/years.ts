// A year or a window of years as figures: `1931`, `1929–1934`. Years before year 0 have a minus sign (−), not a hyphen.
import type { Years } from '../core/time/bounds.ts';

const figures = (year: number): string => (year < 0 ? `−${-year}` : String(year));

export const isWindow = ({ since, until }: Years): boolean => since < until;

export const yearsInFigures = ({ since, until }: Years): string =>
  since === until ? figures(until) : `${figures(since)}–${figures(until)}`;
