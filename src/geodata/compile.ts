// Turns checked records of geodata/ into the data that the browser loads: the Atlas, with the bounds of every date, and the
// Evidence in one language. It checks nothing: check.ts does.
import type {
  Atlas,
  Commodity,
  Flow,
  FlowWay,
  GaugeInTime,
  HistoricalDate,
  Language,
  Localized,
  NameInTime,
  Phase,
  Place,
  Polity,
  Position,
  Route,
  Site,
  SiteLayer,
} from '../core/atlas/atlas.ts';
import type {
  Account,
  AtlasEvent,
  Built,
  Claim,
  Dispute,
  Evidence,
  Figure,
  Locators,
  Population,
} from '../core/atlas/evidence.ts';
import { LANGUAGES } from '../core/atlas/atlas.ts';
import { compareIsoDays, yearOfDay } from '../core/time/bounds.ts';
import { historicalDate } from './dates.ts';
import { samePosition } from '../core/geo/geometry.ts';
import { straightsOf } from '../core/geo/straights.ts';
import { farShifts, symbolShifts } from '../core/atlas/symbol-shifts.ts';
import { sourceOf } from './bibliography.ts';
import type { Geodata } from './check.ts';
import { peopleOf, placeAccounts } from './compile-places.ts';
import { inNumbers } from './formula.ts';
import { countriesOf } from './exports/countries.ts';
import { locatorInWords } from './locators.ts';
import { withNames } from './names-then.ts';
import { piecesOf } from './outlines.ts';
import { trunkIds } from './railway-rank.ts';
import { stationNames, townsOfStations } from './stations.ts';
import type {
  BuiltRecord,
  FlowRecord,
  ObjectRecord,
  PipelineRecord,
  PlaceRecord,
  RailwayRecord,
  RoadRecord,
  SiteRecord,
} from './schema.ts';

const date = (text: string | undefined): HistoricalDate | null => (text ? historicalDate(text) : null);

const names = (records: PlaceRecord['properties']['names'] | undefined): NameInTime[] =>
  (records ?? []).map(({ name, start, end }) => ({ name, start: date(start), end: date(end) }));

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
  ...(record.properties.standsFor && { positionError: record.properties.standsFor.kilometres }),
  count: record.properties.count ?? 1,
});

function gaugesOf({ properties: { gauge } }: RailwayRecord): GaugeInTime[] {
  const gauges: readonly { gauge: number | null; start?: string | undefined }[] = Array.isArray(gauge)
    ? gauge
    : [{ gauge }];
  return gauges.map((one) => ({ gauge: one.gauge, since: date(one.start) }));
}

const plainRoute = (record: RailwayRecord | RoadRecord | PipelineRecord) => ({
  ...commonFields(record),
  path: record.geometry.coordinates,
  course: record.properties.course,
  gauges: [],
  medium: null,
  flow: null,
});
const lineOf = ({ properties: { line, lineName } }: RailwayRecord | PipelineRecord) => ({ line, lineName });

const railwayOf = (record: RailwayRecord): Route => ({
  ...plainRoute(record),
  ...lineOf(record),
  layer: 'railways',
  gauges: gaugesOf(record),
});
const roadOf = (record: RoadRecord): Route => ({
  ...plainRoute(record),
  layer: 'roads',
  line: record.id,
  lineName: record.properties.name,
});
const pipelineOf = (record: PipelineRecord): Route => ({
  ...plainRoute(record),
  ...lineOf(record),
  layer: 'pipelines',
  medium: record.properties.medium,
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
    ? { thousandTonnes: claim.value, year: yearOfDay(historicalDate(claim.when).latest ?? '') }
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
    gauges: [],
    medium: null,
    flow: {
      ...{ commodity, from, to, mode, routeYear: routeYear ?? null, sections, exit: exit ?? null },
      ...{ way: wayOf(record.properties), quantity: quantityOf(record.properties) },
    },
  };
};

const townOf = (record: PlaceRecord, populations: Geodata['populations']): Place => ({
  id: record.id,
  name: record.properties.name,
  names: names(record.properties.names),
  kind: record.properties.kind,
  importance: record.properties.importance,
  founded: date(record.properties.founded),
  position: record.geometry.coordinates,
  people: peopleOf(record.id, populations),
  ...(record.properties.nameSides && { sides: record.properties.nameSides }),
});

