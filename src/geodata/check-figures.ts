// Checks of figures across records: a derived figure is what its formula gives and cites what it rests on, a figure from
// outside names its source, and no text about a contradiction states a number that none of its figures has. check.ts calls them.
import { LANGUAGES } from '../core/atlas/atlas.ts';
import { expectKnown, show, type Reporter } from './report.ts';
import { calculate, constantsOf, inputsOf } from './formula.ts';
import { historicalDate } from './dates.ts';
import type { DisputeRecord, FigureRecord, PopulationRecord } from './schema.ts';

/** What a text about figures may quote of one. */
export type Value = Pick<FigureRecord, 'value' | 'formula'>;
type Values = ReadonlyMap<string, Value>;
type Figures = ReadonlyMap<string, FigureRecord>;

/** The factors of a percentage and of a change of unit: all other numbers of a formula are figures. */
const FACTORS: ReadonlySet<number> = new Set([100, 1000]);

/** A figure and all that its formula, and theirs, rest on. */
function restsOn(id: string, figures: Values, seen: Set<string> = new Set<string>()): ReadonlySet<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const input of inputsOf(figures.get(id)?.formula ?? '')) restsOn(input, figures, seen);
  return seen;
}

/** A value as precise as another is written: 0.3545 as 0.35. */
const asPrecise = (value: number, like: number): number =>
  Number(value.toFixed((String(like).split('.')[1] ?? '').length));

export function checkFigure(
  { id, kind, value, formula, sentences, source }: FigureRecord,
  figures: Figures,
  report: Reporter,
): void {
  if ((kind === 'outside') !== (source !== null))
    report('source', source ?? 'nothing', kind === 'outside' ? 'a source' : 'nothing: the article gives it');
  if ((kind === 'derived') !== (formula !== null))
    report('formula', formula ?? 'nothing', kind === 'derived' ? 'a formula' : 'nothing: it is not derived');
  if (formula === null) return;
  const unknown = inputsOf(formula).filter((input) => !figures.has(input));
  if (unknown.length > 0) return report('formula', `{${unknown.join('}, {')}}`, 'ids of statistics.csv');
  const typed = constantsOf(formula).filter((number) => !FACTORS.has(number));
  if (typed.length > 0)
    report('formula', typed.join(', '), 'the id of a figure; only 100 and 1000 are typed in');
  const inputs = [...restsOn(id, figures)].filter((input) => input !== id);
  const values = new Map(inputs.map((input) => [input, figures.get(input)?.value ?? NaN]));
  const exact = calculate(formula, values);
  if (asPrecise(exact, value) !== value) report('value', String(value), `${exact}, rounded: ${formula}`);
  const cited = new Set(
    inputs.flatMap((input) => {
      const found = figures.get(input);
      return !found || found.kind === 'derived' ? [] : found.sentences;
    }),
  );
  if ([...cited].sort().join(' ') !== sentences.join(' '))
    report('sentences', sentences.join(' '), `those of its inputs: ${[...cited].sort().join(' ')}`);
}

/** The digits of a number without its power of ten: 2,500, 2.5 and 0.25 are alike. */
const digitsOf = (number: string): string =>
  number.replaceAll(/\D/g, '').replace(/^0+/, '').replace(/0+$/, '');

/** The numbers of a text but for years, a whole of 100 and numbers of sentences. */
const numbersIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\p{L}\d/])(?:\d{1,3}(?:[ \u00a0]\d{3})+|\d+(?:[.,]\d+)*)/gu)]
    .map(([number]) => number)
    .filter((number) => !/^(1[89]\d\d|100)$/.test(number));

export function checkDispute(
  { about, resolution, claims }: DisputeRecord,
  figures: Values,
  report: Reporter,
): void {
  const known = new Set(
    claims
      .flatMap((claim) => [...restsOn(claim, figures)])
      .flatMap((id) => figures.get(id)?.value ?? [])
      .flatMap((value) =>
        [1, 2, 3, 4, 5, 6].map((digits) => digitsOf(String(Number(value.toPrecision(digits))))),
      ),
  );
  for (const [field, texts] of Object.entries({ about, resolution }))
    for (const language of LANGUAGES) {
      const strange = numbersIn(texts[language]).filter((number) => !known.has(digitsOf(number)));
      if (strange.length > 0)
        report(
          `${field}.${language}`,
          strange.join(', '),
          'numbers of its figures, or of what they are derived from',
        );
    }
}

/** Checks what populations refer to, that each has a date with two ends, and that no source counts the same people twice. */
export function checkPopulations(
  populations: readonly PopulationRecord[],
  places: ReadonlySet<string>,
  sources: ReadonlySet<string>,
  notes: ReadonlySet<string>,
  reporter: (file: string, record: string) => Reporter,
): void {
  const seen = new Map<string, string>();
  for (const { id, place, date, basis, counted, source, note } of populations) {
    const report = reporter('populations.csv', id);
    expectKnown(place, places, 'place', 'places.geojson', report);
    expectKnown(source, sources, 'source', 'sources.json', report);
    expectKnown(note, notes, 'note', 'statistics-notes.csv', report);
    const { earliest, latest } = historicalDate(date);
    if (!earliest || !latest) report('date', show(date), 'a date with a beginning and an end');
    const key = [place, date, basis, counted, source].join();
    const other = seen.get(key);
    if (other) report('id', show(id), `another date, basis, count or source than ${other}`);
    seen.set(key, id);
  }
}
