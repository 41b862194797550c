// The Vite plugin that turns geodata/ into the modules `virtual:atlas/kk`, `…/ru`, `…/en`: it checks every file first
// and stops the build with all problems at once.
import path from 'node:path';
import type { Plugin } from 'vite';
import { LANGUAGES, type Language } from '../core/atlas.ts';
import { checkGeodata, describeProblems } from './check.ts';
import { compileAtlas } from './compile.ts';
import { readGeodataFiles } from './files.ts';

const PREFIX = 'virtual:atlas/';

export function geodataPlugin(folder: string): Plugin {
  const load = () => {
    const { geodata, problems } = checkGeodata(readGeodataFiles(folder));
    if (!geodata) throw new Error(describeProblems(problems));
    return geodata;
  };
  return {
    name: 'atlas-geodata',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const language = id.slice(PREFIX.length + 1) as Language;
      if (!LANGUAGES.includes(language)) throw new Error(`${id}: expected one of ${LANGUAGES.join(', ')}`);
      // JSON.parse of a text is faster for the browser to start than the same as an object literal.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(compileAtlas(load(), language)))});`;
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('change', (file) => {
        if (!path.resolve(file).startsWith(path.resolve(folder))) return;
        for (const language of LANGUAGES) {
          const module = server.moduleGraph.getModuleById(`\0${PREFIX}${language}`);
          if (module) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
