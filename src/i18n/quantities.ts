// Figures in words: a value with its unit and its qualifier, as each language writes them. Numbers alone are in messages.ts.
import type { Language, Position } from '../core/atlas/atlas.ts';
import type { Figure } from '../core/atlas/evidence.ts';
import { typeset } from '../core/text/typography.ts';
import { formatNumber } from './messages.ts';

type Qualified = Readonly<Record<Figure['qualifier'], (value: string) => string>>;

const QUALIFIED: Readonly<Record<Language, Qualified>> = {
  kk: {
    '=': (value) => value,
    '<': (value) => `${value} (одан аз)`,
    '>': (value) => `${value} (одан артық)`,
    '~': (value) => `шамамен ${value}`,
  },
  ru: {
    '=': (value) => value,
    '<': (value) => `менее ${value}`,
    '>': (value) => `более ${value}`,
    '~': (value) => `около ${value}`,
  },
  en: {
    '=': (value) => value,
    '<': (value) => `less than ${value}`,
    '>': (value) => `more than ${value}`,
    '~': (value) => `about ${value}`,
  },
};

/** Units that Russian counts: after 1, after 2 to 4, after 5 and more. After a fraction the second form stands. */
const RUSSIAN_FORMS: Readonly<Record<string, readonly [one: string, few: string, many: string]>> = {
  times: ['раз', 'раза', 'раз'],
  mines: ['шахта', 'шахты', 'шахт'],
  turbines: ['турбина', 'турбины', 'турбин'],
  enterprises: ['предприятие', 'предприятия', 'предприятий'],
  persons: ['человек', 'человека', 'человек'],
};

function russianUnit({ value, unitId, unit }: Pick<Figure, 'value' | 'unitId' | 'unit'>): string {
  const [one, few, many] = RUSSIAN_FORMS[unitId] ?? [unit, unit, unit];
  const form = new Intl.PluralRules('ru').select(value);
  return form === 'one' ? one : form === 'many' ? many : few;
}

const ENGLISH_ORDINALS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinal = (value: number): string =>
  `${value}${ENGLISH_ORDINALS[new Intl.PluralRules('en', { type: 'ordinal' }).select(value)] ?? 'th'}`;

/** A value as charts and lists write it. Small values keep their digits: 0.0649 million tonnes is not 0.1. */
export const numberText = (value: number, language: Language): string => formatNumber(value, language, 4);

/** How a figure was calculated from others, with signs and numbers as the language writes them: `84,8 − 22,7`. */
export const formulaInWords = (formula: string, language: Language): string =>
  formula
    .replace(/\d+(\.\d+)?/g, (number) => numberText(Number(number), language))
    .replaceAll('*', '×')
    .replaceAll(' - ', ' − ');

function withUnit(figure: Pick<Figure, 'value' | 'unitId' | 'unit'>, language: Language): string {
  const { value, unitId, unit } = figure;
  const number = numberText(value, language);
  if (unitId === 'rank')
    return { kk: `${number}-${unit}`, ru: `${number}-е ${unit}`, en: ordinal(value) }[language];
  return `${number} ${language === 'ru' ? russianUnit(figure) : unit}`;
}

const SIGNS: Readonly<Record<Figure['qualifier'], string>> = { '=': '', '<': '< ', '>': '> ', '~': '≈ ' };
/** `> 70.5`: the value alone, with a sign for its qualifier, where there is little room. */
export const shortValue = (
  { value, qualifier }: Pick<Figure, 'value' | 'qualifier'>,
  language: Language,
): string => `${SIGNS[qualifier]}${numberText(value, language)}`;

/** `more than 70.5`: the value alone, with its qualifier. */
export const valueInWords = ({ value, qualifier }: Figure, language: Language): string =>
  QUALIFIED[language][qualifier](numberText(value, language));

/** `84.8% of the USSR total`, `3-е место`, `4,2 есе (одан артық)`: the value with its unit and its qualifier. */
export const quantityInWords = (figure: Figure, language: Language): string =>
  typeset(QUALIFIED[language][figure.qualifier](withUnit(figure, language)), language);

/** `74 %`, in English `74%`: a whole number of per cent. */
export const perCent = (value: number, language: Language): string =>
  typeset(`${formatNumber(value, language)} %`, language);

/** `46.8481° N, 74.9950° E`: latitude and longitude as records have them, to four places. */
export const positionInFigures = ([lng, lat]: Position, language: Language): string =>
  `${formatNumber(lat, language, 4)}° N, ${formatNumber(lng, language, 4)}° E`;
