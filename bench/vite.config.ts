// Configures the build of bench/pages, with which the layer for large data sets is tested and measured. They are never part of
// the built atlas. serve-pages.mjs sets the page and the output folder.
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
