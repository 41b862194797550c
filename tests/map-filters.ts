// Filters of the map, evaluated by MapLibre without a map. It contains no tests.
import { featureFilter, type FilterSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Years } from '../src/core/time/bounds.ts';
import { yearsState } from '../src/map/layers/year.ts';

/** The properties of a feature on the map. */
export type Properties = Readonly<Record<string, unknown>>;

/** The properties of the features that pass a filter, in those years and at that zoom. */
export function through(
  filter: FilterSpecification,
  features: readonly Properties[],
  years: Years,
  zoom = 9,
): Properties[] {
  const compiled = featureFilter(filter, 'layers[0].filter', { years: yearsState(years) });
  return features.filter((properties) => compiled.filter({ zoom }, { type: 1, properties }));
}

/** Which features these are. */
export const ids = (drawn: readonly Properties[]) => drawn.map(({ id }) => id);
