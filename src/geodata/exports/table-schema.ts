// The parts that a description of a table is made of (Table Schema of Data Package 2): columns, keys, and the columns that many
// tables share. geodata-package.ts and download-package.ts say which table has which.

export interface Constraints {
  readonly required?: true;
  readonly unique?: true;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
}
export interface Column {
  readonly type: 'string' | 'number' | 'integer' | 'date';
  readonly title: string;
  readonly description: string;
  readonly constraints?: Constraints;
  /** The words it holds are codes: those that codes.csv explains under this name. */
  readonly vocabulary?: string;
}
interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}
export interface TableSchema {
  readonly fields: readonly (Column & { readonly name: string })[];
  readonly primaryKey?: readonly string[];
  readonly uniqueKeys?: readonly (readonly string[])[];
  readonly foreignKeys?: readonly ForeignKey[];
}
export function tableOf(
  columns: Readonly<Record<string, Column>>,
  keys: Omit<TableSchema, 'fields'>,
): TableSchema {
  return { fields: Object.entries(columns).map(([name, column]) => ({ name, ...column })), ...keys };
}

/** Columns in the order in which a table has them. */
export const inOrder = <Name extends string>(
  names: readonly Name[],
  columns: Readonly<Record<Name, Column>>,
): Readonly<Record<string, Column>> => Object.fromEntries(names.map((name) => [name, columns[name]]));

export const column = (
  title: string,
  description: string,
  constraints?: Constraints,
  type: Column['type'] = 'string',
): Column => ({ type, title, description, ...(constraints && { constraints }) });
export const number = (title: string, description: string, constraints?: Constraints): Column =>
  column(title, description, constraints, 'number');
export const integer = (title: string, description: string, constraints?: Constraints): Column =>
  column(title, description, constraints, 'integer');
/** A column of codes, which codes.csv explains under the name of their vocabulary. */
export const coded = (
  vocabulary: string,
  title: string,
  description: string,
  constraints?: Constraints,
): Column => ({ ...column(title, description, constraints), vocabulary });

export const LANGUAGE_NAMES = { kk: 'Kazakh', ru: 'Russian', en: 'English' } as const;
/** The columns of a text in three languages: `kk`, `ru`, `en`, each with a prefix. */
export const inAllLanguages = <Prefix extends '' | `${string}_`>(
  prefix: Prefix,
  title: string,
  constraints?: Constraints,
) =>
  Object.fromEntries(
    Object.entries(LANGUAGE_NAMES).map(([language, name]) => [
      `${prefix}${language}`,
      column(`${title} (${name})`, `${title}, in ${name}.`, constraints),
    ]),
  ) as Record<`${Prefix}${keyof typeof LANGUAGE_NAMES}`, Column>;

export const SLUG = '[a-z0-9]+(-[a-z0-9]+)*';
export const SOURCE = '(article:S\\d{3}|[a-z0-9-]+)';
export const EDTF = 'an EDTF date (ISO 8601-2), such as 1934, 1931-02, 1930~, [1928..1932]';
export const given = { required: true } as const;
export const slug = { pattern: SLUG } as const;
export const id = column('Id', 'A readable id that never changes.', {
  required: true,
  unique: true,
  pattern: SLUG,
});

/** A column that holds ids of another table, a table whose rows are known by layer and id. */
export const ofObject: ForeignKey = {
  fields: ['layer', 'record'],
  reference: { resource: 'atlas-table', fields: ['layer', 'id'] },
};
export const reference = (field: string, resource: string): ForeignKey => ({
  fields: [field],
  reference: { resource, fields: ['id'] },
});
