// Types for the part of the npm package `edtf` (EDTF, ISO 8601-2) that the atlas uses; the package ships none.
declare module 'edtf' {
  /** Throws if the text is not EDTF of that level. */
  export function parse(text: string, constraints?: { readonly level?: 0 | 1 | 2 }): unknown;
  /** Makes an object of the library's own classes. Refuses some intervals that the grammar allows. */
  export default function edtf(text: string): unknown;
}
