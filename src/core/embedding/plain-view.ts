// What of a view the plain shell has no place for: panels, pages, stories, reports and what belongs to them. Keys of the view have
// the same names in its address. Pure.
import type { ViewState } from '../view/view-state.ts';

export const NOT_IN_FRAME = [
  ...(['page', 'sentence', 'panel', 'compare', 'tour'] as const),
  ...(['figure', 'reach', 'sort', 'report'] as const),
] satisfies readonly (keyof ViewState)[];
