// How late parts of the page are fetched: each is asked for twice before it counts as lost, and what was lost is looked into,
// so that the reader is offered what helps. What a reader sees of it is in src/ui/late.
//
// Engines differ. Chromium asks again for a module whose request failed, but keeps one that came and was no module. Firefox
// and Safari keep every failure until the page is loaded anew.
import { LateError, type LateFault } from '../../ui/late/late.ts';

/** Milliseconds in which the browser reports a request that has ended, and in which the server must say its version. */
const REPORTED_WITHIN = 100;
const ANSWERED_WITHIN = 5000;

/** The address of the file with which the page has started; null in the development server. */
const ownEntry = (): string | null =>
  document.querySelector<HTMLScriptElement>('script[type="module"][src*="/assets/"]')?.src ?? null;

/** Whether the server can be reached, and has the version of this page or another. */
async function version(): Promise<'same' | 'other' | 'unreachable'> {
  try {
    const response = await fetch(new URL('version.json', document.baseURI), {
      cache: 'no-store',
      signal: AbortSignal.timeout(ANSWERED_WITHIN),
    });
    if (!response.ok) return 'same';
    const { entry } = (await response.json()) as { entry: string };
    const own = ownEntry();
    return own && new URL(entry, document.baseURI).href !== own ? 'other' : 'same';
  } catch (error) {
    // A server that answers with something else than the version can be reached.
    return error instanceof SyntaxError ? 'same' : 'unreachable';
  }
}

/** What was lost that the browser fetched by itself: files of a newer atlas, or a line that broke off. */
export const faultOfFiles = async (): Promise<LateFault> =>
  (await version()) === 'other' ? 'outdated' : 'lost';

/** A request for a part, and whether the browser asked anything of the network for it. */
async function observed<Part>(
  load: () => Promise<Part>,
): Promise<{ part: Part } | { error: unknown; asked: boolean }> {
  let asked = false;
  const observer = new PerformanceObserver(() => (asked = true));
  observer.observe({ type: 'resource' });
  try {
    return { part: await load() };
  } catch (error) {
    await new Promise((resolve) => setTimeout(resolve, REPORTED_WITHIN));
    return { error, asked: asked || observer.takeRecords().length > 0 };
  } finally {
    observer.disconnect();
  }
}

/**
 * Fetches a part of the page.
 * @param load imports or fetches it; called again where it fails
 * @throws {LateError} if it does not come
 */
export async function ask<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch {
    // Once more, because a line that breaks off is mostly there again at once.
  }
  const outcome = await observed(load);
  if ('part' in outcome) return outcome.part;
  const found = await version();
  const stuck = !outcome.asked && found === 'same';
  throw new LateError(found === 'other' ? 'outdated' : stuck ? 'stuck' : 'lost', outcome.error);
}

/** Asks for the page's own files again where the browser's copies are not those of the server. */
const refreshCache = (): Promise<unknown> => {
  const files = new Set(
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.startsWith(new URL('assets/', document.baseURI).href)),
  );
  const refreshed = Promise.allSettled(
    [...files].map((file) => fetch(file, { cache: 'no-cache' }).then((answer) => answer.arrayBuffer())),
  );
  return Promise.race([refreshed, new Promise((resolve) => setTimeout(resolve, ANSWERED_WITHIN))]);
};

/**
 * Loads the page anew at its address. Gives false, and stays, where the server cannot be reached.
 * @param prepare what has to be done before
 */
export async function reloadPage(prepare: () => Promise<unknown>): Promise<boolean> {
  // A page that the browser keeps a copy of can be loaded without the server.
  const hasCopy = Boolean(navigator.serviceWorker?.controller);
  if (!hasCopy && (await version()) === 'unreachable') return false;
  await prepare();
  if (!hasCopy) await refreshCache();
  location.reload();
  return true;
}
