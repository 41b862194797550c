// Starts MapLibre's worker before the map's code has loaded. The worker needs only half of that code, so it is ready when the
// other half has arrived. A worker whose files do not come is started again, at once and when the reader asks for it.
import address from 'virtual:maplibre-worker';

/** Told that the worker did not come, and given the function that tries again. */
export type OnWorkerLost = (tryAgain: () => void) => void;

/** Resolves when the worker has said that its code runs (scripts/maplibre-plugin.mjs lets it say so). */
const start = (): Promise<Worker> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(address, { type: 'module' });
    worker.addEventListener('message', () => resolve(worker), { once: true });
    worker.addEventListener('error', () => reject(new Error('The worker of the map did not come')), {
      once: true,
    });
  });

let early: Promise<Worker> | null = import.meta.env.DEV ? null : start();
early?.catch(() => undefined);

let onLost: OnWorkerLost = () => undefined;
/** Sets who is told when the worker does not come. */
export const setOnWorkerLost = (listener: OnWorkerLost): void => void (onLost = listener);

/** MapLibre's `workerFactory` in the built atlas; scripts/maplibre-plugin.mjs puts it in the place of the original. */
export async function workerFactory(): Promise<Worker> {
  let started = early ?? start();
  early = null;
  for (let times = 1; ; times++) {
    try {
      return await started;
    } catch {
      if (times > 1) await new Promise<void>((tryAgain) => onLost(tryAgain));
      // Past the browser's cache, which may have kept a broken file.
      await fetch(address, { cache: 'reload' }).catch(() => undefined);
      started = start();
    }
  }
}

export { address as workerUrl };
