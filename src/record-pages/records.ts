// The record of each thing for machines: as it stands in geodata/ with all it refers to (JSON), as a place of a gazetteer (Linked
// Places), as statements (Turtle), and as what a page is about (schema.org). What is uncertain is so in all of them.
import { SENTENCE_IDS, sentenceOfSource, sourceOfSentence } from '../core/atlas/article.ts';
import {
  LAST_YEAR,
  type Flow,
  type Language,
  type Localized,
  type Phase,
  type Position,
} from '../core/atlas/atlas.ts';
import { nameInYear, nameToday } from '../core/atlas/names.ts';
import { allObjects } from '../core/atlas/selection.ts';
import { fileOfPage, type KindOfPage } from '../core/atlas/record-page.ts';
import { pointsOf } from '../core/geo/geometry.ts';
import { plainSpaces } from '../core/text/typography.ts';
import { yearOfDay } from '../core/time/bounds.ts';
import { ARTICLE_ISBN, nameOfSentence, sentenceRecord } from '../geodata/bibliography.ts';
import { atlasGeojson, type AtlasFeature } from '../geodata/exports/atlas-geojson.ts';
import { linkedPlaces, type LinkedPlace, type LinkedPlaces } from '../geodata/exports/linked-places.ts';
import { formatNumber } from '../i18n/messages.ts';
import { addressFrom, fileOfRecord } from './files.ts';
import { DATA_VERSION, inLanguages, type Known, type Thing } from './library.ts';
import { amount, edtf, geo, geonames, lineOf, namesInTime, number, Sourced, texts, word } from './triples.ts';
import { blank, iri, LICENCE, literal, turtle, type Properties, type Term } from './turtle.ts';

const SENTENCES = new Set(SENTENCE_IDS);

/** The name of a thing, which does not depend on where the atlas is published; as in the gazetteer of all places. */
export const nameOf = (kind: KindOfPage, id: string): string =>
  `urn:kazakhstan-industrial-atlas:${kind === 'obj' ? 'object' : kind}:${id}`;

const TYPES: Readonly<Record<KindOfPage, string>> = {
  obj: 'Place',
  place: 'Place',
  event: 'Event',
  tour: 'CreativeWork',
  sector: 'DefinedTerm',
  sentence: 'Quotation',
  disagreement: 'Question',
};

interface Described {
  /** As it stands in geodata/. */
  readonly record: object;
  readonly properties: Properties;
  /** For schema.org, in the language of a page. */
  readonly about: (language: Language) => object;
  /** ISO 8601: the longest time that the dates allow; null where none is known. */
  readonly time: string | null;
}

const plainName = ({ name }: Thing): Localized => inLanguages((language) => plainSpaces(name[language]));

/** Texts anywhere in a record. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : [];

/** The records of a library, looked up by thing. */
export class Records {
  readonly #features: ReadonlyMap<string, AtlasFeature>;
  readonly #linked: ReadonlyMap<string, LinkedPlace>;
  readonly #context: string;
  readonly #sources: ReadonlyMap<string, { readonly record: object; readonly url: string | null }>;
  readonly #described = new Map<string, Described>();
  readonly #sourced = new Sourced((id) => this.sourceOf(id));

