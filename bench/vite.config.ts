// The pages by which the layer for large data sets is tested and measured. They are built apart from the atlas, into a
// folder that is not kept, and never ship with it.
import { defineConfig } from 'vite';
import { mapLibrePlugin } from '../scripts/maplibre-plugin.mjs';

export default defineConfig({
  root: 'bench/pages',
  base: './',
  logLevel: 'error',
  plugins: [mapLibrePlugin()],
  build: {
    target: 'es2022',
    outDir: '../../.cache/bench',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    rollupOptions: { input: ['bench/pages/probe.html', 'bench/pages/timeline.html'] },
  },
  worker: { format: 'es' },
});
