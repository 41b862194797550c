// What the core uses of the platform beyond JavaScript itself, as narrowly as it uses it: browsers, their workers and Node all have
// these. For src/core/tsconfig.json alone; everywhere else the full declarations hold.

declare class URLSearchParams {
  constructor(query: string);
  [Symbol.iterator](): IterableIterator<[key: string, value: string]>;
}

declare class TextDecoder {
  constructor(encoding?: string, options?: { readonly fatal?: boolean });
  decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

/** A reader's file, which the core hands on and never opens. */
interface File {
  readonly name: string;
  readonly size: number;
}
