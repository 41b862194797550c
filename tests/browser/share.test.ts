// The dialog of sharing: it copies the address of the view and shows it, and is a step of the history that is in no address. What it
// makes is tested in files of its own: pictures, plates, films, code for a page of others.
import { expect } from '@playwright/test';
import { CORE } from '../sample.ts';
import { goTo, slider, test, yearShown } from './atlas.ts';

test(
  'the share button copies the address of the view, and shows it',
  { tag: CORE },
  async ({ sharedPage: page }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await goTo(page, '#map=5/48/68&year=1933&lang=en');
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.getByText('Link copied')).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/#map=5\/48\/68&year=1933&lang=en$/);
    const dialog = page.getByRole('dialog', { name: 'Share this view' });
    await expect(dialog.getByRole('textbox')).toHaveValue(/#map=5\/48\/68&year=1933&lang=en$/);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();
  },
);

test('the step back closes the dialog of sharing and nothing else; closed by its button, it leaves no step behind', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#year=1933&lang=en');
  await goTo(page, '#year=1934&lang=en');
  const share = page.getByRole('button', { name: 'Share' });
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  await share.click();
  await expect(dialog.getByRole('textbox')).toHaveValue(/#year=1934&lang=en$/);
  await page.goBack();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/#year=1934&lang=en$/);
  await page.goForward();
  await expect(page).toHaveURL(/#year=1934&lang=en$/);
  await expect(dialog).toHaveCount(0);

  // Opened again over the step that going forward left.
  await share.click();
  await expect(dialog).toBeVisible();
  await page.goBack();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/#year=1934&lang=en$/);

  // What the address still waits for is of the view, not of the dialog.
  await slider(page).press('ArrowRight');
  await share.press('Enter');
  await expect(dialog.getByRole('textbox')).toHaveValue(/#year=1935&lang=en$/);
  await page.goBack();
  await expect(dialog).toHaveCount(0);
  await expect(yearShown(page)).toHaveValue('1935');
  await slider(page).press('ArrowLeft');
  await expect(page).toHaveURL(/#year=1934&lang=en$/);

  await share.click();
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
  await goTo(page, '#year=1935&lang=en');
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/#year=1934&lang=en$/);

  // Another address is another view, and closes nothing.
  await share.click();
  await expect(dialog).toBeVisible();
  await goTo(page, '#year=1936&lang=en');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/#year=1936&lang=en$/);
});
