// Bundles MapLibre from the source it publishes: so its half in the page and its half in the worker share one file. Of its
// two ready-made files each brings what both need, and a reader's slow line would carry it twice.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalizePath, transformWithOxc } from 'vite';

const require = createRequire(import.meta.url);
const PACKAGE = normalizePath(path.dirname(require.resolve('maplibre-gl/package.json')));
const SOURCE = `${PACKAGE}/src/`;
const WORKER = 'virtual:maplibre-worker';
/** The decoder of a format of tiles that nothing here is written in, 14 kB on the line. */
const UNUSED = '@maplibre/mlt';

export function mapLibrePlugin() {
  let building = false;
  return {
    name: 'atlas-maplibre',
    enforce: 'pre',
    configResolved({ command }) {
      building = command === 'build';
    },
    resolveId(id, importer) {
      // Its workers are started by the atlas, sooner than by itself.
      if (id === './web_worker.ts' && importer === `${SOURCE}util/worker_pool.ts`)
        return fileURLToPath(new URL('../src/map/worker.ts', import.meta.url));
      if (id === WORKER || (building && id === UNUSED)) return `\0${id}`;
      return building && id === 'maplibre-gl' ? `${SOURCE}index.ts` : undefined;
    },
    async load(id) {
      if (id === `\0${UNUSED}`)
        return `export const decodeTile = () => { throw new Error('The atlas reads no tiles of MapLibre’s own format.'); };
          export const GEOMETRY_TYPE = {};`;
      if (id === `\0${WORKER}`) {
        if (!building) return "export { default } from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';";
        const worker = this.emitFile({
          type: 'chunk',
          id: `${SOURCE}source/worker.ts`,
          name: 'maplibre-worker',
        });
        return `export default import.meta.ROLLUP_FILE_URL_${worker};`;
      }
      // It asks its package for the version alone.
      if (building && id === `${PACKAGE}/package.json`)
        return JSON.stringify({ version: JSON.parse(await readFile(id, 'utf8')).version });
      if (!id.startsWith(SOURCE)) return undefined;
      // Its classes are written for fields that are assigned, not defined: so it is built where it comes from.
      return transformWithOxc(await readFile(id, 'utf8'), id, {
        assumptions: { setPublicClassFields: true },
        typescript: { removeClassFieldsWithoutInitializer: true },
      });
    },
    // Its licence asks to go with it.
    async generateBundle() {
      const source = await readFile(`${PACKAGE}/LICENSE.txt`, 'utf8');
      this.emitFile({ type: 'asset', fileName: 'assets/maplibre-gl-licence.txt', source });
    },
  };
}
