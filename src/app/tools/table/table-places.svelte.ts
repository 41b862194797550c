// Where the reader is in the tables, and which of the two is open. It outlives the panel; the address holds how the atlas's table
// is sorted, and no more.
import { TablePlace, type SortedBy } from '../../../ui/table/table.ts';

class TablePlaces {
  readonly atlas = new TablePlace();
  readonly own = new TablePlace();
  /** Whether the table of the reader's own records is open, where there are any. */
  showsOwn = $state(false);
  /** The columns of a file have names of their own, so an address could not name them for another file. */
  ownSort = $state.raw<SortedBy>({ column: 'name', descending: false });
}

export const tablePlaces = new TablePlaces();