  constructor(private readonly library: Known) {
    const { geodata } = library;
    this.#features = new Map(
      atlasGeojson(geodata).features.map((feature) => [
        nameOf(feature.properties.layer === 'places' ? 'place' : 'obj', feature.id),
        feature,
      ]),
    );
    const linked = linkedPlaces(geodata);
    this.#context = linked['@context'];
    this.#linked = new Map(linked.features.map((place) => [place['@id'], place]));
    this.#sources = new Map(
      geodata.sources.map((record) => [record.id, { record, url: record.URL ?? null }]),
    );
  }

  /** What an id of a source stands for: a sentence of the article, the address of the source, or a name of our own. */
  sourceOf(id: string): Term {
    const sentence = sentenceOfSource(id);
    if (sentence) return iri(nameOfSentence(sentence));
    return iri(this.#sources.get(id)?.url ?? `urn:kazakhstan-industrial-atlas:source:${id}`);
  }

  /** The gazetteer's record of a place; null for what is no place. */
  linkedPlaces({ kind, id }: Thing): LinkedPlaces | null {
    const place = this.#linked.get(nameOf(kind, id));
    return place ? { type: 'FeatureCollection', '@context': this.#context, features: [place] } : null;
  }

  /** The class of a thing in schema.org. A flow of goods is no place, as other objects are. */
  #typeOf({ kind, id }: Thing): string {
    const isFlow = this.#features.get(nameOf(kind, id))?.properties.layer === 'flows';
    return isFlow ? 'TransferAction' : TYPES[kind];
  }

  #goods({ commodity }: Flow): Term {
    const nameIn = (language: Language): string =>
      this.library.books[language].objectTexts.flow.commodities[commodity];
    return blank([
      ['a', ['schema:Product']],
      ['schema:name', texts(inLanguages((language) => plainSpaces(nameIn(language))))],
      ['atlas:kind', [literal(commodity)]],
    ]);
  }

  /** What a flow carries from where to where, for schema.org. */
  #carried({ commodity, from, to, quantity }: Flow, language: Language): object {
    const texts = this.library.books[language].objectTexts.flow;
    return {
      object: { '@type': 'Product', name: texts.commodities[commodity] },
      fromLocation: this.#place(from, LAST_YEAR, language),
      toLocation: this.#place(to, LAST_YEAR, language),
      ...(quantity && {
        description: texts.amountOf(formatNumber(quantity.thousandTonnes, language, 1), quantity.year),
      }),
    };
  }

  /** The sources that a record names, as CSL-JSON; a sentence also where it has only the number. */
  #citedIn(record: object): object[] {
    const named = textsIn(record).map((text) => (SENTENCES.has(text) ? sourceOfSentence(text) : text));
    return [...new Set(named)].flatMap((source) => {
      const sentence = sentenceOfSource(source);
      return sentence ? [sentenceRecord(sentence)] : (this.#sources.get(source)?.record ?? []);
    });
  }

  /** A place as schema.org knows one, called as in a year; its name of today is another. */
  #place(id: string, year: number, language: Language): object {
    const place = this.library.atlas.places.find((one) => one.id === id);
    if (!place) throw new Error(`No place ${id}`);
    const today = nameToday(place, year, language);
    return {
      ...{ '@type': 'Place', '@id': nameOf('place', id), name: nameInYear(place, year, language) },
      ...(today !== null && { alternateName: today }),
      ...placeOnEarth([place.position]),
    };
  }

  #describe(thing: Thing): Described {
    const name = nameOf(thing.kind, thing.id);
    const known = this.#described.get(name) ?? this.#newlyDescribed(thing);
    this.#described.set(name, known);
    return known;
  }

  #newlyDescribed({ kind, id }: Thing): Described {
    const { geodata, atlas, books } = this.library;
    const said = this.#sourced;
    const things = (of: KindOfPage, ids: readonly string[]): Term[] => ids.map((one) => iri(nameOf(of, one)));
    const positionOf = (
      at: {
        readonly positionSource: string;
        readonly positionNote?: Localized | undefined;
        readonly geonamesId?: number | undefined;
      },
      isTown: boolean,
    ): Properties => [
      ...geonames(at.geonamesId, isTown),
      ['atlas:positionSource', said.cite([at.positionSource])],
      ['atlas:positionNote', texts(at.positionNote)],
    ];

    if (kind === 'obj') {
      const feature = this.#features.get(nameOf(kind, id));
      const object = allObjects(atlas).find((one) => one.id === id);
      if (!feature || !object || !('lifecycle' in feature.properties)) throw new Error(`No object ${id}`);
      const { properties } = feature;
      const positions = pointsOf(object);
      const flow = 'flow' in object ? object.flow : null;
      const place = 'place' in object ? object.place : null;
      const built = geodata.builders.filter(({ objects }) => objects.includes(id));
      const former = object.formerNames.map(({ name }) => name);
      return {
        record: { feature, builders: built },
        time: timeOf(object.lifecycle),
        about: (language) => ({
          ...(flow ? this.#carried(flow, language) : placeOnEarth(positions)),
          ...(former.length > 0 && { alternateName: former.map((name) => name[language]) }),
          ...(place !== null && { containedInPlace: this.#place(place, LAST_YEAR, language) }),
        }),
        properties: [
          ['schema:alternateName', former.flatMap(texts)],
          ['atlas:layer', [literal(object.layer)]],
          ['atlas:kind', 'kind' in object ? [literal(object.kind)] : []],
          ['schema:about', things('sector', [object.sector])],
          [flow ? 'atlas:course' : 'schema:geo', [geo(positions)]],
          ...(flow
            ? ([
                ['schema:object', [this.#goods(flow)]],
                ['schema:fromLocation', things('place', [flow.from])],
                ['schema:toLocation', things('place', [flow.to])],
                ['atlas:mode', [literal(flow.mode)]],
                ['atlas:section', 'sections' in properties ? things('obj', properties.sections) : []],
                ['atlas:procured', flow.quantity ? [amount(flow.quantity)] : []],
              ] satisfies Properties)
            : []),
          ['atlas:precision', 'precision' in object ? [literal(object.precision)] : [literal(object.course)]],
          ['schema:containedInPlace', place === null ? [] : things('place', [place])],
          ...('positionSource' in properties ? positionOf(properties, false) : []),
          ...('standsFor' in properties && properties.standsFor
            ? ([
                ['atlas:standsFor', [literal(properties.standsFor.what)]],
                ['atlas:kilometres', number(properties.standsFor.kilometres)],
              ] satisfies Properties)
            : []),
          ['atlas:count', number('count' in properties ? properties.count : null)],
          ['atlas:line', word('line' in properties ? properties.line : null)],
          ['atlas:medium', word('medium' in properties ? properties.medium : null)],
          ...('gauge' in properties
            ? ([
                ['atlas:gauge', said.gauges(properties.gauge)],
                ['atlas:opening', said.openings(properties.opening)],
              ] satisfies Properties)
            : []),
          ['atlas:nameInTime', namesInTime(properties.formerNames ?? [])],
          ['atlas:phase', said.phases(properties.lifecycle)],
          ['atlas:built', said.built(built)],
          ['schema:description', texts(properties.note)],
          ['atlas:courseNote', texts('courseNote' in properties ? properties.courseNote : undefined)],
          ['atlas:after1940', texts(properties.after1940)],
          ['atlas:claim', said.claims(properties.claims)],
          ['atlas:disagreement', said.disagreements(properties.disagreements ?? [])],
        ],
      };
    }
    if (kind === 'place') {
      const record = geodata.places.find((one) => one.id === id);
      if (!record) throw new Error(`No place ${id}`);
      const { names, founded, foundedSources, sources, note, kind: placeKind } = record.properties;
      const people = geodata.populations.filter(({ place }) => place === id);
      return {
        record: { feature: record, populations: people },
        time: null,
        about: (language) => ({
          ...placeOnEarth([record.geometry.coordinates]),
          ...(names.length > 0 && { alternateName: [...new Set(names.map(({ name }) => name[language]))] }),
        }),
        properties: [
          ['atlas:kind', [literal(placeKind)]],
          ['schema:geo', [geo([record.geometry.coordinates])]],
          ['atlas:precision', [literal(record.properties.precision)]],
          ...positionOf(record.properties, true),
          ['atlas:nameInTime', namesInTime(names)],
          ['schema:description', texts(note)],
          ['atlas:founded', founded === undefined ? [] : [edtf(founded)]],
          ['schema:citation', said.cite([...new Set([...sources, ...foundedSources])])],
          [
            'atlas:population',
            people.map(({ date, population, source, basis }) =>
              blank([
                ['atlas:when', [edtf(date)]],
                ['schema:value', [String(population)]],
                ['atlas:basis', [literal(basis)]],
                ['schema:citation', said.cite([source])],
              ]),
            ),
          ],
        ],
      };
    }
    if (kind === 'event') {
      const record = geodata.events.find((one) => one.id === id);
      const event = books.en.evidence.events.find((one) => one.id === id);
      if (!record || !event) throw new Error(`No event ${id}`);
      const object = allObjects(atlas).find((one) => one.id === record.object);
      const start = event.date.earliest?.slice(0, 10);
      const end = event.date.latest?.slice(0, 10);
      const year = event.date.latest === null ? LAST_YEAR : yearOfDay(event.date.latest);
      const locationIn = (language: Language): object | null =>
        object && object.layer !== 'flows'
          ? {
              ...{ '@type': 'Place', '@id': nameOf('obj', object.id) },
              ...{ name: nameInYear(object, year, language), ...placeOnEarth(pointsOf(object)) },
            }
          : record.place === undefined
            ? null
            : this.#place(record.place, year, language);
      return {
        record,
        time: start && end ? `${start}/${end}` : null,
        about: (language) => {
          const location = locationIn(language);
          return {
            description: books[language].evidence.events.find((one) => one.id === id)?.text,
            ...certainDates(record.date),
            ...(location && { location }),
          };
        },
        properties: [
          ['atlas:kind', [literal(record.kind)]],
          ['atlas:when', [edtf(record.date)]],
          ['schema:description', texts(record.text)],
          ['schema:location', things('place', record.place === undefined ? [] : [record.place])],
          ['schema:about', things('obj', record.object === undefined ? [] : [record.object])],
          ['schema:citation', said.cite(record.sources)],
          ['atlas:claim', said.claims(record.claims ?? [])],
          ['atlas:disagreement', said.disagreements(record.disagreements ?? [])],
        ],
      };
    }
    if (kind === 'tour') {
      const tours = inLanguages((language) => books[language].tours.find((one) => one.id === id));
      return { record: tours, time: null, about: () => ({}), properties: [] };
    }
    if (kind === 'sector') {
      const objects = allObjects(atlas).flatMap((object) => (object.sector === id ? [object.id] : []));
      return {
        record: { sector: id, objects },
        time: null,
        about: () => ({}),
        properties: [['atlas:object', things('obj', objects)]],
      };
    }
    if (kind === 'sentence') {
      const retelling = geodata.retellings.find(({ sentence }) => sentence === id);
      const row = books.en.coverage.find(({ sentence }) => sentence === id);
      return {
        record: { ...retelling, objects: row?.objects, events: row?.events, figures: row?.figures },
        time: null,
        about: () => ({ isPartOf: { '@type': 'Book', isbn: ARTICLE_ISBN } }),
        properties: [
          ['schema:abstract', retelling ? texts(retelling.text) : []],
          ['schema:citation', said.cite([`article:${id}`])],
          ['atlas:object', things('obj', row?.objects ?? [])],
          ['atlas:event', things('event', row?.events ?? [])],
        ],
      };
    }
    const clash = books.en.clashes.find((one) => one.id === id);
    if (clash?.dispute) {
      const record = geodata.disputes.find((one) => one.id === id);
      const figures = [...geodata.figures, ...geodata.populations].filter((one) =>
        clash.dispute?.claims.includes(one.id),
      );
      return {
        record: { ...record, figures },
        time: null,
        about: () => ({}),
        properties: [
          ['atlas:claims', clash.dispute.claims.map((claim) => literal(claim))],
          ['atlas:uses', clash.dispute.uses === null ? [] : [literal(clash.dispute.uses)]],
          ['atlas:decision', record ? texts(record.resolution) : []],
        ],
      };
    }
    const about = clash?.about;
    if (!about) throw new Error(`No disagreement ${id}`);
    const feature = this.#features.get(nameOf('obj', about.id));
    const statements =
      about.kind === 'event' ? geodata.events.find((one) => one.id === about.id) : feature?.properties;
    const all = statements && 'claims' in statements ? (statements.claims ?? []) : [];
    const clashing = all.filter((claim) => about.disagreement.claims.includes(claim.id));
    const listed = (statements && 'disagreements' in statements && statements.disagreements) || [];
    const record = listed[about.index];
    return {
      // `about` of the record is what the disagreement is over, in words.
      record: { subject: nameOf(about.kind, about.id), ...record, claims: clashing },
      time: null,
      about: () => ({}),
      properties: [
        ['schema:about', things(about.kind, [about.id])],
        ['atlas:claim', said.claims(clashing)],
        ['atlas:decision', record ? texts(record.resolution) : []],
      ],
    };
  }

  /** What is said of a thing as Turtle. */
  statementsOf(thing: Thing): readonly [subject: Term, properties: Properties] {
    return [
      iri(nameOf(thing.kind, thing.id)),
      [
        ['a', [`schema:${this.#typeOf(thing)}`]],
        ['schema:name', texts(plainName(thing))],
        ...this.#describe(thing).properties,
      ],
    ];
  }

  /** The files of a thing's record: path → content. */
  filesOf(thing: Thing): Record<string, string> {
    const { kind, id } = thing;
    const { record } = this.#describe(thing);
    const [subject, statements] = this.statementsOf(thing);
    const file = (named: string): string => fileOfRecord(thing, named);
    const pages = inLanguages((language) => addressFrom(file('record.ttl'), fileOfPage(language, thing)));
    const linked = this.linkedPlaces(thing);
    const whole = {
      ...{ id: nameOf(kind, id), name: plainName(thing), version: DATA_VERSION, licence: 'CC-BY-4.0' },
      ...{ pages, record, sources: this.#citedIn(record) },
    };
    return {
      [file('record.json')]: `${JSON.stringify(whole, null, 1)}\n`,
      ...(linked && { [file('record.lpf.json')]: `${JSON.stringify(linked)}\n` }),
      [file('record.ttl')]: turtle([
        [
          subject,
          [
            ...statements,
            ['schema:subjectOf', Object.values(pages).map(iri)],
            ['schema:license', [iri(LICENCE)]],
            ['schema:version', [literal(DATA_VERSION)]],
          ],
        ],
      ]),
    };
  }

  /** What a page in a language is about, for schema.org, with the time that it covers. */
  aboutOf(thing: Thing, language: Language): { readonly about: object; readonly time: string | null } {
    const { about, time } = this.#describe(thing);
    const { kind, id, name } = thing;
    return {
      about: {
        ...{ '@type': this.#typeOf(thing), '@id': nameOf(kind, id), name: name[language] },
        ...about(language),
      },
      time,
    };
  }
}

function placeOnEarth(positions: readonly Position[]): object {
  const [first] = positions;
  return {
    geo:
      positions.length === 1 && first
        ? { '@type': 'GeoCoordinates', latitude: first[1], longitude: first[0] }
        : { '@type': 'GeoShape', line: lineOf(positions) },
  };
}

/**
 * From the first year that a life can have begun in to the last that it can have ended in; `..` where one is open. Null where both
 * are.
 */
function timeOf(lifecycle: readonly Phase[]): string | null {
  const [first] = lifecycle;
  const closed = lifecycle.findLast(({ state }) => state === 'closed');
  const end = closed?.start ?? lifecycle.at(-1)?.end ?? null;
  const year = (day: string | null | undefined): string =>
    day ? String(yearOfDay(day)).padStart(4, '0') : '..';
  const time = `${year(first?.start?.earliest)}/${end && yearOfDay(end.latest ?? '9999') <= LAST_YEAR ? year(end.latest) : '..'}`;
  return time === '../..' ? null : time;
}

const DATE = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?`;
const CERTAIN = new RegExp(`^(${DATE})(?:/(${DATE}))?$`);
/** The dates of an event for schema.org, which knows no doubt: none where EDTF has any. */
function certainDates(date: string): { readonly startDate?: string; readonly endDate?: string } {
  const [, startDate, endDate] = CERTAIN.exec(date) ?? [];
  return { ...(startDate && { startDate }), ...(endDate && { endDate }) };
}
