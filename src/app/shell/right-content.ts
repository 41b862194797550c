// What the column at the right shows.
import type { AtlasObject, Place } from '../../core/atlas/atlas.ts';
import type { Tool } from '../tools/tool.ts';

/** The card of an object or of a town lies over the panel of a tool. */
export interface RightContent {
  readonly object: AtlasObject | null;
  readonly place: Place | null;
  readonly tool: Tool | null;
  /** What a step of a tour shows the card of. The focus stays in the text. */
  readonly cardOfStep: string | null;
}
