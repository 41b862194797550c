// Makes a newer version of the built atlas for tests: the same files under other names, with another title. A second build
// would take half a minute and differ in nothing else that a page or a service worker can see.
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesToKeep } from '../../scripts/offline-plugin.mjs';
import { FOLDERS_OF_PAGES } from '../../scripts/pages-folders.mjs';
import { securityPolicy } from '../../scripts/security-policy.mjs';

const HASH = /^(.+-)([\w-]{8})(\.\w+)$/;
const TEXT = /\.(js|css|html|json)$/;
/** In the service worker: the list of the files that it keeps. */
const LIST = /^const FILES=.*$/m;

/**
 * @param from the folder of the built atlas
 * @param to the folder for the newer one, which must not exist
 * @param title the title of its page in English
 */
export function makeNewerBuild(from: string, to: string, title: string): void {
  const isPage = (file: string): boolean =>
    FOLDERS_OF_PAGES.includes(path.relative(from, file).split(path.sep)[0] ?? '');
  cpSync(from, to, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) && !isPage(file) });
  const assets = path.join(to, 'assets');
  const renamed = new Map<string, string>();
  for (const name of readdirSync(assets)) {
    const [, stem, hash, end] = HASH.exec(name) ?? [];
    if (!stem || !hash || !end) continue;
    const next = `${stem}${[...hash].toReversed().join('').replaceAll('-', '_')}${end}`;
    renameSync(path.join(assets, name), path.join(assets, next));
    renamed.set(name, next);
  }
  const old = new RegExp([...renamed.keys()].map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  for (const name of readdirSync(to, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(to, name);
    if (!TEXT.test(name) || name.startsWith('data')) continue;
    const text = readFileSync(file, 'utf8')
      .replaceAll(old, (found) => renamed.get(found) ?? found)
      .replaceAll('The Industrial Atlas of Kazakhstan', title);
    writeFileSync(file, text);
  }
  const page = path.join(to, 'index.html');
  const html = readFileSync(page, 'utf8');
  const policy = securityPolicy(html).replaceAll("'", '&#39;');
  writeFileSync(
    page,
    html.replace(
      /(<meta http-equiv="Content-Security-Policy" content=")[^"]*/,
      (_all, start: string) => start + policy,
    ),
  );
  const worker = path.join(to, 'sw.js');
  writeFileSync(
    worker,
    readFileSync(worker, 'utf8').replace(LIST, () => `const FILES=${JSON.stringify(filesToKeep(to))};`),
  );
}
