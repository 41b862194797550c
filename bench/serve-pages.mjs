// Builds the pages of bench/pages and serves them to the tests and measurements on a free port.
import { createServer } from 'node:http';
import sirv from 'sirv';
import { build } from 'vite';

/** @returns {Promise<{ address: string, close: () => void }>} */
export async function servePages() {
  await build({ configFile: 'bench/vite.config.ts' });
  const files = sirv('.cache/bench', {
    setHeaders(response) {
      // Clocks of microseconds are for isolated pages only.
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
