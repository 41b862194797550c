// Builds a page of bench/pages and serves it to the tests and measurements on a free port.
import path from 'node:path';
import { build } from 'vite';
import { createStaticServer } from '../scripts/static-server.mjs';

/**
 * @param {'probe' | 'timeline'} page `probe` needs only the packages of the atlas, `timeline` also those of bench/
 * @returns {Promise<{ address: string, close: () => void }>} the address of the folder in which <page>.html lies
 */
export async function servePage(page) {
  const folder = path.resolve('.cache/bench', page);
  await build({
    configFile: 'bench/vite.config.ts',
    build: { outDir: folder, rolldownOptions: { input: `bench/pages/${page}.html` } },
  });
  const server = createStaticServer(folder, () => ({
    // Browsers allow clocks with microseconds only in isolated pages.
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  }));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://localhost:${server.address().port}/`, close: () => server.close() };
}
