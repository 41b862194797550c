// Puts into index.html the page as it looks before the atlas's code and data have come, once a language, its looks, and the
// small script that shows the reader's own (src/first-paint.ts): one request, and the page is there.
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

/** Nothing that is fetched later is part of the page at first. */
const withoutLaterParts = {
  name: 'atlas-without-later-parts',
  resolveDynamicImport: (id) => ({ id: String(id), external: true }),
};
const common = { configFile: false, logLevel: 'warn' };

/** What the page asks of a browser while it is rendered without one. */
const browser = {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
  location: { hash: '' },
  addEventListener: () => undefined,
};

async function renderShells() {
  // Within the project, so that its packages are found.
  const folder = mkdtempSync(path.join(path.resolve('node_modules'), '.first-paint-'));
  const before = Object.fromEntries(
    Object.keys(browser).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]),
  );
  try {
    await build({
      ...common,
      plugins: [svelte(), withoutLaterParts],
      build: { ssr: 'src/prerender.ts', outDir: folder, copyPublicDir: false },
    });
    Object.assign(globalThis, browser);
    return (await import(pathToFileURL(path.join(folder, 'prerender.js')).href)).shells;
  } finally {
    for (const [name, descriptor] of Object.entries(before)) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

async function buildScript() {
  const [{ output }] = await build({
    ...common,
    build: {
      lib: { entry: 'src/first-paint.ts', formats: ['iife'], name: 'firstPaint' },
      write: false,
      copyPublicDir: false,
    },
  });
  return output[0].code;
}

/** The chunks that the map and its first picture wait for; what they share with one another comes with them. */
const AHEAD = ['maplibre-worker', 'atlas-map', '_virtual_atlas', 'FirstPicture', 'symbol-images'];

/** These chunks and all they import. */
const withImports = (bundle, chunks) => [
  ...new Set(
    chunks.flatMap((chunk) => [
      chunk,
      ...withImports(
        bundle,
        chunk.imports.map((name) => bundle[name]),
      ),
    ]),
  ),
];

function chunkOf(bundle, name) {
  const chunk = Object.values(bundle).find((one) => one.type === 'chunk' && one.name === name);
  if (!chunk) throw new Error(`The build has no chunk ${name} for the page to ask for ahead`);
  return chunk;
}

const entryOf = (bundle) =>
  Object.values(bundle).find(
    ({ isEntry, facadeModuleId }) => isEntry && facadeModuleId?.endsWith('index.html'),
  );

/** The addresses of the chunks to ask for ahead, without those the page asks for anyway. */
function addressesAhead(bundle) {
  const asked = new Set(withImports(bundle, [entryOf(bundle)]));
  return withImports(
    bundle,
    AHEAD.map((name) => chunkOf(bundle, name)),
  )
    .filter((chunk) => !asked.has(chunk))
    .map(({ fileName }) => `./${fileName}`);
}

/** Nearly all of this code runs at once: V8 compiles it beside the download, not piece by piece while the reader waits. */
function markAsNeededAtOnce(bundle) {
  for (const chunk of withImports(bundle, [entryOf(bundle), chunkOf(bundle, 'FirstPicture')]))
    chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
}

/** Takes the looks of the page out of the bundle, to stand in the page itself: a file of them would be waited for. */
function takeStyles(bundle) {
  const { importedCss } = entryOf(bundle).viteMetadata;
  const styles = [...importedCss].map((file) =>
    // Their addresses are meant from the folder of the file.
    String(bundle[file].source).replaceAll('url(./', `url(./${path.posix.dirname(file)}/`),
  );
  for (const file of importedCss) Reflect.deleteProperty(bundle, file);
  importedCss.clear();
  return styles.join('');
}

export function firstPaintPlugin() {
  let styles = '';
  const compiledAhead = {
    name: 'atlas-compiled-ahead',
    apply: 'build',
    // Before any other line, or it is not heeded: after what Vite puts there.
    generateBundle: { order: 'post', handler: (options, bundle) => markAsNeededAtOnce(bundle) },
  };
  const firstPaint = {
    name: 'atlas-first-paint',
    apply: 'build',
    generateBundle: {
      order: 'pre',
      handler(options, bundle) {
        styles = takeStyles(bundle);
      },
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const shells = (await renderShells()).map(
          ({ language, html: shell }) =>
            `<script type="text/html" lang="${language}">${shell.replaceAll(' style="', ' data-style="')}</script>`,
        );
        const script = `<script data-ahead="${addressesAhead(bundle).join(' ')}">${await buildScript()}</script>`;
        return html
          .replace('</head>', () => `<style>${styles}</style>\n  </head>`)
          .replace('<div id="app"></div>', (target) => `${target}${shells.join('')}${script}`);
      },
    },
  };
  return [firstPaint, compiledAhead];
}
