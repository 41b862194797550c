// Every view that has a picture in `npm run screenshots -- --all` (each tool, page, tab, card and tour), for tests that look at all
// of them; and what such a test measures in the page: targets, names.
import { expect, type Page } from '@playwright/test';
import { everyChapter } from '../../scripts/screenshots/views.mjs';
import { goTo, openAtlas } from './atlas.ts';

interface View {
  readonly name: string;
  readonly lang: string;
  readonly address: string | null;
  readonly act?: (page: Page, phone: boolean) => unknown;
}

const seen = new Set<string>();
/** Without those that differ from another in nothing but the height of the picture, and of each tour its first step. */
export const VIEWS: readonly View[] = everyChapter([])
  .flatMap(({ views }: { readonly views: readonly View[] }) => views)
  .filter(({ name }) => {
    const other = /-whole$/.test(name) || /^tour-.*-(?!1$)\d+$/.test(name) || seen.has(name);
    seen.add(name);
    return !other;
  });

/** Opens a view in light colours; one that reads a file or shares the view needs a page of its own, because no address takes that away. */
export async function openView(
  { name, lang, address, act }: View,
  shared: Page,
  fresh: Page,
  width: number,
): Promise<Page> {
  const page = /^(own-data-|share$)/.test(name) ? fresh : shared;
  const fragment = `#${address ? `${address}&` : ''}lang=${lang}&theme=light`;
  await page.setViewportSize({ width, height: width < 900 ? 740 : 850 });
  await (page === fresh ? openAtlas : goTo)(page, fragment);
  await act?.(page, width < 900);
  return page;
}

/** Shows an open view in dark colours. */
export async function darken(page: Page): Promise<void> {
  await page.evaluate(() => void (location.hash = location.hash.replace(/&theme=light|$/, '&theme=dark')));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
}

/**
 * Targets of less than 24 by 24 pixels, with too little room round them (WCAG 2.5.8). Words in a sentence are as small as its
 * line; a point of a chart stands where its value is, and the table below says the same; a mark of the timeline stands over its year,
 * and the slider leads there too.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const SIDE = 24;
    const root = document.querySelector('dialog[open]') ?? document;
    const controls = [
      ...root.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, summary, [role="button"], [role="option"]',
      ),
    ].filter((control) => {
      const { visibility, pointerEvents } = getComputedStyle(control);
      const { width, height } = control.getBoundingClientRect();
      // What is folded away has a size all the same.
      const shown = control.checkVisibility() && visibility === 'visible';
      return width > 0 && height > 0 && shown && pointerEvents !== 'none';
    });
    const inSentence = (control: HTMLElement): boolean => {
      if (!getComputedStyle(control).display.startsWith('inline')) return false;
      let block = control.parentElement;
      while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
      const words = document.createTreeWalker(block ?? control, NodeFilter.SHOW_TEXT);
      for (let text = words.nextNode(); text; text = words.nextNode())
        if (/\p{L}/u.test(text.textContent ?? '') && !text.parentElement?.closest('a, button')) return true;
      return false;
    };
    const targets = controls.map((control) => {
      const box = (control.closest('label') ?? control).getBoundingClientRect();
      return {
        control,
        box,
        x: box.left + box.width / 2,
        y: box.top + box.height / 2,
        small: Math.round(box.width) < SIDE || Math.round(box.height) < SIDE,
      };
    });
    return targets
      .filter(
        ({ control, small }) =>
          small && !inSentence(control) && !control.closest('[data-figure], .landmarks'),
      )
      .filter(({ control, x, y }) =>
        targets.some((other) => {
          if (other.control === control || other.control.contains(control) || control.contains(other.control))
            return false;
          if (other.small) return Math.hypot(other.x - x, other.y - y) < SIDE - 0.5;
          const { left, right, top, bottom } = other.box;
          return (
            Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) < SIDE / 2 - 0.5
          );
        }),
      )
      .map(({ control, box }) => {
        const name = control.getAttribute('aria-label') ?? control.textContent?.trim() ?? control.tagName;
        return `${name.slice(0, 60)} (${Math.round(box.width)} × ${Math.round(box.height)})`;
      });
  });

/** Controls whose name for a listener or a speaking reader does not hold the words that are seen (WCAG 2.5.3). */
export const namesWithoutLabel = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
    return [...document.querySelectorAll<HTMLElement>('[aria-label]:is(button, a, [role="button"])')]
      .filter((control) => {
        const words = document.createTreeWalker(control, NodeFilter.SHOW_TEXT);
        const seen: string[] = [];
        for (let text = words.nextNode(); text; text = words.nextNode()) {
          const range = document.createRange();
          range.selectNodeContents(text);
          const { width, height } = range.getBoundingClientRect();
          const hidden = text.parentElement && getComputedStyle(text.parentElement).clipPath !== 'none';
          if (width > 1 && height > 1 && !hidden) seen.push(text.textContent ?? '');
        }
        const label = plain(seen.join(' '));
        return /\p{L}/u.test(label) && !plain(control.getAttribute('aria-label') ?? '').includes(label);
      })
      .map((control) => `${control.innerText}: ${control.getAttribute('aria-label')}`);
  });
