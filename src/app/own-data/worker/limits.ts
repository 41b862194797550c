// What a window can hold of a reader's file. Whatever is larger is refused with its true reason before it takes the memory.

export const MEGABYTE = 1_000_000;
/** In bytes. A file is decoded into one text, and browsers hold no text of more than some 500 million letters. */
export const LARGEST_FILE = 400 * MEGABYTE;
/**
 * In letters. A piece of JSON may take twenty times its length once it is parsed (a list of empty lists), so no larger one
 * is: half a gigabyte at most, and only until the next piece.
 */
export const LONGEST_PIECE = 25 * MEGABYTE;
/** Rows of a table or features, bad ones included. The index and the chunks hold no more. */
export const MOST_ROWS = 8_000_000;
/** In letters: from so much of a table its columns are guessed. */
export const LONGEST_HEAD = 8 * MEGABYTE;
