// The Vite plugin that makes the page visible after one request: it inserts into index.html the page rendered in each language
// without the atlas's data, its styles, and the script that shows the one in the reader's language (src/first-paint.ts).
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { OLDEST_BROWSERS } from './oldest-browsers.mjs';

/** Replaces modules that are loaded later, because they are not part of the first page. */
const withoutLaterParts = {
  name: 'atlas-without-later-parts',
  resolveDynamicImport: (id) => ({ id: String(id), external: true }),
};
const common = { configFile: false, logLevel: 'warn' };

/** The parts of a browser that the page uses while it is rendered in Node. */
const browser = {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
  location: { hash: '' },
  addEventListener: () => undefined,
};

/** The page in each language, and what is said while the atlas's code is on its way. */
async function render() {
  // In the project's folder, so that Node finds its packages.
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
    return await import(pathToFileURL(path.join(folder, 'prerender.js')).href);
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
      target: OLDEST_BROWSERS,
      write: false,
      copyPublicDir: false,
    },
  });
  return output[0].code;
}

/** The script that watches the first load, before every other. */
function firstLoadScript(texts) {
  // Without its comments, and not made smaller: that would make newer JavaScript of it.
  const code = readFileSync('src/first-load.js', 'utf8').replace(/^\s*\/[/*].*\n/gm, '');
  const attribute = JSON.stringify(texts)
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('>', '&gt;');
  return `<script data-texts="${attribute}">${code}</script>`;
}

/** The chunks that the map and its first picture need; chunks that they import are preloaded as well. */
const PRELOADED = ['maplibre-worker', 'atlas-map', '_virtual_atlas', 'FirstPicture'];

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
  if (!chunk) throw new Error(`The build has no chunk ${name} for the page to preload`);
  return chunk;
}

const entryOf = (bundle) =>
  Object.values(bundle).find(
    ({ isEntry, facadeModuleId }) => isEntry && facadeModuleId?.endsWith('index.html'),
  );

/** The addresses of the chunks to preload, without those that the page loads anyway. */
function preloadedAddresses(bundle) {
  const loaded = new Set(withImports(bundle, [entryOf(bundle)]));
  return withImports(
    bundle,
    PRELOADED.map((name) => chunkOf(bundle, name)),
  )
    .filter((chunk) => !loaded.has(chunk))
    .map(({ fileName }) => `./${fileName}`);
}

/** Tells V8 to compile this code during the download, because nearly all of it runs at once. */
function markAsNeededAtOnce(bundle) {
  for (const chunk of withImports(bundle, [entryOf(bundle), chunkOf(bundle, 'FirstPicture')]))
    chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
}

/** Moves the styles of the page from the bundle into the page, which would otherwise wait for files of styles. */
function takeStyles(bundle) {
  const importsFirst = (chunk) => [...chunk.imports.flatMap((name) => importsFirst(bundle[name])), chunk];
  const ofChunks = [...new Set(importsFirst(entryOf(bundle)))];
  const files = new Set(ofChunks.flatMap(({ viteMetadata }) => [...viteMetadata.importedCss]));
  const styles = [...files].map((file) =>
    // Addresses in the styles are relative to the folder of the file.
    String(bundle[file].source).replaceAll('url(./', `url(./${path.posix.dirname(file)}/`),
  );
  for (const file of files) Reflect.deleteProperty(bundle, file);
  for (const { viteMetadata } of ofChunks) viteMetadata.importedCss.clear();
  return styles.join('');
}

export function firstPaintPlugin() {
  let styles = '';
  const compiledAhead = {
    name: 'atlas-compiled-ahead',
    apply: 'build',
    // Runs after Vite has changed the code, because the comment only works in the first line.
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
        const rendered = await render();
        const shells = rendered.shells.map(
          ({ language, html: shell }) =>
            `<script type="text/html" lang="${language}">${shell.replaceAll(' style="', ' data-style="')}</script>`,
        );
        const script = `<script data-ahead="${preloadedAddresses(bundle).join(' ')}">${await buildScript()}</script>`;
        const watching = firstLoadScript(rendered.firstLoadTexts);
        return html
          .replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${watching}`)
          .replace('</head>', () => `<style>${styles}</style>\n  </head>`)
          .replace('<div id="app"></div>', (target) => `${target}${shells.join('')}${script}`);
      },
    },
  };
  return [firstPaint, compiledAhead];
}
