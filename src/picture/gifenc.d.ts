// The types of what the atlas uses of gifenc, which ships none.
declare module 'gifenc' {
  type Palette = readonly (readonly [red: number, green: number, blue: number])[];

  /** The colours, at most so many, that stand for those of pixels (RGBA, a byte each). */
  export function quantize(pixels: Uint8Array | Uint8ClampedArray, most: number): Palette;
  /** For each pixel the index of the colour that is nearest to it. */
  export function applyPalette(pixels: Uint8Array | Uint8ClampedArray, palette: Palette): Uint8Array;

  export function GIFEncoder(): {
    writeFrame(
      indices: Uint8Array,
      width: number,
      height: number,
      options: {
        readonly palette: Palette;
        /** Milliseconds. */
        readonly delay: number;
        /** Whether the colour of this index lets the picture before show through. */
        readonly transparent: boolean;
        readonly transparentIndex: number;
        /** 1: the picture stays under the next. */
        readonly dispose: number;
      },
    ): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  };
}
