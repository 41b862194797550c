// Asks one question at a time: while an answer is awaited, later questions wait, and only the last of them is asked.

export class LatestQuestion<Question> {
  readonly #ask: (question: Question) => Promise<void>;
  readonly #same: (one: Question, other: Question) => boolean;
  #latest: Question | null = null;
  #asked: Question | null = null;
  #awaits = false;

  /**
   * @param ask asks, and deals with the answer
   * @param same whether the answer to one question is that to the other too, so that it need not be asked
   */
  constructor(ask: (question: Question) => Promise<void>, same: (one: Question, other: Question) => boolean) {
    this.#ask = ask;
    this.#same = same;
  }

  /** Rejects with what `ask` rejects with; the question is then forgotten, and may be asked again. */
  async ask(question: Question): Promise<void> {
    this.#latest = question;
    if (this.#awaits) return;
    this.#awaits = true;
    try {
      while (!this.#asked || !this.#same(this.#asked, this.#latest)) {
        this.#asked = this.#latest;
        await this.#ask(this.#asked);
      }
    } catch (fault) {
      this.#asked = null;
      throw fault;
    } finally {
      this.#awaits = false;
    }
  }
}
