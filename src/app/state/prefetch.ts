// Asks for the longest downloads before anything else runs: while the page is built, the line would be idle. Whoever
// needs them asks again and gets the same; a failure is theirs to tell.
import '../../map/worker.ts';

const quietly = (promise: Promise<unknown>): void => void promise.catch(() => undefined);

quietly(import('virtual:atlas'));
quietly(import('../../ui/first-picture/FirstPicture.svelte'));
quietly(import('../../map/atlas-map.ts'));
