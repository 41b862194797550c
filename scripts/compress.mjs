// Writes a Brotli and a gzip copy beside every text file of dist/ and the GeoPackage, for servers that send such copies, such as scripts/serve.mjs.
// Browsers ask for Brotli only over HTTPS and from their own machine; gzip is for all others.
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { FOLDERS_OF_PAGES } from './pages-folders.mjs';

const TEXT = /\.(html|js|mjs|css|svg|json|geojson|jsonld|csv|kml|gpkg|md|ttl|txt|webmanifest)$/;
/**
 * Ways to compress: the size of blocks (0 leaves it to Brotli) and how distances are written. Brotli does not always find the best by
 * itself, so all are tried for what the first load waits for: the page and what it names.
 */
const WAYS = [
  [0, 0, 0],
  [0, 0, 2],
  [0, 0, 4],
  [0, 1, 2],
  [16, 0, 0],
  [16, 0, 2],
  [16, 1, 0],
  [16, 2, 4],
  [17, 0, 0],
  [17, 0, 2],
  [17, 0, 4],
];
const PAGE = readFileSync('dist/index.html', 'utf8');
const isWaitedFor = (file) => path.basename(file) === 'index.html' || PAGE.includes(path.basename(file));
/** Downloads are large, and few readers take them: a tenth more bytes for a twentieth of the time. */
const isDownload = (file) => file.startsWith(path.join('dist', 'data'));
const brotli = (text, [block, postfix, direct], quality) =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGBLOCK]: block,
      [constants.BROTLI_PARAM_NPOSTFIX]: postfix,
      [constants.BROTLI_PARAM_NDIRECT]: direct,
    },
  });
const COPIES = {
  br: (text, file) =>
    (isWaitedFor(file) ? WAYS : WAYS.slice(0, 1))
      .map((way) => brotli(text, way, isDownload(file) ? 9 : 11))
      .reduce((best, one) => (one.length < best.length ? one : best)),
  gz: (text) => gzipSync(text, { level: 9 }),
};
for (const name of readdirSync('dist', { recursive: true })) {
  if (FOLDERS_OF_PAGES.includes(name.split(path.sep)[0])) continue;
  const file = path.join('dist', name);
  if (!TEXT.test(file) || !statSync(file).isFile()) continue;
  const text = readFileSync(file);
  for (const [ending, compress] of Object.entries(COPIES)) {
    // A server that runs meanwhile must not send half a copy.
    const half = path.join('dist', `.half.${ending}`);
    writeFileSync(half, compress(text, file));
    renameSync(half, `${file}.${ending}`);
  }
}
