// A historical date in words: “between 1928 and 1932”, “около 1930”, “1913 жылы немесе одан бұрын”. It covers every kind of
// date that core/time/edtf-text.ts reads (EDTF, ISO 8601-2).
import type { HistoricalDate, Language } from '../core/atlas/atlas.ts';
import { dayOfDigits, type Day } from '../core/time/calendar-days.ts';
import {
  readEdtf,
  type CalendarDate,
  type DatePart,
  type EdtfDate,
  type IntervalEnd,
  type Member,
  type Qualifiers,
  type SeasonDate,
  type SingleDate,
} from '../core/time/edtf-text.ts';
import { typeset } from '../core/text/typography.ts';
import { dateFormat } from './date-format.ts';
import { dateMessagesOf, type DateMessages, type Words } from './date-messages.ts';
import { kazakhDate, kazakhMonth } from './kazakh.ts';
import { formatNumber } from './messages.ts';

const phrase = (text: string): Words => ({ text, isYear: false });

/** Writes dates in one language. */
class DateWriter {
  readonly #language: Language;
  readonly #messages: DateMessages;

  constructor(language: Language) {
    this.#language = language;
    this.#messages = dateMessagesOf(language);
  }

  #number(year: number): string {
    return year > 9999 ? formatNumber(year, this.#language) : String(year);
  }