const inWords = (locators: Readonly<Record<string, string>> | undefined, language: Language): Locators =>
  Object.fromEntries(
    Object.entries(locators ?? {}).map(([source, locator]) => [source, locatorInWords(locator, language)]),
  );

const straightsWithReasons = (
  path: readonly Position[],
  listed: RoadRecord['properties']['straights'] = [],
): Account['straights'] =>
  straightsOf(path).flatMap(({ from, to, kilometres }) => {
    const reason = listed.find((one) => samePosition(one.from, from) && samePosition(one.to, to));
    return reason ? [{ kilometres: Math.round(kilometres), reason: reason.reason }] : [];
  });

type ClaimRecord = ObjectRecord['properties']['claims'][number];
type Statements = {
  readonly claims?: readonly ClaimRecord[] | undefined;
  readonly disagreements?: ObjectRecord['properties']['disagreements'];
};

const claimOf = ({ id, source, locator, text, counted, when }: ClaimRecord, language: Language): Claim => ({
  ...{ id, source, text: text[language] },
  locator: locator === undefined ? null : locatorInWords(locator, language),
  counted: counted && when ? { as: counted.as, by: counted.by[language], when: historicalDate(when) } : null,
});

const statementsOf = ({ claims, disagreements }: Statements, language: Language) => ({
  claims: (claims ?? []).map((claim) => claimOf(claim, language)),
  disagreements: (disagreements ?? []).map(({ claims: ids, about, resolution }) => ({
    claims: ids,
    about: about[language],
    resolution: resolution[language],
  })),
});

const builtOf = (record: BuiltRecord | undefined, language: Language): Built | null =>
  record
    ? {
        ...{ who: record.who, text: record.text[language], sources: record.sources },
        locators: inWords(record.locators, language),
      }
    : null;

function accountOf(
  record: ObjectRecord,
  built: BuiltRecord | undefined,
  stations: Account['stations'],
  language: Language,
): Account {
  const { properties } = record;
  const { lifecycle, note, after1940 } = properties;
  const local = (text: Localized | undefined): string | null => text?.[language] ?? null;
  return {
    ...statementsOf(properties, language),
    phaseLocators: lifecycle.map(({ locators }) => inWords(locators, language)),
    note: local(note),
    after1940: local(after1940),
    positionNote: 'positionNote' in properties ? local(properties.positionNote) : null,
    positionSource: 'positionSource' in properties ? properties.positionSource : null,
    built: builtOf(built, language),
    stations,
    courseNote: 'courseNote' in properties ? local(properties.courseNote) : null,
    straights:
      'straights' in properties && record.geometry.type === 'LineString'
        ? straightsWithReasons(record.geometry.coordinates, properties.straights)
        : [],
    opening:
      'opening' in properties
        ? properties.opening
            .map((stage) => ({ ...stage, date: historicalDate(stage.date) }))
            .sort((a, b) => compareIsoDays(a.date.earliest ?? '', b.date.earliest ?? ''))
        : [],
  };
}

export function compileAtlas(geodata: Geodata): Atlas {
  const records = Object.entries(geodata.sites).flatMap(([layer, ofLayer]) =>
    ofLayer.map((record) => ({ layer: layer as SiteLayer, record })),
  );
  const shifts = symbolShifts(records.map(({ record }) => record.geometry.coordinates));
  const towns = geodata.places.map((record) => townOf(record, geodata.populations));
  const trunks = trunkIds(geodata);
  const unshifted = records.map(({ layer, record }, index) =>
    withNames(siteOf(layer, record, shifts[index] ?? [0, 0]), record.properties.namedAfter, towns),
  );
  const far = farShifts(unshifted, towns);
  const sites = unshifted.map((site, index): Site => {
    const shiftFar = far[index];
    return shiftFar?.some((pixels) => pixels !== 0) ? { ...site, shiftFar } : site;
  });
  const routes = <R extends ObjectRecord>(ofFile: readonly R[], routeOf: (record: R) => Route): Route[] =>
    ofFile.map((record) => withNames(routeOf(record), record.properties.namedAfter, towns));
  return {
    sites,
    routes: [
      ...routes(geodata.railways, (record) => ({ ...railwayOf(record), trunk: trunks.has(record.id) })),
      ...routes(geodata.roads, roadOf),
      ...routes(geodata.pipelines, pipelineOf),
      ...routes(geodata.flows, flowOf),
    ],
    redirects: geodata.redirects,
    places: towns,
    polities: geodata.polities.map(
      ({ id, name, names: namesInTime, status, start, end, capital, note }): Polity => ({
        id,
        names: names(namesInTime ?? [{ name }]),
        status,
        start: date(start),
        end: date(end),
        capitals: capital.map((spell) => ({ ...spell, start: date(spell.start), end: date(spell.end) })),
        note: note ?? null,
      }),
    ),
  };
}

