// The server of `npm start`: what it answers to each kind of request, and that a new build does not end it. How it starts and ends
// is in server-start.test.ts; hostile-requests.test.ts sends it thousands of random requests.
import { once } from 'node:events';
import { appendFileSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityPolicy } from '../../scripts/security-policy.mjs';
import { FILES, pageOf, SECRET, startServer, type RunningServer } from '../running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const ICON = FILES['icon.svg']!;
const CODE = 'assets/code-a1b2c3d4.js';
const policyOf = (html: string) => `${securityPolicy(html)}; frame-ancestors 'self'`;

/** What a request as it stands on the line is answered with. `{host}` is replaced by a header that names the host. */
async function raw(text: string, port = server.port): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(text.replace('{host}', 'Host: localhost\r\nConnection: close'));
  let answer = '';
  socket.on('data', (part) => (answer += String(part)));
  await once(socket, 'close');
  return answer;
}

describe('ranges', () => {
  test.each([
    ['bytes=0-4', 206, `bytes 0-4/${ICON.length}`, ICON.slice(0, 5)],
    ['bytes=-5', 206, `bytes ${ICON.length - 5}-${ICON.length - 1}/${ICON.length}`, ICON.slice(-5)],
    ['bytes=3-', 206, `bytes 3-${ICON.length - 1}/${ICON.length}`, ICON.slice(3)],
    ['bytes=0-0', 206, `bytes 0-0/${ICON.length}`, ICON[0]],
    ['bytes=0-99999999999999999999', 206, `bytes 0-${ICON.length - 1}/${ICON.length}`, ICON],
    ['bytes=-99999999999999999999', 206, `bytes 0-${ICON.length - 1}/${ICON.length}`, ICON],
    ['bytes=99999999999999999999-', 416, `bytes */${ICON.length}`, 'Range Not Satisfiable\n'],
    [`bytes=${ICON.length}-`, 416, `bytes */${ICON.length}`, 'Range Not Satisfiable\n'],
    ['bytes=-0', 416, `bytes */${ICON.length}`, 'Range Not Satisfiable\n'],
    ['bytes=5-2', 416, `bytes */${ICON.length}`, 'Range Not Satisfiable\n'],
    // A server may send the whole instead of several parts, and must for what is no range of bytes.
    ['bytes=0-1,5-6', 200, undefined, ICON],
    ['lines=0-4', 200, undefined, ICON],
    ['bytes', 200, undefined, ICON],
    ['0-4', 200, undefined, ICON],
  ])('%s', async (range, status, contentRange, body) => {
    const answer = await server.ask('/icon.svg', { headers: { range } });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-range']).toBe(contentRange);
    expect(String(answer.body)).toBe(body);
  });

  test('of a file that has changed since are not sent in parts', async () => {
    const { headers } = await server.ask('/icon.svg');
    const range = 'bytes=0-4';
    const same = await server.ask('/icon.svg', { headers: { range, 'if-range': headers.etag! } });
    expect(same.status).toBe(206);
    const other = await server.ask('/icon.svg', { headers: { range, 'if-range': '"another"' } });
    expect([other.status, String(other.body)]).toEqual([200, ICON]);
  });

  test('are not for HEAD', async () => {
    const answer = await server.ask('/icon.svg', { method: 'HEAD', headers: { range: 'bytes=0-4' } });
    expect([answer.status, answer.headers['content-length']]).toEqual([200, String(ICON.length)]);
  });
});

