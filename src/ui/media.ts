// The media queries that the page's code asks, each in one place. `.current` is kept up to date; read in a template,
// `$derived` or `$effect` it is tracked. The map and first-paint.ts, which comes before all parts, ask the browser directly. Styles
// write their queries themselves: those of the arrangement have the widths that stand here, others widths of their own. Widths are
// in em (16 pixels, unless the reader has set other letters in the browser): who reads large letters in a large window needs the
// arrangement of a small one.
// While the page is rendered at build time there is no window, and every query answers false.
import { MediaQuery } from 'svelte/reactivity';

/** A phone's window: head, map, one sheet for all panels, timeline. */
export const narrow = new MediaQuery('max-width: 37.5em');

/** No room for a panel beside the map all the time: the left one is folded until the reader unfolds it. */
export const small = new MediaQuery('max-width: 62.5em');

/** A phone, or a small window held upright: cards and the panels of tools come as a sheet over the timeline. */
export const withSheet = new MediaQuery(
  '(max-width: 37.5em), (max-width: 62.5em) and (max-aspect-ratio: 1/1)',
);

/** A small window on its side: room for one panel beside the map, at the left or at the right. */
export const onePanel = {
  get current(): boolean {
    return small.current && !withSheet.current;
  },
};

/** A window so low that the page scrolls. */
export const scrolls = new MediaQuery('max-height: 24.99375em');

/** The reader has asked for no motion. */
export const reducedMotion = new MediaQuery('prefers-reduced-motion: reduce');

/** The reader's system is set to dark colours. */
export const darkScheme = new MediaQuery('prefers-color-scheme: dark');
