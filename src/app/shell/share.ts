// Shares the address of exactly what the reader sees: through the system's own dialog on a phone, else through the clipboard.
import { narrow } from '../../ui/media.ts';
import type { AtlasStore } from '../state/atlas-store.svelte.ts';

/** Says in the notice whether the address was copied. Never rejects. */
export async function share(store: AtlasStore): Promise<void> {
  const url = store.link();
  const { copied, failed } = store.messages.share;
  try {
    if (narrow.current && 'share' in navigator) {
      await navigator.share({ title: document.title, url });
      return;
    }
    await navigator.clipboard.writeText(url);
    store.say(copied);
  } catch (error) {
    // The reader closed the dialog of the system: nothing failed.
    if ((error as Error).name !== 'AbortError') store.say(failed);
  }
}
