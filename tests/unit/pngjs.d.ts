// Types for the part of pngjs that a test uses; the package ships none.
declare module 'pngjs' {
  /** A picture with four bytes for each pixel: red, green, blue and alpha. */
  export class PNG {
    static readonly sync: {
      read(bytes: Uint8Array): PNG;
      write(picture: PNG, options?: { deflateLevel: number }): Uint8Array;
    };
    constructor(options: { width: number; height: number });
    readonly data: Uint8Array;
  }
}