describe('methods', () => {
  test('HEAD has the headers of GET and no body', async () => {
    const [get, head] = [
      await server.ask('/data/atlas.csv'),
      await server.ask('/data/atlas.csv', { method: 'HEAD' }),
    ];
    const { date: _get, ...headersOfGet } = get.headers;
    const { date: _head, ...headersOfHead } = head.headers;
    expect(headersOfHead).toEqual(headersOfGet);
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });

  test('OPTIONS names those there are, for a file and for the server', async () => {
    for (const address of ['/icon.svg', '*']) {
      const { status, headers } = await server.ask(address, { method: 'OPTIONS' });
      expect([status, headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS']);
    }
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])('%s is refused', async (method) => {
    const { status, headers, body } = await server.ask('/', { method });
    expect([status, headers.allow, String(body)]).toEqual([
      405,
      'GET, HEAD, OPTIONS',
      'Method Not Allowed\n',
    ]);
  });
});

describe('headers', () => {
  const policy = policyOf(FILES['index.html']!);
  test.each([
    ['a page', 'GET / HTTP/1.1\r\n{host}\r\n\r\n', 200],
    ['a file', 'GET /icon.svg HTTP/1.1\r\n{host}\r\n\r\n', 200],
    ['a part', 'GET /icon.svg HTTP/1.1\r\n{host}\r\nRange: bytes=0-1\r\n\r\n', 206],
    ['an unchanged file', 'GET /icon.svg HTTP/1.1\r\n{host}\r\nIf-None-Match: *\r\n\r\n', 304],
    ['another method', 'POST / HTTP/1.1\r\n{host}\r\n\r\n', 405],
    ['the question for methods', 'OPTIONS / HTTP/1.1\r\n{host}\r\n\r\n', 204],
    ['a file that is missing', 'GET /missing HTTP/1.1\r\n{host}\r\n\r\n', 404],
    ['a folder', 'GET /data HTTP/1.1\r\n{host}\r\n\r\n', 404],
    ['an address that is none', 'GET /%zz HTTP/1.1\r\n{host}\r\n\r\n', 400],
    ['a range outside', 'GET /icon.svg HTTP/1.1\r\n{host}\r\nRange: bytes=999-\r\n\r\n', 416],
    ['a condition that fails', 'GET /icon.svg HTTP/1.1\r\n{host}\r\nIf-Match: "x"\r\n\r\n', 412],
    ['an expectation', 'GET / HTTP/1.1\r\n{host}\r\nExpect: 200-ok\r\n\r\n', 417],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['what is no HTTP', 'Hello\r\n\r\n', 400],
    ['a long address', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n{host}\r\n\r\n`, 431],
  ])('of %s', async (_, request, status) => {
    const answer = await raw(request);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    const [head] = answer.split('\r\n\r\n');
    expect(head).toContain(`\r\nContent-Security-Policy: ${policy}\r\n`);
    expect(head).toContain('\r\nX-Content-Type-Options: nosniff\r\n');
    expect(head).toContain('\r\nReferrer-Policy: no-referrer\r\n');
  });

  test.each([
    [
      'https://a.example  http://localhost:8080',
      "frame-ancestors 'self' https://a.example http://localhost:8080",
    ],
    ['https://*.a.example', "frame-ancestors 'self' https://*.a.example"],
    ['*', 'frame-ancestors *'],
    ['', "frame-ancestors 'self'"],
  ])('by EMBED="%s" the host says who may show the atlas', async (EMBED, directive) => {
    const chosen = await startServer({ EMBED });
    try {
      for (const address of ['/', '/icon.svg', '/missing'])
        expect((await chosen.ask(address)).headers['content-security-policy']).toBe(
          `${securityPolicy(FILES['index.html']!)}; ${directive}`,
        );
    } finally {
      await chosen.stop();
    }
  });

  test.each([
    ['/', 'no-cache'],
    ['/index.html', 'no-cache'],
    ['/sw.js', 'no-cache'],
    ['/atlas.webmanifest', 'no-cache'],
    ['/data/atlas.csv', 'no-cache'],
    [`/${CODE}`, 'public, max-age=31536000, immutable'],
    // Another build may bring it.
    ['/assets/missing.js', 'no-cache'],
  ])('%s is kept: %s', async (address, kept) => {
    expect((await server.ask(address)).headers['cache-control']).toBe(kept);
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/icon.svg', 'image/svg+xml'],
    ['/sw.js', 'text/javascript; charset=utf-8'],
    ['/atlas.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/assets/land-a1b2c3d4.geojson', 'application/geo+json'],
    ['/data/atlas.csv', 'text/csv; charset=utf-8'],
    ['/data/atlas.lpf.jsonld', 'application/ld+json'],
    ['/data/atlas.ttl', 'text/turtle; charset=utf-8'],
    ['/data/notes.md', 'text/markdown; charset=utf-8'],
    ['/data/tiles.pmtiles', 'application/vnd.pmtiles'],
  ])('%s is %s', async (address, type) => {
    const { status, headers } = await server.ask(address);
    expect([status, headers['content-type']]).toEqual([200, type]);
  });
});

describe('addresses', () => {
  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/.hidden',
    '/icon.svg%00',
    '/%00',
    '/icon.svg/',
    '/data/',
    '/assets',
    '//etc/passwd',
    '/%',
    '/%ff',
  ])('%s leads to no file', async (address) => {
    const { status, body } = await server.ask(address);
    expect([400, 403, 404]).toContain(status);
    expect(String(body)).not.toContain(SECRET);
  });

  test.each([
    ['name', `/${'a'.repeat(8000)}`],
    ['path', `/${'a/'.repeat(4000)}`],
  ])('a long %s leads to no file', async (_, address) => {
    expect((await server.ask(address)).status).toBe(404);
  });

  test.each([
    '/icon.svg?year=1936',
    '/icon.svg?',
    '/%69con.svg',
    '/data/../icon.svg',
    'http://localhost/icon.svg',
  ])('%s leads to the icon', async (address) => {
    const { status, body } = await server.ask(address);
    expect([status, String(body)]).toEqual([200, ICON]);
  });

  test('a name with blanks and letters is found as browsers write it', async () => {
    const name = 'data/a name, with % and ё.txt';
    const { body } = await server.ask(`/${name.split('/').map(encodeURIComponent).join('/')}`);
    expect(String(body)).toBe(FILES[name]);
  });
});

describe('what a reader has already', () => {
  test('is not sent again', async () => {
    const { headers } = await server.ask('/');
    for (const condition of [
      { 'if-none-match': headers.etag! },
      { 'if-none-match': `"another", ${headers.etag}` },
      { 'if-modified-since': headers['last-modified']! },
    ]) {
      const { status, body } = await server.ask('/', { headers: condition });
      expect([status, body.length]).toEqual([304, 0]);
    }
  });

  test('is sent again when it differs', async () => {
    const { headers } = await server.ask('/');
    for (const condition of [
      { 'if-none-match': '"another"' },
      { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
      // The tag decides where both are given.
      { 'if-none-match': '"another"', 'if-modified-since': headers['last-modified']! },
    ])
      expect((await server.ask('/', { headers: condition })).status).toBe(200);
  });
});

describe('compressed copies', () => {
  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['BR ; q=0.5', 'br'],
    ['identity', undefined],
    ['brotli', undefined],
    ['', undefined],
  ])('for "%s": %s', async (accepted, coding) => {
    const { headers, body } = await server.ask(`/${CODE}`, { headers: { 'accept-encoding': accepted } });
    expect(headers['content-encoding']).toBe(coding);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers.vary).toBe('Accept-Encoding');
    const read = { br: brotliDecompressSync, gzip: gunzipSync }[coding ?? ''] ?? ((bytes: Buffer) => bytes);
    expect(String(read(body))).toBe(FILES[CODE]);
  });
});

describe('a new build under a running server', () => {
  let built: RunningServer;
  beforeAll(async () => {
    built = await startServer();
  });
  afterAll(() => built.stop());
  const br = { headers: { 'accept-encoding': 'br' } };

  test('a changed page has its own length and policy, although its compressed copy is old', async () => {
    await built.ask('/');
    const page = pageOf('A new build, with a longer page than before');
    writeFileSync(path.join(built.folder, 'index.html'), page);
    // Clocks of file systems may be coarse.
    const later = Date.now() / 1000 + 5;
    utimesSync(path.join(built.folder, 'index.html'), later, later);
    for (const address of ['/', '/icon.svg', '/missing'])
      expect((await built.ask(address)).headers['content-security-policy']).toBe(policyOf(page));
    for (const options of [{}, br]) {
      const { headers, body } = await built.ask('/', options);
      expect(String(body)).toBe(page);
      expect(headers['content-length']).toBe(String(Buffer.byteLength(page)));
      expect(headers['content-encoding']).toBeUndefined();
    }
  });

  test('another page has a policy of its own', async () => {
    const page = pageOf('A list of all objects');
    writeFileSync(path.join(built.folder, 'list.html'), page);
    expect((await built.ask('/list.html')).headers['content-security-policy']).toBe(policyOf(page));
  });

  test('files that vanish and come are missing and there', async () => {
    const file = path.join(built.folder, CODE);
    const answers: number[] = [(await built.ask(`/${CODE}`, br)).status];
    rmSync(`${file}.br`);
    answers.push((await built.ask(`/${CODE}`, br)).status);
    rmSync(file);
    answers.push((await built.ask(`/${CODE}`, br)).status);
    writeFileSync(path.join(built.folder, 'assets/new-e5f6.js'), 'export {};');
    answers.push((await built.ask('/assets/new-e5f6.js', br)).status);
    expect(answers).toEqual([200, 200, 404, 200]);
  });

  test('while the whole folder is away, every answer is 404 with the policy of before', async () => {
    const policy = (await built.ask('/')).headers['content-security-policy'];
    renameSync(built.folder, `${built.folder}-away`);
    for (const address of ['/', '/icon.svg']) {
      const { status, headers } = await built.ask(address);
      expect([status, headers['content-security-policy']]).toEqual([404, policy]);
    }
    renameSync(`${built.folder}-away`, built.folder);
    expect((await built.ask('/')).status).toBe(200);
  });

  test('a file that is cut short on its way breaks the connection: the next answer would be taken for its rest', async () => {
    const big = path.join(built.folder, 'data/big.bin');
    const SIZE = 64 * 1024 * 1024;
    writeFileSync(big, Buffer.alloc(SIZE));
    const socket = connect(built.port, '127.0.0.1');
    for (const address of ['/data/big.bin', '/icon.svg'])
      socket.write(`GET ${address} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    // The first part has come, and the rest is more than the system keeps for a reader who does not read.
    await once(socket, 'readable');
    truncateSync(big, 1024);
    let length = 0;
    let end = '';
    socket.on('data', (part) => {
      length += part.length;
      end = (end + String(part)).slice(-1000);
    });
    await once(socket, 'close');
    expect(length).toBeLessThan(SIZE);
    expect(end).not.toContain('HTTP/1.1');
    expect((await built.ask('/')).status).toBe(200);
  });

  test('a file that grows on its way is sent in the length that was said', async () => {
    const log = path.join(built.folder, 'data/log.txt');
    writeFileSync(log, 'a'.repeat(100));
    const asked = built.ask('/data/log.txt');
    appendFileSync(log, 'b'.repeat(100));
    const { headers, body } = await asked;
    expect(body.length).toBe(Number(headers['content-length']));
  });
});
