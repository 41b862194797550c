// The types of what the sources say: claims, events, figures, disagreements and the bibliography, in one language. It is loaded
// when a card, a page or a chart first asks for it. No logic.
import type {
  Builder,
  Counted,
  EventKind,
  HistoricalDate,
  OpeningStage,
  PeopleCounted,
  PopulationBasis,
  Sector,
  SourceId,
  StraightReason,
} from './atlas.ts';

/** Where in a source a statement stands, in words of the reader's language such as “p. 153”, by the id of the source. */
export type Locators = Readonly<Record<SourceId, string>>;

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

/** Something that happened on a date. */
export interface AtlasEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly date: HistoricalDate;
  /** The place and the object it is about, by id; null if there is none. */
  readonly place: string | null;
  readonly object: string | null;
  readonly title: string;
  /** Its title in the other languages, by which it is found as well. */
  readonly otherTitles: readonly string[];
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
  /** The source in short of a figure from outside; null for those of the article. */
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
  /** What it is called where there is no room for its citation. */
  readonly short: string;
  readonly citation: string;
  /** The language of its title (BCP 47), where that is not the reader's; null where it is, or is not known. */
  readonly lang: string | null;
  readonly url: string | null;
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
  /** Null for what is not a point. */
  readonly positionSource: SourceId | null;
  /** Null if none of the sources says it. */
  readonly built: Built | null;
  /** Railways and pipelines: their stations in order along the line. One that is called like its town names the town by its id. */
  readonly stations: readonly { readonly name: string; readonly town: string | null }[];
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

/** What the sources say of a town or a station, in one language, and what follows from the borders and railways of the atlas. */
export interface PlaceAccount {
  /** Of its names. */
  readonly sources: readonly SourceId[];
  /** What gives the founding, or was looked through for it in vain. */
  readonly foundedSources: readonly SourceId[];
  readonly positionSource: SourceId;
  readonly note: string | null;
  /** Whether it lies in today's Kazakhstan. */
  readonly inKazakhstan: boolean;
  /** Ids of the polities whose outline it lies in. Those before 1920 have no outline. */
  readonly polities: readonly string[];
  /** Ids of the railways with a station at it, open or not. */
  readonly railways: readonly string[];
}

/** The data of cards and bibliography, in one language. It is loaded when the first of them opens. */
export interface Evidence {
  /** By the id of the object. */
  readonly accounts: Readonly<Record<string, Account>>;
  /** By the id of the place. */
  readonly places: Readonly<Record<string, PlaceAccount>>;
  /** Ids of the polities that have an outline. */
  readonly outlined: readonly string[];
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
