// A server of the files of one folder for scripts/serve.mjs, tests and measurements. `send` answers ranges and conditional
// requests; this file adds methods, compressed copies, limits, and the same headers on every answer. It is not a server for the internet.
import { stat } from 'node:fs/promises';
import { createServer, STATUS_CODES } from 'node:http';
import path from 'node:path';
import { contentType } from 'mime-types';
import send from 'send';

const METHODS = 'GET, HEAD, OPTIONS';
/** The endings of compressed copies (scripts/compress.mjs), the preferred one first. */
const COPIES = [
  ['.br', 'br'],
  ['.gz', 'gzip'],
];
/** What the list of media types does not know yet. */
const TYPES = { '.gpkg': 'application/geopackage+sqlite3', '.pmtiles': 'application/vnd.pmtiles' };
const MAX_CONNECTIONS = 2000;
/** Milliseconds: for the head of a request, for a whole request, and without any byte in either direction. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 15_000, timeout: 60_000 };

/** Whether an Accept-Encoding header allows a coding: `br;q=0` does not. */
const accepts = (header, coding) =>
  header.split(',').some((one) => {
    const [name, quality = '1'] = one.toLowerCase().split(/\s*;\s*q\s*=\s*/);
    return name.trim() === coding && Number(quality) > 0;
  });

/** When a file was last changed, in milliseconds, or null if there is none. */
const changed = (file) =>
  stat(file).then(
    (found) => (found.isFile() ? found.mtimeMs : null),
    () => null,
  );

/** The compressed copy that the request accepts. A copy older than its file belongs to another build. */
async function copyFor(request, file) {
  const header = request.headers['accept-encoding'] ?? '';
  const accepted = COPIES.filter(([, coding]) => accepts(header, coding));
  const time = accepted.length > 0 ? await changed(file) : null;
  if (time === null) return null;
  for (const copy of accepted) {
    const copied = await changed(file + copy[0]);
    if (copied !== null && copied >= time) return copy;
  }
  return null;
}

/** The path of a request as in its URL, `/` standing for the page; null if it is none or leads out of the folder. */
function pathOf(request, folder) {
  try {
    const { pathname } = new URL(
      request.url.startsWith('/') ? `http://localhost${request.url}` : request.url,
    );
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const file = path.join(folder, decodeURIComponent(name));
    return file.startsWith(folder + path.sep) && !file.includes('\0') ? { name, file } : null;
  } catch {
    return null;
  }
}

/** Answers with a status and its name. An answer that has begun can only be broken off. */
function refuse(response, status, headers = {}) {
  if (response.headersSent) return response.destroy();
  for (const name of ['Content-Encoding', 'Content-Range', 'ETag', 'Last-Modified', 'Accept-Ranges'])
    response.removeHeader(name);
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-cache',
    ...headers,
  });
  return response.end(status === 204 ? undefined : `${STATUS_CODES[status]}\n`);
}

async function answer(request, response, folder, headersFor) {
  const found = pathOf(request, folder);
  const headers = await headersFor(found?.file ?? null);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  // The body of a refused request is not read, so its connection must end.
  if (request.httpVersionMajor !== 1) return refuse(response, 505, { Connection: 'close' });
  if (request.headers.expect && request.headers.expect.toLowerCase() !== '100-continue')
    return refuse(response, 417, { Connection: 'close' });
  if (request.httpVersion === '1.1' && !request.headers.host)
    return refuse(response, 400, { Connection: 'close' });
  if (request.method === 'OPTIONS') return refuse(response, 204, { Allow: METHODS });
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(response, 405, { Allow: METHODS, Connection: 'close' });
  if (!found) return refuse(response, 400);
  // Ranges are for GET alone, which `send` does not ask.
  if (request.method === 'HEAD') delete request.headers.range;

  const { name, file } = found;
  const copy = await copyFor(request, file);
  const type = TYPES[path.extname(file)] ?? contentType(path.extname(file));
  response.setHeader('Content-Type', type || 'application/octet-stream');
  response.setHeader('Vary', 'Accept-Encoding');
  if (copy) response.setHeader('Content-Encoding', copy[1]);
  return send(request, name + (copy?.[0] ?? ''), { root: folder, index: false, cacheControl: false })
    .on('file', (_, { size }) => {
      // The last thousand bytes of a hundred are the hundred; `send` would refuse them.
      const [, last] = /^bytes=-(\d+)$/.exec(request.headers.range ?? '') ?? [];
      if (last && Number(last) > size) request.headers.range = 'bytes=0-';
    })
    .on('directory', () => refuse(response, 404))
    .on('error', ({ status, headers }) => refuse(response, status ?? 500, headers))
    .on('stream', (stream) =>
      // A file that was cut short since its length was sent: the reader must not wait for the rest.
      stream.on('end', () => {
        if (stream.bytesRead < Number(response.getHeader('Content-Length'))) response.destroy();
      }),
    )
    .pipe(response);
}

/**
 * @param {string} folder the folder whose files are served; it is read anew at each request
 * @param {(file: string | null) => Record<string, string> | Promise<Record<string, string>>} headersFor the headers of an
 *   answer, by the path of the file that is asked for, or by null if the request names none
 * @returns a server of node:http that does not listen yet
 */
export function createStaticServer(folder, headersFor) {
  const root = path.resolve(folder);
  const listener = (request, response) => {
    answer(request, response, root, headersFor).catch((error) => {
      console.error(error);
      refuse(response, 500);
    });
  };
  const server = createServer(
    // Node would answer a request without a host without the headers.
    { ...LIMITS, connectionsCheckingInterval: 2000, keepAliveTimeout: 5000, requireHostHeader: false },
    listener,
  );
  server.timeout = LIMITS.timeout;
  server.maxConnections = MAX_CONNECTIONS;
  server.on('checkExpectation', listener);
  // What is no HTTP, comes too slowly or has too long a head never becomes a request.
  server.on('clientError', async (error, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
    const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code] ?? 400;
    const headers = { ...(await headersFor(null)), 'Content-Length': '0', Connection: 'close' };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    return socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`);
  });
  return server;
}
