// Reads the dates of geodata/. The same years stand in hundreds of records, and the grammar of EDTF is slow: each text is parsed once.
import type { HistoricalDate } from '../core/atlas/atlas.ts';
import { parseHistoricalDate } from '../core/time/edtf.ts';

const known = new Map<string, HistoricalDate>();

/** @throws {RangeError} if the text is not EDTF (levels 0–2) */
export function historicalDate(text: string): HistoricalDate {
  const date = known.get(text) ?? parseHistoricalDate(text);
  known.set(text, date);
  return date;
}
