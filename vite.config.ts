// Configures the build and the unit tests. The plugins add Svelte, data and colours as modules, the rendered page, the
// licences, and the security policy.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { citingPlugin } from './scripts/citing-plugin.mjs';
import { firstPaintPlugin } from './scripts/first-paint-plugin.mjs';
import { groundPlugin } from './scripts/ground-plugin.mjs';
import { lateStylesPlugin } from './scripts/late-styles-plugin.mjs';
import { licencesPlugin } from './scripts/licences-plugin.mjs';
import { mapLibrePlugin } from './scripts/maplibre-plugin.mjs';
import { offlinePlugin } from './scripts/offline-plugin.mjs';
import { OLDEST_BROWSERS } from './scripts/oldest-browsers.mjs';
import { securityPolicy } from './scripts/security-policy.mjs';
import { workbookPlugin } from './scripts/workbook-plugin.mjs';
import { packFeatures } from './src/core/geo/packed-features.ts';
import { checkedReportAddress } from './src/core/reporting/report-address.ts';
import { geodataPlugin } from './src/geodata/vite-plugin.ts';
import { plainPages } from './src/plain-page.ts';
import { wholeTurtle } from './src/record-pages/whole-turtle.ts';
import { paletteSheet } from './src/symbols/palette.ts';

/** The atlas has its own buttons. The styles of MapLibre's, with images, would take a tenth of a second on a slow connection. */
const withoutMapLibreControls = {
  postcssPlugin: 'atlas-without-maplibre-controls',
  Rule(rule: { selector: string; remove: () => void }): void {
    if (rule.selector.split(',').every((one) => one.includes('.maplibregl-ctrl'))) rule.remove();
  },
};

const licences = licencesPlugin({
  'The Industrial Atlas of Kazakhstan: its code': ['LICENSE'],
  'Its data': ['geodata/LICENSE.md'],
  'Its typefaces: Brygada 1918, Golos Text': [
    'src/fonts/OFL-brygada-1918.txt',
    'src/fonts/OFL-golos-text.txt',
  ],
  'Its citations: styles, locales, and what writes them': [
    'src/citing/styles/README.md',
    'src/citing/CPAL-1.0.txt',
  ],
});

/** Where the publisher takes reports of errors (docs/hosting.md). A wrong address stops the build. */
const reportAddress = checkedReportAddress(process.env['ATLAS_REPORTS']);

export default defineConfig({
  // Addresses are relative, so the built folder works at any place on any web server.
  base: './',
  plugins: [
    svelte(),
    geodataPlugin('geodata', { pages: plainPages, turtle: wholeTurtle }),
    mapLibrePlugin(),
    groundPlugin(packFeatures),
    lateStylesPlugin(),
    citingPlugin(),
    workbookPlugin(),
    // Before the licences are written: its worker has some.
    offlinePlugin([licences.worker]),
    firstPaintPlugin(),
    licences.page,
    {
      name: 'atlas-palette',
      resolveId: (id) => (id === 'virtual:palette.css' ? `\0${id}` : undefined),
      load: (id) => (id === '\0virtual:palette.css' ? paletteSheet() : undefined),
    },
    {
      name: 'atlas-report-address',
      resolveId: (id) => (id === 'virtual:report-address' ? `\0${id}` : undefined),
      load: (id) =>
        id === '\0virtual:report-address'
          ? `export const address = ${JSON.stringify(reportAddress)};`
          : undefined,
    },
    {
      name: 'atlas-security-policy',
      apply: 'build',
      transformIndexHtml: {
        order: 'post',
        // Runs after the page is rendered, because the policy allows the scripts and styles in it by their hashes.
        handler: (html) => [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: securityPolicy(html) },
            injectTo: 'head-prepend',
          },
        ],
      },
    },
  ],
  css: { postcss: { plugins: [withoutMapLibreControls] } },
  build: {
    target: OLDEST_BROWSERS,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: {
      polyfill: false,
      // Lists of what late parts need are part of the first load; what that has anyway is not asked for again.
      resolveDependencies: (_file, needed, { hostType }) =>
        hostType === 'js' ? needed.filter((one) => !/\/(core|rolldown-runtime)-/.test(one)) : needed,
    },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Code that the first view and later parts share is in one file, because six files would queue on a slow connection.
          groups: [
            {
              name: 'core',
              test: /src\/(core\/(atlas\/(article|atlas)|view\/view-state|text\/typography|time\/(bounds|equal-years|lifecycle|runs)|rail\/(gauge|reach)|geo\/(geometry|smooth-course))|i18n\/years|map\/layers\/year|symbols\/(route-look|site-symbol)|ui\/(typed-in|late\/late))\.ts$|ui\/late\/LateLine\.svelte$|node_modules\/(svelte\/src|@turf\/(distance|helpers))|src\/(core\/(atlas\/(name-sides|town-ranks)|view\/name-scale)|turns\/(after-frame|in-turns)|map\/(anchor-offsets|symbol-images|town-mark-images|layers\/sites)|symbols\/(sector-pictures|town-mark))\.ts$|src\/symbols\/TownMark\.svelte$/,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es', plugins: () => [licences.worker] },
  test: {
    // Uses every core; by default Vitest leaves one idle, which is half of two.
    maxWorkers: '100%',
    // Thousands of random cases take long on a busy machine; a whole run has twenty times as many.
    testTimeout: process.env['ALL'] === '1' ? 600_000 : 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          exclude: ['**/*.{svelte,mocked}.test.ts'],
          environment: 'node',
          // A module is read once, and not once for every file of tests.
          isolate: false,
        },
      },
      // Tests that put another module in the place of one.
      {
        extends: true,
        test: { name: 'mocked', include: ['{src,tests/unit}/**/*.mocked.test.ts'], environment: 'node' },
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: {
          name: 'runes',
          include: ['src/**/*.svelte.test.ts'],
          environment: './tests/svelte-environment.ts',
          server: { deps: { inline: ['svelte'] } },
        },
      },
    ],
  },
});
