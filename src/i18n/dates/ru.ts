// The words of historical dates in Russian.
import type { DatePart } from '../../core/time/edtf-text.ts';
import type { DateMessages } from '../date-messages.ts';
import { rangeOf, roman } from './in-both.ts';

const SEASONS = ['весна', 'лето', 'осень', 'зима'] as const;
const PARTS: Readonly<Record<DatePart, string>> = { year: 'год', month: 'месяц', day: 'день' };
const named = (parts: readonly DatePart[]): string => parts.map((part) => PARTS[part]).join(' и ');

const YEAR = / \d+ г\.$/;

export const ru: DateMessages = {
  unknown: 'дата неизвестна',
  about: ({ text, isYear }) => (isYear ? `около ${text} г.` : `примерно ${text}`),
  uncertain: 'под вопросом',
  partsAbout: (parts) => `${named(parts)} примерно`,
  partsUncertain: (parts) => `${named(parts)} под вопросом`,
  partsUnknown: (parts) => `${named(parts)} ${parts.length > 1 ? 'неизвестны' : 'неизвестен'}`,
  between: (from, to) =>
    from.isYear && to.isYear ? `между ${from.text} и ${to.text} гг.` : rangeOf(from.text, to.text, YEAR),
  century: (century) => `${roman(century)} век`,
  before: ({ text, isYear }) => (isYear ? `в ${text} г. или раньше` : `${text} или раньше`),
  after: ({ text, isYear }) => (isYear ? `в ${text} г. или позже` : `${text} или позже`),
  beforeChrist: (year) => `${year} г. до н. э.`,
  decade: (year) => `${year}-е годы`,
  monthInYears: (month, years) => `${month}, ${years}`,
  unknownYear: (month) => `${month} неизвестного года`,
  season: (season, year) => `${SEASONS[season]} ${year} г.`,
  southern: (season) => `${season} (Южное полушарие)`,
  quarter: (quarter, year) => `${quarter}-й квартал ${year} г.`,
  half: (half, year) => `${half}-е полугодие ${year} г.`,
  or: 'или',
  and: 'и',
  openEnd: (from) => `начало: ${from}, конец не указан`,
  unknownEnd: (from) => `начало: ${from}, конец неизвестен`,
  openStart: (to) => `конец: ${to}, начало не указано`,
  unknownStart: (to) => `конец: ${to}, начало неизвестно`,
};
