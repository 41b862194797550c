// How checks of geodata/ report a problem of one record, and the two they share: an id that leads nowhere, a source that is none.
import { SENTENCE_IDS, SENTENCE_RANGE, sentenceOfSource } from '../core/atlas/article.ts';

/** What every handbook says, without saying which. */
const GENERAL_KNOWLEDGE = 'general-knowledge';

/** Reports a problem in a field of the record that is being checked. */
export type Reporter = (field: string, found: string, expected: string) => void;

/** A value as a message shows it. */
export const show = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

/** Reports an id that refers to no known record. Null and undefined refer to nothing. */
export function expectKnown(
  id: string | null | undefined,
  known: ReadonlySet<string>,
  field: string,
  file: string,
  report: Reporter,
): void {
  if (id !== undefined && id !== null && !known.has(id)) report(field, show(id), `an id of ${file}`);
}

export function checkSource(id: string, known: ReadonlySet<string>, field: string, report: Reporter): void {
  const sentence = sentenceOfSource(id);
  if (sentence) {
    if (!SENTENCE_IDS.includes(sentence)) report(field, show(id), `article:${SENTENCE_RANGE}`);
  } else if (!known.has(id)) report(field, show(id), 'an id of sources.json');
}

/** Checks a list of sources, and that every locator belongs to one of them. */
export function checkSources(
  {
    sources,
    locators = {},
  }: { sources: readonly string[]; locators?: Readonly<Record<string, string>> | undefined },
  known: ReadonlySet<string>,
  prefix: string,
  report: Reporter,
): void {
  // Whoever reads a list meets the source that can be looked up first.
  const general = sources.indexOf(GENERAL_KNOWLEDGE);
  if (general >= 0 && general < sources.length - 1)
    report(`${prefix}sources.${general}`, show(GENERAL_KNOWLEDGE), 'at the end of the list');
  sources.forEach((id, at) => checkSource(id, known, `${prefix}sources.${at}`, report));
  for (const id of Object.keys(locators))
    if (!sources.includes(id)) report(`${prefix}locators`, show(id), 'one of the sources beside it');
}
