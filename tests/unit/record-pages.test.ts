// The pages without script as readers find them: what a page says, that its links lead to pages, that its map is whole and small. A
// whole run (ALL=1) looks at every page; links are checked by `npm run check:pages`, records by records.test.ts.
import { DOMParser } from '@xmldom/xmldom';
import jsonld from 'jsonld';
import { posix } from 'node:path';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { library, page, thingOf, words } from '../made-pages.ts';
import { sampled, SEED } from '../sample.ts';
import { LANGUAGES } from '../../src/core/atlas/atlas.ts';
import { fileOfPage, type KindOfPage } from '../../src/core/atlas/record-page.ts';
import { distanceInKilometres, lengthInKilometres } from '../../src/core/geo/geometry.ts';
import { allObjects } from '../../src/core/atlas/selection.ts';
import { railOfTown } from '../../src/core/atlas/towns.ts';
import { stateInYear, worksInYear } from '../../src/core/time/lifecycle.ts';
import { dateInWords } from '../../src/i18n/dates.ts';
import { fileOfList, fileOfRecord, LISTS } from '../../src/record-pages/files.ts';
import { courseOfFlow } from '../../src/record-pages/flow-ribbon.ts';
import { nameOf, DATA_VERSION } from '../../src/record-pages/library.ts';
import { markup } from '../../src/record-pages/markup.ts';
import { readLibrary } from '../../src/record-pages/read-library.ts';
import ObjectCard from '../../src/ui/card/ObjectCard.svelte';

const none = (): void => {};

/** schema.org puts all its terms under one address; asking it for them would need a network. */
const schemaOrg = (url: string) =>
  Promise.resolve({
    document: { '@context': { '@vocab': 'https://schema.org/' } },
    documentUrl: url,
    contextUrl: undefined,
  });

/** Some things, of every kind, a line and a flow among them. */
const SOME = [
  ...new Set([
    ...sampled(library.things, 14, ['kind'], { seed: SEED }),
    ...[thingOf('obj', 'akmola-karaganda'), thingOf('obj', 'wool-semey-centre')],
  ]),
];

test('what is put into a template is text, unless it is markup', () => {
  expect(markup`<p title="${'"'}">${'a < b & c'}${markup`<b>${1}</b>`}${null}${['x', 'y']}</p>`.text).toBe(
    '<p title="&quot;">a &lt; b &amp; c<b>1</b>xy</p>',
  );
});

test.each([
  [
    'en',
    'Balkhash copper smelting combine',
    'Under construction',
    '1931 → 24 November 1938',
    'well attested',
  ],
  ['ru', 'Балхашский медеплавильный комбинат', 'Строится', '24 ноября 1938', 'надёжно'],
  ['kk', 'Балқаш мыс балқыту комбинаты', 'Салынып жатыр', '1938 жылғы 24 қараша', 'сенімді'],
] as const)(
  'a works has its names, states with dates, and sources (%s)',
  (language, name, state, date, sure) => {
    const text = words(page('obj', 'balkhash-copper-smelter', language));
    for (const said of [
      name,
      state,
      date,
      sure,
      'S018',
      library.books[language].objectTexts.card.disagreements,
    ])
      expect(text.toLocaleLowerCase(language)).toContain(said.toLocaleLowerCase(language));
  },
);

test('what is uncertain is said to be, and contradictions are shown', () => {
  const text = words(page('obj', 'karsakpay-copper-smelter'));
  expect(text).toContain('between 1917 and 1918');
  expect(text).toContain('doubtful');
  expect(text).toContain('Hatched: possible');
  expect(words(page('disagreement', 'shymkent-lead-1939'))).toMatch(/62\.7%.*73\.2%.*Decision:/);
});

