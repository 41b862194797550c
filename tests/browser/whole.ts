// What must hold of the page in every window: nothing is cut off, nothing that can be pressed is covered, no text lies on
// text. Each function answers with what breaks the rule, named as a reader would find it; nothing is found where all is well.
import type { Page } from '@playwright/test';

/** Runs in the page: it may use nothing from outside. */
function findFaults(): { cut: string[]; covered: string[]; overlapping: string[] } {
  const nameOf = (element: Element): string => {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40);
    return `${element.tagName.toLowerCase()}.${element.getAttribute('class')?.split(' ')[0] ?? ''} "${words}"`;
  };
  const parts = (element: Element): Element[] => {
    const all: Element[] = [];
    for (let one: Element | null = element; one; one = one.parentElement) all.push(one);
    return all;
  };
  /** Left out of sight on purpose: words for screen readers, the link that is seen when it has the focus. */
  const isForEars = (element: Element): boolean =>
    parts(element).some(
      (one) => getComputedStyle(one).clipPath === 'inset(50%)' || one.matches('.skip, .maplibregl-map'),
    );
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: false, visibilityProperty: true }) &&
    element.getClientRects().length > 0 &&
    !isForEars(element);
  const all = [...document.querySelectorAll('main *')].filter(isSeen);

  const cut = all.filter((element) => {
    const style = getComputedStyle(element);
    if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) {
      const clips = ['hidden', 'clip'].includes(style.overflowX);
      const onPurpose = style.textOverflow === 'ellipsis' || style.maskImage !== 'none';
      // Tools without room stand unseen beside the bar, where they are measured.
      if (clips && !onPurpose && !element.matches('.frame, .bar > .row')) return true;
    }
    const box = element.getBoundingClientRect();
    const scrolls = parts(element).some(
      (one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX) && one !== document.body,
    );
    return !scrolls && box.width > 1 && (box.left < -1 || box.right > innerWidth + 1);
  });

  const pressable = 'button, a[href], input, select, summary, [role="separator"][tabindex]';
  const covered = all.filter((element) => {
    if (!element.matches(pressable)) return false;
    // What comes into sight under the pointer; a slider or a box to tick that is not seen itself still takes presses.
    if (getComputedStyle(element).opacity === '0' && !(element instanceof HTMLInputElement)) return false;
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    // In the middle of an edge that can be moved stands the button that folds its panel.
    const down = element.matches('[role="separator"]') ? height / 4 : height / 2;
    const found = document.elementFromPoint(left + width / 2, top + down);
    if (!found) return true;
    const label = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    return ![element, ...label].some((own) => own.contains(found) || found.contains(own));
  });
  scrollTo(0, 0);

  // Boxes of the lines of text that are in sight inside everything that scrolls or clips.
  interface Line {
    readonly owner: Element;
    readonly box: DOMRect;
  }
  const lines: Line[] = all.flatMap((owner) => {
    const own = [...owner.childNodes].filter((node) => node instanceof Text && node.data.trim() !== '');
    if (own.length === 0 || owner.closest('svg')) return [];
    const clipping = parts(owner).filter((one) => getComputedStyle(one).overflowY !== 'visible');
    return own.flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].flatMap((rect) => {
        let [left, top, right, bottom] = [rect.left, rect.top, rect.right, rect.bottom];
        for (const one of clipping) {
          if (one === document.documentElement || one === document.body) continue;
          const box = one.getBoundingClientRect();
          [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
          [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
        }
        return right - left > 3 && bottom - top > 5
          ? [{ owner, box: new DOMRect(left, top, right - left, bottom - top) }]
          : [];
      });
    });
  });
  const isOpaque = (element: Element): boolean => {
    const [, alpha] = /rgba\(.*, ?([\d.]+)\)/.exec(getComputedStyle(element).backgroundColor) ?? [];
    return alpha === undefined || Number(alpha) > 0.8;
  };
  /** Whether something opaque lies between an element and what it shares with another: then one hides the other whole. */
  const stands = (element: Element, other: Element): boolean =>
    parts(element)
      .filter((one) => !one.contains(other))
      .some(isOpaque);
  const overlapping = lines.flatMap((one, at) =>
    lines.slice(at + 1).flatMap((other) => {
      if (one.owner === other.owner || one.owner.contains(other.owner) || other.owner.contains(one.owner))
        return [];
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // Lines of large type touch with the room above and below their letters.
      if (across <= 2 || down <= 4) return [];
      if (stands(one.owner, other.owner) || stands(other.owner, one.owner)) return [];
      return [`${nameOf(one.owner)} / ${nameOf(other.owner)}`];
    }),
  );
  return { cut: cut.map(nameOf), covered: covered.map(nameOf), overlapping };
}

/** What is cut off, covered, or lies on other text. */
export const faultsOf = (page: Page): Promise<{ cut: string[]; covered: string[]; overlapping: string[] }> =>
  page.evaluate(findFaults);

export const NO_FAULTS = { cut: [], covered: [], overlapping: [] };

/**
 * Letters that lie outside a box that cuts them off, where no scrolling brings them back; and what scrolls to both sides, though it
 * is no table, chart or row of chapters.
 */
export const cutLetters = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('dialog[open]') ?? document.body;
    const words = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const cut: string[] = [];
    for (let text = words.nextNode(); text; text = words.nextNode()) {
      const holder = text.parentElement;
      if (!holder || !text.textContent?.trim() || holder.closest('option, title, script, style')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      if (box.width === 0 || getComputedStyle(holder).visibility !== 'visible') continue;
      for (let outer: Element | null = holder; outer; outer = outer.parentElement) {
        const { overflowX, overflowY, clipPath, opacity, position, display } = getComputedStyle(outer);
        // For listeners only, or shown under the pointer, or at the first press of Tab.
        if (clipPath !== 'none' || opacity === '0' || outer.matches('.skip')) break;
        // A long name in a table, which its card has whole; the names of the map itself.
        if (outer.matches('[role="grid"] .text, .maplibregl-map')) break;
        if (display === 'contents') continue;
        const edge = outer.getBoundingClientRect();
        const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
        if (
          (cuts(overflowX) && (box.left < edge.left - 1.5 || box.right > edge.right + 1.5)) ||
          (cuts(overflowY) && (box.top < edge.top - 1.5 || box.bottom > edge.bottom + 1.5))
        ) {
          cut.push(`${text.textContent.trim().slice(0, 60)} (${outer.className || outer.tagName})`);
          break;
        }
        if (/auto|scroll/.test(`${overflowX} ${overflowY}`) || position === 'fixed') break;
      }
    }
    const sideways = [...root.querySelectorAll<HTMLElement>('*'), document.documentElement].filter(
      (element) =>
        /auto|scroll/.test(getComputedStyle(element).overflowX) &&
        element.scrollWidth > element.clientWidth + 2 &&
        !element.matches('nav, .scroll, pre, textarea, :has([role="grid"]), [role="grid"] *'),
    );
    return [...new Set(cut), ...sideways.map((element) => `${element.className} scrolls to both sides`)];
  });
