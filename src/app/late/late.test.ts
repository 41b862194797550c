// What is made of a part that does not come: tried twice, and the fault that leads to the right button.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { faultOf } from '../../ui/late/late.ts';
import { ask, faultOfFiles } from './late.ts';

/** Whether the browser reports a request while a part is asked for again. */
let reported: boolean;
let answer: () => Promise<Response>;

beforeEach(() => {
  reported = true;
  answer = () => Promise.resolve(new Response('{"entry":"assets/index-1.js"}'));
  vi.stubGlobal('document', {
    baseURI: 'https://example.org/atlas/',
    querySelector: () => ({ src: 'https://example.org/atlas/assets/index-1.js' }),
  });
  vi.stubGlobal('fetch', () => answer());
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      observe = () => undefined;
      disconnect = () => undefined;
      takeRecords = () => (reported ? [{}] : []);
    },
  );
});
afterEach(() => void vi.unstubAllGlobals());

const lostTimes = (times: number) => {
  let asked = 0;
  const load = () => (++asked <= times ? Promise.reject(new Error('no')) : Promise.resolve(`at ${asked}`));
  return { load, asked: () => asked };
};

test('a part that comes is asked for once, one that comes at the second try twice', async () => {
  const first = lostTimes(0);
  expect(await ask(first.load)).toBe('at 1');
  expect(first.asked()).toBe(1);
  expect(await ask(lostTimes(1).load)).toBe('at 2');
});

test.each([
  ['lost', 'the browser asks again', true, '{"entry":"assets/index-1.js"}'],
  ['stuck', 'the browser does not', false, '{"entry":"assets/index-1.js"}'],
  ['outdated', 'the server has another version', true, '{"entry":"assets/index-2.js"}'],
  ['outdated', 'so it is, whatever the browser does', false, '{"entry":"assets/index-2.js"}'],
  ['stuck', 'the server answers with a page for what it has not', false, '<!doctype html>'],
])('a part is %s where %s', async (fault, _why, asks, body) => {
  reported = asks;
  answer = () => Promise.resolve(new Response(body));
  const { load, asked } = lostTimes(Infinity);
  expect(faultOf(await ask(load).catch((error: unknown) => error))).toBe(fault);
  expect(asked()).toBe(2);
});

test('without a network a part is lost, and nobody is told to load the page anew', async () => {
  reported = false;
  answer = () => Promise.reject(new TypeError('no network'));
  expect(faultOf(await ask(lostTimes(Infinity).load).catch((error: unknown) => error))).toBe('lost');
});

test.each([
  ['outdated', '{"entry":"assets/index-2.js"}'],
  ['lost', '{"entry":"assets/index-1.js"}'],
])('files that the browser fetched by itself are %s where the server has %s', async (fault, body) => {
  answer = () => Promise.resolve(new Response(body));
  expect(await faultOfFiles()).toBe(fault);
});
