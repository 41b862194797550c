// Knip looks for files, exports and packages that nobody uses. `npm run check` runs it from the root of the repository. What the
// commands of package.json, index.html and the configurations of Vite, Vitest, Playwright and ESLint name it finds by itself.

/** What holds modules in a component: its scripts, and the parts of its template that wait for a module. */
const svelte = (text) =>
  [
    ...[...text.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g)].map(([, script]) => script),
    ...[...text.replace(/<script\b[^]*?<\/script>/g, '').matchAll(/\bimport\('[^']+'\)/g)].map(
      ([call]) => call,
    ),
  ].join(';\n');

export default {
  compilers: { svelte },
  // A type that an exported function takes or gives may be exported with it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  workspaces: {
    '.': {
      // Two that scripts/first-paint-plugin.mjs names by their paths.
      entry: ['src/prerender.ts', 'src/first-paint.ts'],
      project: ['src/**/*.{ts,svelte}', 'scripts/**/*.mjs', '*.{ts,js}'],
    },
    tests: { entry: ['**/*.test.ts'], project: ['**/*.ts'] },
    bench: {
      entry: ['pages/*.html', 'pages/probe.ts', 'pages/timeline.ts'],
      project: ['**/*.{mjs,ts}'],
      // A peer of the other packages of deck.gl, which is seen only where they are installed.
      ignoreDependencies: ['@deck.gl/core'],
    },
    derive: {
      project: ['**/*.mjs'],
      // Read as files, not as modules.
      ignoreDependencies: [/^@expo-google-fonts\//, '@mapbox/maki', '@rapideditor/temaki'],
      // Of Debian, as the packages are that geodata/basemap/README.md names.
      ignoreBinaries: ['dpkg'],
    },
    checks: { project: ['*.{mjs,js}'] },
  },
};
