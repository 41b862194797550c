// Makes the table that a reader saves from a chart: the rows of its figures, taken from the published tables.
import { dataFile } from './downloads.ts';

/**
 * The rows of the figures with these ids as CSV with a header, in their order in the published table.
 * @throws {Error} if the table cannot be fetched
 */
export const rowsOfFigures = async (ids: readonly string[]): Promise<string> =>
  rowsOf(ids, 'statistics.csv', (await import('../../geodata/exports/statistics-csv.ts')).STATISTICS_COLUMNS);

/** The same of the table of populations. @throws {Error} if the table cannot be fetched */
export const rowsOfPopulations = async (ids: readonly string[]): Promise<string> =>
  rowsOf(
    ids,
    'populations.csv',
    (await import('../../geodata/exports/populations-csv.ts')).POPULATION_COLUMNS,
  );

async function rowsOf<Column extends string>(
  ids: readonly string[],
  file: string,
  columns: readonly (Column | 'id')[],
): Promise<string> {
  const [{ csvOf, readCsv }, response] = await Promise.all([
    import('../../geodata/exports/csv.ts'),
    fetch(dataFile(file)),
  ]);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const wanted = new Set(ids);
  const rows = readCsv(columns, await response.text());
  return csvOf(
    columns,
    rows.filter(({ id }) => wanted.has(id)),
  );
}
