// The Vite plugin that writes licences.txt beside the page: the licences of the atlas, its data and its typefaces, and of each
// package with code in the bundle. Vite's own `build.license` leaves out workers and packages without a licence file.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const LICENCE_FILE = /^(licen[cs]e|copying)/i;
/** Texts that packages publish with their source, but leave out of what npm installs. */
const TEXTS = 'scripts/licences';
/** What bundlers add to the bundle comes from no file: the beginnings of its ids, and the packages it is part of. */
const HELPERS = { '\0vite/': 'vite', '\0rolldown/': 'rolldown' };
const SYMBOLS =
  'Symbols of works are outlines of the icon sets Temaki (https://github.com/rapideditor/temaki) and Maki\n' +
  '(https://github.com/mapbox/maki), both in the public domain: CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/';

/** The folders of the packages that a module belongs to: usually one, none if it is the atlas's own. */
function packagesOf(id, root) {
  for (const [beginning, name] of Object.entries(HELPERS))
    if (id.startsWith(beginning)) return [path.dirname(require.resolve(`${name}/package.json`))];
  const isPackage = (folder) => existsSync(path.join(folder, 'package.json'));
  return [...id.matchAll(/\/node_modules\/((?:@[^/]+\/)?[^/]+)(?=\/)/g)]
    .slice(-2)
    .flatMap(({ 0: text, 1: name, index }) => {
      const folder = id.slice(0, index) + text;
      // A package may hold files of another in a folder of that name, without its package.json.
      return [folder, path.join(root, 'node_modules', name)].filter(isPackage).slice(0, 1);
    });
}

/** The licence in a file of a package, in its README, or beside this plugin; null if it is nowhere. */
function licenceText(folder, name, root) {
  const file = readdirSync(folder).find((one) => LICENCE_FILE.test(one));
  // Vite's file goes on with what Vite's own package contains.
  if (file)
    return readFileSync(path.join(folder, file), 'utf8').split(/^# Licenses of bundled dependencies/m)[0];
  const readme = readdirSync(folder).find((one) => /^readme/i.test(one));
  const section =
    readme && /^#+ *licen[cs]e\b.*\n([^]*)/im.exec(readFileSync(path.join(folder, readme), 'utf8'));
  if (section?.[1].includes('Copyright')) return section[1];
  const own = path.join(root, TEXTS, `${name.replaceAll('/', '-')}.txt`);
  return existsSync(own) ? readFileSync(own, 'utf8') : null;
}

/** Where the source of a package is: its repository, else where it was taken from. */
const sourceOf = (repository, name) =>
  (repository?.url ?? `https://www.npmjs.com/package/${name}`).replace(/^git\+/, '').replace(/\.git$/, '');

/** The packages in a line each, under them the text of their licence, which several may share. */
function licencesOf(folders, root) {
  const namesByText = new Map();
  for (const folder of folders) {
    const { name, version, license, repository } = JSON.parse(
      readFileSync(path.join(folder, 'package.json'), 'utf8'),
    );
    const text = licenceText(folder, name, root)?.trim().replaceAll('\r\n', '\n');
    if (!text)
      throw new Error(
        `The package ${name} ${version} (${license}) is part of the atlas, but brings no text of its licence. Take it from where the package is developed and put it into ${TEXTS}/${name.replaceAll('/', '-')}.txt`,
      );
    // The Mozilla Public License asks to say where the source is.
    const source = license.startsWith('MPL') ? `, unchanged; its source: ${sourceOf(repository, name)}` : '';
    namesByText.set(text, [...(namesByText.get(text) ?? []), `${name} ${version} (${license})${source}`]);
  }
  return [...namesByText]
    .map(([text, names]) => `${names.sort().join('\n')}\n\n${text}`)
    .sort((a, b) => a.localeCompare(b, 'en'));
}

/**
 * @param {Record<string, string[]>} [files] the files with the licences of what comes from no package, by their heading
 * @returns two plugins that know of each other: `page` for the build, which writes the file, and `worker` for its workers. The
 *   build fails if a package has no licence.
 */
export function licencesPlugin(files = {}) {
  const folders = new Set();
  let root = process.cwd();
  const collect = (bundle) => {
    for (const { type, moduleIds } of Object.values(bundle))
      if (type === 'chunk')
        for (const folder of moduleIds.flatMap((id) => packagesOf(id, root))) folders.add(folder);
  };
  const worker = {
    name: 'atlas-licences-of-workers',
    generateBundle: (_, bundle) => collect(bundle),
  };
  const page = {
    name: 'atlas-licences',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    // Vite has built the workers by now, because it does so where the page's code names them.
    generateBundle(_, bundle) {
      collect(bundle);
      const own = Object.entries(files).map(
        ([heading, names]) =>
          `${heading}\n\n${names.map((name) => readFileSync(path.join(root, name), 'utf8').trim()).join('\n\n')}`,
      );
      const parts = [...own, SYMBOLS, 'Packages with code in the atlas', ...licencesOf(folders, root)];
      // Without a mark of its encoding a browser would guess it where a server does not name it.
      const source = `\uFEFF${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
  return { page, worker };
}
