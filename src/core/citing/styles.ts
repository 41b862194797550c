// The forms in which a citation can be had: those of manuals, which people read, and files, which programs read.
import { bibtexOf } from './bibtex.ts';
import type { CslItem } from './item.ts';
import { risOf } from './ris.ts';

export const MANUAL_STYLES = ['gost', 'apa', 'chicago'] as const;
export type ManualStyle = (typeof MANUAL_STYLES)[number];

export interface FileFormat {
  readonly ending: string;
  readonly type: string;
  readonly write: (item: CslItem) => string;
}

/** What reference managers read. Each text ends with a line break. */
export const FILE_FORMATS = {
  bibtex: { ending: 'bib', type: 'application/x-bibtex', write: bibtexOf },
  ris: { ending: 'ris', type: 'application/x-research-info-systems', write: risOf },
  csl: {
    ending: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    write: (item) => `${JSON.stringify([item], null, 2)}\n`,
  },
} satisfies Readonly<Record<string, FileFormat>>;
export type FileFormatId = keyof typeof FILE_FORMATS;

export type CitationStyle = ManualStyle | FileFormatId;
export const CITATION_STYLES: readonly CitationStyle[] = [
  ...MANUAL_STYLES,
  ...(Object.keys(FILE_FORMATS) as FileFormatId[]),
];

export const formatOf = (style: CitationStyle): FileFormat | null =>
  style in FILE_FORMATS ? FILE_FORMATS[style as FileFormatId] : null;

/** What every style is called in every language. */
export const STYLE_NAMES: Readonly<Record<Exclude<CitationStyle, 'gost'>, string>> = {
  apa: 'APA',
  chicago: 'Chicago',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
};
