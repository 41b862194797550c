// Builds a page of bench/pages and serves it to the tests and measurements on a free port.
import { createServer } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { build } from 'vite';

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
  const files = sirv(folder, {
    setHeaders(response) {
      // Browsers allow clocks with microseconds only in isolated pages.
      response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
      response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    },
  });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404);
      response.end();
    }),
  );
  await new Promise((resolve) => server.listen(0, resolve));
  return { address: `http://localhost:${server.address().port}/`, close: () => server.close() };
}
