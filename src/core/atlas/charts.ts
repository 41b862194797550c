// Sorts the figures of the article into charts: which figures share an axis, in which order, and which stand alone. Every
// figure is in the result exactly once, with its value unchanged; nothing is interpolated, added up or left out. Pure.
import type { Dispute, Figure, Population } from './atlas.ts';
import { yearOfDay, type Years } from '../time/bounds.ts';

/** The chapters of the charts, in the order in which they are shown. */
export const CHAPTERS = [
  'economy',
  'branches',
  'coal',
  'oil',
  'power',
  'union',
  'metals',
  'enterprises',
  'towns',
] as const;
export type Chapter = (typeof CHAPTERS)[number];

/**
 * `years`: values over an axis of years, all series on one plot. `panels`: the same with a small plot for each series, all
 * with the same scale. `rows`: values of one or two years, each a bar. `ranks`: ranks (first, second …), each a symbol.
 */
export type ChartForm = 'years' | 'panels' | 'rows' | 'ranks';

interface Plan {
  readonly chapter: Chapter;
  readonly form: ChartForm;
  readonly series: readonly string[];
  /** The bases of ratios on this chart: ratios with other bases cannot be compared with them. */
  readonly bases?: readonly string[];
  /** The years of its axis. A chart with such years is of populations: points, and nothing between them. */
  readonly dates?: readonly number[];
}

/** The charts, in the order in which they are shown. */
const PLANS = {
  economy: {
    chapter: 'economy',
    form: 'years',
    series: ['share-industry-economy', 'share-agriculture-economy'],
  },
  groups: { chapter: 'economy', form: 'years', series: ['share-group-a', 'share-group-b'] },
  branches: {
    chapter: 'branches',
    form: 'panels',
    series: ['share-metalworking', 'share-nonferrous', 'share-coal', 'share-chemicals', 'share-power'],
  },
  'output-1913': {
    chapter: 'branches',
    form: 'rows',
    bases: ['1913'],
    series: [
      'output-metalworking',
      'output-coal',
      'output-nonferrous',
      'output-group-a',
      'output-group-b',
      'output-large-industry',
    ],
  },
  'output-1928': {
    chapter: 'branches',
    form: 'rows',
    bases: ['1927/1928'],
    series: [
      'output-power',
      'output-metalworking',
      'output-nonferrous',
      'output-chemicals',
      'output-salt',
      'output-group-a',
      'output-group-b',
      'output-large-industry',
    ],
  },
  'capital-1928': {
    chapter: 'branches',
    form: 'rows',
    bases: ['1927/1928', '1928', '1928-10-01'],
    series: ['capital-chemicals', 'capital-power', 'capital-nonferrous', 'capital-salt', 'capital-oil'],
  },
  coal: { chapter: 'coal', form: 'years', series: ['coal-kazakhstan', 'coal-karaganda', 'coal-lenger'] },
  'coal-shares': {
    chapter: 'coal',
    form: 'rows',
    series: ['kz-share-coal-karaganda', 'kz-share-coal-lenger'],
  },
  'coal-mechanised': { chapter: 'coal', form: 'years', series: ['coal-mechanised'] },
  oil: { chapter: 'oil', form: 'years', series: ['oil-kazakhstan'] },
  capacity: {
    chapter: 'power',
    form: 'years',
    series: [
      'power-capacity-total',
      'power-capacity-industrial',
      'power-capacity-district',
      'power-capacity-communal',
    ],
  },
  'capacity-shares': {
    chapter: 'power',
    form: 'rows',
    series: [
      'power-capacity-share-industrial',
      'power-capacity-share-district',
      'power-capacity-share-communal',
    ],
  },
  generation: {
    chapter: 'power',
    form: 'years',
    series: [
      'power-generation-total',
      'power-generation-industrial',
      'power-generation-district',
      'power-generation-communal',
      'power-generation-rest',
    ],
  },
  'generation-shares': {
    chapter: 'power',
    form: 'rows',
    series: [
      'power-generation-share-industrial',
      'power-generation-share-district',
      'power-generation-share-communal',
      'power-generation-share-rest',
    ],
  },
  stations: { chapter: 'power', form: 'rows', series: ['power-balkhash-chp', 'power-ulba'] },
  'union-lead': {
    chapter: 'union',
    form: 'rows',
    series: ['ussr-share-lead', 'ussr-share-lead-shymkent', 'ussr-share-lead-ridder', 'ussr-share-lead-sum'],
  },
  'union-copper': {
    chapter: 'union',
    form: 'rows',
    series: [
      'ussr-share-copper',
      'ussr-share-copper-balkhash',
      'ussr-share-copper-karsakpay',
      'ussr-share-copper-irtysh',
      'ussr-share-copper-sum',
      'ussr-share-copper-rest',
    ],
  },
  'union-oil': { chapter: 'union', form: 'rows', series: ['ussr-share-oil'] },
  ranks: {
    chapter: 'union',
    form: 'ranks',
    series: [
      'rank-lead',
      'rank-nonferrous',
      'rank-oil',
      'rank-coal',
      'rank-tractors',
      'rank-washed-wool',
      'rank-upper-leather',
      'rank-cotton',
      'rank-wool-yarn',
    ],
  },
  'works-shares': {
    chapter: 'metals',
    form: 'rows',
    series: [
      'kz-share-lead-shymkent',
      'kz-share-copper-balkhash',
      'kz-share-copper-karsakpay',
      'kz-share-copper-irtysh',
    ],
  },
  enterprises: {
    chapter: 'enterprises',
    form: 'rows',
    series: ['enterprises-large', 'enterprises-new', 'enterprises-new-large'],
  },
  'new-large': {
    chapter: 'enterprises',
    form: 'rows',
    series: [
      'new-large-of-all-large',
      'new-large-share-workers',
      'new-large-share-output',
      'new-large-share-capital',
    ],
  },
  fish: {
    chapter: 'enterprises',
    form: 'rows',
    series: ['food-fish-total', 'food-fish-caspian', 'food-fish-aral', 'food-fish-balkhash'],
  },
  'raw-materials': {
    chapter: 'enterprises',
    form: 'rows',
    series: ['raw-cotton', 'raw-wool', 'raw-wool-fine-tonnes'],
  },
  'fine-wool': { chapter: 'enterprises', form: 'rows', series: ['raw-wool-fine'] },
  hides: { chapter: 'enterprises', form: 'rows', series: ['raw-hides-large', 'raw-hides-small'] },
  // Old towns of which two censuses are known, then new ones: the growth that the article ends on (S119).
  towns: {
    chapter: 'towns',
    form: 'panels',
    dates: [1897, 1926, 1939],
    series: [
      'population-almaty',
      'population-semey',
      'population-oral',
      'population-atyrau',
      'population-oskemen',
      'population-karaganda',
      'population-ridder',
      'population-balkhash',
    ],
  },
} as const satisfies Record<string, Plan>;

