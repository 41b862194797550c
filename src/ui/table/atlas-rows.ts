// The rows of the table of objects: what the list shows, in columns that can be sorted. Texts in one language, with what each is
// sorted by. Pure.
import { sentenceOfSource } from '../../core/atlas/article.ts';
import {
  SECTORS,
  STATES,
  type Atlas,
  type AtlasObject,
  type HistoricalDate,
  type Language,
} from '../../core/atlas/atlas.ts';
import { nameInYear, placeNameInYear } from '../../core/atlas/names.ts';
import type { Evidence } from '../../core/atlas/evidence.ts';
import type { Shown } from '../../core/atlas/selection.ts';
import { lengthInKilometres } from '../../core/geo/geometry.ts';
import { yearOfDay } from '../../core/time/bounds.ts';
import { TABLE_COLUMNS, type TableColumnId, type TableSort } from '../../core/view/view-state.ts';
import { dateMessagesOf } from '../../i18n/date-messages.ts';
import { formatNumber, type Messages } from '../../i18n/messages.ts';
import { compareNames } from '../../i18n/order.ts';
import { kindInWords, objectMessagesOf } from '../../i18n/object-messages.ts';
import { stateInWords } from '../../i18n/state-names.ts';
import type { TableMessages } from '../../i18n/table-messages.ts';
import type { TableColumn, TableRow } from './table.ts';

const WIDTHS: Readonly<Record<TableColumnId, number>> = {
  name: 15,
  kind: 9,
  sector: 10.6,
  state: 8.25,
  place: 11,
  opened: 11.5,
  closed: 7,
  size: 6.5,
  sources: 7.3,
};
const FIGURES: readonly TableColumnId[] = ['opened', 'closed', 'size', 'sources'];

export const atlasColumns = ({ columns }: TableMessages): readonly TableColumn[] =>
  TABLE_COLUMNS.map((id) => ({ id, title: columns[id], width: WIDTHS[id], figures: FIGURES.includes(id) }));

/** A cell: its text, and what it is sorted by. Empty cells come last, in whatever order. */
interface Cell {
  readonly text: string;
  readonly by: string | readonly number[];
}
const EMPTY: Cell = { text: '', by: [] };

export interface AtlasRow extends TableRow {
  readonly shown: Shown;
  readonly by: Readonly<Record<TableColumnId, Cell['by']>>;
}

/** The years that a date can mean: `1931`, `between 1928 and 1932`, `≤1890`. They are sorted by the first year, then by the last. */
function yearsOf(date: HistoricalDate | null, language: Language): Cell {
  const [from, to] = [date?.earliest, date?.latest].map((day) => (day ? yearOfDay(day) : null));
  if (from == null && to == null) return EMPTY;
  if (from == null) return { text: `≤${to}`, by: [-Infinity, to ?? 0] };
  if (to == null) return { text: `≥${from}`, by: [from, Infinity] };
  // “1928–1940” would read as a life of twelve years.
  const [one, other] = [from, to].map((year) => ({ text: String(year), isYear: true }));
  const text = from === to || !one || !other ? String(from) : dateMessagesOf(language).between(one, other);
  return { text, by: [from, to] };
}

const openingOf = ({ lifecycle }: AtlasObject): HistoricalDate | null =>
  lifecycle.find(({ state }) => state === 'operating')?.start ?? null;

/** When it was closed for good, or ceased to be; null if it went on. */
function endOf({ lifecycle }: AtlasObject): HistoricalDate | null {
  const last = lifecycle.at(-1);
  return last?.state === 'closed' ? last.start : (last?.end ?? null);
}

/** How many works of others say something of it; the article is one, general knowledge is none. */
function sourcesOf({ id, lifecycle }: AtlasObject, { accounts }: Evidence): number {
  const account = accounts[id];
  const cited = [
    ...lifecycle.flatMap(({ sources }) => sources),
    ...(account?.claims ?? []).map(({ source }) => source),
    ...(account?.built?.sources ?? []),
    ...(account?.opening ?? []).flatMap(({ sources }) => sources),
  ];
  const works = cited.map((source) => (sentenceOfSource(source) === null ? source : 'article'));
  return new Set(works.filter((source) => source !== 'general-knowledge')).size;
}

