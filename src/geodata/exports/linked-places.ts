// Exports the atlas as a gazetteer in the Linked Places format 1.2 (JSON-LD,
// https://github.com/LinkedPasts/linked-places-format), as World Historical Gazetteer reads it. Flows of goods are left out,
// because they are not places.
import { sentenceOfSource } from '../../core/atlas/article.ts';
import { LANGUAGES, LAST_YEAR } from '../../core/atlas/atlas.ts';
import type { Confidence, Language, Localized, Precision, State } from '../../core/atlas/atlas.ts';
import type { Source } from '../../core/atlas/evidence.ts';
import { compareIsoDays } from '../../core/time/bounds.ts';
import { historicalDate } from '../dates.ts';
import type { Geodata } from '../check.ts';
import { ARTICLE, nameOfSentence, sourceOf } from '../bibliography.ts';
import { atlasGeojson, type AtlasFeature } from './atlas-geojson.ts';
import { countriesOf, type CountryCode } from './countries.ts';

/** Version 1.2 of the format still uses the context of 1.1. */
const CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';
/** The base of ids, which do not depend on where a copy of the atlas is published. */
const ATLAS = 'urn:kazakhstan-industrial-atlas';
const BASE = `${ATLAS}:`;

export interface Moment {
  readonly in?: string;
  readonly earliest?: string;
  readonly latest?: string;
}
export interface Timespan {
  readonly start: Moment;
  readonly end: Moment;
}
type Certainty = 'certain' | 'less-certain' | 'uncertain';
export interface When {
  readonly timespans: readonly Timespan[];
  readonly label?: State;
  readonly certainty?: Certainty;
}
export interface Citation {
  readonly label: string;
  readonly '@id'?: string;
}
export interface Toponym {
  readonly toponym: string;
  readonly lang: Language;
  readonly citations: readonly Citation[];
  readonly when?: When;
}
export interface PlaceType {
  readonly identifier?: string;
  readonly label: string;
  readonly sourceLabels: readonly { readonly label: string; readonly lang: Language }[];
}
type SingleGeometry = (AtlasFeature & { geometry: unknown })['geometry'] & {
  readonly when?: When;
  readonly certainty?: Certainty;
};
export type LinkedGeometry =
  SingleGeometry | { readonly type: 'GeometryCollection'; readonly geometries: readonly SingleGeometry[] };
/** Water, an area, a populated place, a way, a spot. */
type FeatureClass = 'H' | 'L' | 'P' | 'R' | 'S';
export interface LinkedPlace {
  readonly '@id': string;
  readonly type: 'Feature';
  readonly properties: {
    readonly title: string;
    readonly ccodes: readonly CountryCode[];
    /** What kind of thing it is, by the classes of GeoNames. */
    readonly fclasses: readonly FeatureClass[];
  };
  readonly when: When;
  readonly names: readonly Toponym[];
  readonly types: readonly PlaceType[];
  readonly geometry: LinkedGeometry;
  readonly links?: readonly { readonly type: 'exactMatch' | 'closeMatch'; readonly identifier: string }[];
  readonly descriptions?: readonly {
    /** The source that says it: its address, or its name among the things of the atlas; the atlas for its own remarks. */
    readonly '@id': string;
    readonly value: string;
    readonly lang: Language;
    /** The time it speaks of. */
    readonly when?: When;
  }[];
  readonly relations?: readonly {
    readonly relationType: string;
    readonly relationTo: string;
    readonly label: string;
  }[];
}
export interface LinkedPlaces {
  readonly type: 'FeatureCollection';
  readonly '@context': string;
  readonly features: readonly LinkedPlace[];
}

type PlaceFeature = Exclude<AtlasFeature, { properties: { layer: 'flows' } }>;
type Properties = PlaceFeature['properties'];
type Town = Extract<Properties, { layer: 'places' }>;
type Thing = Exclude<Properties, Town>;
const isTown = (properties: Properties): properties is Town => properties.layer === 'places';

/** A time span as the records write it: without `start` since ever, without `end` beyond the years of the atlas. */
interface RecordSpan {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}
/**
 * The end of a time span that goes on beyond the years of the atlas, or, where it starts after them, beyond its start: in Linked
 * Places, a span without an end lasts only as long as its start.
 */
function goesOn(start: string | undefined): Moment {
  const lastDay = `${LAST_YEAR}-12-31`;
  const begun = start === undefined ? null : historicalDate(start).latest;
  return { earliest: begun !== null && compareIsoDays(begun, lastDay) > 0 ? begun : lastDay };
}
/** Where no source gives a start, it is only known to be before the end, or to be in the years of the atlas. */
const unknownStart = (end: string | undefined): Moment => ({
  latest: (end === undefined ? null : historicalDate(end).latest) ?? `${LAST_YEAR}-12-31`,
});

