// The pages without script as readers and machines find them: what a page says, that its links lead to pages, that its map is whole
// and small, and that the records say the same. A whole run (ALL=1) looks at every page; links are checked by `npm run check:pages`.
import { DOMParser } from '@xmldom/xmldom';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampled, SEED } from '../sample.ts';
import { LANGUAGES, type Localized } from '../../src/core/atlas/atlas.ts';
import { fileOfPage, type KindOfPage } from '../../src/core/atlas/record-page.ts';
import { distanceInKilometres, lengthInKilometres } from '../../src/core/geo/geometry.ts';
import { railOfTown } from '../../src/core/atlas/towns.ts';
import { stateInYear, worksInYear } from '../../src/core/time/lifecycle.ts';
import { plainSpaces } from '../../src/core/text/typography.ts';
import { dateInWords } from '../../src/i18n/dates.ts';
import { linkedPlaces } from '../../src/geodata/exports/linked-places.ts';
import { pageOf, recordPages } from '../../src/record-pages/all-pages.ts';
import { addressFrom, fileOfList, fileOfRecord, LISTS } from '../../src/record-pages/files.ts';
import { courseOfFlow } from '../../src/record-pages/flow-ribbon.ts';
import { nameOf, DATA_VERSION, type Library } from '../../src/record-pages/library.ts';
import { listPage, redirectPage } from '../../src/record-pages/lists.ts';
import { markup } from '../../src/record-pages/markup.ts';
import { readLibrary } from '../../src/record-pages/read-library.ts';
import { Records } from '../../src/record-pages/records.ts';
import { wholeTurtle } from '../../src/record-pages/whole-turtle.ts';
import { readChecked } from '../../src/geodata/checked.ts';
import { iri, literal } from '../../src/record-pages/turtle.ts';

const library = readLibrary(null);
const records = new Records(library);
const ALL_PLACES = linkedPlaces(library.geodata).features;
const thingOf = (kind: KindOfPage, id: string) =>
  library.things.find((one) => one.kind === kind && one.id === id)!;
const page = (
  kind: KindOfPage,
  id: string,
  language: (typeof LANGUAGES)[number] = 'en',
  of: Library = library,
) => pageOf(of, records, library.books[language], thingOf(kind, id));
/** The words of a page, without markup. */
const words = (html: string): string =>
  html
    .replace(/<(script|svg)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/[\s\u00a0]+/g, ' ');

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
  expect(html).toContain('href="../../../index.html#year=1940&amp;id=almaty&amp;lang=en"');
});

interface RecordFile {
  readonly id: string;
  readonly record: unknown;
  readonly sources: readonly { readonly id: string }[];
}
const recordOf = (thing: { readonly kind: KindOfPage; readonly id: string; readonly name: Localized }) =>
  JSON.parse(records.filesOf(thing)[fileOfRecord(thing, 'record.json')]!) as RecordFile;

/** Ids of sources anywhere in a record, in their order. */
function citedIn(record: unknown): string[] {
  const ids = new Set(library.geodata.sources.map(({ id }) => id));
  const texts = JSON.stringify(record).matchAll(/[:[,]"((?:[^"\\]|\\.)*)"(?!:)/g);
  const cited = [...texts].flatMap(([, text = '']) =>
    /^S\d{3}$/.test(text) ? `article:${text}` : ids.has(text) || text.startsWith('article:') ? text : [],
  );
  return [...new Set(cited)];
}

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

  test('has a record with its sources, as JSON, Turtle and, where it is a place, Linked Places', () => {
    const made = records.filesOf(thing);
    const json = recordOf(thing);
    expect(json.id).toBe(nameOf(thing.kind, thing.id));
    expect(json.sources.map(({ id }) => id)).toEqual(citedIn(json.record));
    const turtle = made[fileOfRecord(thing, 'record.ttl')]!;
    expect(turtle).toContain(`<${nameOf(thing.kind, thing.id)}>\n  a schema:`);
    const names = new Parser()
      .parse(turtle)
      .filter(({ subject, predicate }) => /#?name$/.test(predicate.value) && subject.value === json.id)
      .map(({ object }) => object.value);
    expect(names).toEqual(
      expect.arrayContaining(LANGUAGES.map((language) => plainSpaces(thing.name[language]))),
    );
    const linked = made[fileOfRecord(thing, 'record.lpf.json')];
    const features = linked === undefined ? [] : (JSON.parse(linked) as { features: unknown[] }).features;
    expect(features).toEqual(ALL_PLACES.filter((place) => place['@id'] === json.id));
  });
});

