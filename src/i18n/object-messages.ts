// The words for objects: their kinds, what stands on their cards, flows of goods. Fetched with the first card, table or search.
import type {
  AtlasObject,
  Commodity,
  Confidence,
  Course,
  FlowMode,
  Kind,
  Language,
  Medium,
  OpeningStage,
  Precision,
  RouteLayer,
  StraightReason,
} from '../core/atlas/atlas.ts';
import type { Years } from '../core/time/bounds.ts';
import { typesetAll } from '../core/text/typography.ts';
import { en } from './objects/en.ts';
import { kk } from './objects/kk.ts';
import { ru } from './objects/ru.ts';

export interface ObjectMessages {
  readonly kinds: Readonly<Record<Kind, string>>;
  /** What a line is. */
  readonly routeKinds: Readonly<Record<RouteLayer, string>>;
  readonly precisions: Readonly<Record<Precision, string>>;
  readonly confidences: Readonly<Record<Confidence, string>>;
  readonly courses: Readonly<Record<Course, string>>;
  readonly media: Readonly<Record<Medium, string>>;
  readonly card: {
    readonly close: string;
    readonly inYear: (years: Years) => string;
    readonly absent: (years: Years) => string;
    /** The work that the numbered sentences are of, beside the number of one. */
    readonly article: string;
    /** A state that is only possible. */
    readonly perhaps: (state: string) => string;
    /** Where the dates allow several states. */
    readonly possibly: (states: string) => string;
    /** Where they allow that state or none. */
    readonly undated: string;
    readonly goToFirstYear: (year: number) => string;
    readonly formerNames: string;
    readonly place: string;
    readonly gauge: string;
    readonly gaugeUnknown: string;
    readonly millimetres: (value: string) => string;
    readonly medium: string;
    readonly line: string;
    readonly length: string;
    readonly about: (value: string) => string;
    readonly kilometres: (value: string) => string;
    readonly stations: string;
    readonly groupOf: (count: number) => string;
    readonly life: string;
    readonly sources: string;
    readonly disputed: string;
    readonly disagreements: string;
    readonly position: string;
    readonly positionFrom: string;
    readonly course: string;
    /** A gauge of a railway that was relaid, with the date from which it had it; both in words. */
    readonly gaugeSince: (gauge: string, date: string) => string;
    /** The heading of the stages in which a railway came into use. */
    readonly opening: string;
    readonly stages: Readonly<Record<OpeningStage, string>>;
    /** Why a line is drawn straight for so many kilometres. */
    readonly straight: Readonly<Record<StraightReason, (kilometres: string) => string>>;
    readonly after1940: string;
    readonly neighbours: string;
    readonly link: string;
    readonly showOnMap: string;
    readonly cite: string;
    /** Opens the report of an error, whose heading it is. */
    readonly wrong: string;
  };
  readonly flow: {
    readonly commodity: string;
    readonly from: string;
    readonly to: string;
    readonly mode: string;
    readonly way: string;
    readonly amount: string;
    /** `value` is in thousand tonnes procured in the year. */
    readonly amountOf: (value: string, year: number) => string;
    readonly amountUnknown: string;
    readonly routeYear: (year: number) => string;
    readonly sections: string;
    readonly exit: (place: string) => string;
    readonly modes: Readonly<Record<FlowMode, string>>;
    readonly commodities: Readonly<Record<Commodity, string>>;
  };
}

const MESSAGES: Readonly<Record<Language, ObjectMessages>> = typesetAll({ kk, ru, en }, null);

export const objectMessagesOf = (language: Language): ObjectMessages => MESSAGES[language];

/** What an object is, in one or two words: `Coal mine`, `Railway`. */
export const kindInWords = (object: AtlasObject, language: Language): string => {
  const { kinds, routeKinds } = objectMessagesOf(language);
  return 'kind' in object ? kinds[object.kind] : routeKinds[object.layer];
};
