// Which rows of a long table are drawn, and where. All rows have one height, so two divisions say it, and no library is needed;
// millions of them are taller than any browser draws, so the way of the scroll bar is then shared out among them. Pure.

/** Pixels. Firefox draws nothing below 17.9 million of them, Chromium below 33.5. */
const TALLEST = 10_000_000;
/** Rows drawn above and below those that are seen, so that a turn of the wheel finds them there. */
const BEYOND = 6;

export interface RowWindow {
  /** Pixels: of all rows, as the scroll bar measures them. */
  readonly height: number;
  /** The first row that is drawn, and how many are. */
  readonly first: number;
  readonly count: number;
  /** Pixels from the top of all rows to that of one. */
  readonly topOf: (row: number) => number;
  /** Where the scroll bar must stand for a row to be seen whole; where it stands, if it is. */
  readonly scrolledTo: (row: number) => number;
}

/**
 * @param total how many rows there are
 * @param rowHeight of each, pixels, more than 0
 * @param room pixels in which rows are seen
 * @param scrolled where the scroll bar stands, pixels
 */
export function rowWindow(total: number, rowHeight: number, room: number, scrolled: number): RowWindow {
  const whole = total * rowHeight;
  const height = Math.min(whole, TALLEST);
  /** How many pixels of rows go by for one of the scroll bar. */
  const pace = height > room ? Math.max(1, (whole - room) / (height - room)) : 1;
  const stands = Math.min(Math.max(scrolled, 0), Math.max(0, height - room));
  const at = stands * pace;
  const first = Math.max(0, Math.floor(at / rowHeight) - BEYOND);
  const end = Math.min(total, Math.ceil((at + room) / rowHeight) + BEYOND);
  return {
    height,
    first,
    count: Math.max(0, end - first),
    topOf: (row) => row * rowHeight - at + stands,
    scrolledTo: (row) => {
      const top = row * rowHeight;
      const seen = Math.min(Math.max(at, top + rowHeight - room), top);
      return seen === at ? scrolled : seen / pace;
    },
  };
}