/** What the cells of a row are made from. */
export interface AtlasTable {
  readonly atlas: Atlas;
  readonly shown: readonly Shown[];
  /** Names are those of this year: the last of those shown. */
  readonly year: number;
  /** Null while it is being fetched: sources are not counted yet. */
  readonly evidence: Evidence | null;
  readonly language: Language;
  readonly messages: Messages;
  readonly texts: TableMessages;
}

/** The rows in the order in which they are shown; what is equal stands by name. */
export function atlasRows(table: AtlasTable, sort: TableSort): readonly AtlasRow[] {
  const compare = compareNames(table.language);
  const turn = sort.descending ? -1 : 1;
  return table.shown
    .map((shown) => rowOf(shown, table))
    .sort((a, b) => {
      const [one, other] = [a.by[sort.column], b.by[sort.column]];
      return (
        Number(one.length === 0) - Number(other.length === 0) ||
        turn * inOrder(one, other, compare) ||
        inOrder(a.by.name, b.by.name, compare) ||
        (a.key < b.key ? -1 : 1)
      );
    });
}

function inOrder(one: Cell['by'], other: Cell['by'], compare: (a: string, b: string) => number): number {
  if (typeof one === 'string' || typeof other === 'string') return compare(String(one), String(other));
  const differing = one.findIndex((part, index) => part !== other[index]);
  return differing < 0 ? 0 : (one[differing] ?? 0) - (other[differing] ?? 0);
}

function rowOf(shown: Shown, table: AtlasTable): AtlasRow {
  const { object, now } = shown;
  const { atlas, year, evidence, language, messages } = table;
  const text = (words: string): Cell => ({ text: words, by: words });
  const placeName = (id: string | null): string =>
    id === null ? '' : placeNameInYear(atlas.places, id, year, language);
  const sources = evidence && sourcesOf(object, evidence);
  const cells: Readonly<Record<TableColumnId, Cell>> = {
    name: text(nameInYear(object, year, language)),
    kind: text(kindInWords(object, language)),
    sector: { text: messages.sectors[object.sector], by: [SECTORS.indexOf(object.sector)] },
    state: {
      text: stateInWords(now, object, language, messages),
      by: [STATES.indexOf(now.state), Number(now.certainty === 'possible')],
    },
    place: text(
      'place' in object
        ? placeName(object.place)
        : object.flow
          ? `${placeName(object.flow.from)} – ${placeName(object.flow.to)}`
          : object.lineName[language],
    ),
    opened: yearsOf(openingOf(object), language),
    closed: yearsOf(endOf(object), language),
    size: sizeOf(object, table),
    sources: sources === null ? EMPTY : { text: formatNumber(sources, language), by: [sources] },
  };
  return {
    key: object.id,
    shown,
    cells: TABLE_COLUMNS.map((column) => cells[column].text),
    by: Object.fromEntries(TABLE_COLUMNS.map((column) => [column, cells[column].by])) as AtlasRow['by'],
  };
}

/** How much a flow carried, how long a line is, how many works a record stands for. Different units are sorted apart. */
function sizeOf(object: AtlasObject, { language, texts }: AtlasTable): Cell {
  if ('position' in object)
    return object.count > 1
      ? { text: texts.group(formatNumber(object.count, language)), by: [0, object.count] }
      : EMPTY;
  if (object.flow) {
    const tonnes = object.flow.quantity?.thousandTonnes;
    return tonnes === undefined
      ? EMPTY
      : { text: texts.thousandTonnes(formatNumber(tonnes, language, 1)), by: [2, tonnes] };
  }
  const kilometres = Math.round(lengthInKilometres(object.path));
  return {
    text: objectMessagesOf(language).card.kilometres(formatNumber(kilometres, language)),
    by: [1, kilometres],
  };
}
