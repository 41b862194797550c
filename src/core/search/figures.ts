// Finds figures by the number that a reader types: “73.2”, “73,2 %”, “5.1 млн”, “2 500 кәсіпорын”. A number with a unit or a
// multiplier finds only figures in it; words beside the number must be among those of the figure. Pure.
import type { Figure, Population } from '../atlas/evidence.ts';
import { skeletonOf, wordsOf } from './transliteration.ts';

interface AskedNumber {
  /** As typed, without spaces and with a point: `5.1`. */
  readonly digits: string;
  /** What it can mean: an English comma may part thousands. */
  readonly values: readonly number[];
  /** The multiplier typed after it; 1 for none. */
  readonly scale: number;
  readonly percent: boolean;
  /** Skeletons of the words beside it. */
  readonly words: readonly string[];
}

const NUMBER = /(?<![\p{L}\p{N}.,-])(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,]\d+)?(?![\p{L}\p{N}])/u;
/** Words after a number that multiply it, in any of their forms. */
const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^(млн|миллион\p{L}*|million|mln)$/iu, 1e6],
  [/^(тыс|тысяч\p{L}*|мың\p{L}*|thousand)$/iu, 1e3],
];
/** Words for units, in any of their forms; a figure may be written with another one in the reader's language. */
const UNITS =
  /^(т|t|тонн\p{L}*|tonnes?|tons?|есе\p{L}*|раза?|times|адам\p{L}*|человек\p{L}*|people|persons?|км|km|кВт|kW|шт|дана|pieces)$/iu;
const PERCENT = /%|(?<!\p{L})(пайыз\p{L}*|процент\p{L}*|per ?cent)/iu;

/** What a unit multiplies its values by. */
const scaleOf = (unitId: string): number =>
  unitId.startsWith('million-') ? 1e6 : unitId.startsWith('thousand-') ? 1e3 : 1;
/** The part of a word that stays the same in most of its cases, at least three letters. */
const stemOf = (word: string): string => word.slice(0, Math.max(3, Math.floor(word.length * 0.6)));

function askedNumber(query: string): AskedNumber | null {
  const found = NUMBER.exec(query)?.[0];
  if (found === undefined) return null;
  const digits = found.replace(/[ \u00a0\u202f]/g, '').replace(',', '.');
  const parted = /^\d{1,3},\d{3}$/.test(found);
  const around = wordsOf(query.replace(found, ' ').replace(PERCENT, ' '));
  let scale = 1;
  const words = around.filter((word) => {
    const multiplier = MULTIPLIERS.find(([form]) => form.test(word));
    if (multiplier) scale = multiplier[1];
    return !multiplier;
  });
  return {
    digits,
    values: [Number(digits), ...(parted ? [Number(digits.replace('.', ''))] : [])],
    scale,
    percent: PERCENT.test(query),
    words: words
      .filter((word) => !UNITS.test(word))
      .map(skeletonOf)
      .filter((word) => word !== ''),
  };
}

const same = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.abs(one);

export interface FoundFigure {
  readonly figure: Figure | Population;
  /** Whether it is the number itself, not only one that begins with its digits; and not a lone digit, which says little. */
  readonly exact: boolean;
}

/** Figures as printed come before those that were worked out, and these before those of other sources. */
const order = ({ figure, exact }: FoundFigure): number =>
  (exact ? 0 : 10) + (figure.kind === 'outside' ? 2 : figure.kind === 'derived' ? 1 : 0);

/** The figures that a query means, best first; none for a query without a number. */
export function figuresAsked(figures: readonly (Figure | Population)[], query: string): FoundFigure[] {
  const asked = askedNumber(query);
  if (!asked) return [];
  const { digits, values, scale, percent, words } = asked;
  const telling = digits.length > 1 || percent || scale > 1;
  return figures
    .flatMap((figure): FoundFigure[] => {
      const isPercent = figure.unitId.startsWith('percent');
      const whole = figure.value * scaleOf(figure.unitId);
      const is = (value: number): boolean =>
        scale > 1
          ? same(whole, value * scale)
          : same(figure.value, value) || (same(whole, value) && whole !== figure.value);
      if (percent && !isPercent) return [];
      const own = wordsOf(`${figure.what} ${figure.unit}`).map(skeletonOf);
      if (!words.every((word) => own.some((one) => one.startsWith(stemOf(word))))) return [];
      if (values.some(is)) return [{ figure, exact: telling }];
      const begins = scale === 1 && digits.length > 1 && String(figure.value).startsWith(digits);
      return begins ? [{ figure, exact: false }] : [];
    })
    .sort((one, other) => order(one) - order(other));
}
