// The Vite plugin for what the atlas needs beside its page to be installed, kept and renewed: the manifests in three languages,
// version.json, by which a page sees that a newer one is out, and the service worker with the list of the files it keeps.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, runnerImport } from 'vite';
import { OLDEST_BROWSERS } from './oldest-browsers.mjs';
import { FOLDERS_OF_PAGES } from './pages-folders.mjs';

/** Bytes. During an update two versions lie side by side, and together they may have 25 MB. */
const MOST = 12_500_000;
/** Not kept: what readers download, what is about the version on the server, and archives that were laid beside the atlas. */
const NOT_KEPT = /^(data\/|version\.json$|sw\.js$|(?!assets\/).*\.pmtiles$)|\.(br|gz|map)$|(?<!index)\.html$/;
/** Files with a hash in their names never change. */
const HASHED = /^assets\/.+-[\w-]{8}\.\w+$/;

/** The files of a built atlas that a browser keeps: addresses from its root, with the hash of each. */
export function filesToKeep(folder) {
  const names = readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll(path.sep, '/'))
    .filter((name) => !FOLDERS_OF_PAGES.includes(name.split('/')[0]))
    .filter((name) => !NOT_KEPT.test(name) && statSync(path.join(folder, name)).isFile())
    .toSorted();
  let bytes = 0;
  const files = names.map((name) => {
    const content = readFileSync(path.join(folder, name));
    bytes += content.length;
    const hash = createHash('sha256').update(content).digest('base64');
    return { url: `./${name}`, revision: HASHED.test(name) ? null : hash, integrity: `sha256-${hash}` };
  });
  if (bytes > MOST)
    throw new Error(`A browser would keep ${bytes} bytes of the atlas; at most ${MOST} are allowed.`);
  return files;
}

/** The code of the service worker, which takes the list of its files from a constant FILES. */
async function serviceWorker(plugins) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'warn',
    plugins,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      lib: { entry: 'src/service-worker.ts', formats: ['iife'], name: 'serviceWorker' },
      target: OLDEST_BROWSERS,
      write: false,
      copyPublicDir: false,
    },
  });
  return output[0].code;
}

/** @param plugins what looks at the service worker's build as well */
export function offlinePlugin(plugins = []) {
  let worker = '';
  return {
    name: 'atlas-offline',
    apply: 'build',
    async generateBundle(options, bundle) {
      worker = await serviceWorker(plugins);
      const entry = Object.values(bundle).find(
        ({ isEntry, facadeModuleId }) => isEntry && facadeModuleId?.endsWith('index.html'),
      );
      const version = JSON.stringify({ entry: entry.fileName });
      this.emitFile({ type: 'asset', fileName: 'version.json', source: version });
      const { webManifests } = (await runnerImport('./src/web-manifest.ts')).module;
      for (const { file, content } of webManifests)
        this.emitFile({ type: 'asset', fileName: file, source: JSON.stringify(content) });
    },
    // When every file is on the disk as it will be served.
    writeBundle({ dir }) {
      writeFileSync(path.join(dir, 'sw.js'), `const FILES=${JSON.stringify(filesToKeep(dir))};\n${worker}`);
    },
  };
}
