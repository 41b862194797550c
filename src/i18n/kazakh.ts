// Kazakh months, because the `Intl` of browsers does not have them: Chromium knows none.

const MONTHS = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
] as const;

/** “ақпан”, “24 қараша”. `month` counts from 1. */
export const kazakhMonth = (month: number, day?: number): string =>
  [day, MONTHS[month - 1]].filter((part) => part !== undefined).join(' ');

/** “1931 жылғы ақпан”, “1938 жылғы 24 қараша”. `month` counts from 1. */
export const kazakhDate = (year: number, month: number, day?: number): string =>
  `${year} жылғы ${kazakhMonth(month, day)}`;
