// What panels cover of a window at each of its sides, so that a view can be fitted into what they leave free.

/** In pixels of the window. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
