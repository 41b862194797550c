// The Vite plugin that turns geodata/ into the modules `virtual:atlas`, `virtual:evidence/<language>`,
// `virtual:tours/<language>` and those of the railways, and into the files for download in data/. It checks all files first
// and stops the build with a list of all problems. Texts get their no-break spaces here; files for download have none.
import path from 'node:path';
import type { Plugin } from 'vite';
import { LANGUAGES, type Atlas } from '../core/atlas/atlas.ts';
import { railAccess } from '../core/rail/rail-access.ts';
import { REACHES } from '../core/rail/reach.ts';
import { typesetAll } from '../core/text/typography.ts';
import { checkGeodata, describeProblems, type Geodata } from './check.ts';
import { unusedVocabulary } from './check-vocabulary.ts';
import { compileAtlas, compileEvidence } from './compile.ts';
import { downloads } from './exports/downloads.ts';
import { readGeodataFiles, readTourFiles } from './files.ts';
import { compileLandmarks } from './landmarks.ts';
import { railBands } from './rail-bands.ts';
import { compileStations } from './stations.ts';
import { checkTours, type Tours } from './tours.ts';

interface Checked {
  readonly geodata: Geodata;
  readonly atlas: Atlas;
  readonly tours: Tours;
}

const MODULES: Readonly<Record<string, (checked: Checked) => unknown>> = {
  'virtual:atlas': ({ atlas }) => atlas,
  ...Object.fromEntries(
    LANGUAGES.flatMap((language) => [
      [`virtual:evidence/${language}`, ({ geodata }: Checked) => compileEvidence(geodata, language)],
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

/** @param pages makes further files of the build from the atlas: file name → text */
export function geodataPlugin(
  folder: string,
  pages: (atlas: Atlas) => Readonly<Record<string, string>> = () => ({}),
): Plugin {
  /** The checked data and the atlas made of them, which all modules and downloads share until a file changes. */
  let checked: Checked | null = null;
  const load = (): Checked => (checked ??= check());
  const check = (): Checked => {
    const { geodata, problems } = checkGeodata(readGeodataFiles(folder));
    if (!geodata) throw new Error(describeProblems(problems));
    const unused = unusedVocabulary(geodata);
    if (unused.length > 0) throw new Error(describeProblems(unused));
    const { tours, problems: inTours } = checkTours(readTourFiles(folder), geodata);
    if (!tours) throw new Error(describeProblems(inTours));
    return { geodata, atlas: compileAtlas(geodata), tours };
  };
  return {
    name: 'atlas-geodata',
    buildStart() {
      checked = null;
    },
    resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
    load(id) {
      const compile = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
      if (!compile) return undefined;
      const language = LANGUAGES.find((one) => id.endsWith(`/${one}`)) ?? null;
      // Browsers parse a JSON text faster than the same data as an object literal.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(typesetAll(compile(load()), language)))});`;
    },
    async generateBundle() {
      const { geodata, atlas } = load();
      for (const [name, source] of Object.entries(await downloads({ ...geodata, atlas })))
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source });
      for (const [fileName, source] of Object.entries(pages(atlas)))
        this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('change', (file) => {
        if (!path.resolve(file).startsWith(path.resolve(folder))) return;
        checked = null;
        for (const id of Object.keys(MODULES)) {
          const module = server.moduleGraph.getModuleById(`\0${id}`);
          if (module) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