  #year(year: number): Words {
    if (year <= 0) return phrase(this.#messages.beforeChrist(this.#number(1 - year)));
    return { text: this.#number(year), isYear: true };
  }

  #month(month: number, day?: number): string {
    if (this.#language === 'kk') return kazakhMonth(month, day);
    // 2000 is a leap year, so 29 February exists.
    return this.#intl(2000, month, day, {});
  }

  #intl(year: number, month: number, day: number | undefined, more: Intl.DateTimeFormatOptions): string {
    const date = new Date(Date.UTC(2000, month - 1, day ?? 1));
    date.setUTCFullYear(year, month - 1, day ?? 1);
    return dateFormat(this.#language === 'en' ? 'en' : 'ru', {
      timeZone: 'UTC',
      month: 'long',
      ...(day !== undefined && { day: 'numeric' }),
      ...more,
    }).format(date);
  }

  #monthOfYear(year: number, month: number, day?: number): string {
    if (year < 1) return this.#messages.monthInYears(this.#month(month, day), this.#year(year).text);
    return this.#language === 'kk'
      ? kazakhDate(year, month, day)
      : this.#intl(year, month, day, { year: 'numeric' });
  }

  #range(from: Words, to: Words): string {
    if (from.text === to.text) return from.text;
    return from.isYear && to.isYear ? `${from.text}–${to.text}` : `${from.text} – ${to.text}`;
  }

  /** The years from one to another, both included. */
  #years(from: number, to: number): Words {
    if (from === to) return this.#year(from);
    if (from > 0 && from % 10 === 0 && to === from + 9) return phrase(this.#messages.decade(from));
    if (from > 0 && from % 100 === 0 && to === from + 99)
      return phrase(this.#messages.century(from / 100 + 1));
    return this.#between(this.#year(from), this.#year(to));
  }

  #between(from: Words, to: Words): Words {
    return from.text === to.text ? from : phrase(this.#messages.between(from, to));
  }

  /** Adds what is approximate, uncertain or unknown, about the whole date or about some of its parts. */
  #noted(
    words: Words,
    { approximate, uncertain }: Qualifiers,
    parts: readonly DatePart[],
    unknown: readonly DatePart[] = [],
  ): Words {
    const { about, partsAbout, uncertain: doubted, partsUncertain, partsUnknown } = this.#messages;
    const whole = (noted: readonly DatePart[]): boolean => parts.every((part) => noted.includes(part));
    const notes: string[] = [];
    if (unknown.length > 0) notes.push(partsUnknown(unknown));
    if (approximate.length > 0 && !whole(approximate)) notes.push(partsAbout(approximate));
    if (uncertain.length > 0) notes.push(whole(uncertain) ? doubted : partsUncertain(uncertain));
    const text = approximate.length > 0 && whole(approximate) ? about(words) : words.text;
    const noted = notes.length > 0 ? `${text} (${notes.join(', ')})` : text;
    return noted === words.text ? words : phrase(noted);
  }

  #season({ year, season }: SeasonDate): Words {
    const { season: named, southern, quarter, half } = this.#messages;
    const yearText = this.#year(year).text;
    const index = season - 21;
    if (index < 12) {
      const words = named((index % 4) as 0 | 1 | 2 | 3, yearText);
      return phrase(index < 8 ? words : southern(words));
    }
    if (index < 16) return phrase(quarter(index - 11, yearText));
    if (index >= 19) return phrase(half(index - 18, yearText));
    // Thirds of a year have no name of their own.
    const first = (index - 16) * 4 + 1;
    return phrase(
      this.#range(phrase(this.#monthOfYear(year, first)), phrase(this.#monthOfYear(year, first + 3))),
    );
  }

  #calendarDate(date: CalendarDate): Words {
    const first = dayOfDigits(date.year, date.month, date.day, 'first');
    const last = dayOfDigits(date.year, date.month, date.day, 'last');
    if (!first || !last) return phrase(date.year);
    const month = date.month === 'XX' ? null : date.month;
    const day = date.day === 'XX' ? null : date.day;
    // A day of an unknown month, or a month or day with one unknown digit, is written as its earliest and latest day.
    if (month?.includes('X') || day?.includes('X') || (day !== null && month === null)) {
      const inWords = ({ year, month: m, day: d }: Day): Words =>
        phrase(this.#monthOfYear(year, m, day === null ? undefined : d));
      return this.#between(inWords(first), inWords(last));
    }
    const words = this.#dateWithKnownDay(date.year, first, last, month !== null, day !== null);
    return date.time === null ? words : phrase(`${words.text}, ${date.time}`);
  }

  /** A date whose month and day are known, or not given. The year may have unknown digits. */
  #dateWithKnownDay(digits: string, first: Day, last: Day, hasMonth: boolean, hasDay: boolean): Words {
    const { monthInYears, unknownYear, unknown } = this.#messages;
    const month = this.#month(first.month, hasDay ? first.day : undefined);
    if (digits === 'XXXX') return phrase(hasMonth ? unknownYear(month) : unknown);
    if (!hasMonth) return this.#years(first.year, last.year);
    if (!digits.includes('X'))
      return phrase(this.#monthOfYear(first.year, first.month, hasDay ? first.day : undefined));
    return phrase(monthInYears(month, this.#yearsOfDigits(digits).text));
  }

  /** All years that the digits allow, also those in which a 29 February does not exist. */
  #yearsOfDigits(digits: string): Words {
    const ends = [digits.replaceAll('X', '0'), digits.replaceAll('X', '9')].map(Number);
    return this.#years(Math.min(...ends), Math.max(...ends));
  }

  #single(date: SingleDate): Words {
    switch (date.kind) {
      case 'season':
        return this.#season(date);
      case 'years': {
        const years = this.#years(date.from, date.to);
        if (date.estimate === null || date.from === date.to) return this.#noted(years, date, ['year']);
        return phrase(`${this.#messages.about(this.#year(date.estimate))} (${years.text})`);
      }
      case 'date': {
        const given = (['year', 'month', 'day'] as const).filter((part) => date[part] !== null);
        const unknown = (['month', 'day'] as const).filter((part) => date[part] === 'XX');
        // The range of a known day in an unknown month says already that the month is not known.
        const isRange = unknown.includes('month') && given.includes('day') && !unknown.includes('day');
        return this.#noted(this.#calendarDate(date), date, given, isRange ? [] : unknown);
      }
    }
  }

  #interval(start: IntervalEnd, end: IntervalEnd): string {
    const { openEnd, unknownEnd, openStart, unknownStart, unknown } = this.#messages;
    if (typeof start !== 'string') {
      const from = this.#single(start);
      if (typeof end !== 'string') return this.#range(from, this.#single(end));
      return end === 'open' ? openEnd(from.text) : unknownEnd(from.text);
    }
    if (typeof end === 'string') return unknown;
    const to = this.#single(end).text;
    return start === 'open' ? openStart(to) : unknownStart(to);
  }

  #member({ from, to }: Member): Words {
    return from === to ? this.#single(from) : phrase(this.#range(this.#single(from), this.#single(to)));
  }

  write(date: EdtfDate): string {
    if (date.kind === 'interval') return this.#interval(date.start, date.end);
    if (!('members' in date)) return this.#single(date).text;
    const { before, after, between, openStart, openEnd, or, and } = this.#messages;
    const { kind, members, earlier, later } = date;
    const [only] = members;
    if (only && members.length === 1) {
      if (earlier) return kind === 'one' ? before(this.#member(only)) : openStart(this.#member(only).text);
      if (later) return kind === 'one' ? after(this.#member(only)) : openEnd(this.#member(only).text);
      if (kind === 'one' && only.from !== only.to)
        return between(this.#single(only.from), this.#single(only.to));
    }
    const texts = members.map((member, index) => {
      const words = this.#member(member);
      if (earlier && index === 0) return before(words);
      return later && index === members.length - 1 ? after(words) : words.text;
    });
    const last = texts.pop() ?? '';
    return texts.length === 0 ? last : `${texts.join(', ')} ${kind === 'one' ? or : and} ${last}`;
  }
}

/** @throws {RangeError} naming the string, when it is not EDTF. */
export const edtfInWords = (edtf: string, language: Language): string =>
  typeset(new DateWriter(language).write(readEdtf(edtf)), language);

/** Null is an unknown date. */
export const dateInWords = (date: HistoricalDate | null, language: Language): string =>
  date ? edtfInWords(date.edtf, language) : dateMessagesOf(language).unknown;

/** `1935 – …`: from when to when something held, as a name; an end that is not known is three points. */
export const spanInWords = (
  start: HistoricalDate | null,
  end: HistoricalDate | null,
  language: Language,
): string => [start, end].map((date) => (date ? dateInWords(date, language) : '…')).join(' – ');
