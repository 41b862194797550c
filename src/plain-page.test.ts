// The plain pages: every object once, in each language, with nothing that an old browser could misread.
import { expect, test } from 'vitest';
import { LANGUAGES } from './core/atlas/atlas.ts';
import { atlas, mill } from '../tests/open-store.ts';
import { DOWNLOADS } from './i18n/page-messages.ts';
import { plainPages } from './plain-page.ts';

test('there is one page a language, with a row for each object and links to the others', () => {
  const pages = plainPages(atlas, { 'atlas.gpkg': 2_314_240, 'codes.csv': 7656 });
  expect(Object.keys(pages)).toEqual(LANGUAGES.map((language) => `plain.${language}.html`));
  for (const language of LANGUAGES) {
    const page = pages[`plain.${language}.html`]!;
    expect(page).toContain(`<html lang="${language}">`);
    expect(page.match(/<tr><td>/g)).toHaveLength(atlas.sites.length + atlas.routes.length);
    for (const other of LANGUAGES)
      expect(page.includes(`href="plain.${other}.html"`), other).toBe(other !== language);
    expect(page).toContain(`<a href="${language}/obj/${mill.id}/index.html">${mill.name[language]}</a>`);
    expect(page).toContain(`href="${language}/index.html"`);
    for (const file of DOWNLOADS) expect(page).toContain(`href="data/${file}"`);
    expect(page).not.toMatch(/<script|style=|undefined/);
  }
  expect(pages['plain.en.html']).toContain('1934');
  expect(pages['plain.en.html']).toMatch(
    /atlas\.gpkg<.a> – GeoPackage: .*? \(2\.3.MB\)[^]*codes\.csv<.a> – .*? \(8.kB\)/,
  );
  expect(pages['plain.ru.html']).toMatch(/\(2,3.МБ\)/);
});

test('what stands in the data stands in the page as text', () => {
  const name = { ...mill.name, en: '<b>Mill & "Sons"</b>' };
  const page = plainPages({ ...atlas, sites: [{ ...mill, name }], routes: [] }, {})['plain.en.html'];
  expect(page).toContain('&lt;b&gt;Mill &amp; &quot;Sons&quot;&lt;/b&gt;');
  expect(page).not.toContain('<b>');
});

test('a camp exists, it does not operate', () => {
  const camp = { ...mill, id: 'camp', layer: 'people', kind: 'camp' } as const;
  const page = plainPages({ ...atlas, sites: [camp], routes: [] }, {})['plain.en.html'];
  expect(page).toContain('<td>In existence: 1934, continuing after 1940</td>');
});
