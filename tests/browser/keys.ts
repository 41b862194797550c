// The keyboard of a test, with a count of its presses, and what a reader finds with it.
import { expect, type Locator, type Page } from '@playwright/test';
import { openAtlas } from './atlas.ts';

/** The keyboard, with a count of its presses. */
export class Keys {
  presses = 0;
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.presses += 1;
    }
  }
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.presses += text.length;
  }
  /** Presses a key until something has the focus. */
  async until(target: Locator, key = 'Tab', most = 60): Promise<void> {
    for (let press = 0; press <= most; press++) {
      if (await hasFocus(target)) return;
      await this.press(key);
    }
    throw new Error(`${most} presses of ${key} do not lead to ${String(target)}`);
  }
  /** From the search along the bar of tools, or its menu where the bar has no room for the tool. */
  async openTool(name: string): Promise<void> {
    await this.press('/', 'Tab');
    const inBar = tool(this.page, name).filter({ visible: true });
    if ((await inBar.count()) > 0) await this.until(inBar, 'ArrowRight');
    else {
      await this.press('End', 'Enter');
      const entry = this.page.getByRole('menuitemcheckbox', { name, exact: true });
      await expect(entry).toBeVisible();
      await this.until(entry, 'ArrowDown');
    }
    await this.press('Enter');
  }
  /** Along the links that are seen only by keyboard, to a part of the page. */
  async skipTo(name: string): Promise<void> {
    await this.until(this.page.locator('.skip a'));
    const row = this.page.locator('.skip:focus-within');
    const before = await row.getByRole('link', { name, exact: true }).evaluate((link) => {
      const links = [...(link.parentElement?.querySelectorAll('a') ?? [])];
      return (
        links.indexOf(link as HTMLAnchorElement) < links.indexOf(document.activeElement as HTMLAnchorElement)
      );
    });
    await this.until(skipLink(this.page, name), before ? 'ArrowLeft' : 'ArrowRight', 5);
    await this.press('Enter');
  }
}

export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
export const nothingHasFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement === null || document.activeElement === document.body);
const skipLink = (page: Page, name: string) => page.locator('.skip').getByRole('link', { name, exact: true });
export const map = (page: Page) => page.getByRole('application', { name: 'Map' });
export const said = (page: Page) => page.locator('.map-said');
export const options = (page: Page) => page.locator('search').getByRole('option');
/** A tool of the bar, by its word. */
export const tool = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name, exact: true });

/** Opens an address in a new page, where the first press of Tab begins at the top. */
export async function fresh(page: Page, fragment: string): Promise<Keys> {
  await openAtlas(page, fragment);
  await expect(map(page)).toHaveAttribute('aria-describedby', /./);
  // What comes with the first focus is there before a reader presses the next key.
  await page.evaluate(() => void window.dispatchEvent(new FocusEvent('focusin')));
  await expect(page.locator('.languages button[tabindex="-1"]')).toHaveCount(2);
  return new Keys(page);
}
