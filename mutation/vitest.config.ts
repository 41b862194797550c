// The tests that stand for the mutated rooms (see rooms.mjs), in the two projects of vite.config.ts but without the plugins
// of the build.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const ROOMS = [
  'src/core/time/**',
  'src/core/atlas/selection',
  'src/core/view/**',
  'src/map/*',
  'src/map/layers/**',
  'src/geodata/check*',
  'src/app/state/**',
];
/** What the build makes of the data is named by the code of the rooms, and fetched by none of their tests. */
const withoutBuiltData: Plugin = {
  name: 'without-built-data',
  resolveId: (id) => (id.startsWith('virtual:') ? `\0${id}` : undefined),
  load: (id) => (id.startsWith('\0virtual:') ? 'export default null;' : undefined),
};
const setupFiles = ['mutation/stop-at-first-failure.ts'];

export default defineConfig({
  plugins: [svelte(), withoutBuiltData],
  test: {
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          ...{ name: 'plain', environment: 'node', setupFiles },
          include: ROOMS.map((room) => `${room.replace(/\*\*$/, '**/*')}.test.ts`),
          exclude: ['**/*.svelte.test.ts'],
        },
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: {
          ...{ name: 'runes', environment: './tests/svelte-environment.ts', setupFiles },
          include: ['src/app/state/**/*.svelte.test.ts'],
          server: { deps: { inline: ['svelte'] } },
        },
      },
    ],
  },
});
