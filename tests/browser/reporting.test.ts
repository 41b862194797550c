// A reader says that something is wrong: from a card to a text that can be sent, and from a page without script to the same form.
import { expect, type Page } from '@playwright/test';
import { messagesOf } from '../../src/i18n/messages.ts';
import { objectMessagesOf } from '../../src/i18n/object-messages.ts';
import { reportMessagesOf } from '../../src/i18n/report-messages.ts';
import { CORE } from '../sample.ts';
import { axeFindings, card, goTo, test } from './atlas.ts';

const CARD = '#map=5/48/68&year=1938&id=balkhash-copper-smelter';
const texts = reportMessagesOf('en');
const dialog = (page: Page) => page.getByRole('dialog');
const wrong = (page: Page) => card(page).getByRole('button', { name: objectMessagesOf('en').card.wrong });
const report = (page: Page) => dialog(page).getByRole('textbox', { name: texts.text });
const should = (page: Page) => dialog(page).getByRole('textbox', { name: texts.should });

test('a historian reports a date: the copied text has what the card says, by which source, and the other date', async ({
  sharedPage: page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await goTo(page, `${CARD}&lang=en`);
  await expect(card(page)).toContainText('24 November 1938, continuing after 1940');
  await wrong(page).click();
  await expect(dialog(page)).toContainText(texts.lead);
  await expect(dialog(page).getByRole('combobox', { name: texts.field })).toBeFocused();

  await dialog(page).getByRole('combobox', { name: texts.restsOn }).selectOption({ index: 1 });
  await should(page).fill('26 December 1938');
  await dialog(page).getByRole('textbox', { name: texts.reliedOn }).fill('Shayakhmetov 1940, p. 12');
  expect(await axeFindings(page, 'dialog')).toEqual([]);
  await dialog(page).getByRole('button', { name: texts.copy }).click();
  await expect(dialog(page).getByRole('status')).toHaveText(texts.copied);
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\n\n');
  expect(copied).toEqual([
    'Record: Balkhash copper smelting combine (obj/balkhash-copper-smelter)',
    'What is wrong: Dates, phase (dates)',
    'Year shown: 1938',
    'The atlas says: Operating: 24 November 1938, continuing after 1940',
    'It rests on: History of Kazakhstan, vol. 4, sentence S018',
    'It should be: 26 December 1938',
    'According to: Shayakhmetov 1940, p. 12',
    expect.stringMatching(/^Version of the data: \d+\.\d+\.\d+$/),
    expect.stringMatching(/^Page: http.*\/en\/obj\/balkhash-copper-smelter\/index\.html$/),
    `View: ${page.url().replace(/&report=.*/, '')}`,
  ]);
  // The mail has the same in it, or says that it is to be pasted.
  const mail = await dialog(page).getByRole('link', { name: texts.mail }).getAttribute('href');
  expect(new URL(mail!).searchParams.get('body')!.replaceAll('\r\n', '\n')).toBe(copied.join('\n\n'));

  // Closed by mistake, in another year and language: what was typed is there, and is about the same statement.
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(wrong(page)).toBeFocused();
  await page.locator('#year-slider').press('ArrowLeft');
  await page.getByRole('button', { name: messagesOf('ru').languageName }).click();
  await card(page)
    .getByRole('button', { name: objectMessagesOf('ru').card.wrong })
    .click();
  const russian = reportMessagesOf('ru');
  await expect(dialog(page).getByRole('textbox', { name: russian.should })).toHaveValue('26 December 1938');
  await expect(dialog(page).getByRole('textbox', { name: russian.text })).toHaveValue(
    /Показанный год: 1937\n\n.*Работает.*\n\n[^]*Ваш источник: Shayakhmetov 1940, p. 12/,
  );
  await page.goBack();
  await expect(dialog(page)).toHaveCount(0);
});

test(
  'a page without script leads to the form, filled in; what the atlas has not is said',
  { tag: CORE },
  async ({ page }) => {
    await page.goto('./en/sentence/S018/index.html');
    await page.getByRole('link', { name: objectMessagesOf('en').card.wrong }).click();
    await expect(report(page)).toHaveValue(
      /^Record: History of Kazakhstan, vol. 4, sentence S018 \(sentence\/S018\)/,
    );
    await page.goto('./#year=1938&lang=en&report=obj/none');
    await expect(dialog(page)).toContainText('The atlas has no object “obj/none”.');
  },
);

test('where the browser does not let the page copy, the text is marked', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(`./${CARD}&lang=en&report=obj/balkhash-copper-smelter`);
  await dialog(page).getByRole('button', { name: texts.copy }).click();
  await expect(dialog(page).getByRole('status')).toHaveText(texts.copyFailed);
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('Record: Balkhash');
});
