// The records of things as programs find them: as JSON, Turtle, Linked Places and schema.org, one by one and as one file.
import { Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import { sampled, SEED } from '../sample.ts';
import { LANGUAGES, type Localized } from '../../src/core/atlas/atlas.ts';
import type { KindOfPage } from '../../src/core/atlas/record-page.ts';
import { plainSpaces } from '../../src/core/text/typography.ts';
import { linkedPlaces } from '../../src/geodata/exports/linked-places.ts';
import { fileOfRecord } from '../../src/record-pages/files.ts';
import { nameOf, DATA_VERSION } from '../../src/record-pages/library.ts';
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
/** Some things, of every kind, a line and a flow among them. */
const SOME = [
  ...new Set([
    ...sampled(library.things, 14, ['kind'], { seed: SEED }),
    ...[thingOf('obj', 'akmola-karaganda'), thingOf('obj', 'wool-semey-centre')],
  ]),
];

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

test.each(SOME)(
  '$kind $id has a record with its sources, as JSON, Turtle and, where it is a place, Linked Places',
  (thing) => {
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
  },
);

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
    for (const { id, was, to } of redirects)
      expect(of(nameOf(was ?? 'obj', id), 'movedTo')).toEqual(to === null ? [] : [nameOf('obj', to)]);
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
  expect(datesOf('1929-05')).toEqual(['1929-05', undefined]);
  expect(datesOf('1904/1905')).toEqual(['1904', '1905']);
  for (const date of ['[1938..1940]', '1937~', '{1926,1939}'])
    expect(datesOf(date), date).toEqual([undefined, undefined]);
  const times = library.things.map((thing) => records.aboutOf(thing, 'en').time);
  expect(times).not.toContain('../..');
  expect(times).toContain('1928/..');
});

test('Turtle escapes what ends a text or an address', () => {
  expect(literal('a "b" \\ c\nd', '@en')).toBe('"a \\"b\\" \\\\ c\\nd"@en');
  expect(iri('https://a.kz/b c>')).toBe('<https://a.kz/b%20c%3E>');
});
