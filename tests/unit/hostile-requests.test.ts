// Thousands of random requests to the server of `npm start`, most of them wrong, as they would stand on the line: each has a right
// answer with all headers, nothing outside the folder is sent, and the server lives. 10 000 in `npm run test:all`.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { securityPolicy } from '../../scripts/security-policy.mjs';
import { seeded } from '../../bench/pages/synthetic.ts';
import { FILES, SECRET, startServer, type RunningServer } from '../running-server.ts';
import { SEED, tries } from '../sample.ts';

const AT_ONCE = 16;
const random = seeded(SEED);
const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
const often = (share: number): boolean => random() < share;
const number = (below: number): number => Math.floor(random() * below);

/** Text of random bytes that may stand in a header. */
const noise = (length: number): string =>
  Array.from({ length: number(length) + 1 }, () => String.fromCharCode(33 + number(222)))
    .join('')
    .replaceAll('\x7f', '');

interface Target {
  readonly address: string;
  /** The file that the address leads to; null if to none, and then `status` is the answer to a good GET. */
  readonly file: string | null;
  readonly status: readonly number[];
}

const NAMES = Object.keys(FILES);
const asWritten = (name: string) => name.split('/').map(encodeURIComponent).join('/');
const NOWHERE = [400, 403, 404];

function target(): Target {
  if (often(0.5)) {
    const file = pick(NAMES);
    const query = pick(['', '', '?', '?year=1936', `?${'q'.repeat(number(3000))}`, '?../../secret.txt']);
    const spelling = pick([
      `/${asWritten(file)}`,
      file === 'index.html' ? '/' : `/${asWritten(file)}`,
      `/x/../${asWritten(file)}`,
      `//localhost/../${asWritten(file)}`,
      `http://elsewhere.invalid/${asWritten(file)}`,
      `/${[...file].map((letter) => (letter === '/' ? letter : encodeURIComponent(letter).replace(/^[a-z.]$/i, (one) => `%${one.charCodeAt(0).toString(16)}`))).join('')}`,
    ]);
    return {
      address: spelling.startsWith('//') ? `/${asWritten(file)}${query}` : spelling + query,
      file,
      status: [],
    };
  }
  const up = pick([
    '../',
    '..%2f',
    '%2e%2e/',
    '%2e%2e%2f',
    '..\\',
    '..%5c',
    '..%c0%af',
    '....//',
    '%252e%252e/',
    './../',
  ]);
  const address = pick([
    `/${up.repeat(1 + number(8))}secret.txt`,
    `/assets/${up.repeat(1 + number(8))}secret.txt`,
    `/${up.repeat(1 + number(8))}etc/passwd`,
    '/.hidden',
    '/%2ehidden',
    '/index.html%00.svg',
    `/%00${NAMES[0]}`,
    `/${encodeURIComponent(noise(50))}/missing`,
    `/missing-${noise(30).replace(/[?#]/g, '')}`,
    `/${'a'.repeat(number(9000))}/`,
    `/${'%41'.repeat(number(3000))}/`,
    `/${'../'.repeat(number(3000))}missing`,
    '/data',
    '/data/',
    '/assets/',
    '/icon.svg/',
    '/%',
    '/%zz',
    '/%e0%a4%a',
    'file:///etc/passwd',
    'missing',
    '?',
    '\\..\\secret.txt',
    'http://',
    'http://[',
    'C:\\secret.txt',
  ]);
  return { address, file: null, status: NOWHERE };
}

const METHODS = [
  'GET',
  'GET',
  'GET',
  'GET',
  'HEAD',
  'OPTIONS',
  'POST',
  'PUT',
  'DELETE',
  'TRACE',
  'PATCH',
  'PROPFIND',
  'M-SEARCH',
];
/** Not one that Node's parser of HTTP knows. */
const STRANGE_METHODS = ['get', 'HACK', 'GET\0', '', 'A'.repeat(300)];

/** A number for a range: in a file, about its end, far outside, or none. */
const end = (size: number): string =>
  pick([
    String(number(size + 1)),
    String(size - 1),
    String(size),
    '0',
    '99999999999999999999',
    '1e3',
    '-1',
    '0x10',
    'NaN',
    '',
  ]);
const rangeHeader = (size: number): string =>
  pick([
    `bytes=${end(size)}-${end(size)}`,
    `bytes=-${end(size)}`,
    `bytes=${end(size)}-`,
    `bytes=${Array.from({ length: number(200) + 2 }, () => `${end(size)}-${end(size)}`).join(',')}`,
    `${pick(['lines', 'Bytes', 'byte', ''])}=0-1`,
    noise(40),
  ]);

/** What a range of one pair of plain numbers selects, as [first, last]; 'none' outside of the file, null if it is no such range. */
function selected(range: string, size: number): [number, number] | 'none' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range);
  if (!match || (!match[1] && !match[2])) return null;
  const [first, last] = [match[1], match[2]];
  if (!first) return Number(last) === 0 || size === 0 ? 'none' : [Math.max(0, size - Number(last)), size - 1];
  if (Number(first) >= size || (last && Number(last) < Number(first))) return 'none';
  return [Number(first), Math.min(last ? Number(last) : size - 1, size - 1)];
}

