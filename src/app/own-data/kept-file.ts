// Keeps a reader's own file, and how its columns are read, over one load of the page, which a part that did not come or a newer
// atlas may need. The file stays in this browser, in its IndexedDB, until the page that follows takes it back.

import type { ColumnChoice } from '../../core/own-data/reading.ts';

/** A file of the reader's computer; a null choice is the atlas's guess. */
export interface KeptFile {
  readonly file: File;
  readonly choice: ColumnChoice | null;
}

const DATABASE = 'atlas-kept-file';
const STORE = 'files';
/** In the session's storage, which belongs to this tab alone: the key of the file. */
const KEY = 'atlas-kept-file';

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB gave no answer'));
  });

async function inStore<Value>(act: (files: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await answerOf(opening);
  try {
    return await answerOf(act(database.transaction(STORE, 'readwrite').objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** Keeps a file for the next load of the page in this tab. @throws where the browser keeps nothing */
export async function keepFile(kept: KeptFile): Promise<void> {
  // One file a tab: who has to ask for the load twice leaves no second copy behind.
  const key = sessionStorage.getItem(KEY) ?? String(Math.random());
  sessionStorage.setItem(KEY, key);
  await inStore((files) => files.put(kept, key));
}

/** The file that was kept in this tab, which is then kept no longer; null for none. */
export async function takeKeptFile(): Promise<KeptFile | null> {
  try {
    const key = sessionStorage.getItem(KEY);
    if (key === null) return null;
    sessionStorage.removeItem(KEY);
    const kept = await inStore<Partial<KeptFile> | undefined>((files) => files.get(key) as IDBRequest);
    await inStore((files) => files.delete(key));
    return kept?.file instanceof File ? { file: kept.file, choice: kept.choice ?? null } : null;
  } catch {
    // Storage is blocked here, so nothing was kept.
    return null;
  }
}
