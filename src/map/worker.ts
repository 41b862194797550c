// MapLibre's worker, started before the map's own code has come: it needs half of that code, and is ready when the other
// half is there.
import address from 'virtual:maplibre-worker';

const start = (): Worker => new Worker(address, { type: 'module' });
let early: Worker | null = import.meta.env.DEV ? null : start();

/** In the built atlas MapLibre asks here for its workers: `workerFactory` of its source (scripts/maplibre-plugin.mjs). */
export function workerFactory(): Promise<Worker> {
  const worker = early ?? start();
  early = null;
  return Promise.resolve(worker);
}

export { address as workerUrl };
