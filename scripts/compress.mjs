// Writes a Brotli and a gzip copy beside every text file of dist/, for servers that send such copies, such as scripts/serve.mjs.
// Browsers ask for Brotli only over HTTPS and from their own machine; gzip is for all others.
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXT = /\.(html|js|mjs|css|svg|json|geojson|jsonld|csv|md|ttl|txt|webmanifest)$/;
const COPIES = {
  br: (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gz: (text) => gzipSync(text, { level: 9 }),
};
for (const name of readdirSync('dist', { recursive: true })) {
  const file = path.join('dist', name);
  if (!TEXT.test(file) || !statSync(file).isFile()) continue;
  const text = readFileSync(file);
  for (const [ending, compress] of Object.entries(COPIES)) {
    // A server that runs meanwhile must not send half a copy.
    const half = path.join('dist', `.half.${ending}`);
    writeFileSync(half, compress(text));
    renameSync(half, `${file}.${ending}`);
  }
}
