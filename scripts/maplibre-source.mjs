// What the build relies on in the source that MapLibre publishes, whose layout its package does not promise. Says what is no
// longer so; scripts/maplibre-plugin.mjs stops the build with it.

/** By file of the package: a pattern that its text must hold (none: it must exist), and what the build needs it for. */
const RELIED_ON = [
  { file: 'src/index.ts', what: 'is the page’s half of MapLibre, which the build bundles' },
  { file: 'src/source/worker.ts', what: 'is the worker’s half of MapLibre, which the build bundles' },
  { file: 'LICENSE.txt', what: 'is the licence, which the build copies beside the code' },
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
    file: 'src/source/vector_tile_mlt.ts',
    // Names with `type` before them are gone when the code is built.
    holds:
      /import \{(?:(?: ?type \w+(?: as \w+)?| ?decodeTile| ?GEOMETRY_TYPE),?)+ ?\} from '@maplibre\/mlt'/,
    what: 'takes nothing but `decodeTile` and `GEOMETRY_TYPE` from @maplibre/mlt, which the build leaves out',
  },
];

/**
 * @param {(file: string) => string | null} read the text of a file of the package, by its path in there; null for no such file
 * @returns {string[]} what is no longer as the build needs it, one sentence each; empty when all is
 */
export function sourceProblems(read) {
  return RELIED_ON.flatMap(({ file, holds, what }) => {
    const text = read(file);
    if (text === null) return [`${file} is missing. It ${what}.`];
    return holds && !holds.test(text) ? [`${file} has changed. Until now it ${what}.`] : [];
  });
}

/** @param {string} version of MapLibre @param {string[]} problems @returns {Error} that tells what to do */
export const layoutError = (version, problems) =>
  new Error(
    [
      `The source of maplibre-gl ${version} is not laid out as scripts/maplibre-plugin.mjs needs it:`,
      ...problems.map((problem) => `  - ${problem}`),
      'Compare the source in node_modules/maplibre-gl/src with what scripts/maplibre-source.mjs relies on, and mend both',
      'scripts; or go back to the version of before. docs/dependencies.md, “Upgrading MapLibre”, says how.',
    ].join('\n'),
  );
