// `npm start`, last step: serves the built atlas on http://localhost:4173/ with the headers that every server should send (the
// security policy, no content sniffing, long caching of hashed files). PORT and HOST say where, EMBED says which sites may show the
// atlas in their pages; a new build needs no restart.
import { readFile, stat } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { frameAncestors, securityPolicy } from './security-policy.mjs';
import { createStaticServer } from './static-server.mjs';

const PORT = Number(process.env.PORT ?? 4173);
const HOST = process.env.HOST || '127.0.0.1';
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const folder = path.resolve(process.argv[2] ?? 'dist');
const index = path.join(folder, 'index.html');
let embedders = '';
try {
  embedders = frameAncestors(process.env.EMBED);
} catch ({ message }) {
  stop(message);
}

/** The policies of pages, by file, each with the state of the file it was made of. */
const policies = new Map();

/** The policy of a page as it is now; while a build replaces it, the one it had. Undefined if there never was a page. */
async function policyOf(page) {
  const known = policies.get(page);
  try {
    const { mtimeMs, size, ino } = await stat(page);
    const state = `${mtimeMs} ${size} ${ino}`;
    if (known?.state === state) return known.policy;
    const policy = `${securityPolicy(await readFile(page, 'utf8'))}; ${embedders}`;
    policies.set(page, { state, policy });
    return policy;
  } catch {
    return known?.policy;
  }
}

async function headersFor(file) {
  const own = file?.endsWith('.html') ? await policyOf(file) : undefined;
  return {
    'Content-Security-Policy': own ?? (await policyOf(index)),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': file?.startsWith(path.join(folder, 'assets') + path.sep)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
  };
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

const PROBLEMS = {
  EADDRINUSE: `Port ${PORT} is taken. Choose another: PORT=4174 npm start`,
  EACCES: `Port ${PORT} may not be opened by this user. Choose one above 1023: PORT=4173 npm start`,
  EADDRNOTAVAIL: `${HOST} is no address of this machine. HOST=0.0.0.0 opens the atlas to all its networks.`,
  ENOTFOUND: `${HOST} is no address of this machine. HOST=0.0.0.0 opens the atlas to all its networks.`,
};

/** The addresses under which others reach a server that listens everywhere. */
const networkAddresses = () =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);

if (!Number.isInteger(PORT) || PORT < 0 || PORT > 65535)
  stop(`PORT must be a number from 0 to 65535, not ${process.env.PORT}.`);
if (!(await policyOf(index)))
  stop(`There is no atlas in the folder ${folder}. Build the atlas first: npm run build`);

const server = createStaticServer(folder, headersFor)
  .on('error', (error) => stop(PROBLEMS[error.code] ?? error.message))
  .listen(PORT, HOST, () => {
    const { port } = server.address();
    const at = (host) => `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
    if (LOOPBACK.includes(HOST))
      return console.log(`The atlas is open on ${at('localhost')}  (Ctrl+C ends it)`);
    const others = ['0.0.0.0', '::'].includes(HOST) ? networkAddresses() : [HOST];
    return console.log(
      `The atlas is open on ${at('localhost')} and to everyone in the network on ${others.map(at).join(' ')}  (Ctrl+C ends it)`,
    );
  });

// Readers may still be connected. In a container, where this is the first process, nothing else would end it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
