// A historical date in words: “between 1928 and 1932”, “около 1930 г.”, “1913 жылы немесе одан бұрын”.
import type { HistoricalDate, Language } from '../core/atlas.ts';
import { kazakhDate } from './kazakh.ts';
import { messagesOf } from './messages.ts';

/** A year, month or day as its EDTF string gives it; the string itself where it is something else. */
export function plainDate(edtf: string, language: Language): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?[~?%]?$/.exec(edtf);
  if (!match) return edtf;
  const [, year = '', month, day] = match;
  if (!month || Number(month) > 12) return year;
  if (language === 'kk') return kazakhDate(Number(year), Number(month), day ? Number(day) : undefined);
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
  };
  return new Intl.DateTimeFormat(language, options).format(date);
}

/** Null is "unknown". */
export function dateInWords(date: HistoricalDate | null, language: Language): string {
  const { dates } = messagesOf(language);
  if (!date) return dates.unknown;
  const { edtf, earliest, latest } = date;
  if (edtf.startsWith('[') || edtf.startsWith('{') || edtf.includes('/')) {
    const from = earliest?.slice(0, 4);
    const to = latest?.slice(0, 4);
    if (from && to) return from === to ? from : dates.between(from, to);
    if (to) return dates.before(to);
    if (from) return dates.after(from);
    return dates.unknown;
  }
  const plain = plainDate(edtf, language);
  const about = date.approximate ? dates.about(plain) : plain;
  return date.uncertain ? dates.uncertain(about) : about;
}
