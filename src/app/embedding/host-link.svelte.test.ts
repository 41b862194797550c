// Whom an embedded atlas listens to, what it does then, and what it tells to whom.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openStore } from '../../../tests/open-store.ts';
import { HostLink, type EmbeddedWindow } from './host-link.ts';

const HOST = 'https://example.org';
const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  warn.mockClear();
});

async function open(started = true) {
  const { store, history } = await openStore('year=1930', {}, started);
  const told: [unknown, string][] = [];
  const opened = vi.fn<() => void>();
  let listener: (event: MessageEvent<unknown>) => void = () => undefined;
  const parent = { postMessage: (message: unknown, target: string) => void told.push([message, target]) };
  const page: EmbeddedWindow = { parent, addEventListener: (_type, listens) => (listener = listens) };
  const link = new HostLink(HOST, store, opened, page);
  const hear = (data: unknown, origin = HOST, source: unknown = parent) =>
    listener({ data, origin, source } as MessageEvent<unknown>);
  return { store, history, link, told, opened, hear };
}

test('a message of the host sets the year, and makes no step of the history', async () => {
  const { store, hear, history } = await open();
  hear({ atlas: 1, year: 1936 });
  expect(store.view.year).toBe(1936);
  expect(history()).toEqual([0, 'year=1936']);
});

test.each([
  ['another origin', 'https://stranger.example', undefined],
  ['an origin that begins like it', `${HOST}.stranger.example`, undefined],
  ['a page without an origin', 'null', undefined],
  ['another window of the same origin', HOST, {}],
])('%s is not listened to', async (_, origin, source) => {
  const { store, hear } = await open();
  if (source) hear({ atlas: 1, year: 1936 }, origin, source);
  else hear({ atlas: 1, year: 1936 }, origin);
  expect(store.view.year).toBe(1930);
  expect(warn).not.toHaveBeenCalled();
});

test('a wrong message changes nothing, and the console says once what is wrong', async () => {
  const { store, hear } = await open();
  hear({ atlas: 1, year: '1936', sectors: ['gold'] });
  expect(store.view.year).toBe(1930);
  expect(warn.mock.calls).toEqual([
    [
      'The atlas ignores a message of https://example.org: year must be a number, not "1936"; sectors=gold could not be read.',
    ],
  ]);
});

test('messages between the host and others pass in silence', async () => {
  const { hear } = await open();
  for (const message of ['resize', { height: 300 }, null]) hear(message);
  expect(warn).not.toHaveBeenCalled();
});

test('an object that is opened is brought into view', async () => {
  const { store, hear, opened } = await open();
  hear({ atlas: 1, year: 1936 });
  expect(opened).not.toHaveBeenCalled();
  hear({ atlas: 1, object: 'mill' });
  expect(store.view.id).toBe('mill');
  expect(opened).toHaveBeenCalledTimes(1);
});

test('the host alone is told: first that the atlas is ready, then what changes', async () => {
  const { store, link, told } = await open();
  link.tell();
  link.tell();
  store.showYear(1934);
  link.tell();
  store.moveMap({ zoom: 5, latitude: 48, longitude: 68, bearing: 0, pitch: 0 });
  link.tell();
  expect(told).toEqual([
    [{ atlas: 1, year: 1930, object: null, ready: true }, HOST],
    [{ atlas: 1, year: 1934, object: null }, HOST],
  ]);
});

test('before the atlas is there it neither listens nor tells', async () => {
  const { store, link, told, hear } = await open(false);
  link.tell();
  hear({ atlas: 1, year: 1936 });
  expect(told).toEqual([]);
  expect(store.view.year).not.toBe(1936);
});
