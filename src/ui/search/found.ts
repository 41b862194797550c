// What the search has found and the map may mark: all that its results show, and the one that Enter would take.
import type { Target } from '../../core/search/targets.ts';

export interface Found {
  readonly targets: readonly Target[];
  readonly active: Target | null;
}
