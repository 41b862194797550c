// What the charts say of a figure: its value, its period, what it is measured against, all in the reader's language.
import type { Language } from '../../core/atlas/atlas.ts';
import type { Figure, Population } from '../../core/atlas/evidence.ts';
import type { Chart, ChartSeries } from '../../core/atlas/charts.ts';
import { dateFormat } from '../../i18n/date-format.ts';
import type { ChartMessages } from '../../i18n/charts-messages.ts';
import { countInWords } from '../../i18n/population-messages.ts';
import { edtfInWords } from '../../i18n/dates.ts';
import { formulaInWords, quantityInWords, valueInWords } from '../../i18n/quantities.ts';

/** As a reader writes it: 1939, 1927–1928, 1 January 1940. */
export const periodText = ({ period }: Figure, language: Language): string =>
  edtfInWords(period.edtf, language);

/** The same, no wider than two years. */
export function shortPeriod({ period }: Figure, language: Language): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(period.edtf);
  if (!day) return period.edtf.replace('/', '–');
  const [, year, month, date] = day.map(Number);
  return dateFormat(language === 'en' ? 'en' : 'ru', { dateStyle: 'short' }).format(
    new Date(year ?? 0, (month ?? 1) - 1, date),
  );
}

/** What a ratio is measured against; null for what is no ratio. */
function baseText({ base }: Figure, texts: ChartMessages, language: Language): string | null {
  if (base === null) return null;
  if (/^\d{4}/.test(base)) {
    const kind = /^\d{4}$/.test(base) ? 'year' : /^\d{4}\/\d{4}$/.test(base) ? 'years' : 'other';
    return texts.since(edtfInWords(base, language), kind);
  }
  return texts.against[base as keyof ChartMessages['against']];
}

/** What the atlas adds to a figure: its base, how it was calculated, how it was printed, what is wrong with it. */
export const remarksOf = (figure: Figure, texts: ChartMessages, language: Language): string[] =>
  [
    baseText(figure, texts, language),
    figure.formula && texts.derivedFrom(formulaInWords(figure.formula, language)),
    figure.printed && texts.printedAs(figure.printed),
    'basis' in figure && countInWords(figure as Population, language),
    figure.from && texts.outside(figure.from),
    figure.note,
  ].flatMap((remark) => remark || []);

/** A figure in one breath, for a screen reader. */
export const pointText = (
  figure: Figure,
  disputed: boolean,
  texts: ChartMessages,
  language: Language,
): string =>
  [
    `${figure.what}, ${periodText(figure, language)}: ${quantityInWords(figure, language)}`,
    baseText(figure, texts, language),
    figure.from ?? figure.sentences.join(', '),
    disputed ? texts.disputed : null,
  ]
    .flatMap((part) => part ?? [])
    .join('; ');

/** A series in one breath: from its first to its last value, or its values where they are of one time. */
function seriesText({ name, points }: ChartSeries, texts: ChartMessages, language: Language): string {
  const onLine = points.filter(({ onLine }) => onLine).map(({ figure }) => figure);
  const [first] = onLine;
  const last = onLine.at(-1);
  const short = (figure: Figure): string => valueInWords(figure, language);
  if (first && last && first.period.edtf !== last.period.edtf)
    return texts.describe.change(
      name,
      short(first),
      periodText(first, language),
      short(last),
      periodText(last, language),
    );
  return texts.describe.one(name, points.map(({ figure }) => short(figure)).join(' / '));
}

/** A chart in one sentence, made from its data. */
export const chartText = (chart: Chart, texts: ChartMessages, language: Language): string =>
  `${texts.titles[chart.id]}, ${chart.unit}. ${chart.series.map((series) => seriesText(series, texts, language)).join('; ')}.`;

/** The numbers of the sentences a chart rests on, in their order. */
export const sentencesOf = (figures: readonly Figure[]): string[] =>
  [...new Set(figures.flatMap(({ sentences }) => sentences))].sort();
