// What the page and its service worker must see alike of the copy that the browser keeps.

/** The name of the cache that holds the copy. @param scope the address of the folder whose pages the service worker serves */
export const cacheNameOf = (scope: string): string => `atlas ${scope}`;

/** Whether the reader's browser is asked to save data: nothing is fetched in the background then. */
export const savesData = (): boolean =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
