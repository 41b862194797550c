// The media queries that the page's code asks, each in one place. `.current` is kept up to date; read in a template,
// `$derived` or `$effect` it is tracked. Styles write the same widths themselves; the map asks the browser directly.
// While the page is rendered at build time there is no window, and every query answers false.
import { MediaQuery } from 'svelte/reactivity';

/** The window is as narrow as a phone's or a tablet's held upright: panels become sheets. The width is also written in the components' styles. */
export const narrow = new MediaQuery('max-width: 900px');

/** The reader has asked for no motion. */
export const reducedMotion = new MediaQuery('prefers-reduced-motion: reduce');

/** The reader's system is set to dark colours. */
export const darkScheme = new MediaQuery('prefers-color-scheme: dark');
