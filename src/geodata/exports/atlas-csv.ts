// Exports the atlas as a table: one row for each phase of each object, and one for each place. Statements, names through time and
// the courses of lines do not fit into a row; they have tables of their own (tables/).
import type { Confidence, Layer, Precision, STAND_INS, State } from '../../core/atlas/atlas.ts';
import { historicalDate } from '../dates.ts';
import type { AtlasFeature } from './atlas-geojson.ts';
import { csvOf, listOf, locatorCell, readCsv } from './csv.ts';

type StandIn = (typeof STAND_INS)[number];

export const ATLAS_COLUMNS = [
  'id',
  'layer',
  'name_kk',
  'name_ru',
  'name_en',
  'kind',
  'sector',
  'place',
  'longitude',
  'latitude',
  'precision',
  'position_source',
  'geonames_id',
  'stands_for',
  'stands_for_km',
  'count',
  'phase',
  'state',
  'start',
  'start_earliest',
  'start_latest',
  'end',
  'end_earliest',
  'end_latest',
  'confidence',
  'phase_sources',
  'phase_locators',
  'claim_sources',
] as const;
export type AtlasColumn = (typeof ATLAS_COLUMNS)[number];

/** A row; null for an empty cell. Dates are EDTF. */
export interface AtlasRow {
  readonly id: string;
  readonly layer: Layer;
  readonly name_kk: string;
  readonly name_ru: string;
  readonly name_en: string;
  /** The kind of a site or a place, what a pipeline carries, the goods of a flow. */
  readonly kind: string | null;
  readonly sector: string | null;
  readonly place: string | null;
  readonly longitude: number;
  readonly latitude: number;
  /** Of a point; null for a line, as are the next two. */
  readonly precision: Precision | null;
  readonly position_source: string | null;
  readonly geonames_id: number | null;
  /** What the point of a site is, where it is something else, and how far off the site may be, in kilometres. */
  readonly stands_for: StandIn | null;
  readonly stands_for_km: number | null;
  /** How many works a site stands for; null for other things. */
  readonly count: number | null;
  /** The number of the phase, from 1; null for a place. */
  readonly phase: number | null;
  readonly state: State | null;
  readonly start: string | null;
  /** The first and last day that the start can mean, in ISO 8601; null for no bound. */
  readonly start_earliest: string | null;
  readonly start_latest: string | null;
  readonly end: string | null;
  readonly end_earliest: string | null;
  readonly end_latest: string | null;
  readonly confidence: Confidence | null;
  /** Of a place, what was looked through for its founding. */
  readonly phase_sources: readonly string[];
  /** Where in them it stands; null where that is not noted. */
  readonly phase_locators: string | null;
  readonly claim_sources: readonly string[];
}

type Properties = AtlasFeature['properties'];

/** The column `kind`: for a pipeline what it carries, for a flow its goods; null for a railway. */
function kindColumn(properties: Properties): string | null {
  if ('kind' in properties) return properties.kind;
  if ('medium' in properties) return properties.medium;
  return 'commodity' in properties ? properties.commodity : null;
}

/** The position of a point, or the first vertex of a line: [lng, lat], degrees. */
function anchorOf({ geometry }: AtlasFeature): readonly [number, number] {
  if (geometry.type === 'Point') return geometry.coordinates;
  const [first] = geometry.coordinates;
  if (!first) throw new Error('a line without a vertex');
  return first;
}

type OfPhase = 'phase' | 'state' | 'confidence' | 'phase_sources' | 'phase_locators' | keyof Span;
type WhatEveryRowSays = Omit<AtlasRow, OfPhase>;

/** The cells of a start and an end. Dates are EDTF. */
type Span = ReturnType<typeof spanOf>;
function spanOf(start: string | undefined, end: string | undefined) {
  const [first, last] = [start, end].map((date) => (date === undefined ? null : historicalDate(date)));
  return {
    start: start ?? null,
    start_earliest: first?.earliest ?? null,
    start_latest: first?.latest ?? null,
    end: end ?? null,
    end_earliest: last?.earliest ?? null,
    end_latest: last?.latest ?? null,
  };
}

function common(feature: AtlasFeature): WhatEveryRowSays {
  const { properties } = feature;
  const [longitude, latitude] = anchorOf(feature);
  const sources = 'claims' in properties ? properties.claims.map(({ source }) => source) : properties.sources;
  return {
    id: feature.id,
    layer: properties.layer,
    name_kk: properties.name.kk,
    name_ru: properties.name.ru,
    name_en: properties.name.en,
    kind: kindColumn(properties),
    sector: 'sector' in properties ? properties.sector : null,
    place: ('place' in properties ? properties.place : null) ?? null,
    longitude,
    latitude,
    precision: 'precision' in properties ? properties.precision : null,
    position_source: 'positionSource' in properties ? properties.positionSource : null,
    geonames_id: ('geonamesId' in properties ? properties.geonamesId : null) ?? null,
    stands_for: ('standsFor' in properties ? properties.standsFor?.what : null) ?? null,
    stands_for_km: ('standsFor' in properties ? properties.standsFor?.kilometres : null) ?? null,
    count: 'kind' in properties && 'lifecycle' in properties ? (properties.count ?? 1) : null,
    claim_sources: [...new Set(sources)],
  };
}

function rowsOf(feature: AtlasFeature): AtlasRow[] {
  const { properties } = feature;
  const shared = common(feature);
  if (!('lifecycle' in properties)) {
    const founded = spanOf(properties.founded, undefined);
    return [
      {
        ...{ ...shared, ...founded, phase: null, state: null, confidence: null },
        ...{ phase_sources: properties.foundedSources, phase_locators: locatorCell(properties.locators) },
      },
    ];
  }
  return properties.lifecycle.map(({ state, start, end, confidence, sources, locators }, at) => ({
    ...shared,
    phase: at + 1,
    state,
    ...spanOf(start, end),
    confidence,
    phase_sources: sources,
    phase_locators: locatorCell(locators),
  }));
}

export const atlasRows = (features: readonly AtlasFeature[]): AtlasRow[] => features.flatMap(rowsOf);

export const atlasCsv = (features: readonly AtlasFeature[]): string =>
  csvOf(ATLAS_COLUMNS, atlasRows(features));

/** Reads the table back. @throws {Error} if the text is not such a table */
export const readAtlasCsv = (text: string): AtlasRow[] =>
  readCsv(ATLAS_COLUMNS, text).map((row) => ({
    id: row.id,
    layer: row.layer as Layer,
    name_kk: row.name_kk,
    name_ru: row.name_ru,
    name_en: row.name_en,
    kind: row.kind || null,
    sector: row.sector || null,
    place: row.place || null,
    longitude: Number(row.longitude),
    latitude: Number(row.latitude),
    precision: (row.precision || null) as Precision | null,
    position_source: row.position_source || null,
    geonames_id: row.geonames_id ? Number(row.geonames_id) : null,
    stands_for: (row.stands_for || null) as StandIn | null,
    stands_for_km: row.stands_for_km ? Number(row.stands_for_km) : null,
    count: row.count ? Number(row.count) : null,
    phase: row.phase ? Number(row.phase) : null,
    state: (row.state || null) as State | null,
    start: row.start || null,
    start_earliest: row.start_earliest || null,
    start_latest: row.start_latest || null,
    end: row.end || null,
    end_earliest: row.end_earliest || null,
    end_latest: row.end_latest || null,
    confidence: (row.confidence || null) as Confidence | null,
    phase_sources: listOf(row.phase_sources),
    phase_locators: row.phase_locators || null,
    claim_sources: listOf(row.claim_sources),
  }));
