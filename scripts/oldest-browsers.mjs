// The oldest browsers in which the atlas works: what the build makes of scripts and styles, and what the lint rules allow in
// them (eslint.config.js, checks/stylelint.config.mjs). Older ones get the plain page (src/plain-page.ts).

/** Names as Vite's `build.target` has them. Chrome and Edge 109 are the last for Windows 7 and 8. */
export const OLDEST_BROWSERS = ['chrome109', 'edge109', 'firefox115', 'safari16.4', 'ios16.4'];

/** What all engines had by the end of this year (web-features, "Baseline 2022"), all these browsers have. */
export const BASELINE_YEAR = 2022;

/** Later features of JavaScript and of browsers that all these have, or that the atlas does without where they are missing. */
export const LATER_FEATURES = [
  // Workers of modules, writing to the clipboard and printing: engines had them before phones, or all of it, followed.
  'js-modules-workers',
  'async-clipboard',
  'print',
  // Asked for before it is called; else the address is copied.
  'share',
  // Events that come where there is a touch screen.
  'touch-events',
  // Chrome 103, Firefox 100, Safari 16.0 have it.
  'abortsignal-timeout',
  // A hint, passed over where it is not known.
  'canvas-2d-willreadfrequently',
];
