// The service worker: keeps one whole version of the atlas in this browser and answers with it, so that the atlas works without
// a network. scripts/offline-plugin.mjs builds it with the list of the files; src/app/offline starts it.
import { PrecacheController, type PrecacheEntry } from 'workbox-precaching';
import { createPartialResponse } from 'workbox-range-requests';
import { cacheNameOf, savesData } from './app/offline/agreed.ts';

/** The parts of a service worker's scope that are used. TypeScript's own types for it exclude those of a page. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: ExtendableEvent & MessageEvent<unknown>) => void): void;
}
type ExtendableEvent = Parameters<PrecacheController['install']>[0];
interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** The files, each with a hash of its content: one that is not of this version is never kept. */
declare const FILES: PrecacheEntry[];

const scope = globalThis as unknown as WorkerScope;
const { scope: home } = scope.registration;
const cacheName = cacheNameOf(home);
const controller = new PrecacheController({ cacheName });
controller.addToCacheList(FILES);

scope.addEventListener('install', (event) => {
  // A reader who asks for it in spite of that is told apart by the address of this script.
  if (savesData() && !location.search.includes('wanted')) throw new Error('The browser is to save data');
  void controller.install(event);
});

scope.addEventListener('activate', (event) => {
  void controller.activate(event);
  event.waitUntil(scope.clients.claim());
});

// A new version waits until the reader takes it, or until no page of the old one is open.
scope.addEventListener('message', (event) => {
  if (event.data === 'take over') void scope.skipWaiting();
  // A worker whose copy has been removed comes back without it, as long as a page is open that it serves.
  if (event.data === 'fill') {
    // Workbox puts what is missing into the cache while it installs only; at any other time it passes it on.
    const installing = { type: 'install', waitUntil: event.waitUntil.bind(event) } as ExtendableEvent;
    void controller.install(installing).then(
      () => event.ports[0]?.postMessage('ready'),
      () => event.ports[0]?.postMessage('failed'),
    );
  }
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // The archives of the relief are read in parts, past the cache of the browser.
  const isPart = request.headers.has('range') && url.pathname.endsWith('.pmtiles');
  // Whoever asks for what is new, or for a part of another file, means the server.
  if (request.method !== 'GET') return;
  if (!isPart && (request.cache === 'no-store' || request.headers.has('range'))) return;
  url.search = '';
  url.hash = '';
  const kept = controller.getCacheKeyForURL(url.href === home ? `${home}index.html` : url.href);
  if (kept === undefined) return;
  const answer = async (): Promise<Response> => {
    const response = await caches.match(kept, { cacheName });
    if (!response) return fetch(request);
    return isPart ? createPartialResponse(request, response) : response;
  };
  event.respondWith(answer());
});
