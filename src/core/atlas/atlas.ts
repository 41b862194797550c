// The types of the atlas: what stood where and when. The vocabulary (sectors, states, kinds, layers) is defined here and nowhere
// else; what the sources say is in evidence.ts. No logic.

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
  'volunteers',
  'soldiers',
  'exiled',
  'imprisoned',
] as const;
export type Builder = (typeof BUILDERS)[number];
/** The sides of a town on which its name can stand. */
export const NAME_SIDES = [
  'right',
  'left',
  'above',
  'below',
  'above-right',
  'above-left',
  'below-right',
  'below-left',
] as const;
export type NameSide = (typeof NAME_SIDES)[number];
export const MEDIA = ['oil', 'water'] as const;
export type Medium = (typeof MEDIA)[number];

/** The years the atlas covers, both included. */
export const FIRST_YEAR = 1890;
export const LAST_YEAR = 1940;

/** [longitude, latitude], degrees, WGS84. */
export type Position = readonly [number, number];

/** `article:S014` (a numbered sentence) or an id in the bibliography. */
export type SourceId = string;

/**
 * A date as a source gives it. `earliest` and `latest` are the first and the last day it can mean (ISO days, with a sign
 * before the year 0 and after 9999); null means no bound.
 */
export interface HistoricalDate {
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** One phase of an object's life. Without `end` it lasts until the next phase starts, or beyond 1940. */
export interface Phase {
  readonly state: State;
  readonly start: HistoricalDate | null;
  readonly end: HistoricalDate | null;
  readonly sources: readonly SourceId[];
  readonly confidence: Confidence;
}

export interface NameInTime {
  readonly name: Localized;
  readonly start: HistoricalDate | null;
  readonly end: HistoricalDate | null;
}

/** What an object was called until a year, that year included; languages in which it was called as in 1940 are left out. */
export interface NameUntil {
  readonly until: number;
  readonly name: Partial<Localized>;
}

/** The fields that sites and routes have in common. */
interface ObjectFields {
  readonly id: string;
  /** Its name in the last year of the atlas. What it was called in a year, says `nameInYear` of names.ts. */
  readonly name: Localized;
  /** Its names before, in order of time. */
  readonly namesThen?: readonly NameUntil[];
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
  /** The same below the zoom from which each works has its symbol, where it is not drawn in its town's mark and would lie on another. */
  readonly shiftFar?: readonly [number, number];
  readonly place: string | null;
  readonly precision: Precision;
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
  /** Whether a railway is a trunk line, not a branch (`trunksOf` of core/rail/rank.ts); left out of other routes. */
  readonly trunk?: boolean;
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
  /** Numbers of inhabitants that tell its rank, each with its year, in order of time; see town-ranks.ts. */
  readonly people: readonly (readonly [year: number, inhabitants: number])[];
  /** The sides on which its name stands best while the country is in view, the best first; left out for any. */
  readonly sides?: readonly NameSide[];
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

/** What became of an id that the atlas once had: the id that has its place, or null; and why, in words. */
export interface Redirect {
  readonly id: string;
  /** What had the id, where it was no object. */
  readonly was?: 'place' | undefined;
  readonly to: string | null;
  readonly note: Localized;
}

/** The data of map, timeline and filters. It is loaded at the start. */
export interface Atlas {
  readonly sites: readonly Site[];
  readonly routes: readonly Route[];
  readonly places: readonly Place[];
  /** In order of time, without gaps. */
  readonly polities: readonly Polity[];
  /** Of ids that old links may have. */
  readonly redirects?: readonly Redirect[];
}
