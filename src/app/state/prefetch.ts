// Starts the largest downloads before any other code runs, because the network would be idle while the page is built. Code
// that needs them imports the same modules again and reports failures itself.
import '../../map/worker.ts';

const ignoreFailure = (promise: Promise<unknown>): void => void promise.catch(() => undefined);

ignoreFailure(import('virtual:atlas'));
ignoreFailure(import('../../ui/first-picture/FirstPicture.svelte'));
ignoreFailure(import('../../map/atlas-map.ts'));
