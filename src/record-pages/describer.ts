// What is known of each kind of thing, for all its records: as it stands in geodata/, as statements (Turtle), and as what a page is about
// (schema.org). What is uncertain is so in all of them.
import { LAST_YEAR, type Flow, type Language, type Localized } from '../core/atlas/atlas.ts';
import { nameInYear } from '../core/atlas/names.ts';
import { allObjects } from '../core/atlas/selection.ts';
import type { KindOfPage, OfPage } from '../core/atlas/record-page.ts';
import { pointsOf } from '../core/geo/geometry.ts';
import { plainSpaces } from '../core/text/typography.ts';
import { yearOfDay } from '../core/time/bounds.ts';
import { ARTICLE_ISBN } from '../geodata/bibliography.ts';
import { atlasGeojson, type AtlasFeature } from '../geodata/exports/atlas-geojson.ts';
import { inLanguages, nameOf, type Known } from './library.ts';
import { carriedBy, certainDates, placeInYear, placeOnEarth, timeOf } from './schema-org.ts';
import { amount, edtf, geo, geonames, namesInTime, number, Sourced, texts, word } from './triples.ts';
import { blank, iri, literal, type Properties, type Term } from './turtle.ts';

const things = (of: KindOfPage, ids: readonly string[]): Term[] => ids.map((one) => iri(nameOf(of, one)));

/** One thing, for all its records. */
export interface Described {
  /** Its class in schema.org. */
  readonly type: string;
  /** As it stands in geodata/. */
  readonly record: object;
  readonly properties: Properties;
  /** For schema.org, in the language of a page. */
  readonly about: (language: Language) => object;
  /** ISO 8601: the longest time that the dates allow; null where none is known. */
  readonly time: string | null;
}

interface Positioned {
  readonly positionSource: string;
  readonly positionNote?: Localized | undefined;
  readonly geonamesId?: number | undefined;
}

/** Describes the things of a library. */
export class Describer {
  readonly #features: ReadonlyMap<string, AtlasFeature>;
  readonly #described = new Map<string, Described>();
  readonly #said: Sourced;

  /** @param sourceOf the thing that an id of a source stands for */
  constructor(
    private readonly known: Known,
    sourceOf: (source: string) => Term,
  ) {
    this.#said = new Sourced(sourceOf);
    this.#features = new Map(
      atlasGeojson(known.geodata).features.map((feature) => [
        nameOf(feature.properties.layer === 'places' ? 'place' : 'obj', feature.id),
        feature,
      ]),
    );
  }

  describe({ kind, id }: OfPage): Described {
    const name = nameOf(kind, id);
    const known = this.#described.get(name) ?? this.#newlyDescribed(kind, id);
    this.#described.set(name, known);
    return known;
  }

  #newlyDescribed(kind: KindOfPage, id: string): Described {
    switch (kind) {
      case 'obj':
        return this.#object(id);
      case 'place':
        return this.#place(id);
      case 'event':
        return this.#event(id);
      case 'tour':
        return this.#tour(id);
      case 'sector':
        return this.#sector(id);
      case 'sentence':
        return this.#sentence(id);
      case 'disagreement':
        return this.#disagreement(id);
    }
  }

  #goods({ commodity }: Flow): Term {
    const nameIn = (language: Language): string =>
      this.known.books[language].objectTexts.flow.commodities[commodity];
    return blank([
      ['a', ['schema:Product']],
      ['schema:name', texts(inLanguages((language) => plainSpaces(nameIn(language))))],
      ['atlas:kind', [literal(commodity)]],
    ]);
  }

  /** How the position of a site or a town is known. */
  #position(at: Positioned, isTown: boolean): Properties {
    return [
      ...geonames(at.geonamesId, isTown),
      ['atlas:positionSource', this.#said.cite([at.positionSource])],
      ['atlas:positionNote', texts(at.positionNote)],
    ];
  }

  #object(id: string): Described {
    const { geodata, atlas } = this.known;
    const said = this.#said;
    const feature = this.#features.get(nameOf('obj', id));
    const object = allObjects(atlas).find((one) => one.id === id);
    if (!feature || !object || !('lifecycle' in feature.properties)) throw new Error(`No object ${id}`);
    const { properties } = feature;
    const positions = pointsOf(object);
    const flow = 'flow' in object ? object.flow : null;
    const place = 'place' in object ? object.place : null;
    const built = geodata.builders.filter(({ objects }) => objects.includes(id));
    const former = object.formerNames.map(({ name }) => name);
    return {
      type: flow ? 'TransferAction' : 'Place',
      record: { feature, builders: built },
      time: timeOf(object.lifecycle),
      about: (language) => ({
        ...(flow ? carriedBy(flow, this.known, language) : placeOnEarth(positions)),
        ...(former.length > 0 && { alternateName: former.map((name) => name[language]) }),
        ...(place !== null && { containedInPlace: placeInYear(this.known, place, LAST_YEAR, language) }),
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
        ...('positionSource' in properties ? this.#position(properties, false) : []),
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

  #place(id: string): Described {
    const { geodata } = this.known;
    const said = this.#said;
    const record = geodata.places.find((one) => one.id === id);
    if (!record) throw new Error(`No place ${id}`);
    const { names, founded, foundedSources, sources, note, kind } = record.properties;
    const people = geodata.populations.filter(({ place }) => place === id);
    return {
      type: 'Place',
      record: { feature: record, populations: people },
      time: null,
      about: (language) => ({
        ...placeOnEarth([record.geometry.coordinates]),
        ...(names.length > 0 && { alternateName: [...new Set(names.map(({ name }) => name[language]))] }),
      }),
      properties: [
        ['atlas:kind', [literal(kind)]],
        ['schema:geo', [geo([record.geometry.coordinates])]],
        ['atlas:precision', [literal(record.properties.precision)]],
        ...this.#position(record.properties, true),
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

  #event(id: string): Described {
    const { geodata, atlas, books } = this.known;
    const said = this.#said;
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
          : placeInYear(this.known, record.place, year, language);
    return {
      type: 'Event',
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

  #tour(id: string): Described {
    const { books } = this.known;
    const tours = inLanguages((language) => books[language].tours.find((one) => one.id === id));
    return { type: 'CreativeWork', record: tours, time: null, about: () => ({}), properties: [] };
  }

  #sector(id: string): Described {
    const { atlas } = this.known;
    const objects = allObjects(atlas).flatMap((object) => (object.sector === id ? [object.id] : []));
    return {
      type: 'DefinedTerm',
      record: { sector: id, objects },
      time: null,
      about: () => ({}),
      properties: [['atlas:object', things('obj', objects)]],
    };
  }

  #sentence(id: string): Described {
    const { geodata, books } = this.known;
    const said = this.#said;
    const retelling = geodata.retellings.find(({ sentence }) => sentence === id);
    const row = books.en.coverage.find(({ sentence }) => sentence === id);
    return {
      type: 'Quotation',
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

  #disagreement(id: string): Described {
    const { geodata, books } = this.known;
    const said = this.#said;
    const clash = books.en.clashes.find((one) => one.id === id);
    if (clash?.dispute) {
      const record = geodata.disputes.find((one) => one.id === id);
      const figures = [...geodata.figures, ...geodata.populations].filter((one) =>
        clash.dispute?.claims.includes(one.id),
      );
      return {
        type: 'Question',
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
      type: 'Question',
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
}
