// Types of the npm package `edtf` (EDTF, ISO 8601-2), which ships none: only what the atlas uses.
declare module 'edtf' {
  /** Throws where the text is not EDTF of that level. */
  export function parse(text: string, constraints?: { readonly level?: 0 | 1 | 2 }): unknown;
  /** The same for the library's own classes; refuses some intervals that the grammar allows. */
  export default function edtf(text: string): unknown;
}
