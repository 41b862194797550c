// An item as an entry of BibTeX, with the fields that BibLaTeX adds to it and BibTeX passes over (urldate, version, langid). The
// letters stay Unicode, as BibLaTeX and today's BibTeX read them. The citation library's own writer is not used: for what has no
// author it leaves out the work that a thing is part of and the version, and writes a note in English.
import type { Language } from '../atlas/atlas.ts';
import { dayOf, type CslItem } from './item.ts';

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { kk: 'kazakh', ru: 'russian', en: 'english' };
/** Names that BibTeX writes in the language of the text: they stand without braces. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const SPELT: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
/** A text in which nothing is a command. Inside a second pair of braces its capital letters stay. */
const braced = (text: string): string =>
  `{{${text.replace(/[\\~^{}#$%&_]/g, (letter) => SPELT[letter] ?? `\\${letter}`)}}}`;

export function bibtexOf(item: CslItem): string {
  const {
    'date-parts': [[year, month]],
  } = item.issued;
  const container = item['container-title'];
  const fields: readonly (readonly [string, string] | undefined)[] = [
    ['title', braced(item.title)],
    container === undefined ? undefined : ['booktitle', braced(container)],
    item.genre === undefined ? undefined : ['type', braced(item.genre)],
    ['version', `{${item.version}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[month - 1] ?? `{${month}}`],
    ['url', `{${item.URL}}`],
    ['urldate', `{${dayOf(item.accessed)}}`],
    ['langid', `{${LANGUAGE_NAMES[item.language]}}`],
  ];
  const lines = fields.flatMap((field) => (field ? [`  ${field[0]} = ${field[1]},`] : []));
  return [`@${container === undefined ? 'misc' : 'incollection'}{${item.id},`, ...lines, '}', ''].join('\n');
}
