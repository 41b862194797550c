// Puts into index.html the page as it looks before the atlas's code and data have come, once a language, and the small
// script that shows the reader's own (src/first-paint.ts). On a slow line the page is there a second earlier.
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

const SCRIPT = 'first-paint.js';
/** The chunks that the map and its first picture wait for; what they share with one another comes with them. */
const AHEAD = ['maplibre-worker', 'atlas-map', '_virtual_atlas', 'FirstPicture', 'symbol-images'];

/** The addresses of these chunks and of all they import, without those the page asks for anyway. */
function addressesAhead(bundle) {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
  const withImports = (wanted) =>
    wanted.flatMap((chunk) => [chunk, ...withImports(chunk.imports.map((name) => bundle[name]))]);
  const asked = new Set(
    withImports(
      chunks.filter(({ isEntry, facadeModuleId }) => isEntry && facadeModuleId?.endsWith('index.html')),
    ),
  );
  const wanted = AHEAD.map((name) => {
    const chunk = chunks.find((one) => one.name === name);
    if (!chunk) throw new Error(`The build has no chunk ${name} for the page to ask for ahead`);
    return chunk;
  });
  return [...new Set(withImports(wanted))]
    .filter((chunk) => !asked.has(chunk))
    .map(({ fileName }) => `./${fileName}`);
}

export function firstPaintPlugin() {
  return {
    name: 'atlas-first-paint',
    apply: 'build',
    async buildStart() {
      this.emitFile({ type: 'asset', name: SCRIPT, source: await buildScript() });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const script = Object.values(bundle).find(({ names }) => names?.includes(SCRIPT));
        const templates = (await renderShells()).map(
          ({ language, html: shell }) =>
            `<template lang="${language}">${shell.replaceAll(' style="', ' data-style="')}</template>`,
        );
        const address = `./${script.fileName}`;
        return (
          html
            // Asked for before the code, which needs all the lines a browser opens.
            .replace('<script', `<link rel="preload" as="script" href="${address}">\n    <script`)
            .replace(
              '<div id="app"></div>',
              `<div id="app"></div>${templates.join('')}<script src="${address}" data-ahead="${addressesAhead(bundle).join(' ')}"></script>`,
            )
        );
      },
    },
  };
}
