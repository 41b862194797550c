// Turns checked records of geodata/ into the data that the browser loads: the Atlas, with the bounds of every date, and the
// Evidence in one language. It checks nothing: check.ts does.
import type {
  Account,
  Atlas,
  AtlasEvent,
  Claim,
  Commodity,
  Dispute,
  Evidence,
  Figure,
  Flow,
  FlowWay,
  HistoricalDate,
  Language,
  Localized,
  NameInTime,
  Phase,
  Place,
  Polity,
  Route,
  Site,
  SiteLayer,
} from '../core/atlas/atlas.ts';
import { yearOfDay } from '../core/time/bounds.ts';
import { parseHistoricalDate } from '../core/time/edtf.ts';
import { symbolReach, symbolShifts } from '../core/atlas/symbol-shifts.ts';
import { sourceOf } from './bibliography.ts';
import type { Geodata } from './check.ts';
import { countriesOf } from './exports/countries.ts';
import type { FlowRecord, PipelineRecord, PlaceRecord, RailwayRecord, SiteRecord } from './schema.ts';

const date = (text: string | undefined): HistoricalDate | null => (text ? parseHistoricalDate(text) : null);

const names = (records: PlaceRecord['properties']['names'] | undefined): NameInTime[] =>
  (records ?? []).map(({ name, start, end }) => ({ name, start: date(start), end: date(end) }));

type ObjectRecord = SiteRecord | RailwayRecord | PipelineRecord | FlowRecord;

function commonFields(record: ObjectRecord) {
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

const siteOf = (layer: SiteLayer, record: SiteRecord, shift: readonly [number, number]): Site => ({
  ...commonFields(record),
  layer,
  kind: record.properties.kind,
  position: record.geometry.coordinates,
  shift,
  place: record.properties.place ?? null,
  precision: record.properties.precision,
  positionSource: record.properties.positionSource,
  count: record.properties.count ?? 1,
});

const routeOf = (record: RailwayRecord | PipelineRecord): Route => ({
  ...commonFields(record),
  layer: 'gauge' in record.properties ? 'railways' : 'pipelines',
  line: record.properties.line,
  lineName: record.properties.lineName,
  path: record.geometry.coordinates,
  course: record.properties.course,
  gauge: 'gauge' in record.properties ? record.properties.gauge : null,
  medium: 'medium' in record.properties ? record.properties.medium : null,
  flow: null,
});

/** Goods that are processed elsewhere. */
const RAW: ReadonlySet<Commodity> = new Set<Commodity>([
  ...(['coal', 'oil', 'copper', 'copper-ore', 'lead', 'lead-ore', 'sodium-sulphate', 'borates'] as const),
  ...(['timber', 'grain', 'cotton', 'wool', 'hides'] as const),
]);

function wayOf({ from, to, commodity }: FlowRecord['properties']): FlowWay {
  const inside = (place: string): boolean => countriesOf(place).includes('KZ');
  if (inside(from) === inside(to)) return 'within';
  if (inside(to)) return 'in';
  return RAW.has(commodity) ? 'raw-out' : 'goods-out';
}

/** The first amount in thousand tonnes that a claim of the flow gives; null for none. */
function quantityOf({ claims }: FlowRecord['properties']): Flow['quantity'] {
  const claim = claims.find(({ unit, value, when }) => unit === 'thousand t' && value && when);
  return claim?.value !== undefined && claim.when
    ? { thousandTonnes: claim.value, year: yearOfDay(parseHistoricalDate(claim.when).latest ?? '') }
    : null;
}

const flowOf = (record: FlowRecord): Route => {
  const { commodity, from, to, mode, routeYear, sections, exit } = record.properties;
  return {
    ...commonFields(record),
    layer: 'flows',
    line: commodity,
    lineName: record.properties.name,
    path: record.geometry.coordinates,
    course: 'schematic',
    gauge: null,
    medium: null,
    flow: {
      ...{ commodity, from, to, mode, routeYear: routeYear ?? null, sections, exit: exit ?? null },
      ...{ way: wayOf(record.properties), quantity: quantityOf(record.properties) },
    },
  };
};

const placeOf = (record: PlaceRecord, sites: readonly Site[]): Place => ({
  id: record.id,
  name: record.properties.name,
  names: names(record.properties.names),
  kind: record.properties.kind,
  importance: record.properties.importance,
  founded: date(record.properties.founded),
  position: record.geometry.coordinates,
  symbolReach: symbolReach(record.geometry.coordinates, sites),
});

function accountOf({ properties }: ObjectRecord, language: Language): Account {
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
    stations: 'stations' in properties ? properties.stations.map(({ name }) => name[language]) : [],
  };
}