describe('all that is known as one file of Turtle', () => {
  const turtle = wholeTurtle(readChecked('geodata'));
  const quads = new Parser().parse(turtle);
  const said = new Map<string, string[]>();
  for (const { subject, predicate, object } of quads) {
    const name = predicate.value.replace(/.*[#/:]/, '');
    const key = `${subject.value} ${name}`;
    said.set(key, [...(said.get(key) ?? []), object.value]);
  }
  const of = (subject: string, name: string): string[] => said.get(`${subject} ${name}`) ?? [];

  test('says of each thing what its own record says, but for what is about the file', () => {
    const withoutBlank = (text: string) =>
      new Parser()
        .parse(text)
        .filter(({ predicate }) => !/(subjectOf|license|version)$/.test(predicate.value))
        .map(({ subject, predicate, object }) =>
          [subject, predicate, object]
            .map((term) => (term.termType === 'BlankNode' ? '_' : `${term.termType} ${term.value}`))
            .join(' '),
        );
    const whole = new Set(withoutBlank(turtle));
    for (const thing of SOME) {
      const own = withoutBlank(records.filesOf(thing)[fileOfRecord(thing, 'record.ttl')]!);
      expect(own.length).toBeGreaterThan(3);
      expect(
        own.filter((statement) => !whole.has(statement)),
        thing.id,
      ).toEqual([]);
    }
    for (const { kind, id } of library.things) expect(of(nameOf(kind, id), 'type'), id).toHaveLength(1);
  });

  test('names nothing that it does not describe, but for what lies outside of the atlas', () => {
    const subjects = new Set(quads.map(({ subject }) => subject.value));
    const named = quads.flatMap(({ predicate, object }) =>
      object.termType === 'NamedNode' && !/(#type|Match|license)$/.test(predicate.value)
        ? [object.value]
        : [],
    );
    expect(new Set(named).size).toBeGreaterThan(600);
    expect([...new Set(named)].filter((one) => !subjects.has(one))).toEqual([]);
  });

  test('has every source, figure, polity, outline and redirect, and the version of the data', () => {
    const { sources, figures, polities, borders, redirects } = library.geodata;
    const identifiers = new Set(
      quads.flatMap(({ predicate, object }) =>
        predicate.value.endsWith('/identifier') ? [object.value] : [],
      ),
    );
    for (const { id } of [...sources, ...figures]) expect(identifiers).toContain(id);
    const name = 'urn:kazakhstan-industrial-atlas';
    for (const { id, value } of figures) expect(of(`${name}:figure:${id}`, 'value')).toEqual([String(value)]);
    for (const { id } of polities) expect(of(`${name}:polity:${id}`, 'name')).toHaveLength(3);
    for (const { properties } of borders)
      expect(of(`${name}:border:${properties.id}`, 'polity')).toEqual(
        properties.polities.map((polity) => `${name}:polity:${polity}`),
      );
    for (const { id, to } of redirects)
      expect(of(nameOf('obj', id), 'movedTo')).toEqual(to === null ? [] : [nameOf('obj', to)]);
    expect(of(name, 'version')).toEqual([DATA_VERSION]);
  });

  test('has plain spaces, and no address that depends on where the atlas lies', () => {
    expect(/.*(\u00a0|<\.{0,2}\/).*/.exec(turtle)?.[0]).toBeUndefined();
  });
});

test('works and towns are places of the gazetteer, flows are not', () => {
  const isPlace = (kind: KindOfPage, id: string) => records.linkedPlaces(thingOf(kind, id)) !== null;
  expect(isPlace('obj', 'balkhash-copper-smelter')).toBe(true);
  expect(isPlace('place', 'almaty')).toBe(true);
  expect(isPlace('obj', 'wool-semey-centre')).toBe(false);
});

test('a record has the article among its sources, each sentence with the number by which it is cited', () => {
  const sources = recordOf(thingOf('obj', 'balkhash-copper-smelter')).sources;
  expect(sources).toContainEqual(
    expect.objectContaining({ id: 'article:S018', section: 'S018', ISBN: '9786012820553' }),
  );
  expect(recordOf(thingOf('sentence', 'S020')).sources).toEqual([
    expect.objectContaining({ id: 'article:S020' }),
  ]);
});

test('the record of a disagreement keeps what it is over, and says whose it is', () => {
  const { id, about } = library.books.en.clashes.find(
    (one) => one.about?.kind === 'obj' && one.about.index === 1,
  )!;
  expect(recordOf(thingOf('disagreement', id)).record).toMatchObject({
    subject: nameOf('obj', about!.id),
    about: { en: about!.disagreement.about.replaceAll('\u00a0', ' ') },
    claims: about!.disagreement.claims.map((claim) => expect.objectContaining({ id: claim }) as object),
  });
});

test('a flow is a transfer of goods from a place to a place, not a place', () => {
  const thing = thingOf('obj', 'wool-semey-centre');
  expect(records.aboutOf(thing, 'ru').about).toMatchObject({
    '@type': 'TransferAction',
    object: { '@type': 'Product', name: 'Шерсть' },
    fromLocation: { '@id': nameOf('place', 'semey'), name: 'Семипалатинск', alternateName: 'Семей' },
    toLocation: { '@id': nameOf('place', 'moscow'), name: 'Москва' },
    description: expect.stringMatching(/^8,1/) as string,
  });
  const quads = new Parser().parse(records.filesOf(thing)[fileOfRecord(thing, 'record.ttl')]!);
  const ofFlow = (name: string) =>
    quads.flatMap(({ subject, predicate, object }) =>
      subject.value === nameOf('obj', thing.id) && predicate.value.endsWith(name) ? [object.value] : [],
    );
  expect(ofFlow('#type')).toEqual(['https://schema.org/TransferAction']);
  expect(ofFlow('fromLocation')).toEqual([nameOf('place', 'semey')]);
  expect(ofFlow('toLocation')).toEqual([nameOf('place', 'moscow')]);
  const [procured] = ofFlow('procured');
  expect(quads.flatMap(({ subject, object }) => (subject.value === procured ? [object.value] : []))).toEqual([
    '8.1',
    'thousand tonnes',
    '1939',
  ]);
});

test('what programs read in a page is in the language of the page', () => {
  const aboutOf = (kind: KindOfPage, id: string) =>
    LANGUAGES.map((language) => records.aboutOf(thingOf(kind, id), language).about);
  expect(aboutOf('place', 'almaty')).toMatchObject([
    { alternateName: expect.arrayContaining(['Верный']) as string[] },
    { alternateName: expect.arrayContaining(['Верный']) as string[] },
    { alternateName: expect.arrayContaining(['Verny']) as string[] },
  ]);
  expect(aboutOf('event', 'first-train-akmola-1929')).toMatchObject(
    LANGUAGES.map((language) => ({
      description: library.books[language].evidence.events.find(({ id }) => id === 'first-train-akmola-1929')!
        .text,
    })),
  );
  expect(aboutOf('obj', 'balkhash-copper-smelter')).toMatchObject([
    { containedInPlace: { name: 'Балқаш' } },
    { containedInPlace: { name: 'Балхаш' } },
    { containedInPlace: { name: 'Balkhash' } },
  ]);
});

test('schema.org gets dates only where they are certain', () => {
  const datesOf = (date: string) => {
    const { id } = library.geodata.events.find((event) => event.date === date)!;
    const { startDate, endDate } = records.aboutOf(thingOf('event', id), 'en').about as {
      startDate?: string;
      endDate?: string;
    };
    return [startDate, endDate];
  };
  expect(datesOf('1929-11-08')).toEqual(['1929-11-08', undefined]);
  expect(datesOf('1906-01')).toEqual(['1906-01', undefined]);
  expect(datesOf('1904/1905')).toEqual(['1904', '1905']);
  for (const date of ['[1938..1940]', '1929~', '1937-23', '{1926,1939}'])
    expect(datesOf(date), date).toEqual([undefined, undefined]);
  const times = library.things.map((thing) => records.aboutOf(thing, 'en').time);
  expect(times).not.toContain('../..');
  expect(times).toContain('1928/..');
});

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
      ...LANGUAGES.map((language) => fileOfPage(language, { kind: 'obj', id: 'kurgan-omsk' })),
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

test('Turtle escapes what ends a text or an address', () => {
  expect(literal('a "b" \\ c\nd', '@en')).toBe('"a \\"b\\" \\\\ c\\nd"@en');
  expect(iri('https://a.kz/b c>')).toBe('<https://a.kz/b%20c%3E>');
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
