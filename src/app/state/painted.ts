// When what a script has made has come to the screen.

/** The page as it is now has been painted; in a tab that is not seen, at once. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });
