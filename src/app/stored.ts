// What the browser remembers between two loads of the page. Where it stores nothing, it remembers nothing, and nothing breaks.

/** @returns what `act` gives; null for nothing, and where the browser allows no storage */
export const stored = (act: (storage: Storage) => string | null | undefined): string | null => {
  try {
    return act(localStorage) ?? null;
  } catch {
    return null;
  }
};