interface Hostile {
  readonly text: string;
  /** The statuses that are right. Empty: the request is not whole, and no answer is right too. */
  readonly right: readonly number[];
  readonly target: Target;
  readonly method: string;
  readonly range: string | null;
}

/** A request, with the statuses that are right in the order in which a server must look at it. */
function hostile(): Hostile {
  const goal = target();
  const size = goal.file === null ? 100 : Buffer.byteLength(FILES[goal.file]!);
  const method = often(0.95) ? pick(METHODS) : pick(STRANGE_METHODS);
  const version = often(0.97) ? pick(['1.1', '1.1', '1.1', '1.0']) : pick(['0.9', '2.0', '9.9', 'x']);
  const range = often(0.4) ? rangeHeader(size) : null;
  const lines: string[] = [];
  const host = often(0.97);
  if (host) lines.push(`Host: ${pick(['localhost', '127.0.0.1', 'elsewhere.invalid', noise(20)])}`);
  lines.push('Connection: close');
  if (range !== null) lines.push(`Range: ${range}`);
  const coding = often(0.5) ? pick(['br', 'gzip', 'gzip, deflate, br', 'br;q=0', '*', noise(30)]) : null;
  if (coding !== null) lines.push(`Accept-Encoding: ${coding}`);
  const condition = often(0.2)
    ? pick([
        'If-None-Match: *',
        `If-None-Match: ${noise(30)}`,
        `If-Modified-Since: ${noise(20)}`,
        'If-Modified-Since: Fri, 31 Dec 9999 23:59:59 GMT',
        'If-Match: "no"',
        'If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT',
        `If-Range: ${noise(20)}`,
      ])
    : null;
  if (condition !== null) lines.push(condition);
  const expectation = often(0.03);
  if (expectation) lines.push('Expect: nothing');
  if (often(0.1)) lines.push(...Array.from({ length: number(50) }, (_, index) => `X-${index}: ${noise(60)}`));
  const spoilt = often(0.08)
    ? pick([
        'No colon',
        'Content-Length: -1',
        'Content-Length: 1\r\nContent-Length: 2',
        'Transfer-Encoding: chunked\r\nContent-Length: 3',
        `X: ${'x'.repeat(20_000)}`,
        'X: a\0b',
        ': none',
        'Bad name: x',
      ])
    : null;
  if (spoilt !== null) lines.push(spoilt);
  const head = `${method} ${goal.address} HTTP/${version}\r\n${lines.join('\r\n')}\r\n\r\n`;
  const cut = often(0.05);

  const right = ((): readonly number[] => {
    if (cut) return [];
    // These break the grammar of HTTP: what Node's parser says to them is its affair, but it must not obey.
    const grammar = spoilt !== null || STRANGE_METHODS.includes(method) || version === 'x';
    if (grammar || head.length > 17_000) return [400, 404, 405, 417, 431, 505];
    const alike = [];
    // Node counts the bytes of a head in its own way.
    if (head.length > 15_000) alike.push(431);
    // The parser refuses some addresses before the server sees them.
    if (!goal.address.startsWith('/')) alike.push(400);
    if (/[^\x21-\x7e]/.test(goal.address)) alike.push(400);
    if (!['1.1', '1.0'].includes(version)) return [...alike, 400, 505];
    if (expectation) return [...alike, 417];
    if (version === '1.1' && !host) return [...alike, 400];
    if (method === 'OPTIONS') return [...alike, 204];
    if (method !== 'GET' && method !== 'HEAD') return [...alike, 405];
    if (goal.file === null) return [...alike, ...goal.status];
    if (condition?.startsWith('If-Match') || condition?.startsWith('If-Unmodified')) return [...alike, 412];
    if (condition === 'If-None-Match: *' || condition?.endsWith('9999 23:59:59 GMT')) return [...alike, 304];
    if (range === null || method === 'HEAD' || condition?.startsWith('If-Range')) return [...alike, 200];
    // Copies have another size; a range of theirs is held against its own Content-Range below.
    if (coding !== null) return [...alike, 200, 206, 416];
    const part = selected(range, size);
    if (part === null) return [...alike, 200, 206, 416];
    return [...alike, part === 'none' ? 416 : 206];
  })();
  const text = cut ? head.slice(0, number(head.length)) : head;
  return { text, right, target: goal, method, range: coding === null ? range : null };
}

/** Sends a text, at once or in pieces, and gives all that comes back. After a text that is cut off no more comes. */
function exchange(port: number, text: string, cut: boolean): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (part) => (answer += String(part)));
    // A server that has refused a request closes before it has read the rest.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
    socket.on('end', () => socket.end());
    const pieces = text.length < 400 && text.length % 5 === 0 ? (text.match(/[^]{1,40}/g) ?? []) : [text];
    for (const piece of pieces) socket.write(piece, 'latin1');
    if (cut) socket.end();
  });
}

