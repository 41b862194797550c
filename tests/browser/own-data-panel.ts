// Shared by the browser tests of a reader's own data: its panel, opened without data, and files put into it.
import { expect, type Page } from '@playwright/test';
import { goTo, openAtlas, test as base } from './atlas.ts';

/** A table of which five rows cannot be read. */
export const TABLE = [
  'name,kind,latitude,longitude,start,end',
  'Almaty reading room,library,43.25,76.95,1922,1935',
  '"Ridder, upper",library,50.34,83.51,1931~,',
  'Karaganda club,club,49.80,73.10,1934,',
  'Nowhere,club,,73.10,1934,',
  'Too far north,club,149.8,73.1,1934,',
  '"Two lines',
  'of a name",library,47.10,51.92,193?,',
  'Late and early,club,47.10,51.92,1936,1930',
  'Short,club,47.1',
  'Guryev club,club,47.10,51.92,1926,1940',
].join('\n');
export const panel = (page: Page) => page.locator('.side-panel');

export async function chooseFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page
    .locator('.side-panel input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

const EMPTY_PANEL = '#lang=en&year=1934&panel=data';
export async function openPanel(page: Page): Promise<void> {
  await openAtlas(page, EMPTY_PANEL);
  await expect(panel(page)).toContainText('stays on your computer');
}

export const test = base.extend<{ panelPage: Page }>({
  /** The shared page with the panel open and without data. The data of a file is not in the address, so it must be removed. */
  panelPage: async ({ sharedPage: page }, use) => {
    await goTo(page, EMPTY_PANEL);
    await expect(panel(page)).toContainText('stays on your computer');
    await use(page);
    await goTo(page, EMPTY_PANEL);
    const back = panel(page).getByRole('button', { name: 'Back to the data' });
    const remove = panel(page).getByRole('button', { name: 'Remove from the atlas' });
    await expect(async () => {
      if (await back.isVisible()) await back.click();
      if (await remove.isVisible()) await remove.click();
      await expect(panel(page)).toContainText('stays on your computer', { timeout: 1000 });
    }).toPass();
  },
});
