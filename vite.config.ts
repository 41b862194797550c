// The build: Svelte, the atlas's own data and colours as modules, the page as it is first painted, and a policy for what
// it may load.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { firstPaintPlugin } from './scripts/first-paint-plugin.mjs';
import { mapLibrePlugin } from './scripts/maplibre-plugin.mjs';
import { securityPolicy } from './scripts/security-policy.mjs';
import { geodataPlugin } from './src/geodata/vite-plugin.ts';
import { paletteSheet } from './src/symbols/palette.ts';

/** The atlas has its own buttons: the looks of MapLibre's, pictures and all, would be a tenth of a second on a slow line. */
const withoutMapLibreControls = {
  postcssPlugin: 'atlas-without-maplibre-controls',
  Rule(rule: { selector: string; remove: () => void }): void {
    if (rule.selector.split(',').every((one) => one.includes('.maplibregl-ctrl'))) rule.remove();
  },
};

export default defineConfig({
  // Relative addresses: the built folder runs from anywhere on any web server.
  base: './',
  plugins: [
    svelte(),
    geodataPlugin('geodata'),
    mapLibrePlugin(),
    firstPaintPlugin(),
    {
      name: 'atlas-palette',
      resolveId: (id) => (id === 'virtual:palette.css' ? `\0${id}` : undefined),
      load: (id) => (id === '\0virtual:palette.css' ? paletteSheet() : undefined),
    },
    {
      name: 'atlas-security-policy',
      apply: 'build',
      transformIndexHtml: {
        order: 'post',
        // After the page as it is first painted: what stands in it is allowed by its hash.
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
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What the first view needs and later parts share: in one file, not in six that queue on a slow line.
          groups: [
            {
              name: 'core',
              test: /src\/(core\/(atlas\/atlas|time\/(bounds|equal-years|lifecycle|runs)|rail\/(gauge|reach))|map\/layers\/year|symbols\/(route-look|site-symbol))\.ts$|node_modules\/svelte\/src/,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  test: {
    // Every core works: Vitest leaves one idle otherwise, which on two cores is half.
    maxWorkers: '100%',
    // Thousands of random cases take their time on a busy machine, those of a whole run twenty times as long.
    testTimeout: process.env['ALL'] === '1' ? 600_000 : 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          exclude: ['**/*.svelte.test.ts'],
          environment: 'node',
        },
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
