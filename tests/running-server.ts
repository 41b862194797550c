// A small built folder and the server of `npm start` over it, in a process of its own, so that a crash is seen. For unit tests;
// browser tests use the server that playwright.config.ts starts, but where they need one with other settings.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Stands in a file beside the folder that is served, and must be in no answer. */
export const SECRET = 'This file is outside of the folder.';

/** A page with a script and a style of its own, which the policy must allow by their hashes. */
export const pageOf = (text: string): string =>
  `<!doctype html><title>${text}</title><style>p{color:red}</style><p>${text}</p><script>document.title += '${text}'</script>`;

/** The served files by their path. The script and the page have compressed copies, as after a build. */
export const FILES: Readonly<Record<string, string>> = {
  'index.html': pageOf('The atlas'),
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'sw.js': 'self.skipWaiting();',
  'atlas.webmanifest': '{"name":"Атлас"}',
  'assets/code-a1b2c3d4.js': 'export const year = 1890;\n'.repeat(200),
  'assets/land-a1b2c3d4.geojson': '{"type":"FeatureCollection","features":[]}',
  'data/atlas.csv': 'id,name\n1,Қарағанды\n',
  'data/atlas.lpf.jsonld': '{"@context":[]}',
  'data/atlas.ttl': '<#a> a <#b> .',
  'data/notes.md': '# Ескерту',
  'data/tiles.pmtiles': 'PMTiles'.repeat(1000),
  'data/empty.txt': '',
  'data/a name, with % and ё.txt': 'Ёж',
};

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface RunningServer {
  /** The served folder. */
  readonly folder: string;
  readonly port: number;
  readonly process: ChildProcess;
  /** What the server has printed. */
  readonly printed: () => string;
  /** Rejects if the connection breaks before the answer is whole. */
  readonly ask: (
    path: string,
    options?: { method?: string; headers?: Record<string, string> },
  ) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

function makeBuiltFolder(): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'atlas-server-')), 'dist');
  for (const [name, text] of Object.entries(FILES)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (!/\.(html|js)$/.test(name)) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(text));
    writeFileSync(`${file}.gz`, gzipSync(text));
  }
  writeFileSync(path.join(folder, '..', 'secret.txt'), SECRET);
  writeFileSync(path.join(folder, '.hidden'), SECRET);
  return folder;
}

/** @param built a built folder that is there already; left out, a small one is made, and goes with the server */
export async function startServer(env: Record<string, string> = {}, built?: string): Promise<RunningServer> {
  const folder = built ?? makeBuiltFolder();
  const child = spawn(process.execPath, ['scripts/serve.mjs', folder], {
    env: { ...process.env, PORT: '0', HOST: '', ...env },
  });
  let text = '';
  child.stdout.on('data', (part: Buffer) => (text += String(part)));
  child.stderr.on('data', (part: Buffer) => (text += String(part)));
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  const port = Number(/localhost:(\d+)/.exec(text)?.[1]);
  if (!port) throw new Error(`The server did not start: ${text}`);
  return {
    folder,
    port,
    process: child,
    printed: () => text,
    ask: (address, { method = 'GET', headers = {} } = {}) =>
      new Promise((resolve, reject) => {
        request({ host: '127.0.0.1', port, path: address, method, headers, agent: false }, (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(parts),
            }),
          );
        })
          .on('error', reject)
          .end();
      }),
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      if (!built) rmSync(path.dirname(folder), { recursive: true, force: true });
    },
  };
}
