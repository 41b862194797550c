// Arbitraries of an atlas and of what a reader sees of it: years, filters, what is chosen, and the zoom. It contains no tests.
import fc from 'fast-check';
import type { Atlas } from '../src/core/atlas/atlas.ts';
import type { Filters } from '../src/core/atlas/selection.ts';
import type { Years } from '../src/core/time/bounds.ts';
import { openingYears, runsOf } from '../src/core/time/lifecycle.ts';
import { clampYear } from '../src/core/view/view-state.ts';
import { atlases, choices } from './random-atlas.ts';
import { windows } from './random-lives.ts';

/** An atlas, and what a reader sees of it. */
export interface View {
  readonly atlas: Atlas;
  readonly years: Years;
  readonly filters: Filters;
  readonly selected: string | null;
  readonly zoom: number;
}
/** Windows that begin and end with a run or an opening, at which `<` and `<=` differ. */
const edgesOf = ({ sites, routes }: Atlas): Years[] =>
  [...sites, ...routes].flatMap(({ lifecycle }) => {
    const opened = openingYears(lifecycle);
    return [...runsOf(lifecycle), ...(opened ? [opened, opened] : [])].map(({ from, to }) => ({
      since: clampYear(from),
      until: clampYear(to),
    }));
  });
/** An atlas with windows, a third of which are anywhere. */
const atlasAndYears = fc
  .record({ atlas: atlases, anywhere: windows, edge: fc.option(fc.nat(), { freq: 2 }) })
  .map(({ atlas, anywhere, edge }): Pick<View, 'atlas' | 'years'> => {
    const edges = edgesOf(atlas);
    return { atlas, years: (edge === null ? null : edges[edge % edges.length]) ?? anywhere };
  });
/** What is chosen may be a works, a line or a place, something that the atlas lacks, or nothing. */
export const views: fc.Arbitrary<View> = fc
  .record({
    when: atlasAndYears,
    filters: choices,
    selected: fc.constantFrom('works', 'mine', 'r0', 'r1', 'town', 'village', 'nothing', null),
    zoom: fc.constantFrom(3, 3.9, 4, 5.5, 5.6, 6.7, 6.8, 9),
  })
  .map(({ when, ...choice }) => ({ ...when, ...choice }));
