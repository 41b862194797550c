// The Vite plugin that bundles MapLibre from its published source, so that its code in the page and in the worker share a file.
// MapLibre's two ready-made files both contain the shared code, which a reader would download twice.
// scripts/maplibre-source.mjs lists what the plugin relies on in that source.
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalizePath, transformWithOxc } from 'vite';
import { GROUND_SCHEME } from './ground-plugin.mjs';
import { layoutError, sourceProblems } from './maplibre-source.mjs';

const require = createRequire(import.meta.url);
const WORKER = 'virtual:maplibre-worker';
const WORKER_CODE = '\0maplibre-worker-code';
/** The decoder of a tile format that the atlas does not use: 14 kB when compressed. */
const DECODER = '@maplibre/mlt';
const DECODER_STAND_IN = `
  export const decodeTile = () => { throw new Error('The atlas reads no tiles of MapLibre’s own format.'); };
  export const GEOMETRY_TYPE = {};`;
const STARTS_WORKERS = './web_worker.ts';
const OPEN_GROUND = fileURLToPath(new URL('../src/map/open-ground.ts', import.meta.url));
/**
 * The shaders of what the atlas never draws: 5 kB when compressed. Whoever adds such a layer meets the message in the console, as
 * it is no shader, and takes its kind out of this list.
 */
const UNUSED_SHADER =
  /^shaders\/glsl\/(_projection_globe|atmosphere|terrain\w*|hillshade\w*|color_relief|heatmap\w*|fill_extrusion\w*|(?:background|fill|fill_outline|line)_pattern|line_gradient\w*|collision_\w+|debug)\.\w+\.glsl\.g\.ts$/;

/** The makers of projections: the atlas has the one alone, and globes are 9 kB when compressed. */
const PROJECTIONS = 'geo/projection/projection_factory.ts';
const PROJECTIONS_STAND_IN = `
  import { MercatorProjection } from './mercator_projection.ts';
  import { createMercatorTransform } from './mercator_transform.ts';
  import { MercatorCameraHelper } from './mercator_camera_helper.ts';
  export function createProjectionFromName(name, transformConstrain) {
    if (name !== 'mercator') throw new Error('scripts/maplibre-plugin.mjs leaves out all projections but Mercator’s.');
    return {
      projection: new MercatorProjection(),
      transform: createMercatorTransform({ constrainOverride: transformConstrain }),
      cameraHelper: new MercatorCameraHelper(),
    };
  }`;

/**
 * @param {string} [folder] the folder of the package maplibre-gl
 * @returns a Vite plugin; its build throws an error that names each place where MapLibre's source is not as expected
 */
export function mapLibrePlugin(folder = path.dirname(require.resolve('maplibre-gl/package.json'))) {
  const root = normalizePath(folder);
  const source = `${root}/src/`;
  const version = () => JSON.parse(readFileSync(`${root}/package.json`, 'utf8')).version;
  const changed = (...problems) => layoutError(version(), problems);
  let building = false;
  return {
    name: 'atlas-maplibre',
    enforce: 'pre',
    configResolved({ command }) {
      building = command === 'build';
    },
    buildStart() {
      if (!building) return;
      const problems = sourceProblems((file) =>
        existsSync(`${root}/${file}`) ? readFileSync(`${root}/${file}`, 'utf8') : null,
      );
      if (problems.length > 0) throw changed(...problems);
    },
    resolveId(id, importer) {
      const from = importer?.startsWith(source) ? importer.slice(source.length) : null;
      // The atlas starts the workers itself, earlier than MapLibre would.
      if (id.endsWith('/web_worker.ts') && from !== null) {
        if (from !== 'util/worker_pool.ts' || id !== STARTS_WORKERS)
          throw changed(
            `src/${from} takes code from web_worker.ts. Until now only src/util/worker_pool.ts did.`,
          );
        return fileURLToPath(new URL('../src/map/worker.ts', import.meta.url));
      }
      if (id === DECODER && building) {
        if (from !== 'source/vector_tile_mlt.ts')
          throw changed(
            `src/${from} takes code from ${DECODER}. Until now only src/source/vector_tile_mlt.ts did.`,
          );
        return `\0${DECODER}`;
      }
      if (id === WORKER) return `\0${WORKER}`;
      if (id === WORKER_CODE) return id;
      return building && id === 'maplibre-gl' ? `${source}index.ts` : undefined;
    },
    async load(id) {
      if (id === `\0${DECODER}`) return DECODER_STAND_IN;
      // It opens the packed files of the ground, and says when its code runs: src/map/worker.ts waits for it.
      if (id === WORKER_CODE)
        return `import '${source}source/worker.ts';
          import { addProtocol } from '${source}source/protocol_crud.ts';
          import { openGround } from ${JSON.stringify(OPEN_GROUND)};
          addProtocol('${GROUND_SCHEME}', openGround);
          postMessage('ready');`;
      if (id === `\0${WORKER}`) {
        if (!building) return "export { default } from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';";
        const worker = this.emitFile({
          type: 'chunk',
          id: WORKER_CODE,
          name: 'maplibre-worker',
        });
        return `export default import.meta.ROLLUP_FILE_URL_${worker};`;
      }
      // MapLibre only reads the version from its package.json, so the page does not need the rest.
      if (building && id === `${root}/package.json`) return JSON.stringify({ version: version() });
      if (!id.startsWith(source)) return undefined;
      if (id === source + PROJECTIONS) return PROJECTIONS_STAND_IN;
      const unused = UNUSED_SHADER.exec(id.slice(source.length))?.[1];
      if (unused !== undefined)
        // MapLibre reads the attributes before the graphics card reads the message.
        return `export default '#error scripts/maplibre-plugin.mjs leaves out the shader ${unused}\\nlayout(location = 0) in vec2 none;';`;
      const text = await readFile(id, 'utf8');
      const other = /\bpackageJSON\.(?!version\b)\w+/.exec(text);
      if (other)
        throw changed(
          `src/${id.slice(source.length)} reads ${other[0]}. Until now it was the version alone, which the build gives it.`,
        );
      // MapLibre's classes need fields that are assigned, not defined; Vite would apply the atlas's own settings.
      return transformWithOxc(text, id, {
        assumptions: { setPublicClassFields: true },
        typescript: { removeClassFieldsWithoutInitializer: true },
      });
    },
  };
}
