// The words of historical dates in Kazakh.
import type { DatePart } from '../../core/time/edtf-text.ts';
import type { DateMessages } from '../date-messages.ts';
import { kazakhWith } from '../../core/text/kazakh-numerals.ts';
import { rangeOf, roman } from './in-both.ts';

const SEASONS = ['көктем', 'жаз', 'күз', 'қыс'] as const;
const PARTS: Readonly<Record<DatePart, string>> = { year: 'жылы', month: 'айы', day: 'күні' };
const named = (parts: readonly DatePart[]): string => parts.map((part) => PARTS[part]).join(' мен ');

const YEAR = /^\d+ жылғы /;

export const kk: DateMessages = {
  unknown: 'мерзімі белгісіз',
  about: ({ text, isYear }) => `шамамен ${text}${isYear ? ' жыл' : ''}`,
  uncertain: 'күмәнді',
  partsAbout: (parts) => `${named(parts)} шамамен алынған`,
  partsUncertain: (parts) => `${named(parts)} күмәнді`,
  partsUnknown: (parts) => `${named(parts)} белгісіз`,
  between: (from, to) =>
    from.isYear && to.isYear
      ? `${from.text} ${kazakhWith(from.text)} ${to.text} жылдар аралығында`
      : `${rangeOf(from.text, to.text, YEAR)} аралығы`,
  century: (century) => `${roman(century)} ғасыр`,
  before: ({ text, isYear }) => `${text}${isYear ? ' жылы' : ''} немесе одан бұрын`,
  after: ({ text, isYear }) => `${text}${isYear ? ' жылы' : ''} немесе одан кейін`,
  beforeChrist: (year) => `б.з.д. ${year}`,
  decade: (year) => `${year}-жылдар`,
  monthInYears: (month, years) => `${month}, ${years}`,
  unknownYear: (month) => `белгісіз жылғы ${month}`,
  season: (season, year) => `${year} жылғы ${SEASONS[season]}`,
  southern: (season) => `${season} (Оңтүстік жарты шар)`,
  quarter: (quarter, year) => `${year} жылғы ${quarter}-тоқсан`,
  half: (half, year) => `${year} жылғы ${half}-жартыжылдық`,
  or: 'немесе',
  and: 'және',
  openEnd: (from) => `басы: ${from}, соңы көрсетілмеген`,
  unknownEnd: (from) => `басы: ${from}, соңы белгісіз`,
  openStart: (to) => `соңы: ${to}, басы көрсетілмеген`,
  unknownStart: (to) => `соңы: ${to}, басы белгісіз`,
};
