// What writes the file of a film, picture by picture; a video and a GIF are written in the same way.

export interface FilmWriter {
  /**
   * Adds what the canvas shows now.
   * @param times for how many pictures it stays
   * @param first whether a player may begin here
   */
  readonly add: (times: number, first: boolean) => Promise<void>;
  /** Ends the file. */
  readonly finish: () => Promise<Blob>;
  /** Gives it up. */
  readonly cancel: () => Promise<void>;
}
