// Where MapLibre's worker lies. Apart from the map itself, so that its download can start before the map has come.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

export { workerUrl };

/** Fetches the worker into the browser's cache. It is no error if that fails: MapLibre will ask again. */
export function prefetchWorker(): void {
  fetch(workerUrl).catch(() => undefined);
}