export function compileAtlas(geodata: Geodata): Atlas {
  const records = Object.entries(geodata.sites).flatMap(([layer, ofLayer]) =>
    ofLayer.map((record) => ({ layer: layer as SiteLayer, record })),
  );
  const shifts = symbolShifts(records.map(({ record }) => record.geometry.coordinates));
  const sites = records.map(({ layer, record }, index) => siteOf(layer, record, shifts[index] ?? [0, 0]));
  return {
    sites,
    routes: [...[...geodata.railways, ...geodata.pipelines].map(routeOf), ...geodata.flows.map(flowOf)],
    places: geodata.places.map((record) => placeOf(record, sites)),
    polities: geodata.polities.map(
      ({ id, name, names: namesInTime, status, start, end, capital, note }): Polity => ({
        id,
        names: names(namesInTime ?? [{ name }]),
        status,
        start: date(start),
        end: date(end),
        capitals: capital.map((spell) => ({
          place: spell.place,
          start: date(spell.start),
          end: date(spell.end),
        })),
        note: note ?? null,
      }),
    ),
  };
}

export function compileEvidence(geodata: Geodata, language: Language): Evidence {
  const objectRecords: ObjectRecord[] = [
    ...Object.values(geodata.sites).flat(),
    ...geodata.railways,
    ...geodata.pipelines,
    ...geodata.flows,
  ];
  const series = new Map(geodata.series.map((record) => [record.id, record]));
  const units = new Map(geodata.units.map((record) => [record.id, record[language]]));
  const notes = new Map(geodata.notes.map((record) => [record.id, record[language]]));
  return {
    events: geodata.events.map(
      ({ id, kind, date: edtf, place, object, title, text, sources }): AtlasEvent => ({
        id,
        kind,
        date: parseHistoricalDate(edtf),
        place: place ?? null,
        object: object ?? null,
        title: title[language],
        text: text[language],
        sources,
      }),
    ),
    figures: geodata.figures.map((record): Figure => {
      const { id, period, value, qualifier, kind, base, sentences, formula, printed, flag, note } = record;
      const quantity = series.get(record.series);
      return {
        id,
        series: record.series,
        what: quantity?.[language] ?? record.series,
        sector: quantity?.sector ?? 'economy',
        unitId: quantity?.unit ?? '',
        unit: units.get(quantity?.unit ?? '') ?? '',
        period: parseHistoricalDate(period),
        value,
        qualifier,
        kind,
        base,
        sentences,
        formula,
        printed,
        flagged: flag !== null,
        note: (note && notes.get(note)) ?? null,
      };
    }),
    disputes: geodata.disputes.map(({ id, about, claims, uses, resolution }): Dispute => ({
      id,
      about: about[language],
      claims,
      uses,
      resolution: resolution[language],
    })),
    retellings: Object.fromEntries(
      geodata.retellings.map(({ sentence, text }) => [sentence, text[language]]),
    ),
    uncited: Object.fromEntries(geodata.uncited.map(({ sentence, reason }) => [sentence, reason[language]])),
    accounts: Object.fromEntries(objectRecords.map((record) => [record.id, accountOf(record, language)])),
    sources: geodata.sources.map((record) => sourceOf(record, language)),
  };
}
