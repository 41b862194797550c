// Values of a parsed file, of which any part may have any shape. Pure.

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members of an object or a map; none of anything else. */
export const membersOf = (value: unknown): ReadonlyMap<string, unknown> =>
  value instanceof Map
    ? (value as ReadonlyMap<string, unknown>)
    : new Map(Object.entries(isObject(value) ? value : {}));

/** A member of an object or a map; nothing of anything else. */
export const memberOf = (value: unknown, name: string): unknown =>
  value instanceof Map
    ? value.get(name)
    : isObject(value) && Object.hasOwn(value, name)
      ? value[name]
      : undefined;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text as it is, anything else as JSON; nothing is the empty text. */
export const textOf = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'string'
      ? value
      : (JSON.stringify(value) ?? '');
