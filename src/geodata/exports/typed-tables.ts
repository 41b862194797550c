// The tables of the downloads as programs want them: read back from CSV by their descriptions, so that no file can say anything else
// than the table. Numbers are numbers.
import type { Resource } from './data-package.ts';
import { readCsv } from './csv.ts';
import type { TableSchema } from './table-schema.ts';

export interface TypedTable {
  /** That of the file, without `.csv`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: TableSchema['fields'];
  /** A cell is null where nothing is known; dates and lists are texts. */
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

/** @param files file name → content */
export const typedTables = (
  resources: readonly Resource[],
  files: Readonly<Record<string, string>>,
): TypedTable[] =>
  resources.flatMap(({ path, title, description, schema }): TypedTable[] => {
    const text = files[path];
    if (!schema || text === undefined) return [];
    const columns = schema.fields;
    const rows = readCsv(
      columns.map(({ name }) => name),
      text,
    ).map((row) =>
      Object.fromEntries(
        columns.map(({ name, type }): [string, string | number | null] => {
          const cell = row[name] || null;
          return [name, cell !== null && (type === 'number' || type === 'integer') ? Number(cell) : cell];
        }),
      ),
    );
    return [{ name: path.replace('.csv', ''), title, description, columns, rows }];
  });
