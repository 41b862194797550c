// The tests that stand for the mutated rooms (see rooms.mjs), run without the plugins of the build.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  test: {
    include: [
      'src/core/time/**/*.test.ts',
      'src/core/atlas/selection.test.ts',
      'src/core/view/**/*.test.ts',
      'src/map/*.test.ts',
      'src/map/layers/**/*.test.ts',
      'src/geodata/check*.test.ts',
      'src/app/state/**/*.test.ts',
    ],
    setupFiles: ['mutation/stop-at-first-failure.ts'],
    environment: 'node',
    testTimeout: 60_000,
  },
});
