// The Vite plugin that turns geodata/ into the modules `virtual:atlas`, `virtual:evidence/kk`, `…/ru`, `…/en` and those of
// the railways, and into the files for download in data/: it checks every file first and stops the build with all
// problems at once.
import path from 'node:path';
import type { Plugin } from 'vite';
import { LANGUAGES } from '../core/atlas.ts';
import { railAccess } from '../core/rail-access.ts';
import { REACHES } from '../core/reach.ts';
import { checkGeodata, describeProblems, type Geodata } from './check.ts';
import { compileAtlas, compileEvidence } from './compile.ts';
import { downloads } from './exports/downloads.ts';
import { readGeodataFiles } from './files.ts';
import { railBands } from './rail-bands.ts';
import { compileStations } from './stations.ts';

const MODULES: Readonly<Record<string, (geodata: Geodata) => unknown>> = {
  'virtual:atlas': compileAtlas,
  ...Object.fromEntries(
    LANGUAGES.map((language) => [
      `virtual:evidence/${language}`,
      (geodata: Geodata) => compileEvidence(geodata, language),
    ]),
  ),
  'virtual:rail-access': (geodata) => railAccess(compileAtlas(geodata)),
  'virtual:stations': compileStations,
  ...Object.fromEntries(
    REACHES.map((reach) => [
      `virtual:rail-bands/${reach}`,
      (geodata: Geodata) => railBands(compileAtlas(geodata), reach),
    ]),
  ),
};

export function geodataPlugin(folder: string): Plugin {
  const load = () => {
    const { geodata, problems } = checkGeodata(readGeodataFiles(folder));
    if (!geodata) throw new Error(describeProblems(problems));
    return geodata;
  };
  return {
    name: 'atlas-geodata',
    resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
    load(id) {
      const compile = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
      if (!compile) return undefined;
      // JSON.parse of a text is faster for the browser to start than the same as an object literal.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(compile(load())))});`;
    },
    generateBundle() {
      for (const [name, source] of Object.entries(downloads(load())))
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source });
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('change', (file) => {
        if (!path.resolve(file).startsWith(path.resolve(folder))) return;
        for (const id of Object.keys(MODULES)) {
          const module = server.moduleGraph.getModuleById(`\0${id}`);
          if (module) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
