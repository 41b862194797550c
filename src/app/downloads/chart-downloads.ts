// Makes the table that a reader saves from a chart: the rows of its figures, taken from the published tables.
import { ask } from '../late/late.ts';
import { fetchDataFile } from './downloads.ts';

/**
 * The rows of the figures with these ids as CSV with a header, in their order in the published table.
 * @throws {LateError} if the table cannot be fetched
 */
export const rowsOfFigures = (ids: readonly string[]): Promise<string> =>
  rowsOf(
    ids,
    'statistics.csv',
    async () => (await import('../../geodata/exports/statistics-csv.ts')).STATISTICS_COLUMNS,
  );

/** The same of the table of populations. @throws {LateError} if the table cannot be fetched */
export const rowsOfPopulations = (ids: readonly string[]): Promise<string> =>
  rowsOf(
    ids,
    'populations.csv',
    async () => (await import('../../geodata/exports/populations-csv.ts')).POPULATION_COLUMNS,
  );

async function rowsOf<Column extends string>(
  ids: readonly string[],
  file: string,
  columnsOf: () => Promise<readonly (Column | 'id')[]>,
): Promise<string> {
  const [columns, { csvOf, readCsv }, text] = await Promise.all([
    ask(columnsOf),
    ask(() => import('../../geodata/exports/csv.ts')),
    ask(async () => (await fetchDataFile(file)).text()),
  ]);
  const wanted = new Set(ids);
  const rows = readCsv(columns, text);
  return csvOf(
    columns,
    rows.filter(({ id }) => wanted.has(id)),
  );
}
