// Declares the few platform classes that the core uses beyond JavaScript itself; browsers, workers and Node all have them.
// Only src/core/tsconfig.json includes this file; all other code uses the full declarations.

declare class URLSearchParams {
  constructor(query: string);
  [Symbol.iterator](): IterableIterator<[key: string, value: string]>;
}

/** An absolute address; throws where it is none. */
declare class URL {
  constructor(address: string);
  readonly origin: string;
  readonly host: string;
  readonly username: string;
  readonly password: string;
}

declare class TextDecoder {
  constructor(encoding?: string, options?: { readonly fatal?: boolean });
  decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

/** A reader's file. The core passes it on and never opens it. */
interface File {
  readonly name: string;
  readonly size: number;
}