export type ChartId = keyof typeof PLANS;
export const CHART_IDS = Object.keys(PLANS) as readonly ChartId[];

/**
 * Figures that are on no chart, for the reason given in their notes: oil of 1913 is computed from a ratio that another source
 * contradicts, and the growth of output per worker has no base year.
 */
const KEPT_OFF: ReadonlySet<string> = new Set([
  'oil-kazakhstan-1913',
  'coal-productivity-total-1938-1939',
  'coal-productivity-underground-1938-1939',
  'coal-productivity-face-1938-1939',
]);

/** A figure on a chart. */
export interface ChartPoint {
  readonly figure: Figure;
  /** The calendar years of its period, both included. */
  readonly years: Years;
  /** Whether the figure is flagged or contradicts another. */
  readonly disputed: boolean;
  /** Whether the line of its series passes through it. Of several values for the same time, only one is on the line. */
  readonly onLine: boolean;
}

export interface ChartSeries {
  readonly id: string;
  readonly name: string;
  readonly sector: Figure['sector'];
  /** In order of time. */
  readonly points: readonly ChartPoint[];
}

export interface Chart {
  readonly id: ChartId;
  readonly chapter: Chapter;
  readonly form: ChartForm;
  readonly unitId: string;
  readonly unit: string;
  readonly series: readonly ChartSeries[];
  /** The years of an axis of its own, whose points no lines join; null for the axis that all charts share. */
  readonly dates: readonly number[] | null;
  /** The contradictions among its figures. */
  readonly disputes: readonly Dispute[];
}

/** Why a figure is on no chart: nothing to compare it with, its note gives the reason, or it is not the article’s. */
export type OffChartReason = 'alone' | 'kept-off' | 'outside';
export interface SingleFigure {
  readonly figure: Figure;
  readonly reason: OffChartReason;
  readonly disputed: boolean;
}

export interface Charts {
  readonly charts: readonly Chart[];
  /** The figures on no chart, in the order of the file. */
  readonly singles: readonly SingleFigure[];
}

/** The calendar years of a period. @throws {Error} if it has no first or no last year */
function yearsOfPeriod({ id, period }: Figure): Years {
  if (period.earliest === null || period.latest === null)
    throw new Error(`figure ${id}: the period ${period.edtf} has no two ends`);
  return { since: yearOfDay(period.earliest), until: yearOfDay(period.latest) };
}

/** Whether a point's period touches the years shown. */
export const isInYears = (point: ChartPoint, { since, until }: Years): boolean =>
  point.years.since <= until && point.years.until >= since;

