// Hands charts to the reader as files: pictures as they are made, and the rows of the figures as the data have them.
import { dataFile } from './downloads.ts';

/** Gives the reader a file. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The rows of the table of figures with these ids, in their order in the file. @throws when it cannot be fetched. */
export async function rowsOfFigures(ids: readonly string[]): Promise<string> {
  const [{ csvOf, readCsv }, { STATISTICS_COLUMNS }, response] = await Promise.all([
    import('../../geodata/exports/csv.ts'),
    import('../../geodata/exports/statistics-csv.ts'),
    fetch(dataFile('statistics.csv')),
  ]);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const wanted = new Set(ids);
  const rows = readCsv(STATISTICS_COLUMNS, await response.text());
  return csvOf(
    STATISTICS_COLUMNS,
    rows.filter(({ id }) => wanted.has(id)),
  );
}
