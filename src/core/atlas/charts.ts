// Sorts the figures of the article into charts: which figures share an axis, in which order, and which stand alone. Every
// figure is in the result exactly once, with its value unchanged; nothing is interpolated, added up or left out. Pure.
import type { Dispute, Figure, Population } from './evidence.ts';
import {
  CHART_IDS,
  KEPT_OFF,
  PLANS,
  type Chapter,
  type ChartForm,
  type ChartId,
  type Plan,
} from './chart-plans.ts';
import { yearOfDay, type Years } from '../time/bounds.ts';

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
