// Checks the places in MapLibre's published source that the build relies on, because its layout may change with any version.
// scripts/maplibre-plugin.mjs stops the build if one of them has changed.

/** For each file of the package: a pattern that it must contain (none: it must exist), and why the build needs it. */
const RELIED_ON = [
  { file: 'src/index.ts', what: 'is the page’s half of MapLibre, which the build bundles' },
  { file: 'src/source/worker.ts', what: 'is the worker’s half of MapLibre, which the build bundles' },
  { file: 'LICENSE.txt', what: 'is the licence, which the build puts into licences.txt' },
  {
    file: 'src/util/worker_pool.ts',
    holds: /import \{ ?workerFactory ?\} from '\.\/web_worker\.ts'/,
    what: 'takes `workerFactory` from ./web_worker.ts, which the build replaces by src/map/worker.ts',
  },
  {
    file: 'src/util/worker_pool.ts',
    holds: /\bworkerFactory\(\)/,
    what: 'calls `workerFactory` without arguments, as src/map/worker.ts takes none',
  },
  {
    file: 'src/util/web_worker.ts',
    holds: /export async function workerFactory\(\): Promise<Worker> \{/,
    what: 'exports `workerFactory(): Promise<Worker>`, which src/map/worker.ts stands in for',
  },
  {
    file: 'src/geo/projection/projection_factory.ts',
    holds:
      /case 'mercator':\s*\{\s*return \{\s*projection: new MercatorProjection\(\),\s*transform: createMercatorTransform\(transformOptions\),\s*cameraHelper: new MercatorCameraHelper\(\),/,
    what: 'makes Mercator’s projection as the stand-in of the build does, which leaves out the others',
  },
  {
    file: 'src/source/protocol_crud.ts',
    holds: /export function addProtocol\(/,
    what: 'exports `addProtocol`, by which the worker opens the packed files of the ground',
  },
  {
    file: 'src/source/geojson_worker_source.ts',
    holds: /getJSON<GeoJSON\.GeoJSON>\(params\.request/,
    what: 'asks for the files of GeoJSON in the worker, by the schemes that are known there',
  },
  {
    file: 'src/source/vector_tile_mlt.ts',
    // Names after `type` are removed when the code is compiled.
    holds:
      /import \{(?:(?: ?type \w+(?: as \w+)?| ?decodeTile| ?GEOMETRY_TYPE),?)+ ?\} from '@maplibre\/mlt'/,
    what: 'takes nothing but `decodeTile` and `GEOMETRY_TYPE` from @maplibre/mlt, which the build leaves out',
  },
];

/**
 * @param {(file: string) => string | null} read returns the text of a file, by its path in the package; null if there is none
 * @returns {string[]} one sentence for each place that has changed
 */
export function sourceProblems(read) {
  return RELIED_ON.flatMap(({ file, holds, what }) => {
    const text = read(file);
    if (text === null) return [`${file} is missing. It ${what}.`];
    return holds && !holds.test(text) ? [`${file} has changed. Until now it ${what}.`] : [];
  });
}

/** @param {string} version of MapLibre @param {string[]} problems @returns {Error} with the problems and what to do */
export const layoutError = (version, problems) =>
  new Error(
    [
      `The source of maplibre-gl ${version} is not laid out as scripts/maplibre-plugin.mjs needs it:`,
      ...problems.map((problem) => `  - ${problem}`),
      'Compare the source in node_modules/maplibre-gl/src with what scripts/maplibre-source.mjs relies on, and mend both',
      'scripts; or go back to the version of before. docs/dependencies.md, “Upgrading MapLibre”, says how.',
    ].join('\n'),
  );
