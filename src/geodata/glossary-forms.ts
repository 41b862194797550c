// The columns of glossary.csv that hold several forms of a name or term: those of other times, and those that are wrong.
import * as v from 'valibot';

/** “Ленгер | Ленгір”, or nothing. */
const forms = v.pipe(
  v.string('forms with | between them'),
  v.check((cell) => cell.trim() === cell, 'forms with | between them, without blanks at the ends'),
  v.transform((cell) => cell.split('|').flatMap((form) => form.trim() || [])),
);

export const glossaryForms = {
  kk_also: forms,
  ru_also: forms,
  en_also: forms,
  kk_wrong: forms,
  ru_wrong: forms,
  en_wrong: forms,
};
