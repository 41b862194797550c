// Serves the built atlas on http://localhost:4173/ with the headers that every server should send: the security policy, no
// content sniffing, long caching of hashed files. It sends files compressed by scripts/compress.mjs as they are.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';
import { securityPolicy } from './security-policy.mjs';

const PORT = Number(process.env.PORT ?? 4173);
const folder = process.argv[2] ?? 'dist';
if (!existsSync(`${folder}/index.html`)) {
  console.error(`There is no atlas in the folder ${folder}. Build the atlas first: npm run build`);
  process.exit(1);
}

const policy = `${securityPolicy(readFileSync(`${folder}/index.html`, 'utf8'))}; frame-ancestors 'self'`;
const files = sirv(folder, {
  brotli: true,
  etag: true,
  setHeaders(response, pathname) {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader(
      'Cache-Control',
      pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    if (pathname.endsWith('.geojson'))
      response.setHeader('Content-Type', 'application/geo+json; charset=utf-8');
  },
});

createServer((request, response) =>
  files(request, response, () => {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('Not found\n');
  }),
)
  .on('error', (error) => {
    console.error(
      error.code === 'EADDRINUSE'
        ? `Port ${PORT} is taken. Choose another: PORT=4174 npm start`
        : error.message,
    );
    process.exit(1);
  })
  .listen(PORT, () => console.log(`The atlas is open on http://localhost:${PORT}/  (Ctrl+C ends it)`));
