// Checks all texts of the atlas by the glossary, the rules of style and the names of towns in their years, and the names of
// records against the glossary. Problems say where a text stands, what was found in it and what is right.
import { LANGUAGES, type Language } from '../core/atlas/atlas.ts';
import { escaped } from './escaped.ts';
import type { Geodata, Problem } from './check.ts';
import type { GlossaryRecord } from './schema.ts';
import { faultsOf, type Fault } from './text-rules.ts';
import { localizedIn, recordsWithFile, textsOfGeodata, textsOfTours, type PlacedText } from './texts.ts';
import { ATLAS_YEARS, townNames, type TownNames } from './town-names.ts';

/** Names of other times stand as names of records, not in sentences. */
const NAME = /(^|\.)(name|lineName)\.(kk|ru|en)$/;
/** Names of places and objects, which follow the year by themselves (names-then.ts); those of lines do not. */
const DATED = /(^|\.)name\.(kk|ru|en)$/;
/** Titles of sources are as their authors wrote them. */
const TITLE = /^custom\.title/;

/** Finds the first wrong form in a text. */
type Finder = (text: string) => Fault | null;

/** Kazakh and Russian inflect, so a wrong form is found by how its word begins. */
function finderOf(glossary: readonly GlossaryRecord[], language: Language): Finder {
  const stems = glossary.flatMap((entry) =>
    entry[`${language}_wrong`].map((stem) => ({ stem, right: entry[language] })),
  );
  if (stems.length === 0) return () => null;
  const any = stems.map(({ stem }) => escaped(stem)).join('|');
  const find = new RegExp(String.raw`(?<![\p{L}\p{N}])(${any})\p{L}*`, 'u');
  return (text) => {
    const [found, begun] = find.exec(text) ?? [];
    const wrong = stems.find(({ stem }) => stem === begun);
    return found !== undefined && wrong ? { found, right: wrong.right } : null;
  };
}

const withoutBracket = (name: string): string => name.replace(/ \([^)]*\)$/, '');
/** Names begin small or large: трест, Трест. */
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Names of records that are one thing in one language and another, or unknown to the glossary, in the next. */
function checkNames(geodata: Geodata): Problem[] {
  const forms = (entry: GlossaryRecord, language: Language): readonly string[] => [
    entry[language],
    ...entry[`${language}_also`],
  ];
  const problems: Problem[] = [];
  for (const [file, record] of recordsWithFile(geodata))
    for (const [field, localized] of localizedIn(record)) {
      if (!NAME.test(`${field}.kk`)) continue;
      const name = (language: Language): string => withoutBracket(localized[language]);
      const is = (entry: GlossaryRecord, language: Language): boolean =>
        forms(entry, language).some((form) => sameName(form, name(language)));
      const known = geodata.glossary.filter(
        (entry) => sameName(entry.kk, name('kk')) || sameName(entry.en, name('en')),
      );
      if (known.length === 0 || known.some((entry) => LANGUAGES.every((language) => is(entry, language))))
        continue;
      for (const entry of known.slice(0, 1))
        for (const language of LANGUAGES)
          if (!is(entry, language))
            problems.push({
              file,
              record: (record as { id?: string }).id ?? '–',
              field: `${field}.${language}`,
              found: localized[language],
              expected: `${forms(entry, language).join(' or ')}, by ${entry.id} of glossary.csv`,
            });
    }
  return problems;
}

/**
 * `tours` maps the name of a file to its text. `ofInterface` are the texts of the interface, where they are to be checked too.
 */
export function checkTexts(
  geodata: Geodata,
  tours: Readonly<Record<string, string>>,
  ofInterface: readonly PlacedText[] = [],
): Problem[] {
  const finders = Object.fromEntries(
    LANGUAGES.map((language) => [language, finderOf(geodata.glossary, language)]),
  ) as Record<Language, Finder>;
  const problems = checkNames(geodata);
  const towns = Object.fromEntries(
    LANGUAGES.map((language) => [language, townNames(geodata.places, language)]),
  ) as Record<Language, TownNames>;
  for (const { file, record, field, language, text, years = ATLAS_YEARS } of [
    ...textsOfGeodata(geodata),
    ...textsOfTours(tours),
    ...ofInterface,
  ]) {
    if (TITLE.test(field)) continue;
    const misspelt = NAME.test(field) ? null : finders[language](text);
    for (const { found, right } of [
      ...(misspelt ? [misspelt] : []),
      ...faultsOf(text, language, `${file} ${field}`),
      ...(DATED.test(field) ? [] : towns[language](text, years)),
    ])
      problems.push({ file, record, field, found: `“${found}” (${language})`, expected: right });
  }
  return problems;
}
