// The maps that a view shows: that of the page, and that of the other year of a comparison. For pictures and plates of the view.
import type { Years } from '../../core/time/bounds.ts';
import type { AtlasMap } from '../../map/atlas-map.ts';
import { secondMapOf } from '../tools/compare/second-map.ts';

export interface ShownMap {
  readonly map: AtlasMap;
  readonly years: Years;
}

/** The other year of a comparison stands at the left, as on the page. */
export function shownMaps(first: AtlasMap, years: Years): readonly ShownMap[] {
  const second = secondMapOf(first);
  return [...(second ? [{ map: second.map, years: second.years() }] : []), { map: first, years }];
}
