// The rows of a file's table that have come from the worker, in one order and one view. What is seen is asked for in pages; of
// questions that wait, only the last is asked.
import { untrack } from 'svelte';
import type { RecordRow, TableQuestion } from '../../../core/own-data/reading.ts';
import type { ShownFile } from '../../../core/own-data/session.ts';
import { LatestQuestion } from '../../own-data/latest-question.ts';

const PAGE = 100;
/** How many pages are kept: a file may have millions of rows. */
const MOST_PAGES = 30;

interface Pages {
  readonly first: number;
  readonly last: number;
}

export class OwnRows {
  readonly #file: Pick<ShownFile, 'tablePage'>;
  readonly #order: Omit<TableQuestion, 'offset' | 'length'>;
  readonly #total: number;
  #pages = $state.raw<readonly { readonly page: number; readonly rows: readonly RecordRow[] }[]>([]);
  readonly #questions = new LatestQuestion<Pages>(
    async (seen) => this.#fetch(seen),
    (one, other) => one.first === other.first && one.last === other.last,
  );

  /** @param total how many rows there are */
  constructor(
    file: Pick<ShownFile, 'tablePage'>,
    order: Omit<TableQuestion, 'offset' | 'length'>,
    total: number,
  ) {
    this.#file = file;
    this.#order = order;
    this.#total = total;
  }

  /** Null while it is on its way. */
  at(index: number): RecordRow | null {
    return this.#pages.find(({ page }) => page === Math.floor(index / PAGE))?.rows[index % PAGE] ?? null;
  }

  /** Asks for the rows that are seen and have not come. Where the worker has broken, the session says so, and none come. */
  want(first: number, count: number): void {
    const last = Math.min(this.#total, first + count) - 1;
    if (last < first) return;
    const seen = { first: Math.floor(first / PAGE), last: Math.floor(last / PAGE) };
    untrack(() => this.#questions.ask(seen)).catch(() => undefined);
  }

  async #fetch({ first, last }: Pages): Promise<void> {
    for (let page = first; page <= last; page++) {
      if (this.#pages.some((one) => one.page === page)) continue;
      const question = { ...this.#order, offset: page * PAGE, length: PAGE };
      const rows = await this.#file.tablePage(question);
      this.#pages = [...this.#pages, { page, rows }];
    }
    if (this.#pages.length > MOST_PAGES)
      this.#pages = this.#pages.filter(({ page }) => page >= first && page <= last);
  }
}
