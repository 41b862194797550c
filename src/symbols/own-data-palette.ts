// The colours of categories in a reader's data. They differ from each other and from the colours of the atlas's symbols, on
// land and on water, in both themes. One more colour is for the group of rare values.
import type { Theme } from '../core/view/view-state.ts';

const COLOURS: Readonly<Record<Theme, readonly string[]>> = {
  light: [
    ...['#1f5fa8', '#d1495b', '#2e7d4f', '#8e44ad', '#c77700', '#00838f'],
    ...['#6d4c41', '#c2185b', '#5b6f00', '#3f51b5', '#37474f'],
  ],
  dark: [
    ...['#6cb0f2', '#ff8a94', '#74cf95', '#cf9bea', '#ffc266', '#4fd0dc'],
    ...['#c9a594', '#ff8fc0', '#c4d65a', '#a3b0ff', '#c3d0d6'],
  ],
};
const OTHERS: Readonly<Record<Theme, string>> = { light: '#8a8175', dark: '#8f887d' };

/** The colour of a category as `#rrggbb`; `isOthers` says that it is the group of rare values. */
export const ownColour = (category: number, isOthers: boolean, theme: Theme): string =>
  (isOthers ? undefined : COLOURS[theme][category % COLOURS[theme].length]) ?? OTHERS[theme];