function headersOf(head: string): Map<string, string> {
  return new Map(
    head
      .split('\r\n')
      .slice(1)
      .map((line) => {
        const at = line.indexOf(':');
        return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
      }),
  );
}

/** The body, without the marks of its pieces. */
function bodyOf(headers: Map<string, string>, sent: string): Buffer {
  if (headers.get('transfer-encoding') !== 'chunked') return Buffer.from(sent, 'latin1');
  let body = '';
  for (let rest = sent; ;) {
    const at = rest.indexOf('\r\n');
    const length = Number.parseInt(rest.slice(0, at), 16);
    if (!length) return Buffer.from(body, 'latin1');
    body += rest.slice(at + 2, at + 2 + length);
    rest = rest.slice(at + 4 + length);
  }
}

const decoded = (coding: string | undefined, body: Buffer): Buffer =>
  coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body;

/** What is wrong with an answer; an empty list if nothing is. */
function faults({ text, right, target: { file }, method, range }: Hostile, answer: string): string[] {
  if (answer === '') return right.length === 0 ? [] : [`no answer: ${JSON.stringify(text.slice(0, 300))}`];
  const at = answer.indexOf('\r\n\r\n');
  const head = answer.slice(0, at);
  const headers = headersOf(head);
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1]);
  const body = bodyOf(headers, answer.slice(at + 4));
  const found: string[] = [];
  if (right.length > 0 && !right.includes(status))
    found.push(`status ${status} instead of ${right.join(' or ')}`);
  if (
    right.length === 0 &&
    ![200, 204, 206, 304, 400, 403, 404, 405, 408, 412, 416, 417, 431, 505].includes(status)
  )
    found.push(`status ${status}`);
  if (
    headers.get('content-security-policy') !==
    `${securityPolicy(FILES['index.html']!)}; frame-ancestors 'self'`
  )
    found.push('no policy');
  if (headers.get('x-content-type-options') !== 'nosniff') found.push('no nosniff');
  if (headers.get('referrer-policy') !== 'no-referrer') found.push('no policy of referrers');
  if (answer.includes(SECRET) || answer.includes('root:x:')) found.push('a file outside of the folder');
  if (status === 405 && headers.get('allow') !== 'GET, HEAD, OPTIONS') found.push('405 without methods');
  if (status === 416 && !/^bytes \*\/\d+$/.test(headers.get('content-range') ?? ''))
    found.push('416 without size');
  const length = headers.get('content-length');
  if (method !== 'HEAD' && status !== 304 && length !== undefined && Number(length) !== body.length)
    found.push(`${body.length} bytes instead of ${length}`);
  if (method === 'HEAD' && body.length > 0) found.push('a body for HEAD');
  if (file !== null && method === 'GET' && right.length > 0) {
    const whole = Buffer.from(FILES[file]!);
    if (status === 200 && !decoded(headers.get('content-encoding'), body).equals(whole))
      found.push('another file');
    const part = range === null ? null : selected(range, whole.length);
    if (status === 206 && Array.isArray(part) && !body.equals(whole.subarray(part[0], part[1] + 1)))
      found.push('another part');
  }
  return found.map((fault) => `${fault}: ${JSON.stringify(text.slice(0, 300))}`);
}

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** Connections that send the head of a request and never end it; each gives what it was told before it was closed. */
function slowReaders(count: number): Promise<string>[] {
  return Array.from({ length: count }, async () => {
    const socket: Socket = connect(server.port, '127.0.0.1');
    let told = '';
    socket.on('data', (part) => (told += String(part)));
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
    const dripping = setInterval(() => socket.write('.'), 500);
    await once(socket, 'close');
    clearInterval(dripping);
    return told;
  });
}

const COUNT = tries(500);
test(`${COUNT} hostile requests, while 300 connections never end theirs`, async () => {
  const slow = slowReaders(300);
  const found: string[] = [];
  let sent = 0;
  const send = async (): Promise<void> => {
    while (sent < COUNT) {
      sent++;
      const request = hostile();
      found.push(...faults(request, await exchange(server.port, request.text, request.right.length === 0)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  expect(found).toEqual([]);
  for (const told of await Promise.all(slow)) {
    expect(told).toMatch(/^HTTP\/1.1 408 /);
    expect(told).toContain('X-Content-Type-Options: nosniff');
  }
  expect(server.process.exitCode).toBeNull();
  expect(server.printed().split('\n')).toHaveLength(2);
  expect((await server.ask('/')).status).toBe(200);
});

test('more connections than there is room for leave the server alive', async () => {
  const sockets = Array.from({ length: 2500 }, () => connect(server.port, '127.0.0.1'));
  for (const socket of sockets) socket.on('error', () => undefined);
  await Promise.race(sockets.map((socket) => once(socket, 'close')));
  expect(sockets.filter(({ destroyed }) => !destroyed).length).toBeLessThanOrEqual(2000 + 499);
  for (const socket of sockets) socket.destroy();
  await expect.poll(() => server.ask('/').then(({ status }) => status, String)).toBe(200);
});
