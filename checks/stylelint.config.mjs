// Stylelint holds one rule, in style sheets and in the styles of components: nothing that one of the oldest browsers lacks
// (scripts/oldest-browsers.mjs). How styles are written is Prettier's matter.
import { BASELINE_YEAR } from '../scripts/oldest-browsers.mjs';

export default {
  plugins: ['stylelint-plugin-use-baseline'],
  overrides: [{ files: ['**/*.svelte'], customSyntax: 'postcss-html' }],
  rules: {
    'plugin/use-baseline': [
      true,
      {
        available: BASELINE_YEAR,
        // Containers and their units: Chrome 105, Firefox 110, Safari 16.
        ignoreAtRules: ['container'],
        ignoreUnits: ['cqw', 'cqi'],
        ignoreProperties: {
          'container-type': ['/./'],
          'container-name': ['/./'],
          // All these browsers have them; they count as late for one value or one corner.
          outline: ['/./'],
          'overscroll-behavior': ['/./'],
          'paint-order': ['/./'],
          // The build adds the prefix that some of them ask for.
          'mask-image': ['/./'],
          'user-select': ['/./'],
          // Passed over where they are not known: nothing is lost but a nicety, on the screen or on paper.
          'text-wrap': ['balance'],
          resize: ['vertical'],
          'scrollbar-width': ['none'],
          'accent-color': ['/./'],
          'forced-color-adjust': ['/./'],
          'break-after': ['avoid'],
          orphans: ['/./'],
          widows: ['/./'],
        },
      },
    ],
  },
};
