// `npm run build:pages`: writes a plain page in three languages and a record for each thing of the atlas into dist/
// (docs/record-pages.md). Files that stay the same are left alone, pages of things that are gone are removed.
// SITE=https://example.org/atlas/ tells the address at which dist/ will be found, ATLAS_REPORTS where reports of errors go.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import { FOLDERS_OF_PAGES } from './pages-folders.mjs';

const began = performance.now();
const dist = process.argv[2] ?? 'dist';
/** With a slash at its end; null if it is not known. */
const site = process.env.SITE ? new URL(process.env.SITE.replace(/\/*$/, '/')).href : null;
const { module } = await runnerImport('./src/record-pages/all-pages.ts');
const style = ['fonts/faces', 'record-pages/style', 'record-pages/map']
  .map((name) => readFileSync(`src/${name}.css`, 'utf8'))
  .join('\n');
const pages = module.recordPages(module.readLibrary(site, process.env.ATLAS_REPORTS), style);

/** Files that are as they are, but for the name: typefaces, their licences, the picture for those who share a page. */
const copies = new Map([
  ...readdirSync('src/fonts')
    .filter((name) => !name.endsWith('.css'))
    .map((name) => [`record/${name}`, `src/fonts/${name}`]),
  ...(site === null ? [] : [['record/picture.png', 'docs/screenshots/country-1936-kk.png']]),
]);

const files = new Map([...pages, ...[...copies].map(([name, file]) => [name, readFileSync(file)])]);
let written = 0;
for (const [name, content] of files) {
  const file = path.join(dist, name);
  if (existsSync(file) && readFileSync(file).equals(Buffer.from(content))) continue;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  written += 1;
}
if (!files.has('sitemap.xml')) rmSync(path.join(dist, 'sitemap.xml'), { force: true });
for (const folder of FOLDERS_OF_PAGES.filter((name) => existsSync(path.join(dist, name))))
  for (const entry of readdirSync(path.join(dist, folder), { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !files.has(path.relative(dist, file).replaceAll(path.sep, '/'))) rmSync(file);
  }
console.log(
  `${pages.size} files of pages and records, ${written} written, in ${((performance.now() - began) / 1000).toFixed(1)} s`,
);
