// What of the objects shown began to operate last, and in which year. Pure.
import type { Years } from '../time/bounds.ts';
import { openingYears } from '../time/lifecycle.ts';
import type { AtlasObject } from './atlas.ts';
import { isWorks, type Shown } from './selection.ts';

export interface Newest {
  readonly year: number;
  readonly objects: readonly AtlasObject[];
}

/**
 * The works, mines and lines whose year of opening is known and the latest up to the last year shown; null for none. Flows,
 * camps and settlements do not open.
 */
export function newestOf(shown: readonly Shown[], { until }: Years): Newest | null {
  let newest: { year: number; objects: AtlasObject[] } | null = null;
  for (const { object } of shown) {
    if (!isWorks(object)) continue;
    const opened = openingYears(object.lifecycle);
    if (!opened || opened.from !== opened.to || opened.to > until) continue;
    if (!newest || opened.to > newest.year) newest = { year: opened.to, objects: [object] };
    else if (opened.to === newest.year) newest.objects.push(object);
  }
  return newest;
}
