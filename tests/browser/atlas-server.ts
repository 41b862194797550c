// A server of the built atlas for tests of what goes wrong on the way: it can lose a file, cut it short or hold it back, put
// another version of the atlas in the place of the one it serves, and tells what was asked of it.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** `cut`: the connection ends in the middle of the file. `page`: a page comes in its place, as some servers do. */
export type Fault = 'abort' | '404' | '500' | 'cut' | 'late' | 'page';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

interface Broken {
  readonly files: RegExp;
  readonly fault: Fault;
  /** Answers that are held back. */
  readonly held: (() => void)[];
}

export class AtlasServer {
  /** The folder that is served. */
  folder: string;
  /** The folder of the address under which it is served, with its slashes. */
  readonly home: string;
  /** The files that were asked for, from the root of the atlas. */
  readonly asked: string[] = [];
  /** Whether the network is there at all. */
  online = true;
  readonly #faults = new Set<Broken>();
  readonly #server = createServer((request, response) => this.#answer(request, response));

  constructor(folder: string, home = '/') {
    this.folder = folder;
    this.home = home;
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}${this.home}`;
  }

  /**
   * Answers with a fault where the name of a file matches. Returns what mends it: the files come again, and those that were
   * held back come now.
   */
  break(files: RegExp, fault: Fault): () => void {
    const broken: Broken = { files, fault, held: [] };
    this.#faults.add(broken);
    return () => {
      this.#faults.delete(broken);
      for (const answer of broken.held) answer();
    };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname.startsWith(this.home) ? pathname.slice(this.home.length) || 'index.html' : null;
    if (!this.online) {
      request.socket.destroy();
      return;
    }
    if (name) this.asked.push(name);
    const broken = name && [...this.#faults].find(({ files }) => files.test(name));
    if (broken) this.#answerBadly(name, broken, request, response);
    else this.#send(name, response);
  }

  #answerBadly(
    name: string,
    { fault, held }: Broken,
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    if (fault === 'late') held.push(() => this.#send(name, response));
    else if (fault === 'abort') request.socket.destroy();
    else if (fault === 'page') response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Not here');
    else if (fault === 'cut') {
      const content = readFileSync(path.join(this.folder, name));
      response.writeHead(200, { ...this.#headers(name), 'Content-Length': content.length });
      response.write(content.subarray(0, content.length / 2), () => request.socket.destroy());
    } else response.writeHead(Number(fault), { 'Cache-Control': 'no-cache' }).end('No');
  }

  #headers(name: string): Record<string, string> {
    return {
      'Content-Type': TYPES[path.extname(name)] ?? 'text/plain',
      'Cache-Control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
  }

  #send(name: string | null, response: ServerResponse): void {
    const file = name && path.join(this.folder, name);
    if (!name || !file || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
      return;
    }
    response.writeHead(200, this.#headers(name)).end(readFileSync(file));
  }
}
