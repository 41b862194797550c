// Starts MapLibre's worker before the map's code has loaded. The worker needs only half of that code, so it is ready when the
// other half has arrived.
import address from 'virtual:maplibre-worker';

const start = (): Worker => new Worker(address, { type: 'module' });
let early: Worker | null = import.meta.env.DEV ? null : start();

/** MapLibre's `workerFactory` in the built atlas; scripts/maplibre-plugin.mjs puts it in the place of the original. */
export function workerFactory(): Promise<Worker> {
  const worker = early ?? start();
  early = null;
  return Promise.resolve(worker);
}

export { address as workerUrl };
