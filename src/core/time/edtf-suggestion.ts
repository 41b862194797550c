// Suggests the EDTF spelling of a date as people write it in the three languages. The suggestion is only a hint in an error
// message; no date is read this way. Spellings that can mean more than one thing get no suggestion.

const ABOUT = String.raw`(?:ок\.?|около|примерно|шамамен|ca\.?|c\.|circa|about|approx\.?)`;
const YEAR_WORD = String.raw`(?:\s*(?:г\.?|год|года|году|ж\.?|жыл|жылы|жылдар|гг\.?|годы|жж\.?))?`;
const CENTURY_WORD = String.raw`(?:век|века|в\.?|ғасыр|century|c\.?)`;

/** Patterns over the trimmed text in lower case. */
const SPELLINGS: readonly (readonly [RegExp, (...groups: string[]) => string])[] = [
  [/^(\d{3})[?xхu_-]$/, (digits) => `${digits}X`],
  [/^(\d{2})(?:\?\??|xx|хх|uu|--)$/, (digits) => `${digits}XX`],
  [/^(\d{3})0(?:s|-е|-х|-ж|-шы)/, (digits) => `${digits}X`],
  [new RegExp(`^(\\d{4})${YEAR_WORD}$`), (year) => year],
  [new RegExp(`^${ABOUT}\\s*(\\d{4})${YEAR_WORD}$`), (year) => `${year}~`],
  [new RegExp(`^(?:до|не позднее|before|by)\\s+(\\d{4})${YEAR_WORD}$`), (year) => `[..${year}]`],
  [new RegExp(`^(?:после|не ранее|after)\\s+(\\d{4})${YEAR_WORD}$`), (year) => `[${year}..]`],
  [new RegExp(`^(\\d{4})\\s*(?:–|—|-|\\.\\.)\\s*(\\d{4})${YEAR_WORD}$`), (from, to) => `${from}/${to}`],
  [/^(\d\d)(\d\d)\/(\d\d)$/, (century, from, to) => `${century}${from}/${century}${to}`],
  [
    /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/,
    (day, month, year) => [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  ],
  [/^(\d{4})[./](\d{1,2})$/, (year, month) => `${year}-${month.padStart(2, '0')}`],
  [new RegExp(`^([ivx]+)\\s*${CENTURY_WORD}$`), (roman) => `${centuryBefore(roman)}XX`],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th|-й)?\\s*${CENTURY_WORD}$`),
    (number) => `${two(Number(number) - 1)}XX`,
  ],
];

const two = (number: number): string => String(number).padStart(2, '0');

/** XIX → 18: the hundreds in the years of a century. */
function centuryBefore(roman: string): string {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  const numbers = [...roman].map((letter) => values[letter] ?? 0);
  const sum = numbers.reduce(
    (total, value, at) => total + (value < (numbers[at + 1] ?? 0) ? -value : value),
    0,
  );
  return two(sum - 1);
}

/** The EDTF spelling of a date written for people; null if there is no obvious one. The result may still not be a valid date. */
export function suggestEdtf(text: string): string | null {
  const written = text.trim().toLowerCase();
  for (const [pattern, spell] of SPELLINGS) {
    const match = pattern.exec(written);
    if (match) return spell(...match.slice(1));
  }
  return null;
}
