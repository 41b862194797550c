// The worker that makes the records and builds their chunks, like the worker for a reader's file. It keeps the columns and
// answers which records a view shows.
import { buildChunks, chunkBuffers } from '../../src/core/records/dated-chunks.ts';
import { buildIndex, DatedPicker, indexBuffers } from '../../src/core/records/dated-index.ts';
import { countShown, DatedRecordsBuilder, type DatedColumns } from '../../src/core/records/dated-records.ts';
import { CATEGORIES, fill, synthesise, type Recipe, type SyntheticRecord } from './synthetic.ts';

let records: SyntheticRecord[] = [];
let columns: DatedColumns | null = null;
let picker: DatedPicker | null = null;

const visible = Array.from({ length: CATEGORIES }, () => true);
const viewOf = (year: number) => ({ years: { since: year, until: year }, visible, certainOnly: false });

const tasks = {
  make(recipe: Recipe) {
    records = [...synthesise(recipe)];
    return { answer: records.length, transfer: [] };
  },
  build() {
    columns = fill(new DatedRecordsBuilder(), records).columns();
    records = [];
    const chunks = buildChunks(columns);
    return { answer: chunks, transfer: chunkBuffers(chunks) };
  },
  index() {
    if (!columns) throw new Error('Nothing is built');
    const index = buildIndex(columns);
    const bytes = indexBuffers(index).reduce((sum, { byteLength }) => sum + byteLength, 0);
    picker = new DatedPicker(columns, index);
    return { answer: bytes, transfer: [] };
  },
  count(year: number) {
    if (!columns) throw new Error('Nothing is built');
    return { answer: countShown(columns, viewOf(year)).reduce((sum, count) => sum + count, 0), transfer: [] };
  },
  pick(year: number) {
    return {
      answer: picker?.nearest({ position: [70, 48], zoom: 4.4, pixels: 12 }, viewOf(year)) ?? null,
      transfer: [],
    };
  },
} as const;

export interface Question {
  readonly task: keyof typeof tasks;
  readonly with: unknown;
}

self.onmessage = ({ data }: MessageEvent<Question>) => {
  const run = tasks[data.task] as (argument: unknown) => {
    answer: unknown;
    transfer: readonly ArrayBuffer[];
  };
  const { answer, transfer } = run(data.with);
  self.postMessage(answer, { transfer: [...transfer] });
};
