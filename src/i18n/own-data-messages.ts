// The texts for data that a reader opens. They are not among the other texts because they are fetched only then.
import type { Language } from '../core/atlas/atlas.ts';
import type { BadRowReason } from '../core/own-data/bad-rows.ts';
import type { Role } from '../core/own-data/columns.ts';
import type { FileFaultReason } from '../core/own-data/reading.ts';
import { typesetAll } from '../core/text/typography.ts';
import { en } from './own-data/en.ts';
import { kk } from './own-data/kk.ts';
import { ru } from './own-data/ru.ts';

export interface OwnDataMessages {
  readonly title: string;
  readonly close: string;
  readonly what: string;
  readonly privacy: string;
  readonly choose: string;
  readonly chooseOther: string;
  readonly orDrop: string;
  readonly drop: string;
  readonly formats: readonly (readonly [name: string, what: string])[];
  /** A small table as an example: its header here, its rows below. */
  readonly example: string;
  readonly exampleRows: readonly string[];
  readonly dates: string;
  readonly reading: (name: string) => string;
  readonly cancel: string;
  readonly dismiss: string;
  readonly again: string;
  readonly open: string;
  readonly consent: {
    readonly question: (host: string) => string;
    /** The host sends on, and the browser does not say where to. */
    readonly sentOn: (host: string) => string;
    readonly yes: string;
    readonly no: string;
  };
  readonly columns: {
    readonly title: string;
    readonly roles: Readonly<Record<Role, string>>;
    readonly none: string;
    readonly nameless: (number: number) => string;
    readonly endStands: string;
    readonly apply: string;
    /** Of very many columns not all are offered. */
    readonly offered: (offered: string, all: string) => string;
    readonly guessedEncoding: string;
    /** For map files: how their coordinates are written. */
    readonly latitudeFirst: string;
    /** For an archive of tiles: which part of it is read. */
    readonly tiles: (zoom: number, deepest: number) => string;
    /** There are more tiles in the window than are read at a time. */
    readonly tooFar: string;
  };
  /** Latitude and longitude seem to be swapped. */
  readonly swapped: {
    readonly hint: string;
    readonly swap: string;
  };
  readonly result: {
    readonly total: (count: string) => string;
    /** In place of `total` for an archive of tiles. */
    readonly inView: (count: string) => string;
    readonly shown: (count: string) => string;
    readonly opened: (count: string) => string;
    readonly showWhole: string;
    readonly table: string;
    readonly remove: string;
    readonly csv: string;
    readonly geojson: string;
    readonly exportNote: string;
    /** What a saved file holds, and what it does not. */
    readonly saved: {
      /** Of a table, as CSV. */
      readonly asTable: string;
      /** Of a map file, as GeoJSON. */
      readonly asFeatures: string;
      /** Of a map file, as CSV. */
      readonly asTexts: string;
      readonly shapes: (count: string) => string;
      readonly dates: (count: string) => string;
      readonly fields: (count: string) => string;
      /** Of a table, as GeoJSON. */
      readonly asPoints: string;
      readonly renamed: (count: string) => string;
    };
  };
  readonly categories: {
    readonly title: string;
    readonly field: string;
    readonly none: string;
    readonly empty: string;
    readonly others: string;
    /** In the key of a picture, where one colour is that of all. */
    readonly records: string;
    readonly all: string;
    readonly nothing: string;
  };
  readonly bad: {
    readonly title: (count: string) => string;
    readonly lead: string;
    /** Some of these rows have line breaks: how many lines all of them take. */
    readonly lines: (count: string) => string;
    readonly line: string;
    readonly feature: string;
    readonly value: string;
    readonly reason: string;
    readonly download: string;
    readonly reasons: Readonly<Record<BadRowReason, string>>;
  };
  readonly records: {
    readonly title: (count: string) => string;
    readonly nameless: (number: string) => string;
    readonly empty: string;
    readonly back: string;
    readonly show: string;
    /** A record has more fields than its card shows. */
    readonly more: (count: string) => string;
  };
  readonly pages: {
    readonly earlier: string;
    readonly later: string;
    readonly range: (first: string, last: string, total: string) => string;
  };
  /** What is wrong with a whole file, and what to do. FileFault says what `detail` is for each reason. */
  readonly faults: Readonly<Record<FileFaultReason, (detail: string) => string>>;
  /** The caption of the timeline's histogram. */
  readonly histogram: string;
  /** What a fault left as it was: the atlas, or the file of that name on the map. */
  readonly unchanged: (shown: string | null) => string;
  /** Of several files only one was opened. */
  readonly notOpened: (others: string, count: number) => string;
  /** What a link cannot carry. */
  readonly linkLacks: (name: string) => string;
}

const MESSAGES: Readonly<Record<Language, OwnDataMessages>> = typesetAll({ kk, ru, en }, null);

export const ownDataMessagesOf = (language: Language): OwnDataMessages => MESSAGES[language];
