// A value whose fields are followed each by itself: whoever reads the language is not told of another year.

/** @param source gives the value; its fields are those that it has first, and each changes by being another */
export function fieldByField<T extends object>(source: () => T): Readonly<T> {
  const fields = Object.keys(source()) as (keyof T)[];
  return Object.defineProperties({} as T, fieldDescriptors(source, fields));
}

function fieldDescriptors<T>(source: () => T, fields: readonly (keyof T)[]): PropertyDescriptorMap {
  return Object.fromEntries(
    fields.map((field) => {
      const value = $derived(source()[field]);
      return [field, { get: () => value, enumerable: true }];
    }),
  );
}
