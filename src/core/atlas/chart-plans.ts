// The plan of the charts: which series share an axis, in which chapter and form, and which figures stay off. Data only.

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

export interface Plan {
  readonly chapter: Chapter;
  readonly form: ChartForm;
  readonly series: readonly string[];
  /** The bases of ratios on this chart: ratios with other bases cannot be compared with them. */
  readonly bases?: readonly string[];
  /** The years of its axis. A chart with such years is of populations: points, and nothing between them. */
  readonly dates?: readonly number[];
}

/** The charts, in the order in which they are shown. */
export const PLANS = {
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
export const KEPT_OFF: ReadonlySet<string> = new Set([
  'oil-kazakhstan-1913',
  'coal-productivity-total-1938-1939',
  'coal-productivity-underground-1938-1939',
  'coal-productivity-face-1938-1939',
]);
