// Makes the table that a reader saves from a chart: the rows of its figures, taken from the published table of figures.
import { dataFile } from './downloads.ts';

/**
 * The rows of the figures with these ids as CSV with a header, in their order in the published table.
 * @throws {Error} if the table cannot be fetched
 */
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
