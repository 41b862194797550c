// The build: Svelte, the atlas's own data as modules, a policy for what the page may load, and Brotli beside each file.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './scripts/security-policy.mjs';
import { geodataPlugin } from './src/geodata/vite-plugin.ts';

export default defineConfig({
  // Relative addresses: the built folder runs from anywhere on any web server.
  base: './',
  plugins: [
    svelte(),
    geodataPlugin('geodata'),
    {
      name: 'atlas-security-policy',
      apply: 'build',
      transformIndexHtml: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
          injectTo: 'head-prepend',
        },
      ],
    },
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
    environment: 'node',
    // Thousands of random cases take their time on a busy machine.
    testTimeout: 60_000,
  },
});