test.each(['akmola-karaganda', 'urbakh-astrakhan', 'nura-karaganda-water-main'])(
  'a claim of a disagreement stands once in the card and on the page (%s)',
  (id) => {
    const { evidence, messages } = library.books.en;
    const { claims, disagreements } = evidence.accounts[id]!;
    const { body } = render(ObjectCard, {
      props: {
        ...{
          object: allObjects(library.atlas).find((one) => one.id === id)!,
          atlas: library.atlas,
          evidence,
        },
        ...{ language: 'en', messages, years: { since: 1940, until: 1940 }, others: [], takesFocus: false },
        ...{ link: '', citer: { page: () => ({}) } as never, loadRail: () => Promise.resolve({}) },
        ...{ onClose: none, onYear: none, onOpen: none, onShow: none, onDisagreements: none },
        ...{ onSource: none, onReport: none },
      },
    });
    for (const text of [words(body), words(page('obj', id))])
      for (const claim of claims) {
        const boxes = disagreements.filter((one) => one.claims.includes(claim.id)).length;
        expect(text.split(words(claim.text)).length - 1, claim.id).toBe(Math.max(1, boxes));
      }
  },
);

test('who knows better is led to the form of the atlas, or straight to who takes reports', () => {
  const wrong = (html: string) =>
    /<a href="([^"]*)" rel="noopener noreferrer">Здесь ошибка<\/a>/.exec(html)?.[1];
  expect(wrong(page('obj', 'balkhash-copper-smelter', 'ru'))).toBe(
    `../../../index.html#year=1940&amp;id=balkhash-copper-smelter&amp;lang=ru&amp;report=obj/balkhash-copper-smelter`,
  );
  expect(wrong(page('sector', 'coal', 'ru'))).toBeUndefined();

  const reports = 'https://example.org/new?title={title}&body={body}';
  const told = { ...library, reports, site: 'https://example.org/atlas/' };
  for (const [kind, id, name] of [
    ['obj', 'balkhash-copper-smelter', 'Балхашский медеплавильный комбинат'],
    ['sector', 'coal', 'Уголь'],
  ] as const) {
    const { searchParams } = new URL(wrong(page(kind, id, 'ru', told))!.replaceAll('&amp;', '&'));
    expect(searchParams.get('title')).toBe(`Ошибка в атласе: ${name}`);
    expect(searchParams.get('body')!.split('\n\n')).toEqual([
      `Запись: ${name} (${kind}/${id})`,
      ...['В чём ошибка:', 'В атласе сказано:', 'Должно быть:', 'Ваш источник:'],
      `Версия данных: ${DATA_VERSION}`,
      `Страница: https://example.org/atlas/ru/${kind}/${id}/index.html`,
    ]);
  }
  expect(() => readLibrary(null, 'ftp://example.org/')).toThrow('ATLAS_REPORTS is “ftp://example.org/”.');
});

test('a town has its names through time, works, and the way into the atlas', () => {
  const html = page('place', 'almaty');
  expect(words(html)).toMatch(/Verny … – 1921/);
  expect(words(html)).toContain(' GeoNames geographical database 1526384 ');
  expect(html).toContain('href="../../../index.html#year=1940&amp;id=almaty&amp;lang=en"');
});

/** The elements of the small map of a page. */
function mapOf(html: string) {
  const [map = ''] = /<svg class="map".*?<\/svg>(?=\s*<figcaption)/s.exec(html) ?? [];
  const root = new DOMParser().parseFromString(map, 'text/xml').documentElement!;
  const all = (name: string, ...classes: readonly string[]) =>
    [...root.getElementsByTagName(name)].filter((element) =>
      classes.every((one) => (element.getAttribute('class') ?? '').split(' ').includes(one)),
    );
  const wide = (width: string) => all('svg').filter((sign) => sign.getAttribute('width') === width).length;
  const lines = () => all('path', 'halo').filter((line) => line.getAttribute('d') !== '').length;
  return {
    size: Buffer.byteLength(map),
    all,
    /** How often what the page of an object or a town is about is drawn; 1 for other pages, which may have nothing of their own. */
    subject: ({ kind, id }: { readonly kind: KindOfPage; readonly id: string }): number => {
      if (kind === 'place') return wide('18');
      if (kind !== 'obj') return 1;
      const route = library.atlas.routes.find((one) => one.id === id);
      return route?.flow ? all('g', 'flow').length : route ? lines() : wide('30');
    },
  };
}

