// The Vite plugin that turns geodata/ into the modules `virtual:atlas`, `virtual:evidence/<language>`,
// `virtual:tours/<language>` and those of the railways, and into the files for download in data/, whose sizes are a module as well. It
// checks all files first and stops the build with a list of all problems. Texts get their no-break spaces here; files for download
// have none.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { LANGUAGES, type Atlas } from '../core/atlas/atlas.ts';
import { packAtlas } from '../core/atlas/packed-atlas.ts';
import { railAccess } from '../core/rail/rail-access.ts';
import { REACHES } from '../core/rail/reach.ts';
import { typesetAll } from '../core/text/typography.ts';
import { readChecked, type Checked } from './checked.ts';
import { downloads } from './exports/downloads.ts';
import { compileLandmarks } from './landmarks.ts';
import { railBands } from './rail-bands.ts';
import { compileStations } from './stations.ts';

/** How large each download is: name of the file → bytes. */
type Sizes = Readonly<Record<string, number>>;
const SIZES = 'virtual:download-sizes';
const UNPACKS = fileURLToPath(new URL('../core/atlas/packed-atlas.ts', import.meta.url));
const sizesOf = (files: Readonly<Record<string, string | Uint8Array>>): Sizes =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [name, Buffer.byteLength(content)]));

/** What other parts make of the data: the texts of further files. */
interface Others {
  /** Files of the build: file name → text. */
  readonly pages: (atlas: Atlas, sizes: Sizes) => Readonly<Record<string, string>>;
  /** All that is known as Turtle, for download. */
  readonly turtle: (checked: Checked) => string;
}

const MODULES: Readonly<Record<string, (checked: Checked) => unknown>> = {
  'virtual:atlas': ({ atlas }) => atlas,
  ...Object.fromEntries(
    LANGUAGES.flatMap((language) => [
      [`virtual:evidence/${language}`, ({ evidenceIn }: Checked) => evidenceIn(language)],
      [`virtual:tours/${language}`, ({ tours }: Checked) => tours[language]],
    ]),
  ),
  'virtual:landmarks': ({ geodata }) => compileLandmarks(geodata),
  'virtual:rail-access': ({ atlas }) => railAccess(atlas),
  'virtual:stations': ({ geodata, atlas }) => compileStations(geodata, atlas),
  ...Object.fromEntries(
    REACHES.map((reach) => [`virtual:rail-bands/${reach}`, ({ atlas }: Checked) => railBands(atlas, reach)]),
  ),
};

export function geodataPlugin(folder: string, { pages, turtle }: Others): Plugin {
  /** The checked data and the atlas made of them, which all modules and downloads share until a file changes. */
  let checked: Checked | null = null;
  const load = (): Checked => (checked ??= readChecked(folder));
  let made: ReturnType<typeof downloads> | null = null;
  const files = (): ReturnType<typeof downloads> => {
    const { geodata, atlas } = load();
    return (made ??= downloads({ ...geodata, atlas }, turtle(load())));
  };
  const forget = (): void => {
    checked = null;
    made = null;
  };
  return {
    name: 'atlas-geodata',
    buildStart: forget,
    resolveId: (id) => (id in MODULES || id === SIZES ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${SIZES}`)
        return files().then((made) => `export default ${JSON.stringify(sizesOf(made))};`);
      const compile = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
      if (!compile) return undefined;
      const language = LANGUAGES.find((one) => id.endsWith(`/${one}`)) ?? null;
      const text = JSON.stringify(typesetAll(compile(load()), language));
      // Browsers parse a JSON text faster than the same data as an object literal.
      const parsed = (json: string): string => `JSON.parse(${JSON.stringify(json)})`;
      if (id !== '\0virtual:atlas') return `export default ${parsed(text)};`;
      return `import { unpackAtlas } from ${JSON.stringify(UNPACKS)};
        export default unpackAtlas(${parsed(JSON.stringify(packAtlas(JSON.parse(text) as Atlas)))});`;
    },
    async generateBundle() {
      for (const [name, source] of Object.entries(await files()))
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source });
      for (const [fileName, source] of Object.entries(pages(load().atlas, sizesOf(await files()))))
        this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('change', (file) => {
        if (!path.resolve(file).startsWith(path.resolve(folder))) return;
        forget();
        for (const id of [...Object.keys(MODULES), SIZES]) {
          const module = server.moduleGraph.getModuleById(`\0${id}`);
          if (module) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
