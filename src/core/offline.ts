// How it stands with the copy of the atlas that the reader's browser keeps.

/**
 * `insecure`: browsers keep none over plain HTTP. `impossible`: this one keeps none at all. `waiting`: the map comes first.
 * `saving`: the browser is to save data. `removed`: the reader wants none. `fetching`, `ready`, `failed`: as they say.
 */
export type OfflineState =
  'insecure' | 'impossible' | 'waiting' | 'saving' | 'removed' | 'fetching' | 'ready' | 'failed';

/** What the page about the atlas shows and does of the copy. */
export interface OfflineCopy {
  readonly state: OfflineState;
  /** Bytes of the copy. */
  size(): Promise<number>;
  /** Begins to keep a copy, because the reader asks for it. */
  start(wanted: true): Promise<void>;
  remove(): Promise<void>;
}
