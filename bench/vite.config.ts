// How the pages of bench/pages are built, by which the layer for large data sets is tested and measured. They are built apart
// from the atlas and never ship with it; serve-pages.mjs says which page is built and into which folder.
import { defineConfig } from 'vite';
import { mapLibrePlugin } from '../scripts/maplibre-plugin.mjs';

export default defineConfig({
  root: 'bench/pages',
  base: './',
  logLevel: 'error',
  plugins: [mapLibrePlugin()],
  build: {
    target: 'es2022',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
  },
  worker: { format: 'es' },
});