function momentOf(edtf: string): Moment {
  // A plain ISO date is written as it is, everything else by its bounds: 1931-21 is not a month but a spring.
  if (/^\d{4}(-(0\d|1[0-2])(-\d{2})?)?$/.test(edtf)) return { in: edtf };
  const { earliest, latest } = historicalDate(edtf);
  return { ...(earliest && { earliest }), ...(latest && { latest }) };
}
const timespanOf = ({ start, end }: RecordSpan): Timespan => ({
  start: start === undefined ? unknownStart(end) : momentOf(start),
  end: end === undefined ? goesOn(start) : momentOf(end),
});
/** The time that a statement speaks of: a date, or a time from … to. */
function spanOfDate(date: string): Timespan {
  const { earliest, latest } = historicalDate(date);
  const moment = momentOf(date);
  return 'in' in moment
    ? { start: moment, end: moment }
    : { start: { ...(earliest ? { earliest } : moment) }, end: { ...(latest ? { latest } : moment) } };
}

const CERTAINTY_OF_CONFIDENCE: Readonly<Record<Confidence, Certainty>> = {
  high: 'certain',
  medium: 'less-certain',
  low: 'uncertain',
};
const CERTAINTY_OF_PRECISION: Readonly<Record<Precision, Certainty>> = {
  site: 'certain',
  town: 'certain',
  district: 'less-certain',
  approximate: 'uncertain',
};

/** The phases, each with an end: its own, or else the start of the next phase. */
const phasesOf = ({ lifecycle }: Thing) =>
  lifecycle.map((phase, index) => ({ ...phase, end: phase.end ?? lifecycle[index + 1]?.start }));

/** The time from the first phase to the end of the last one in which it was not closed. */
function lifeOf(properties: Properties): RecordSpan {
  if (isTown(properties)) return { start: properties.founded };
  const phases = phasesOf(properties);
  const alive = phases.filter(({ state }) => state !== 'closed');
  const lived = alive.length > 0 ? alive : phases;
  return { start: lived[0]?.start, end: lived.at(-1)?.end };
}

function geometryOf({ geometry, properties }: PlaceFeature): LinkedGeometry {
  const certainty = 'precision' in properties && {
    certainty: CERTAINTY_OF_PRECISION[properties.precision],
  };
  if (isTown(properties)) return { ...geometry, ...certainty };
  const geometries = phasesOf(properties).map(({ state, start, end, confidence }) => ({
    ...geometry,
    when: {
      timespans: [timespanOf({ start, end })],
      label: state,
      certainty: CERTAINTY_OF_CONFIDENCE[confidence],
    },
    ...certainty,
  }));
  const [only] = geometries;
  return only && geometries.length === 1 ? only : { type: 'GeometryCollection', geometries };
}

function namesOf(properties: Properties, citations: readonly Citation[]): Toponym[] {
  const inAllLanguages = (name: Localized, when?: When): Toponym[] =>
    LANGUAGES.map((lang) => ({ toponym: name[lang], lang, citations, ...(when && { when }) }));
  const dated = isTown(properties) ? properties.names : (properties.formerNames ?? []);
  // A name without a start is as old as the place or object.
  const since = lifeOf(properties).start;
  return [
    ...inAllLanguages(properties.name),
    ...dated.flatMap(({ name, start = since, end }) =>
      inAllLanguages(name, { timespans: [timespanOf({ start, end })] }),
    ),
  ];
}

/** Concepts of the Getty Art & Architecture Thesaurus, for the kinds that have one. */
const CONCEPTS: Readonly<Record<string, readonly [identifier: string, label: string]>> = {
  city: ['aat:300008389', 'city'],
  town: ['aat:300008375', 'town'],
  settlement: ['aat:300008347', 'inhabited place'],
  station: ['aat:300008347', 'inhabited place'],
  mine: ['aat:300000390', 'mine'],
  colliery: ['aat:300000390', 'mine'],
  'borate-mine': ['aat:300000390', 'mine'],
  oilfield: ['aat:300000401', 'oil field'],
  'salt-lake': ['aat:300266556', 'salt lake'],
  railway: ['aat:300008591', 'railroad'],
};
function placeKind(properties: Properties): string {
  if ('kind' in properties) return properties.kind;
  return 'medium' in properties ? `${properties.medium}-pipeline` : 'railway';
}
function typesOf(properties: Properties): PlaceType[] {
  const kind = placeKind(properties);
  const label = kind.replaceAll('-', ' ');
  const concept = CONCEPTS[kind];
  return [
    {
      ...(concept && { identifier: concept[0] }),
      label: concept?.[1] ?? label,
      sourceLabels: [{ label, lang: 'en' }],
    },
  ];
}

