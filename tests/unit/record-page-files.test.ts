// The files that the build makes of the pages without script: which there are, their whole addresses, the lists that lead to every page,
// and the way from an id that changed.
import { expect, test } from 'vitest';
import { library, page, thingOf, words } from '../made-pages.ts';
import { LANGUAGES } from '../../src/core/atlas/atlas.ts';
import { fileOfPage, type KindOfPage } from '../../src/core/atlas/record-page.ts';
import { recordPages } from '../../src/record-pages/all-pages.ts';
import { addressFrom, fileOfList, fileOfRecord, LISTS } from '../../src/record-pages/files.ts';
import { listPage, redirectPage } from '../../src/record-pages/lists.ts';

test('all files are made: pages, lists, redirects and records; the addresses for search engines only with the site', () => {
  const some = {
    ...library,
    things: [thingOf('obj', 'balkhash-copper-smelter'), thingOf('tour', 'coal-karaganda')],
  };
  const files = recordPages(some, 'a { color: red }');
  const pages = LANGUAGES.flatMap((language) => [
    ...some.things.map((thing) => fileOfPage(language, thing)),
    ...[null, ...LISTS].map((list) => fileOfList(language, list)),
  ]);
  expect([...files.keys()].sort()).toEqual(
    [
      ...pages,
      ...LANGUAGES.flatMap((language) => [
        fileOfPage(language, { kind: 'obj', id: 'kurgan-omsk' }),
        // They were places.
        ...['kurashasay', 'keltemashat'].map((id) => fileOfPage(language, { kind: 'place', id })),
      ]),
      ...['record.json', 'record.ttl', 'record.lpf.json'].map((name) => fileOfRecord(some.things[0]!, name)),
      ...['record.json', 'record.ttl'].map((name) => fileOfRecord(some.things[1]!, name)),
      'record/style.css',
    ].sort(),
  );
  const style = files.get('record/style.css')!;
  expect(style).toMatch(/:root *\{[^}]*--paper:/);
  expect(style).toContain('@media (prefers-color-scheme:dark)');
  expect(style).toContain('a { color: red }');
  const map = recordPages({ ...some, site: 'https://atlas.kz/x/' }, '').get('sitemap.xml')!;
  expect(
    [...map.matchAll(/<loc>https:\/\/atlas\.kz\/x\/(.*?)<\/loc>/g)].map(([, file]) => file).sort(),
  ).toEqual([...pages].sort());
});

test('with the address of the site, and only then, whole addresses are written', () => {
  const whole = page('obj', 'balkhash-copper-smelter', 'ru', { ...library, site: 'https://atlas.kz/x/' });
  for (const link of [
    '<link rel="canonical" href="https://atlas.kz/x/ru/obj/balkhash-copper-smelter/index.html"',
    'hreflang="x-default" href="https://atlas.kz/x/kk/obj/balkhash-copper-smelter/index.html"',
    '<meta property="og:image" content="https://atlas.kz/x/record/picture.png"',
  ])
    expect(whole).toContain(link);
  expect(page('obj', 'balkhash-copper-smelter')).not.toMatch(/canonical|og:image/);
});

test('lists lead to every page of their kind, towns by their old names as well', () => {
  const listed = (list: (typeof LISTS)[number] | null): string => {
    const at = { book: library.books.en, file: fileOfList('en', list) };
    return listPage(library, at, list)
      .content.map((part) => part?.text ?? '')
      .join('');
  };
  const leading: Readonly<Record<KindOfPage, (typeof LISTS)[number] | null>> = {
    ...{ obj: 'works', place: 'towns', event: 'years', sentence: 'sentences', disagreement: 'disagreements' },
    ...{ tour: null, sector: null },
  };
  const texts = new Map([null, ...LISTS].map((list) => [list, listed(list)]));
  const missing = library.things.filter(({ kind, id }) => {
    const list = leading[kind];
    const address = addressFrom(fileOfList('en', list), fileOfPage('en', { kind, id }));
    return !texts.get(list)!.includes(`"${address}"`);
  });
  expect(missing).toEqual([]);
  expect(texts.get('towns')).toMatch(/Verny<\/a> <span class="small">today Almaty/);
  expect(texts.get('sentences')).toContain(library.books.en.evidence.retellings['S119']);
  for (const list of LISTS) expect(texts.get(null)).toContain(`"${list}/index.html"`);
});

test('the list by year has a line under the year that its date allows first, called as it was then', () => {
  const at = { book: library.books.en, file: fileOfList('en', 'years') };
  const text = words(
    listPage(library, at, 'years')
      .content.map((part) => part?.text ?? '')
      .join(''),
  );
  expect(text).toMatch(/ 1890 Began to operate Shipping on the Irtysh 1890 or before /);
  expect(text).toMatch(/ 1904 Strike at the Uspensky mine 1904–1905 .* Orenburg – Aktyubinsk/);
});

test('an id that changed leads to the one in its place, with the reason', () => {
  const file = fileOfPage('en', { kind: 'obj', id: 'kurgan-omsk' });
  const html = redirectPage(library, { book: library.books.en, file }, library.atlas.redirects![0]!);
  expect(html).toContain('url=../kurgan-petropavl/index.html');
  expect(words(html)).toContain('divided at Petropavlovsk');
  expect(html).toContain('>Kurgan – Petropavlovsk</a>');
});
