// Waits until the browser has painted the page.

/** Resolves when the page in its present state has been painted; in a tab that is hidden, at once. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });
