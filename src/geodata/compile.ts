// Checked records of geodata/ → what the browser loads: the Atlas, with the bounds of every date, and the Evidence, in
// one language.
import type {
  Account,
  Atlas,
  Claim,
  Evidence,
  HistoricalDate,
  Language,
  Localized,
  NameInTime,
  Phase,
  Place,
  Route,
  Site,
  SiteLayer,
  Source,
} from '../core/atlas.ts';
import { parseHistoricalDate } from '../core/edtf.ts';
import type { Geodata } from './check.ts';
import type { PipelineRecord, PlaceRecord, RailwayRecord, SiteRecord, SourceRecord } from './schema.ts';

const date = (text: string | undefined): HistoricalDate | null => (text ? parseHistoricalDate(text) : null);

const names = (records: PlaceRecord['properties']['names'] | undefined): NameInTime[] =>
  (records ?? []).map(({ name, start, end }) => ({ name, start: date(start), end: date(end) }));

type ThingRecord = SiteRecord | RailwayRecord | PipelineRecord;

function thingOf(record: ThingRecord) {
  const { name, formerNames, sector, lifecycle } = record.properties;
  return {
    id: record.id,
    name,
    formerNames: names(formerNames),
    sector,
    lifecycle: lifecycle.map(({ state, start, end, sources, confidence }): Phase => ({
      state,
      start: date(start),
      end: date(end),
      sources,
      confidence,
    })),
  };
}

const siteOf = (layer: SiteLayer, record: SiteRecord): Site => ({
  ...thingOf(record),
  layer,
  kind: record.properties.kind,
  position: record.geometry.coordinates,
  place: record.properties.place ?? null,
  precision: record.properties.precision,
  positionSource: record.properties.positionSource,
  count: record.properties.count ?? 1,
});

const routeOf = (record: RailwayRecord | PipelineRecord): Route => ({
  ...thingOf(record),
  layer: 'gauge' in record.properties ? 'railways' : 'pipelines',
  line: record.properties.line,
  lineName: record.properties.lineName,
  path: record.geometry.coordinates,
  stations: record.properties.stations.map(({ name, coordinates }) => ({ name, position: coordinates })),
  course: record.properties.course,
  gauge: 'gauge' in record.properties ? record.properties.gauge : null,
  medium: 'medium' in record.properties ? record.properties.medium : null,
});

const placeOf = (record: PlaceRecord): Place => ({
  id: record.id,
  name: record.properties.name,
  names: names(record.properties.names),
  kind: record.properties.kind,
  importance: record.properties.importance,
  founded: date(record.properties.founded),
  position: record.geometry.coordinates,
});

/** "Author: Title. Container, publisher, year": enough to find the source again. */
function sourceOf(record: SourceRecord, language: Language): Source {
  const authors = (record.author ?? [])
    .map(({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(' '))
    .join(', ');
  const year = record.issued?.['date-parts'][0]?.[0];
  const origin = [record['container-title'], record.publisher, year].filter(Boolean).join(', ');
  return {
    id: record.id,
    citation: `${authors ? `${authors}: ` : ''}${record.custom?.title[language] ?? record.title}${origin ? `. ${origin}` : ''}`,
    url: record.URL ?? null,
  };
}

function accountOf({ properties }: ThingRecord, language: Language): Account {
  const { claims, disagreements, note, after1940 } = properties;
  const local = (text: Localized | undefined): string | null => text?.[language] ?? null;
  return {
    claims: claims.map(({ id, source, text }): Claim => ({ id, source, text: text[language] })),
    disagreements: (disagreements ?? []).map(({ claims: ids, about, resolution }) => ({
      claims: ids,
      about: about[language],
      resolution: resolution[language],
    })),
    note: local(note),
    after1940: local(after1940),
    positionNote: 'positionNote' in properties ? local(properties.positionNote) : null,
  };
}

export function compileAtlas(geodata: Geodata): Atlas {
  return {
    sites: Object.entries(geodata.sites).flatMap(([layer, records]) =>
      records.map((record) => siteOf(layer as SiteLayer, record)),
    ),
    routes: [...geodata.railways, ...geodata.pipelines].map(routeOf),
    places: geodata.places.map(placeOf),
  };
}

export function compileEvidence(geodata: Geodata, language: Language): Evidence {
  const things: ThingRecord[] = [
    ...Object.values(geodata.sites).flat(),
    ...geodata.railways,
    ...geodata.pipelines,
  ];
  return {
    accounts: Object.fromEntries(things.map((record) => [record.id, accountOf(record, language)])),
    sources: geodata.sources.map((record) => sourceOf(record, language)),
  };
}
