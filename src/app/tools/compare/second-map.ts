// Which map shows the other year while two are compared, for parts that show both: each first map has at most one second.
import type { Years } from '../../../core/time/bounds.ts';
import type { AtlasMap } from '../../../map/atlas-map.ts';

export interface SecondMap {
  readonly map: AtlasMap;
  readonly years: () => Years;
}

const seconds = new WeakMap<AtlasMap, SecondMap>();

export const secondMapOf = (first: AtlasMap): SecondMap | null => seconds.get(first) ?? null;

/** Returns what ends it. */
export function setSecondMap(first: AtlasMap, second: SecondMap): () => void {
  seconds.set(first, second);
  return () => seconds.delete(first);
}