/** Deposits and fields are areas, salt lakes are water. */
const CLASSES: Readonly<Record<string, FeatureClass>> = {
  coalfield: 'L',
  'coal-deposit': 'L',
  'ore-deposit': 'L',
  oilfield: 'L',
  'oil-region': 'L',
  'salt-lake': 'H',
};
function classOf(properties: Properties): FeatureClass {
  if (isTown(properties)) return 'P';
  return properties.layer === 'railways' || properties.layer === 'roads'
    ? 'R'
    : (CLASSES[placeKind(properties)] ?? 'S');
}

/** GeoNames knows the town itself; of a works, it may know only what its position was taken from. */
function linksOf(properties: Properties) {
  const number = 'geonamesId' in properties ? properties.geonamesId : undefined;
  if (number === undefined) return [];
  return [
    {
      type: isTown(properties) ? ('exactMatch' as const) : ('closeMatch' as const),
      identifier: `https://www.geonames.org/${number}/`,
    },
  ];
}

function descriptionsOf(properties: Properties, citation: (source: string) => Citation) {
  const inAllLanguages = (text: Localized | undefined, address = ATLAS, date?: string) =>
    text
      ? LANGUAGES.map((lang) => ({
          ...{ '@id': address, value: text[lang], lang },
          ...(date !== undefined && { when: { timespans: [spanOfDate(date)] } }),
        }))
      : [];
  if (isTown(properties)) return inAllLanguages(properties.note);
  return [
    ...inAllLanguages(properties.note),
    ...properties.claims.flatMap(({ text, source, when }) =>
      inAllLanguages(text, citation(source)['@id'] ?? `${ATLAS}:source:${source}`, when),
    ),
    ...inAllLanguages(properties.after1940),
  ];
}

function citationOf(id: string, sources: ReadonlyMap<string, Source>): Citation {
  const sentence = sentenceOfSource(id);
  if (sentence) return { label: `${ARTICLE}, sentence ${sentence}`, '@id': nameOfSentence(sentence) };
  const source = sources.get(id);
  return { label: source?.citation ?? id, ...(source?.url && { '@id': source.url }) };
}

const sourcesOf = (properties: Properties): string[] => [
  ...new Set(isTown(properties) ? properties.sources : properties.claims.map(({ source }) => source)),
];

const isPlace = (feature: AtlasFeature): feature is PlaceFeature => feature.properties.layer !== 'flows';

/**
 * The features that are places, as a gazetteer. `base` is put before every id; it can be the address of the atlas if that is
 * permanent.
 */
export function linkedPlacesOf(
  features: readonly AtlasFeature[],
  sources: readonly Source[],
  base = BASE,
): LinkedPlaces {
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const places = features.filter(isPlace);
  const townNames = new Map(
    places.flatMap(({ id, properties }) => (isTown(properties) ? [[id, properties.name.en]] : [])),
  );
  const addressOf = (kind: 'place' | 'object', id: string): string => `${base}${kind}:${id}`;
  const relationsOf = (properties: Properties) => {
    const place = 'place' in properties ? properties.place : undefined;
    if (place === undefined) return [];
    return [
      {
        relationType: 'gvp:broaderPartitive',
        relationTo: addressOf('place', place),
        label: `part of ${townNames.get(place) ?? place}`,
      },
    ];
  };

  return {
    type: 'FeatureCollection',
    '@context': CONTEXT,
    features: places.map((feature): LinkedPlace => {
      const { id, properties } = feature;
      const citations = sourcesOf(properties).map((source) => citationOf(source, sourceById));
      const descriptions = descriptionsOf(properties, (source) => citationOf(source, sourceById));
      const links = linksOf(properties);
      const relations = relationsOf(properties);
      return {
        '@id': addressOf(isTown(properties) ? 'place' : 'object', id),
        type: 'Feature',
        properties: {
          title: properties.name.en,
          ccodes: countriesOf(id),
          fclasses: [classOf(properties)],
        },
        when: { timespans: [timespanOf(lifeOf(properties))] },
        names: namesOf(properties, citations),
        types: typesOf(properties),
        geometry: geometryOf(feature),
        ...(links.length > 0 && { links }),
        ...(descriptions.length > 0 && { descriptions }),
        ...(relations.length > 0 && { relations }),
      };
    }),
  };
}

export const linkedPlaces = (geodata: Geodata): LinkedPlaces =>
  linkedPlacesOf(
    atlasGeojson(geodata).features,
    geodata.sources.map((record) => sourceOf(record, 'en')),
  );
