// Exports the numbers of inhabitants as one table. The place and the note of each are written out in three languages.
import type { Localized } from '../../core/atlas/atlas.ts';
import type { Geodata } from '../check.ts';
import { csvOf, type Cell } from './csv.ts';

export const POPULATION_COLUMNS = [
  'id',
  'place',
  'place_kk',
  'place_ru',
  'place_en',
  'date',
  'population',
  'qualifier',
  'rounded',
  'basis',
  'counted',
  'source',
  'locator',
  'note',
  'note_kk',
  'note_ru',
  'note_en',
] as const;
export type PopulationColumn = (typeof POPULATION_COLUMNS)[number];

export function populationsCsv({ populations, places, notes }: Geodata): string {
  const nameOf = new Map(places.map(({ id, properties }): [string, Localized] => [id, properties.name]));
  const noteOf = new Map(notes.map((note): [string, Localized] => [note.id, note]));
  const rows = populations.map((record): Record<PopulationColumn, Cell> => {
    const [name, note] = [nameOf.get(record.place), noteOf.get(record.note ?? '')];
    return {
      ...record,
      ...{ place_kk: name?.kk ?? null, place_ru: name?.ru ?? null, place_en: name?.en ?? null },
      ...{ note_kk: note?.kk ?? null, note_ru: note?.ru ?? null, note_en: note?.en ?? null },
    };
  });
  return csvOf(POPULATION_COLUMNS, rows);
}
