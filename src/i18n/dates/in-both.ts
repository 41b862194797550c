// What dates in Kazakh and in Russian have in common: Roman centuries, and a year that two dates share.
const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI'.split(' ');

/** The number of a century in Roman figures up to XXI, else in Arabic ones. */
export const roman = (century: number): string => ROMAN[century - 1] ?? String(century);

/**
 * `1894 жылғы қазан – қараша`, `октябрь – ноябрь 1894 г.`: a year that both dates have stands once.
 * @param year finds the year at the beginning of each date, or at the end of each
 */
export function rangeOf(from: string, to: string, year: RegExp): string {
  const [shared] = year.exec(from) ?? [];
  if (!shared || year.exec(to)?.[0] !== shared) return `${from} – ${to}`;
  return from.startsWith(shared)
    ? `${from} – ${to.slice(shared.length)}`
    : `${from.slice(0, -shared.length)} – ${to}`;
}
