// The fields of a reader's records as texts. Each record keeps only the fields it has, so that a file in which every
// record has names of its own stays as small as it is. Pure.

/** Arrays of all cells would outgrow what browsers hold in one piece. */
const RECORDS_PER_BLOCK = 16_384;

/** A field with more different texts shares none of them between records, one with fewer texts has no need to. */
const MOST_SHARED = 1000;
const FEW = 16;

/** Cells of consecutive records: their fields by number, and their texts. */
interface Block {
  /** By record: offset of its first cell; one entry more than records. */
  readonly firstCell: number[];
  readonly field: number[];
  readonly text: string[];
}

/** The numbers of the largest of some counts, at most so many, ascending. */
export function mostFilled(counts: readonly number[], most: number): number[] {
  const numbers = counts.map((_, number) => number);
  if (numbers.length <= most) return numbers;
  return numbers
    .sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0))
    .slice(0, most)
    .sort((one, other) => one - other);
}

export type Cell = readonly [field: number, text: string];

export class RecordTexts {
  /** The names of all fields; a table may have one name twice. */
  readonly fields: readonly string[];
  /** By field: how many records have it. */
  readonly filled: readonly number[];
  readonly #blocks: readonly Block[];

  constructor(fields: readonly string[], filled: readonly number[], blocks: readonly Block[]) {
    this.fields = fields;
    this.filled = filled;
    this.#blocks = blocks;
  }

  /** The fields that a record has, in the order of its file. Empty texts are left out. */
  cellsOf(record: number): Cell[] {
    const [block, start, end] = this.#cells(record);
    const cells: Cell[] = [];
    for (let cell = start; cell < end; cell++) cells.push([block?.field[cell] ?? 0, block?.text[cell] ?? '']);
    return cells;
  }

  /** Empty where the record does not have the field. */
  textOf(record: number, field: number): string {
    const [block, start, end] = this.#cells(record);
    for (let cell = start; cell < end; cell++)
      if (block?.field[cell] === field) return block.text[cell] ?? '';
    return '';
  }

  /** The fields that most records have, at most so many, in the order of the file. */
  mostFilled(most: number): number[] {
    return mostFilled(this.filled, most);
  }

  #cells(record: number): [Block | undefined, start: number, end: number] {
    const block = this.#blocks[Math.floor(record / RECORDS_PER_BLOCK)];
    const place = record % RECORDS_PER_BLOCK;
    return [block, block?.firstCell[place] ?? 0, block?.firstCell[place + 1] ?? 0];
  }
}

export class RecordTextsBuilder {
  readonly #fields: string[];
  readonly #filled: number[];
  readonly #numbers: Map<string, number>;
  readonly #blocks: Block[] = [];
  /** By field: the different texts it has; null where they are too many to be shared. */
  readonly #values: (Map<string, string> | null | undefined)[] = [];
  #count = 0;

  /** @param fields those that come before all others, whether a record has them or not */
  constructor(fields: readonly string[]) {
    this.#fields = [...fields];
    this.#filled = fields.map(() => 0);
    this.#numbers = new Map(fields.map((name, index) => [name, index]));
  }

  /** Adds a record of a table: its texts in the order of the fields. */
  addRow(texts: readonly string[]): void {
    const block = this.#block();
    for (let field = 0; field < texts.length; field++) this.#put(block, field, texts[field] ?? '');
    block.firstCell.push(block.text.length);
  }

  /** Adds a record with any fields. */
  addNamed(texts: ReadonlyMap<string, string>): void {
    const block = this.#block();
    for (const [name, text] of texts) {
      let field = this.#numbers.get(name);
      if (field === undefined) {
        field = this.#fields.push(name) - 1;
        this.#filled.push(0);
        this.#numbers.set(name, field);
      }
      this.#put(block, field, text);
    }
    block.firstCell.push(block.text.length);
  }

  build(): RecordTexts {
    return new RecordTexts(this.#fields, this.#filled, this.#blocks);
  }

  #put(block: Block, field: number, text: string): void {
    if (text === '') return;
    const filled = (this.#filled[field] ?? 0) + 1;
    this.#filled[field] = filled;
    block.field.push(field);
    block.text.push(filled > FEW ? this.#shared(field, text) : text);
  }

  /** The same text, kept once where the field has few different ones. */
  #shared(field: number, text: string): string {
    let values = this.#values[field];
    if (values === null) return text;
    values ??= this.#values[field] = new Map<string, string>();
    const known = values.get(text);
    if (known !== undefined) return known;
    if (values.size < MOST_SHARED) values.set(text, text);
    else this.#values[field] = null;
    return text;
  }

  /** The block of the next record. */
  #block(): Block {
    if (this.#count++ % RECORDS_PER_BLOCK === 0) this.#blocks.push({ firstCell: [0], field: [], text: [] });
    return this.#blocks.at(-1) as Block;
  }
}
