// Exports the figures of the article as one table. Series, unit and note of each figure are written out in three languages,
// so that readers need not join four files.
import type { Localized } from '../../core/atlas/atlas.ts';
import type { Geodata } from '../check.ts';
import { inNumbers } from '../formula.ts';
import type { TranslationRecord } from '../schema.ts';
import { csvOf, type Cell } from './csv.ts';

export const STATISTICS_COLUMNS = [
  'id',
  'series',
  'series_kk',
  'series_ru',
  'series_en',
  'sector',
  'period',
  'qualifier',
  'value',
  'unit',
  'unit_kk',
  'unit_ru',
  'unit_en',
  'kind',
  'base',
  'sentences',
  'formula',
  'printed',
  'flag',
  'note',
  'note_kk',
  'note_ru',
  'note_en',
  'source',
] as const;
export type StatisticsColumn = (typeof STATISTICS_COLUMNS)[number];

const byId = <R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, R> =>
  new Map(records.map((record) => [record.id, record]));

const NOTHING = { kk: null, ru: null, en: null };
const found = (table: ReadonlyMap<string, TranslationRecord>, id: string | null | undefined) =>
  (table.get(id ?? '') as Localized | undefined) ?? NOTHING;

export function statisticsCsv({ figures, series, units, notes }: Geodata): string {
  const seriesById = byId(series);
  const unitById = byId(units);
  const noteById = byId(notes);
  const values = new Map(figures.map(({ id, value }) => [id, value]));
  const rows = figures.map((figure): Record<StatisticsColumn, Cell> => {
    const quantity = seriesById.get(figure.series);
    const unit = found(unitById, quantity?.unit);
    const note = found(noteById, figure.note);
    return {
      ...figure,
      formula: figure.formula && inNumbers(figure.formula, values),
      series_kk: quantity?.kk ?? null,
      series_ru: quantity?.ru ?? null,
      series_en: quantity?.en ?? null,
      sector: quantity?.sector ?? null,
      unit: quantity?.unit ?? null,
      unit_kk: unit.kk,
      unit_ru: unit.ru,
      unit_en: unit.en,
      note_kk: note.kk,
      note_ru: note.ru,
      note_en: note.en,
    };
  });
  return csvOf(STATISTICS_COLUMNS, rows);
}