/** Of several values for the same time: the one the atlas uses, else the first exact one, else the first. */
function figureOnLine(rivals: readonly Figure[], used: ReadonlySet<string>): Figure | undefined {
  return (
    rivals.find(({ id }) => used.has(id)) ?? rivals.find(({ qualifier }) => qualifier === '=') ?? rivals[0]
  );
}

/**
 * Sorts figures into charts; a chart without at least two figures is left out.
 * @throws {Error} if a chart would mix units, or if a figure's period is open
 */
export function chartsOf(
  figures: readonly Figure[],
  disputes: readonly Dispute[],
  populations: readonly Population[] = [],
): Charts {
  const claimed = new Set(disputes.flatMap(({ claims }) => claims));
  const used = new Set(disputes.flatMap(({ uses }) => (uses === null ? [] : [uses])));
  const isDisputed = (figure: Figure): boolean => figure.flagged || claimed.has(figure.id);

  const chartOf = (id: ChartId): Chart[] => {
    const plan: Plan = PLANS[id];
    const candidates: readonly Figure[] = plan.dates
      ? populations.filter(({ basis }) => basis !== 'estimate')
      : figures.filter(({ kind }) => kind !== 'outside');
    const chartFigures = candidates.filter(
      (figure) =>
        plan.series.includes(figure.series) &&
        !KEPT_OFF.has(figure.id) &&
        (!plan.bases || plan.bases.includes(figure.base ?? '')),
    );
    const [first] = chartFigures;
    // A chart needs at least two figures.
    if (!first || chartFigures.length < 2) return [];
    const differing = chartFigures.find(({ unitId }) => unitId !== first.unitId);
    if (differing)
      throw new Error(`chart ${id}: ${differing.id} is in ${differing.unitId}, others in ${first.unitId}`);
    const series = plan.series.flatMap((seriesId): ChartSeries[] => {
      const ofSeries = chartFigures.filter((figure) => figure.series === seriesId);
      const [firstOfSeries] = ofSeries;
      if (!firstOfSeries) return [];
      const points = ofSeries
        .map((figure): ChartPoint => {
          const rivals = ofSeries.filter(({ period }) => period.edtf === figure.period.edtf);
          return {
            figure,
            years: yearsOfPeriod(figure),
            disputed: isDisputed(figure),
            onLine: figureOnLine(rivals, used) === figure,
          };
        })
        .sort((one, other) => one.years.since - other.years.since);
      return [{ id: seriesId, name: firstOfSeries.what, sector: firstOfSeries.sector, points }];
    });
    return [
      {
        id,
        chapter: plan.chapter,
        form: plan.form,
        unitId: first.unitId,
        unit: first.unit,
        series,
        dates: plan.dates ?? null,
        disputes: disputes.filter(({ claims }) => chartFigures.some((figure) => claims.includes(figure.id))),
      },
    ];
  };

  const charts = CHART_IDS.flatMap(chartOf);
  const charted = new Set(charts.flatMap(figuresOf).map(({ id }) => id));
  return {
    charts,
    singles: figures
      .filter(({ id }) => !charted.has(id))
      .map((figure) => ({
        figure,
        reason: figure.kind === 'outside' ? 'outside' : KEPT_OFF.has(figure.id) ? 'kept-off' : 'alone',
        disputed: isDisputed(figure),
      })),
  };
}

/** The figures of a chart, series by series. */
export const figuresOf = (chart: Chart): Figure[] =>
  chart.series.flatMap(({ points }) => points.map(({ figure }) => figure));

/** The axis of years that all charts over time share, with a margin of a year on either side; null without points. */
export function yearsOfCharts(charts: readonly Chart[]): Years | null {
  const points = charts
    .filter(({ form, dates }) => !dates && (form === 'years' || form === 'panels'))
    .flatMap(({ series }) => series.flatMap((one) => one.points));
  if (points.length === 0) return null;
  return {
    since: Math.min(...points.map(({ years }) => years.since)) - 1,
    until: Math.max(...points.map(({ years }) => years.until)) + 1,
  };
}

/** The axis of a chart with years of its own. */
export const yearsOfDates = (dates: readonly number[]): Years => ({
  since: Math.min(...dates) - 3,
  until: Math.max(...dates) + 3,
});

/** Two points more than so many years apart are joined by a dotted line, as nothing is known of the time between them. */
const FAR_APART = 10;

/** The straight lines between the points of a series, in order of time. `far` lines are dotted. */
export function linksOf(series: ChartSeries): { from: ChartPoint; to: ChartPoint; far: boolean }[] {
  const points = series.points.filter(({ onLine }) => onLine);
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    return from ? [{ from, to, far: to.years.since - from.years.until > FAR_APART }] : [];
  });
}
