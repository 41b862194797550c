// What the search asks of the page when a reader takes one of its hits.
import type { Position } from '../../core/atlas/atlas.ts';
import type { ViewState } from '../../core/view/view-state.ts';

export interface SearchStep {
  readonly change: Partial<ViewState>;
  /** [longitude, latitude], degrees: where the map goes; null where the change says it all. */
  readonly position: Position | null;
  /** What to tell the reader of the change, in the reader's language. */
  readonly notice: string | null;
}
