// The types of the atlas: what stood where and when, and which source says so. The vocabulary (sectors, states, kinds,
// layers) is defined here and nowhere else. No logic.

export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
/** A text in all three languages. */
export type Localized = Readonly<Record<Language, string>>;

export const SECTORS = [
  'nonferrous-metals',
  'coal',
  'oil',
  'chemicals',
  'metalworking',
  'power',
  'food',
  'light',
  'construction-materials',
  'transport',
  'people',
] as const;
export type Sector = (typeof SECTORS)[number];

export const STATES = [
  'planned',
  'construction',
  'operating',
  'reconstruction',
  'idle',
  'closed',
  'prospected',
] as const;
export type State = (typeof STATES)[number];

export const LAYERS = [
  'enterprises',
  'mines',
  'power-stations',
  'railways',
  'roads',
  'pipelines',
  'places',
  'flows',
  'people',
] as const;
export type Layer = (typeof LAYERS)[number];
export type SiteLayer = Extract<Layer, 'enterprises' | 'mines' | 'power-stations' | 'people'>;
export type RouteLayer = Extract<Layer, 'railways' | 'roads' | 'pipelines' | 'flows'>;
/** Flows of goods cover everything else on the map, so they are hidden until the reader chooses them. */
export const DEFAULT_LAYERS: readonly Layer[] = LAYERS.filter((layer) => layer !== 'flows');

export const KINDS = [
  'smelter',
  'concentrator',
  'mining-combine',
  'mine',
  'ore-deposit',
  'coalfield',
  'coal-deposit',
  'colliery',
  'coal-preparation-plant',
  'trust',
  'oilfield',
  'oil-region',
  'oil-refinery',
  'chemical-plant',
  'borate-mine',
  'salt-lake',
  'repair-works',
  'engineering-works',
  'foundry',
  'machine-building',
  'thermal-power',
  'hydro-power',
  'diesel-power',
  'meat-combine',
  'flour-mill',
  'rice-mill',
  'sugar-factory',
  'fish-cannery',
  'fish-plant',
  'cold-store',
  'bakery',
  'dairy',
  'oil-mill',
  'cannery',
  'winery',
  'sewing-factory',
  'wool-washery',
  'felt-factory',
  'tannery',
  'cloth-factory',
  'shoe-factory',
  'brickworks',
  'cement-works',
  'shipping',
  'camp',
  'special-settlement',
  'builders-settlement',
  'place-of-exile',
] as const;
export type Kind = (typeof KINDS)[number];

