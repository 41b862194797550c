// Exports the atlas as a table: one row for each phase of each object, and one for each place. Texts, former names and the
// courses of lines do not fit into a row; they are only in the GeoJSON.
import type { Confidence, Layer, State } from '../../core/atlas/atlas.ts';
import type { AtlasFeature } from './atlas-geojson.ts';
import { csvOf, listOf, readCsv } from './csv.ts';

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
  'state',
  'start',
  'end',
  'confidence',
  'phase_sources',
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
  readonly state: State | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly confidence: Confidence | null;
  readonly phase_sources: readonly string[];
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

type WhatEveryRowSays = Omit<AtlasRow, 'state' | 'start' | 'end' | 'confidence' | 'phase_sources'>;

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
    claim_sources: [...new Set(sources)],
  };
}

function rowsOf(feature: AtlasFeature): AtlasRow[] {
  const { properties } = feature;
  const shared = common(feature);
  if (!('lifecycle' in properties)) {
    const start = properties.founded ?? null;
    return [{ ...shared, state: null, start, end: null, confidence: null, phase_sources: [] }];
  }
  return properties.lifecycle.map(({ state, start, end, confidence, sources }) => ({
    ...shared,
    state,
    start: start ?? null,
    end: end ?? null,
    confidence,
    phase_sources: sources,
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
    state: (row.state || null) as State | null,
    start: row.start || null,
    end: row.end || null,
    confidence: (row.confidence || null) as Confidence | null,
    phase_sources: listOf(row.phase_sources),
    claim_sources: listOf(row.claim_sources),
  }));
