// What the search asks the page to do when a reader chooses a result.
import type { Position } from '../../core/atlas/atlas.ts';
import type { ViewState } from '../../core/view/view-state.ts';

export interface SearchStep {
  readonly change: Partial<ViewState>;
  /** What the map brings into view: [longitude, latitude], degrees, WGS84; null where only the view changes. */
  readonly goal: readonly Position[] | null;
  /** What the reader is told about the change, in the reader's language; null for nothing. */
  readonly notice: string | null;
}
