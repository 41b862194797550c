// How much of a window panels cover at each of its sides, so that a view can be fitted into the free part. Types only.

/** In pixels of the window. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
