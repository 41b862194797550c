// Which town was the capital of the country in a year. Pure.
import type { Polity } from './atlas.ts';
import { holdingInYear } from '../time/lifecycle.ts';

/** The id of the capital in a year; undefined for none. */
export function capitalInYear(polities: readonly Polity[], year: number): string | undefined {
  const polity = holdingInYear(polities, year);
  return (polity && holdingInYear(polity.capitals, year)?.place) ?? undefined;
}
