// Citing: one press on a card opens the citation, the style changes it, and it can be copied and saved, in three languages and
// under the security policy of the page.
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { matrix, sampled } from '../sample.ts';
import { messagesOf } from '../../src/i18n/messages.ts';
import { citingMessagesOf } from '../../src/i18n/citing-messages.ts';
import { objectMessagesOf } from '../../src/i18n/object-messages.ts';
import { axeFindings, card, goTo, test } from './atlas.ts';

const NAMES = {
  kk: 'Балқаш мыс балқыту комбинаты (1936)',
  ru: 'Балхашский медеплавильный комбинат (1936)',
  en: 'Balkhash copper smelting combine (1936)',
} as const;
const citation = (page: Page) => page.locator('section.cite .citation');
const choose = (page: Page, style: string) => page.locator('section.cite select').selectOption(style);
const chooseWhat = (page: Page, name: string) =>
  page.locator('section.cite').getByText(name, { exact: true }).click();
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

for (const { lang } of sampled(matrix({ lang: ['kk', 'ru', 'en'] as const }), 1, ['lang'])) {
  test(`a card is cited with one press, copied and saved (${lang})`, async ({
    sharedPage: page,
    baseURL,
  }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    const texts = citingMessagesOf(lang);
    await goTo(page, `#year=1936&lang=${lang}&id=balkhash-copper-smelter`);
    await card(page)
      .getByRole('button', { name: objectMessagesOf(lang).card.cite })
      .click();

    const address = `${baseURL!}${lang}/obj/balkhash-copper-smelter/index.html`;
    await choose(page, texts.gost);
    await expect(citation(page)).toContainText(`${NAMES[lang]}. – `);
    await expect(citation(page)).toContainText(` // ${messagesOf(lang).title}, 1890–1940 : [`);
    await expect(citation(page)).toContainText(`. – URL: ${address} (`);
    await page.getByRole('button', { name: texts.copy }).click();
    await expect(page.locator('section.cite [role="status"]')).toHaveText(texts.copied);
    expect(await clipboard(page)).toBe(await citation(page).textContent());

    await choose(page, 'APA');
    await expect(citation(page)).toHaveText(new RegExp(`^.*\\. \\(20\\d\\d\\)\\. .* ${address}$`));
    await expect(citation(page).locator('i')).toHaveText(`${messagesOf(lang).title}, 1890–1940`);
    // What was copied is another citation.
    await expect(page.locator('section.cite [role="status"]')).toBeEmpty();

    // The letters of the text are those of the language, but for names of styles, the address and the line of the licence.
    if (lang !== 'en') {
      const rest = await page.locator('section.cite').evaluate((section) => {
        const copy = section.cloneNode(true) as HTMLElement;
        for (const other of copy.querySelectorAll('[lang="en"]')) other.remove();
        return copy.textContent;
      });
      const words = rest.replace(address, '').match(/[A-Za-z]{2,}/g) ?? [];
      expect(words.filter((word) => !/^(APA|Chicago|BibTeX|RIS|CSL|JSON)/.test(word))).toEqual([]);
    }

    await choose(page, 'BibTeX');
    await expect(citation(page)).toContainText(`title = {{${NAMES[lang]}}}`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: texts.save }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('industrial-atlas-balkhash-copper-smelter-1936.bib');
    expect(await readFile(await file.path(), 'utf8')).toBe(await citation(page).textContent());
    expect(refused).toEqual([]);
    // The page that is cited is there.
    expect((await page.request.get(address)).ok()).toBe(true);
  });
}

test('the page about the atlas cites the map, the open card or the data', async ({ sharedPage: page }) => {
  await goTo(page, '#year=1929..1934&lang=en&id=karaganda&page=about');
  await page.getByRole('dialog').getByRole('button', { name: 'Cite' }).click();
  await choose(page, 'APA');
  await expect(citation(page)).toContainText('Industry of Kazakhstan in 1929–1934. (2026). [Map]. In');
  await expect(citation(page)).toContainText('#');
  await expect(citation(page)).not.toContainText('page=about');
  await chooseWhat(page, 'This card');
  await expect(citation(page)).toContainText(
    /Karaganda \(1929–1934\)\. .*\/en\/place\/karaganda\/index\.html/,
  );
  await chooseWhat(page, 'The data');
  await expect(citation(page)).toContainText(/: data \(Version .*\[Data set\]\. .*#page=download/);
});

test('an event of the year and a disagreement are cited by their pages', async ({
  sharedPage: page,
  request,
}) => {
  const cited = async (): Promise<string> => {
    await choose(page, 'RIS');
    await expect(citation(page)).toContainText('UR  - ');
    return /UR {2}- (\S+)/.exec((await citation(page).textContent()) ?? '')?.[1] ?? '';
  };
  await goTo(page, '#year=1936&lang=en');
  await page.getByRole('button', { name: /^Events/ }).click();
  await page.locator('.events').getByRole('button', { name: 'Cite' }).first().click();
  const event = await cited();
  expect(event).toContain('/en/event/');
  expect((await request.get(event)).ok()).toBe(true);
  await goTo(page, '#year=1936&lang=en&page=disagreements');
  for (const part of ['[data-dispute]', '[data-object]', '[data-event]']) {
    const cite = page.locator(`dialog ${part}`).first().getByRole('button', { name: 'Cite' });
    await cite.first().click();
    const address = await cited();
    expect(address).toContain('/en/disagreement/');
    expect((await request.get(address)).ok()).toBe(true);
    await cite.first().click();
  }
});

test('where the browser does not let the page copy, it says what to do; axe finds nothing', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto('./#year=1936&lang=en&id=balkhash-copper-smelter');
  await card(page).getByRole('button', { name: 'Cite' }).click();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.locator('section.cite [role="status"]')).toHaveText(citingMessagesOf('en').copyFailed);
  expect(await axeFindings(page)).toEqual([]);
});
