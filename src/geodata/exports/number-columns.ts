// The columns of the tables of numbers in geodata/: figures of the article, inhabitants of towns.
import { FILES } from '../schema.ts';
import { coded, column, EDTF, given, id, integer, number, slug } from './table-schema.ts';

const figure = FILES['statistics.csv'].record.entries;
export const FIGURE_SECTORS = FILES['statistics-series.csv'].record.entries.sector.options;
export const figureColumns = {
  id,
  series: column('Series', 'What is measured: an id of the series.', { ...given, ...slug }),
  period: column('Period', `The time the figure stands for: ${EDTF} or 1928/1932.`, given),
  value: number('Value', 'The figure, in the unit of its series.', given),
  qualifier: coded('qualifier', 'Qualifier', '= exactly, < less than, > more than, ~ about.', {
    ...given,
    enum: figure.qualifier.options,
  }),
  kind: coded(
    'figure_kind',
    'Kind',
    'level, share, ratio of two levels, derived by the atlas, or from outside the article.',
    {
      ...given,
      enum: figure.kind.options,
    },
  ),
  base: column('Base', 'What a ratio is measured against: a period or a word such as not-stated.'),
  sentences: column(
    'Sentences',
    'The sentences of the article it comes from or is compared with, with a blank between them.',
    {
      ...given,
      pattern: 'S\\d{3}( S\\d{3})*',
    },
  ),
  formula: column('Formula', 'How a derived figure was worked out.'),
  printed: column('As printed', 'The wording of the article, where it is not the value and unit given here.'),
  flag: column('Flag', 'What is odd about the figure, in a word.', slug),
  note: column('Note', 'A remark: an id of the notes.', slug),
  source: column('Source', 'An id of the sources, for a figure from outside the article.', slug),
};
const population = FILES['populations.csv'].record.entries;
export const populationColumns = {
  id,
  place: column('Place', 'An id of the places.', { ...given, ...slug }),
  date: column('Date', `The day or year it was counted for: ${EDTF}.`, given),
  population: integer('Population', 'Inhabitants.', { ...given, minimum: 1 }),
  qualifier: coded('qualifier', 'Qualifier', '= exactly, < less than, > more than, ~ about.', {
    ...given,
    enum: population.qualifier.options,
  }),
  rounded: integer('Rounded', 'To what the source rounds: 1, 100 or 1000.', given),
  basis: coded('population_basis', 'Basis', 'A census, its first published result, or an estimate.', {
    ...given,
    enum: population.basis.options,
  }),
  counted: coded('counted', 'Counted', 'The town alone, or with the Cossack village beside it.', {
    ...given,
    enum: population.counted.options,
  }),
  source: column('Source', 'An id of the sources.', { ...given, ...slug }),
  locator: column('Locator', 'Where in the source it stands.'),
  note: column('Note', 'A remark: an id of the notes.', slug),
};