export function compileEvidence(geodata: Geodata, language: Language): Evidence {
  const objectRecords: ObjectRecord[] = [
    ...Object.values(geodata.sites).flat(),
    ...geodata.railways,
    ...geodata.roads,
    ...geodata.pipelines,
    ...geodata.flows,
  ];
  const stations = new Map(geodata.stations.map((station) => [station.id, station]));
  const towns = townsOfStations(geodata);
  const sources = geodata.sources.map((record) => sourceOf(record, language));
  const shortNames = new Map(sources.map(({ id, short }) => [id, short]));
  const placeNames = new Map(geodata.places.map(({ id, properties }) => [id, properties.name[language]]));
  const values = new Map(geodata.figures.map(({ id, value }) => [id, value]));
  const series = new Map(geodata.series.map((record) => [record.id, record]));
  const units = new Map(geodata.units.map((record) => [record.id, record[language]]));
  const built = new Map(geodata.builders.flatMap((record) => record.objects.map((id) => [id, record])));
  const notes = new Map(geodata.notes.map((record) => [record.id, record[language]]));
  return {
    events: geodata.events.map(
      ({ id, kind, date: edtf, place, object, title, text, sources, locators, ...rest }): AtlasEvent => ({
        id,
        kind,
        date: historicalDate(edtf),
        place: place ?? null,
        object: object ?? null,
        title: title[language],
        otherTitles: LANGUAGES.flatMap((other) => (other === language ? [] : [title[other]])),
        text: text[language],
        sources,
        locators: inWords(locators, language),
        ...statementsOf(rest, language),
      }),
    ),
    figures: geodata.figures.map((record): Figure => {
      const { id, period, value, qualifier, kind, base, sentences, formula, printed, flag, note, source } =
        record;
      const quantity = series.get(record.series);
      return {
        id,
        series: record.series,
        what: quantity?.[language] ?? record.series,
        sector: quantity?.sector ?? 'economy',
        unitId: quantity?.unit ?? '',
        unit: units.get(quantity?.unit ?? '') ?? '',
        period: historicalDate(period),
        value,
        qualifier,
        kind,
        base,
        sentences,
        formula: formula && inNumbers(formula, values),
        from: source && (shortNames.get(source) ?? source),
        printed,
        flagged: flag !== null,
        note: (note && notes.get(note)) ?? null,
      };
    }),
    populations: geodata.populations.map((record): Population => {
      const { id, place, population, basis, counted, rounded, note } = record;
      return {
        ...{ id, place, basis, counted, rounded, value: population, qualifier: record.qualifier },
        locator: record.locator && locatorInWords(record.locator, language),
        ...{
          series: `population-${place}`,
          what: placeNames.get(place) ?? place,
          sector: 'economy',
          kind: 'outside',
        },
        ...{ unitId: 'persons', unit: units.get('persons') ?? '', period: historicalDate(record.date) },
        ...{ base: null, sentences: [], formula: null, printed: null, flagged: false },
        from: shortNames.get(record.source) ?? record.source,
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
    accounts: Object.fromEntries(
      objectRecords.map((record) => [
        record.id,
        accountOf(record, built.get(record.id), stationNames(record, stations, towns, language), language),
      ]),
    ),
    places: placeAccounts(geodata, language),
    outlined: geodata.polities.flatMap(({ id }) => (piecesOf(geodata.borders, id).length > 0 ? [id] : [])),
    sources,
    geonames: Object.fromEntries(
      geodata.places.flatMap(({ id, properties: { geonamesId } }) =>
        geonamesId === undefined ? [] : [[id, geonamesId]],
      ),
    ),
  };
}