test('a flow is a ribbon on its map, from where it comes, with arrowheads and names of its ends; dashed if planned', () => {
  const ribbonOf = (id: string) => {
    const html = page('obj', id);
    const map = mapOf(html);
    const [group] = map.all('g', 'flow');
    return {
      map,
      colour: group?.getAttribute('color'),
      lines: [...group!.getElementsByTagName('path')].filter((path) => !path.getAttribute('class')),
      heads: map.all('path', 'head').length,
      names: map.all('text').map(({ textContent }) => textContent),
    };
  };
  const works = ribbonOf('coal-karaganda-magnitogorsk');
  expect(works.colour).toBe('var(--flow-raw-out)');
  expect(works.heads).toBeGreaterThan(2);
  expect(works.names).toEqual(expect.arrayContaining(['Karaganda', 'Magnitogorsk']));
  const widths = works.lines.map((path) => Number(path.getAttribute('stroke-width')));
  expect(widths[0]).toBeGreaterThan(widths[1]!);
  expect(works.lines[1]!.getAttribute('stroke-dasharray')).toBeNull();
  // It starts at Karaganda, in the east of the frame, and ends at Magnitogorsk, in the west.
  expect(Number(/^M([\d.]+)/.exec(works.lines[1]!.getAttribute('d')!)![1])).toBeGreaterThan(380);
  expect(ribbonOf('coal-karaganda-central-asia').lines[1]!.getAttribute('stroke-dasharray')).toMatch(
    /^[\d.]+ [\d.]+$/,
  );
});

test('the way of a flow is whole: from the place it comes from to the place it goes to', () => {
  const { routes, places } = library.atlas;
  const flows = routes.filter(({ flow }) => flow);
  expect(flows.length).toBeGreaterThan(20);
  for (const route of flows) {
    const course = courseOfFlow(routes, route);
    for (const [end, id] of [
      [course[0], route.flow!.from],
      [course.at(-1), route.flow!.to],
    ] as const) {
      const { position } = places.find((place) => place.id === id)!;
      expect(distanceInKilometres(end!, position), `${route.id}: ${id}`).toBeLessThan(30);
    }
    // As long as its record at least, as its arcs are longer.
    expect(lengthInKilometres(course), route.id).toBeGreaterThan(lengthInKilometres(route.path) * 0.98);
  }
});

test('small dots are filled only where a works certainly works in the year, and the caption says so', () => {
  const coal = library.atlas.sites.filter(({ sector }) => sector === 'coal');
  const atWork = coal.filter(({ lifecycle }) => worksInYear(lifecycle, 1940) === 'certain');
  expect(atWork.length).toBeGreaterThan(2);
  expect(atWork.length).toBeLessThan(coal.length);
  const html = page('sector', 'coal');
  const map = mapOf(html);
  const strong = (name: string) =>
    map.all('circle', name).filter((circle) => circle.getAttribute('r') === '4.5');
  expect(strong('works')).toHaveLength(atWork.length);
  expect(strong('open')).toHaveLength(coal.length - atWork.length);
  expect(words(html)).toContain(
    'Rings in the colour of their sector: sites that did not run that year, or only possibly.',
  );
});

