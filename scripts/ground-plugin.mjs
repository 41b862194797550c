// The Vite plugin of the ground's files: `import sea from '…/sea.geojson?ground'` is the address of the file as the map opens it. In the
// build the file is packed (core/geo/packed-features.ts), which takes a quarter less of the first load, and MapLibre's worker unpacks
// it (map/open-ground.ts). The development server gives the file as it is.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The scheme of the addresses of packed files: what follows three slashes is the address of the file. */
export const GROUND_SCHEME = 'ground';
const ASKED = '.geojson?ground';

/**
 * @param {(ground: import('geojson').FeatureCollection) => unknown} pack
 * @returns {import('vite').Plugin}
 */
export function groundPlugin(pack) {
  let building = false;
  return {
    name: 'atlas-ground',
    enforce: 'pre',
    configResolved({ command }) {
      building = command === 'build';
    },
    resolveId(id, importer) {
      return id.endsWith(ASKED) && importer ? path.resolve(path.dirname(importer), id) : undefined;
    },
    load(id) {
      if (!id.endsWith(ASKED)) return undefined;
      const file = id.slice(0, -'?ground'.length);
      if (!building) return `export { default } from ${JSON.stringify(`${file}?url`)};`;
      this.addWatchFile(file);
      const packed = this.emitFile({
        type: 'asset',
        name: `${path.basename(file, '.geojson')}.json`,
        source: JSON.stringify(pack(JSON.parse(readFileSync(file, 'utf8')))),
      });
      return `export default '${GROUND_SCHEME}:///' + import.meta.ROLLUP_FILE_URL_${packed};`;
    },
  };
}
