// A reader's report that something in the atlas is wrong, as a text: what it is about, what the atlas says, and what the reader
// says. Plain lines with an empty one between them, so that it reads well in a mail and in the forms of code hosts. Pure.

/** What of a thing can be wrong, in the order in which a reader chooses it. */
export const REPORT_FIELDS = [
  'name',
  'place',
  'dates',
  'sector',
  'source',
  'figure',
  'text',
  'other',
] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

/** The title of a report and the labels of its lines, in the reader’s language. */
export interface ReportWords {
  readonly title: (name: string) => string;
  readonly record: string;
  readonly field: string;
  readonly year: string;
  readonly says: string;
  readonly restsOn: string;
  readonly should: string;
  readonly reliedOn: string;
  readonly data: string;
  readonly page: string;
  readonly view: string;
}

export interface Report {
  /** The thing, as the reader sees it named, and its key. */
  readonly name: string;
  readonly key: string;
  /** In words of the reader's language; null where the reader has not chosen. */
  readonly field: { readonly id: ReportField; readonly name: string } | null;
  /** The years shown, in figures; null where no year is shown. */
  readonly years: string | null;
  /** What the atlas says; null where the report names no statement. */
  readonly says: string | null;
  /** What that rests on. */
  readonly sources: readonly string[];
  /** What the reader has typed: it may have several lines, or be empty. */
  readonly should: string;
  readonly reliedOn: string;
  /** Version of the data. */
  readonly version: string;
  /** Lasting addresses: of the plain page of the thing, and of the view; null for none. */
  readonly page: string | null;
  readonly view: string | null;
}

/** Texts of the atlas without the no-break spaces of print, as they stand in `geodata/`; typed ones without blank ends. */
const plain = (text: string): string =>
  text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\r\n?/g, '\n')
    .trim();

export const titleOfReport = ({ name }: Pick<Report, 'name'>, words: ReportWords): string =>
  plain(words.title(name));

/** The report as a text. Lines for which nothing is known are left out, but those that the reader is to fill in. */
export function textOfReport(report: Report, words: ReportWords): string {
  const { name, key, field, years, says, sources, should, reliedOn, version, page, view } = report;
  const lines: readonly (readonly [label: string, value: string | null])[] = [
    [words.record, `${name} (${key})`],
    [words.field, field ? `${field.name} (${field.id})` : ''],
    [words.year, years],
    [words.says, says],
    [words.restsOn, sources.length > 0 ? sources.join('; ') : null],
    [words.should, should],
    [words.reliedOn, reliedOn],
    [words.data, version],
    [words.page, page],
    [words.view, view],
  ];
  return lines
    .flatMap(([label, value]) => (value === null ? [] : [`${label}: ${plain(value)}`.trim()]))
    .join('\n\n');
}
