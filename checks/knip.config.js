// Knip finds unused files, exports and packages; `npm run check` runs it from the root of the repository. It reads by itself
// which files package.json, index.html and the configurations of Vite, Vitest, Playwright and ESLint use.

/** The parts of a component that import modules: its scripts, and `import()` in its template. */
const svelte = (text) =>
  [
    ...[...text.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g)].map(([, script]) => script),
    ...[...text.replace(/<script\b[^]*?<\/script>/g, '').matchAll(/\bimport\('[^']+'\)/g)].map(
      ([call]) => call,
    ),
  ].join(';\n');

export default {
  compilers: { svelte },
  // Types of parameters and results of an exported function may be exported with it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  workspaces: {
    '.': {
      // Scripts name them by path (first-paint-plugin.mjs, offline-plugin.mjs, build-pages.mjs, finish-build.mjs); scripts/icons.mjs is
      // run by hand.
      entry: [
        ...['src/prerender.ts', 'src/first-paint.ts', 'src/first-load.js', 'src/service-worker.ts'],
        ...['src/web-manifest.ts', 'scripts/icons.mjs'],
        ...['src/record-pages/all-pages.ts', 'scripts/compress.mjs'],
      ],
      // scripts/check.mjs runs it.
      ignoreDependencies: ['svelte-check'],
      project: ['src/**/*.{ts,svelte,js}', 'scripts/**/*.mjs', '*.{ts,js}'],
    },
    tests: { entry: ['**/*.test.ts'], project: ['**/*.ts'] },
    bench: {
      entry: ['pages/*.html', 'pages/probe.ts', 'pages/timeline.ts'],
      project: ['**/*.{mjs,ts}'],
      // A peer dependency of the other packages of deck.gl, which Knip only sees if they are installed.
      ignoreDependencies: ['@deck.gl/core'],
      // From the Debian package that docs/hosting.md names.
      ignoreBinaries: ['wrk'],
    },
    derive: {
      project: ['**/*.mjs'],
      // Their files are read, but not as modules.
      ignoreDependencies: [/^@expo-google-fonts\//, '@mapbox/maki', '@rapideditor/temaki'],
      // Commands from the Debian packages listed in geodata/basemap/README.md.
      ignoreBinaries: ['dpkg'],
    },
    checks: { project: ['*.{mjs,js}'] },
  },
};