test('a town says when the railway came, and of a line that never opened only what was of it in 1940', () => {
  const { places, routes } = library.atlas;
  const railwaysAt = (id: string) => railOfTown(routes, library.books.en.evidence.places[id]?.railways ?? []);
  const unopened = places.find(({ id }) => railwaysAt(id).all.some(({ opened }) => opened === null))!;
  for (const language of LANGUAGES) {
    const { messages, objectTexts } = library.books[language];
    const text = words(page('place', unopened.id, language));
    expect(text).not.toContain(`${messages.states.operating}: ${dateInWords(null, language)}`);
    for (const { route, opened } of railwaysAt(unopened.id).all.filter((one) => one.opened === null)) {
      const now = stateInYear(route.lifecycle, 1940);
      const said = now
        ? `1940: ${messages.states[now.state].toLocaleLowerCase(language)}`
        : objectTexts.card.absent({ since: 1940, until: 1940 });
      expect(text, String(opened)).toContain(`${route.name[language]} ${said}`);
    }
  }
  expect(words(page('place', 'karaganda'))).toContain('The railway came: 1 February 1931');
});

test('events and works name towns as they were called then, with the names of today beside', () => {
  const names = mapOf(page('event', 'verny-alma-ata-1921'))
    .all('text')
    .map((one) => one.textContent);
  expect(names).toContain('Alma-Ata');
  expect(words(page('event', 'first-train-akmola-1929'))).toMatch(/Place Akmolinsk \(today Astana\)/);
  expect(words(page('obj', 'akmola-karaganda'))).toMatch(/Stations Akmolinsk \(today Astana\) –/);
});

test('no sentence of a Russian page ends twice', () => {
  for (const { kind, id } of SOME.concat(thingOf('event', 'first-train-akmola-1929'))) {
    const html = page(kind, id, 'ru');
    const [, description = ''] = /<meta name="description" content="([^"]*)"/.exec(html) ?? [];
    expect(description.replaceAll('\u00a0', ' '), `${kind} ${id}`).not.toMatch(/\.\.(?!\.)/);
    expect(words(html), `${kind} ${id}`).not.toMatch(/[^.]\.\.(?!\.)/);
  }
});

describe.each(SOME)('$kind $id', (thing) => {
  const files = new Set([
    ...library.things.flatMap((one) => [
      ...LANGUAGES.map((language) => fileOfPage(language, one)),
      ...['record.json', 'record.ttl', 'record.lpf.json'].map((name) => fileOfRecord(one, name)),
    ]),
    ...LANGUAGES.flatMap((language) => [null, ...LISTS].map((list) => fileOfList(language, list))),
    ...['record/style.css', 'icon.svg', 'index.html'],
  ]);

  test.each(LANGUAGES)(
    'has a page with a small map and with links that lead somewhere (%s)',
    async (language) => {
      const html = page(thing.kind, thing.id, language);
      expect(words(html)).toContain(thing.name[language].replace(/[\s\u00a0]+/g, ' '));
      expect(Buffer.byteLength(html)).toBeLessThan(60_000);
      const map = mapOf(html);
      expect(map.size).toBeLessThan(20_000);
      const ground = ['water', 'river', 'border'].map((name) => map.all('path', name)[0]!.getAttribute('d'));
      expect(ground.join('').length).toBeGreaterThan(100);
      expect(map.subject(thing)).toBeGreaterThan(0);
      expect(html).not.toMatch(/NaN|undefined|\[object/);
      for (const [, address = ''] of html.matchAll(/ href="([^"#]+)[^"]*"/g)) {
        if (/^[a-z]+:/.test(address)) continue;
        const target = posix.join(posix.dirname(fileOfPage(language, thing)), address);
        expect(files).toContain(target.endsWith('/') ? `${target}index.html`.replace(/^\.\//, '') : target);
      }
      const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
      const read = JSON.parse(data) as object;
      expect(read).toMatchObject({
        '@type': 'WebPage',
        inLanguage: language,
        mainEntity: { '@id': nameOf(thing.kind, thing.id), name: thing.name[language] },
      });
      const [expanded] = await jsonld.expand(
        read as jsonld.JsonLdDocument,
        {
          documentLoader: schemaOrg,
          safe: true,
        } as jsonld.Options.Expand,
      );
      expect(expanded).toMatchObject({
        'https://schema.org/mainEntity': [{ '@id': nameOf(thing.kind, thing.id) }],
      });
    },
  );
});
