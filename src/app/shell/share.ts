// Shares the address of exactly what the reader sees: through the system's own dialog on a phone, else through the clipboard.
import { narrow } from '../../ui/media.ts';
import type { AtlasStore } from '../state/atlas-store.svelte.ts';

/**
 * Says in the notice whether the address was copied. Never rejects.
 * @param lacks what of the view no address can hold, as a sentence; null where it holds all
 */
export async function share(store: AtlasStore, lacks: string | null): Promise<void> {
  const url = store.link();
  const { copied, failed } = store.messages.share;
  try {
    if (narrow.current && 'share' in navigator) {
      await navigator.share({ title: document.title, url });
      store.say(lacks);
      return;
    }
    await navigator.clipboard.writeText(url);
    store.say(lacks === null ? copied : `${copied}. ${lacks}`);
  } catch (error) {
    // The reader closed the dialog of the system: nothing failed.
    if ((error as Error).name !== 'AbortError') store.say(failed);
  }
}
