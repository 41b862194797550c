// `npm run check:pages`: whether every link within the built folder leads to a file of it, and to a place in that file, and whether
// no page is larger than it may be. Exits with 1 and a list of what is wrong. Another folder: node scripts/check-pages.mjs FOLDER
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { FOLDERS_OF_PAGES } from './pages-folders.mjs';

/** Bytes of a page. */
const LARGEST = 60_000;
const dist = process.argv[2] ?? 'dist';
const files = new Set(
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/')),
);
const pages = [...files].filter(
  (file) => file.endsWith('.html') && FOLDERS_OF_PAGES.includes(file.split('/')[0]),
);
/** Pages as they are read: a link from one may lead into another. */
const read = new Map();
function textOf(page) {
  const text = read.get(page) ?? readFileSync(path.join(dist, page), 'utf8');
  read.set(page, text);
  return text;
}
const wrong = pages.length === 0 ? [`no pages in ${dist}`] : [];
let links = 0;
for (const page of pages) {
  const html = textOf(page);
  const { size } = statSync(path.join(dist, page));
  if (size > LARGEST) wrong.push(`${page}: ${size} bytes, at most ${LARGEST}`);
  for (const [, address] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
    if (/^[a-z]+:/.test(address)) continue;
    links += 1;
    const [to, fragment] = address.split('#');
    const target = path.posix.normalize(
      path.posix.join(path.posix.dirname(page), to || path.posix.basename(page)),
    );
    const file = target.endsWith('/') ? path.posix.join(target, 'index.html') : target;
    if (!files.has(file)) wrong.push(`${page}: ${address} leads nowhere`);
    // The fragment of the atlas itself is a view.
    else if (fragment && file !== 'index.html' && !textOf(file).includes(` id="${fragment}"`))
      wrong.push(`${page}: nothing has the id of ${address}`);
  }
}
for (const one of wrong) console.error(one);
console.log(`${pages.length} pages, ${links} links within the folder, ${wrong.length} wrong`);
process.exitCode = wrong.length > 0 ? 1 : 0;
