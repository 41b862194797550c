// Writes a Brotli copy beside every text file of dist/, for servers that send such copies, such as scripts/serve.mjs.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TEXT = /\.(html|js|mjs|css|svg|json|geojson|jsonld|csv|txt|webmanifest)$/;
for (const name of readdirSync('dist', { recursive: true })) {
  const file = path.join('dist', name);
  if (!TEXT.test(file) || !statSync(file).isFile()) continue;
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file), options));
}
