// The server of `npm start`: where it listens, what it says when it cannot, and that it ends when told. What it answers is in
// server.test.ts.
import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe('where it listens', () => {
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

  const opens = async (host: string, port: number): Promise<boolean> => {
    const socket = connect(port, host);
    try {
      await once(socket, 'connect');
      return true;
    } catch {
      return false;
    } finally {
      socket.destroy();
    }
  };

  test('on this machine alone', async () => {
    expect(server.printed()).toMatch(
      /^The atlas is open on http:\/\/localhost:\d+\/ {2}\(Ctrl\+C ends it\)\n$/,
    );
    expect(await opens('127.0.0.1', server.port)).toBe(true);
    // 127.0.0.2 is this machine too, but not the address it listens on; Linux alone has it.
    if (process.platform === 'linux') expect(await opens('127.0.0.2', server.port)).toBe(false);
    if (outside) expect(await opens(outside, server.port)).toBe(false);
  });

  test('in the network if HOST says so', async () => {
    const open = await startServer({ HOST: '0.0.0.0' });
    try {
      expect(open.printed()).toContain('to everyone in the network');
      expect(await opens('127.0.0.1', open.port)).toBe(true);
      if (process.platform === 'linux') expect(await opens('127.0.0.2', open.port)).toBe(true);
      if (outside) expect(open.printed()).toContain(`http://${outside}:${open.port}/`);
    } finally {
      await open.stop();
    }
  });

  test.each([
    [{ PORT: 'x' }, 'PORT must be a number from 0 to 65535, not x.'],
    [{ PORT: '70000' }, 'PORT must be a number from 0 to 65535, not 70000.'],
    [{ HOST: '192.0.2.1' }, '192.0.2.1 is no address of this machine. HOST=0.0.0.0 opens'],
    [{ HOST: 'atlas.invalid' }, 'atlas.invalid is no address of this machine.'],
    [{ EMBED: 'example.org' }, 'EMBED must be sites such as https://example.org,'],
    [{ EMBED: 'https://a.example *' }, 'or * for all; not *.'],
    [{ EMBED: 'https://a.example; script-src *' }, 'or * for all; not https://a.example;.'],
  ])('%o is refused with a reason', async (env, reason) => {
    await expect(startServer(env)).rejects.toThrow(reason);
  });

  test('a port that is taken is refused with a reason', async () => {
    await expect(startServer({ PORT: String(server.port) })).rejects.toThrow(`Port ${server.port} is taken.`);
  });
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends it at once, although a reader is connected',
  async (signal) => {
    const ended = await startServer();
    const socket = connect(ended.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET /icon.svg HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(socket, 'data');
    const exit = once(ended.process, 'exit');
    ended.process.kill(signal);
    expect(await exit).toEqual([0, null]);
    socket.destroy();
    await ended.stop();
  },
);
