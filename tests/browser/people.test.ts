// What a reader sees of people: the layer, its cards in three languages, who built a works, and the statements about an event.
import { expect } from '@playwright/test';
import { CORE, matrix, sampled, SEED } from '../sample.ts';
import { LANGUAGES, type Language } from '../../src/core/atlas/atlas.ts';
import { card, expectDrawn, goTo, test } from './atlas.ts';

const BASIN = 'map=7.2/49.95/73&year=1932';

const KARLAG: Readonly<Record<Language, readonly string[]>> = {
  kk: ['Қарлаг', 'Еңбекпен түзеу лагері', '1932 жылы: бар', '3-абзац', 'екі күннің'],
  ru: ['Карлаг', 'Исправительно-трудовой лагерь', 'В 1932 году: существует', 'абз. 3', 'двумя днями'],
  en: ['Karlag', 'Corrective-labour camp', 'In 1932: in existence', 'para. 3', 'both days'],
};
for (const { language } of sampled(matrix({ language: LANGUAGES }), 1, ['language']))
  test(`the camp of the basin has a card, each statement with its source and place in it (${language})`, async ({
    sharedPage: page,
  }) => {
    await goTo(page, `#${BASIN}&lang=${language}&id=karlag`);
    for (const words of KARLAG[language]) await expect(card(page)).toContainText(words);
    const statements = card(page).locator('.claims li');
    expect(await statements.count()).toBeGreaterThanOrEqual(8);
    for (const statement of await statements.all())
      expect((await statement.locator('.small').last().innerText()).trim()).not.toBe('');
  });

test(
  'camp and settlements of the basin are drawn by default, and not where layers are named without them',
  { tag: CORE },
  async ({ sharedPage: page }) => {
    await goTo(page, `#${BASIN}&lang=en`);
    for (const id of ['karlag', 'karaganda-special-settlers', 'osakarovka-special-settlement'])
      await expectDrawn(page, id, ['sites']);
    await goTo(page, `#${BASIN}&lang=en&layers=enterprises,mines,power-stations,railways,pipelines,places`);
    await expectDrawn(page, 'karaganda-coal-basin', ['sites']);
    await expectDrawn(page, 'karlag', []);
  },
);

const BUILT: Readonly<Record<Language, readonly [heading: string, who: string, silent: string]>> = {
  kk: ['Кім салды', 'тұтқындар', 'Қаралған дереккөздер мұны кім салғанын айтпайды:'],
  ru: ['Кто строил', 'заключённые', 'Просмотренные источники не говорят, кто строил:'],
  en: ['Who built it', 'prisoners', 'The sources looked through do not say who built it:'],
};
for (const { language } of sampled(matrix({ language: LANGUAGES }), 1, ['language'], { seed: SEED + 1 }))
  test(`a works says who built it, or names the sources that do not (${language})`, async ({
    sharedPage: page,
  }) => {
    const [heading, who, silent] = BUILT[language];
    const section = card(page).getByRole('region', { name: heading });
    await goTo(page, `#year=1938&lang=${language}&id=ulba-hydro`);
    await expect(section).toContainText(who);
    await expect(section).toContainText('Здесь можно слушать тишину');
    await goTo(page, `#year=1938&lang=${language}&id=guryev-fish-cannery`);
    await expect(section).toContainText(silent);
    await expect(section).toContainText('S089');
  });

test('the estimates of the dead of the famine stand side by side, each with what it counts, by whom and for when', async ({
  sharedPage: page,
}) => {
  await goTo(page, '#year=1933&lang=en');
  await page.getByRole('button', { name: /^Events/ }).click();
  const famine = page
    .locator('.events ol > li')
    .filter({ has: page.locator('.title', { hasText: /^The famine in Kazakhstan$/ }) });
  await famine.locator('summary').first().click();
  for (const line of [
    'Counted: dead · by: S. Cameron · for: 1930–1933',
    'Counted: dead · by: N. Pianciola, after S. Maksudov · for: 1931–1933',
    'Counted: dead · by: I. Ohayon · for: 1930–1932',
  ])
    await expect(famine).toContainText(line);
  await expect(famine).toContainText('does not choose and does not add up');
});