export const PRECISIONS = ['site', 'town', 'district', 'approximate'] as const;
export type Precision = (typeof PRECISIONS)[number];
/** What a point is that is neither its object nor the middle of the object's place. */
export const STAND_INS = ['settlement', 'neighbour', 'area', 'republic'] as const;
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
export const PLACE_KINDS = ['city', 'town', 'settlement', 'station'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];
export const COURSES = ['surveyed', 'stations', 'schematic'] as const;
export type Course = (typeof COURSES)[number];
/** Why a line is drawn straight for a long way: it is straight over level land, or its course is not known. */
export const STRAIGHT_REASONS = ['level', 'unknown'] as const;
export type StraightReason = (typeof STRAIGHT_REASONS)[number];
/** How a railway came into use; `opened`: the source does not say how. */
export const OPENING_STAGES = ['joined', 'first-train', 'provisional', 'opened', 'permanent'] as const;
export type OpeningStage = (typeof OPENING_STAGES)[number];
export const COMMODITIES = [
  'coal',
  'oil',
  'copper',
  'copper-ore',
  'lead',
  'lead-ore',
  'fertiliser',
  'sodium-sulphate',
  'borates',
  'machinery',
  'vehicles',
  'timber',
  'building-materials',
  'grain',
  'cotton',
  'wool',
  'hides',
  'meat',
  'flour',
  'fish',
  'sugar',
  'clothing',
] as const;
export type Commodity = (typeof COMMODITIES)[number];
export const FLOW_MODES = ['railway', 'pipeline', 'road', 'sea', 'unknown'] as const;
export type FlowMode = (typeof FLOW_MODES)[number];
/** The direction of a flow: raw materials and metals out of the republic, goods out of it, into it, or within it. */
export const FLOW_WAYS = ['raw-out', 'goods-out', 'in', 'within'] as const;
export type FlowWay = (typeof FLOW_WAYS)[number];
export const EVENT_KINDS = [
  'decree',
  'award',
  'organisation',
  'construction',
  'opening',
  'first-output',
  'discovery',
  'renaming',
  'border',
  'famine',
  'deportation',
  'camp',
  'labour',
  'census',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
/** What a number of inhabitants rests on: a census, the first results published of one, or somebody's estimate. */
export const POPULATION_BASES = ['census', 'census-first', 'estimate'] as const;
export type PopulationBasis = (typeof POPULATION_BASES)[number];
/** Whom it counts: the town alone, or the Cossack village beside it as well. */
export const COUNTED = ['town', 'with-village'] as const;
export type Counted = (typeof COUNTED)[number];
/** What a number of people counts. Numbers of different kinds are never added up. */
export const PEOPLE_COUNTED = [
  'planned',
  'arrived',
  'present',
  'employed',
  'dead',
  'left',
  'dead-or-left',
  'balance',
] as const;
export type PeopleCounted = (typeof PEOPLE_COUNTED)[number];
/** Who built a works, a mine or a line: who gave the order and the money first, then who did the work. */
export const BUILDERS = [
  'state',
  'trust',
  'company',
  'owner',
  'hired',
  'mobilised',
  'soldiers',
  'exiled',
  'imprisoned',
] as const;
export type Builder = (typeof BUILDERS)[number];
export const MEDIA = ['oil', 'water'] as const;
export type Medium = (typeof MEDIA)[number];

/** The years the atlas covers, both included. */
export const FIRST_YEAR = 1890;
export const LAST_YEAR = 1940;

/** [longitude, latitude], degrees, WGS84. */
export type Position = readonly [number, number];

/** `article:S014` (a numbered sentence) or an id in the bibliography. */
export type SourceId = string;

/** Where in a source a statement stands, in words of the reader's language such as “p. 153”, by the id of the source. */
export type Locators = Readonly<Record<SourceId, string>>;

/**
 * A date as a source gives it. `earliest` and `latest` are the first and the last day it can mean (ISO days, with a sign
 * before the year 0 and after 9999); null means no bound. `approximate` and `uncertain` are EDTF's `~` and `?`.
 */
export interface HistoricalDate {
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** One phase of an object's life. Without `end` it lasts until the next phase starts, or beyond 1940. */
export interface Phase {
  readonly state: State;
  readonly start: HistoricalDate | null;
  readonly end: HistoricalDate | null;
  readonly sources: readonly SourceId[];
  readonly confidence: Confidence;
}

/** A statement of one source about an object, in the atlas's own words. */
export interface Claim {
  readonly id: string;
  readonly source: SourceId;
  /** Where in the source, such as “p. 153”; null if it is not given. */
  readonly locator: string | null;
  readonly text: string;
  /** For a number of people: what it counts, who counted, and for when; null for other statements. */
  readonly counted: {
    readonly as: PeopleCounted;
    readonly by: string;
    readonly when: HistoricalDate;
  } | null;
}

/** Who built something, as far as sources say. */
export interface Built {
  readonly who: readonly Builder[];
  readonly text: string;
  readonly sources: readonly SourceId[];
  readonly locators: Locators;
}

/** Claims about one object that contradict each other, and how the atlas resolves them. */
export interface Disagreement {
  readonly claims: readonly string[];
  readonly about: string;
  readonly resolution: string;
}

export interface NameInTime {
  readonly name: Localized;
  readonly start: HistoricalDate | null;
  readonly end: HistoricalDate | null;
}

/** The fields that sites and routes have in common. */
interface ObjectFields {
  readonly id: string;
  readonly name: Localized;
  readonly formerNames: readonly NameInTime[];
  readonly sector: Sector;
  readonly lifecycle: readonly Phase[];
}

export interface Site extends ObjectFields {
  readonly layer: SiteLayer;
  readonly kind: Kind;
  readonly position: Position;
  /** How far its symbol is moved on the map: [right, down] in pixels at full symbol size; see symbol-shifts.ts. */
  readonly shift: readonly [number, number];
  readonly place: string | null;
  readonly precision: Precision;
  readonly positionSource: SourceId;
  /** How far the object may be from its position, in kilometres, where its record says so; else its precision tells. */
  readonly positionError?: number;
  /** How many works the record stands for: more than 1 for groups of works that the source only counts. */
  readonly count: number;
}

export interface Route extends ObjectFields {
  readonly layer: RouteLayer;
  readonly line: string;
  readonly lineName: Localized;
  readonly path: readonly Position[];
  readonly course: Course;
  /** The gauges of a railway, in order of time; none for other routes. */
  readonly gauges: readonly GaugeInTime[];
  /** What a pipeline carried; null for other routes. */
  readonly medium: Medium | null;
  /** Null for other routes. */
  readonly flow: Flow | null;
}

/** A gauge that a railway had from a date on; a line that was relaid has several. */
export interface GaugeInTime {
  /** Millimetres between the rails; null if no source gives them. */
  readonly gauge: number | null;
  /** Null for the first gauge of a line. */
  readonly since: HistoricalDate | null;
}

/** The fields of a flow of goods that other routes do not have. */
export interface Flow {
  readonly commodity: Commodity;
  /** Ids of places. */
  readonly from: string;
  readonly to: string;
  readonly mode: FlowMode;
  readonly way: FlowWay;
  /** Thousand tonnes in one year; null if no source gives them. */
  readonly quantity: { readonly thousandTonnes: number; readonly year: number } | null;
  /** The year whose network the line follows; null if it follows no network. */
  readonly routeYear: number | null;
  /** Ids of the sections of railway or pipeline that it used. */
  readonly sections: readonly string[];
  /** The place where it leaves the network of the atlas and continues as a straight line; null if it does not. */
  readonly exit: string | null;
}

export type AtlasObject = Site | Route;

export interface Place {
  readonly id: string;
  readonly name: Localized;
  readonly names: readonly NameInTime[];
  readonly kind: PlaceKind;
  readonly importance: 1 | 2 | 3 | 4;
  readonly founded: HistoricalDate | null;
  readonly position: Position;
  /** How far the symbols of its works extend from its dot, in pixels at full symbol size; see symbol-shifts.ts. */
  readonly symbolReach: number;
}

/** Something that happened on a date. */
export interface AtlasEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly date: HistoricalDate;
  /** The place and the object it is about, by id; null if there is none. */
  readonly place: string | null;
  readonly object: string | null;
  readonly title: string;
  readonly text: string;
  readonly sources: readonly SourceId[];
  readonly locators: Locators;
  /** What each source says of it, and where they contradict each other. Most events have none. */
  readonly claims: readonly Claim[];
  readonly disagreements: readonly Disagreement[];
}

/** One figure of the article, as printed and as the atlas interprets it. */
export interface Figure {
  readonly id: string;
  /** What is counted: `series` is its id, `what` its name in the reader's language. */
  readonly series: string;
  readonly what: string;
  readonly sector: Sector | 'all-industry' | 'economy';
  /** The unit: its id, and its name in the reader's language. */
  readonly unitId: string;
  readonly unit: string;
  readonly period: HistoricalDate;
  readonly value: number;
  readonly qualifier: '=' | '<' | '>' | '~';
  /** `outside`: from another source than the article, see `from`. */
  readonly kind: 'level' | 'share' | 'ratio' | 'derived' | 'outside';
  /** What a ratio is measured against, as an EDTF date or a word; null for other figures. */
  readonly base: string | null;
  readonly sentences: readonly string[];
  /** How a derived figure was worked out, in numbers. */
  readonly formula: string | null;
  /** The title of the source of a figure from outside; null for those of the article. */
  readonly from: string | null;
  /** The figure or unit as the article prints it, if it differs from `value` and `unit`. */
  readonly printed: string | null;
  /** Whether something is wrong with the figure as printed; if so, `note` says what. */
  readonly flagged: boolean;
  readonly note: string | null;
}

/** How many people lived in a place, from a source other than the article. */
export interface Population extends Figure {
  /** Id of the place. */
  readonly place: string;
  readonly basis: PopulationBasis;
  readonly counted: Counted;
  /** What the source rounds to; 1 for no rounding. */
  readonly rounded: number;
  /** Where in the source it stands, such as the head of an article; null if the source is as small. */
  readonly locator: string | null;
}

/** Figures that contradict each other. `uses` is the id of the one that the atlas relies on. */
export interface Dispute {
  readonly id: string;
  readonly about: string;
  /** Ids of figures or of populations. */
  readonly claims: readonly string[];
  readonly uses: string | null;
  readonly resolution: string;
}

/** A source as cards and the bibliography show it. */
export interface Source {
  readonly id: SourceId;
  readonly title: string;
  readonly citation: string;
  readonly url: string | null;
}

/** A state or republic that the country belonged to, with its names and capitals. */
export interface Polity {
  readonly id: string;
  readonly names: readonly NameInTime[];
  readonly status: Localized;
  readonly start: HistoricalDate | null;
  readonly end: HistoricalDate | null;
  /** Ids of places. */
  readonly capitals: readonly {
    readonly place: string;
    readonly start: HistoricalDate | null;
    readonly end: HistoricalDate | null;
  }[];
  /** How reliable the outline is. */
  readonly note: Localized | null;
}

/** The data of map, timeline and filters. It is loaded at the start. */
export interface Atlas {
  readonly sites: readonly Site[];
  readonly routes: readonly Route[];
  readonly places: readonly Place[];
  /** In order of time, without gaps. */
  readonly polities: readonly Polity[];
}

/** The texts of one object's card, in one language. */
export interface Account {
  readonly claims: readonly Claim[];
  /** Those of the sources of each phase of its life. */
  readonly phaseLocators: readonly Locators[];
  readonly disagreements: readonly Disagreement[];
  readonly note: string | null;
  readonly after1940: string | null;
  readonly positionNote: string | null;
  /** Null if none of the sources says it. */
  readonly built: Built | null;
  /** Railways and pipelines: the names of their stations, in order along the line. */
  readonly stations: readonly string[];
  /** How sure the course of a line is, in words; null where nothing is to be said of it. */
  readonly courseNote: string | null;
  /** Where a line is drawn straight for a long way: how long, in kilometres, and why. */
  readonly straights: readonly { readonly kilometres: number; readonly reason: StraightReason }[];
  /** How a railway came into use, by source; in order of time. */
  readonly opening: readonly {
    readonly stage: OpeningStage;
    readonly date: HistoricalDate;
    readonly sources: readonly SourceId[];
  }[];
}

/** The data of cards and bibliography, in one language. It is loaded when the first of them opens. */
export interface Evidence {
  /** By the id of the object. */
  readonly accounts: Readonly<Record<string, Account>>;
  readonly sources: readonly Source[];
  /** The ids of places in GeoNames, by the ids of the places. */
  readonly geonames: Readonly<Record<string, number>>;
  readonly events: readonly AtlasEvent[];
  readonly figures: readonly Figure[];
  readonly populations: readonly Population[];
  readonly disputes: readonly Dispute[];
  /** Every sentence of the article by its id, retold in our own words. */
  readonly retellings: Readonly<Record<string, string>>;
  /** Ids of the sentences of the article that the atlas does not use, each with the reason. */
  readonly uncited: Readonly<Record<string, string>>;
}
