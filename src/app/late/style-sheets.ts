// Style sheets of late parts that do not come: each leaves the page, so that the part that asked for it fails and can ask
// again. scripts/late-styles-plugin.mjs does the same for the list that Vite keeps of them.

const isStyleSheet = (target: EventTarget | null): target is HTMLLinkElement =>
  target instanceof HTMLLinkElement && target.rel === 'stylesheet';

/** Begins to watch the style sheets of the page. */
export function watchStyleSheets(): void {
  // Both events reach the document before whoever waits for the style sheet.
  document.addEventListener('error', ({ target }) => isStyleSheet(target) && target.remove(), true);
  document.addEventListener(
    'load',
    (event) => {
      const { target } = event;
      // Some servers answer with a page in the place of a file that is gone.
      if (!isStyleSheet(target) || target.sheet?.cssRules.length) return;
      event.stopImmediatePropagation();
      target.dispatchEvent(new Event('error'));
    },
    true,
  );
}
