// The words of historical dates in English.
import type { DateMessages } from '../date-messages.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth'] as const;
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

export const en: DateMessages = {
  unknown: 'date unknown',
  about: ({ text }) => `about ${text}`,
  uncertain: 'uncertain',
  partsAbout: (parts) => `${parts.join(' and ')} approximate`,
  partsUncertain: (parts) => `${parts.join(' and ')} uncertain`,
  partsUnknown: (parts) => `${parts.join(' and ')} unknown`,
  between: (from, to) => `between ${from.text} and ${to.text}`,
  before: ({ text }) => `${text} or before`,
  after: ({ text }) => `${text} or after`,
  beforeChrist: (year) => `${year} BC`,
  century: (century) =>
    `${century}${century % 10 < 4 && Math.floor(century / 10) !== 1 ? (['th', 'st', 'nd', 'rd'][century % 10] ?? 'th') : 'th'} century`,
  decade: (year) => `${year}s`,
  monthInYears: (month, years) => `${month}, ${years}`,
  unknownYear: (month) => `${month} of an unknown year`,
  season: (season, year) => `${SEASONS[season]} ${year}`,
  southern: (season) => `${season} (southern hemisphere)`,
  quarter: (quarter, year) => `${ORDINALS[quarter - 1] ?? ''} quarter of ${year}`,
  half: (half, year) => `${ORDINALS[half - 1] ?? ''} half of ${year}`,
  or: 'or',
  and: 'and',
  openEnd: (from) => `from ${from}, with no end given`,
  unknownEnd: (from) => `from ${from}, end unknown`,
  openStart: (to) => `until ${to}, with no start given`,
  unknownStart: (to) => `until ${to}, start unknown`,
};
