// The layers of railways, roads, pipelines and flows of goods. The look of each line is defined in symbols/route-look.ts; this file
// adds what only the map has: casings, the halo of a chosen or newly opened line, arrows and moving dashes of flows.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { LINE_WIDTH_BASE, LINE_WIDTHS } from '../../core/view/map-scale.ts';
import type { Filters } from '../../core/atlas/selection.ts';
import type { RouteLayer } from '../../core/atlas/atlas.ts';
import type { Palette } from '../../symbols/palette.ts';
import {
  fade,
  HOLLOW_FLOW,
  pipelineColours,
  STROKE_NAMES,
  STROKES,
  TIES,
  type Stroke,
  type StrokeName,
} from '../../symbols/route-look.ts';
import { dashesAt, MOTION_LAYER } from '../flow-motion.ts';
import { chosen, inYearsAnd, openedInYears, passes } from './year.ts';

export const ROUTE_SOURCE = 'routes';

const width = (broad: number, narrow: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', LINE_WIDTH_BASE],
  ['zoom'],
  ...LINE_WIDTHS.flatMap(([zoom, share]): [number, ExpressionSpecification] => [
    zoom,
    ['case', ['get', 'narrow'], narrow * share, broad * share],
  ]),
];
const opacity = (full: number): ExpressionSpecification => [
  'case',
  ['==', ['get', 'certainty'], 'possible'],
  full * fade('possible'),
  full,
];
const isState = (...states: string[]): ExpressionSpecification => chosen('state', states);
const isLayer = (layer: RouteLayer): ExpressionSpecification => ['==', ['get', 'layer'], layer];

/** The condition of each stroke of symbols/route-look.ts: its layer and its states. */
const STROKE_CONDITIONS = Object.fromEntries(
  STROKE_NAMES.map((name): [StrokeName, ExpressionSpecification] => [
    name,
    ['all', isLayer(STROKES[name].layer), isState(...STROKES[name].states)],
  ]),
) as Record<StrokeName, ExpressionSpecification>;

/** The condition of each layer of this group, to which years and filters are added. */
const CONDITIONS: Readonly<Record<string, ExpressionSpecification>> = {
  ...STROKE_CONDITIONS,
  'route-hit': ['has', 'id'],
  'route-opened': ['all', ['has', 'openFrom'], ...openedInYears],
  'railway-casing': ['all', isLayer('railways'), isState('operating', 'reconstruction', 'construction')],
  'railway-ties': ['all', STROKE_CONDITIONS['railway-operating'], ['!', ['get', 'narrow']]],
  'pipeline-casing': isLayer('pipelines'),
  'flow-casing': isLayer('flows'),
  'flow-motion': STROKE_CONDITIONS['flow-operating'],
  'flow-arrows': isLayer('flows'),
  'route-selected': ['has', 'id'],
};

/** The layers that draw the lines themselves, without casings and halos. */
export const DRAWN_ROUTE_LAYERS = STROKE_NAMES;

/** The filter of each layer of this group for the reader's choice. */
export function routeFilters(
  filters: Filters,
  selected: string | null,
): Record<string, ExpressionSpecification> {
  const choice = passes(filters);
  return Object.fromEntries(
    Object.entries(CONDITIONS).map(([layer, condition]) => [
      layer,
      inYearsAnd(
        condition,
        ...choice,
        ...(layer === 'route-selected' ? [isId(selected)] : []),
      ) as ExpressionSpecification,
    ]),
  );
}
const isId = (id: string | null): ExpressionSpecification => ['==', ['get', 'id'], id ?? ''];

export function routeLayers(
  palette: Palette,
  filters: Filters,
  selected: string | null,
): LayerSpecification[] {
  const all = routeFilters(filters, selected);
  const line = (
    id: string,
    paint: Extract<LayerSpecification, { type: 'line' }>['paint'],
    cap: 'butt' | 'round' = 'butt',
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: ROUTE_SOURCE,
    filter: all[id] ?? ['literal', false],
    layout: { 'line-join': 'round', 'line-cap': cap },
    ...(paint ? { paint } : {}),
  });
  const valueOf = (property: string, values: Readonly<Record<string, string>>): ExpressionSpecification =>
    [
      'match',
      ['get', property],
      ...Object.entries(values).flat(),
      palette.ink,
    ] as unknown as ExpressionSpecification;
  const wayColour = valueOf('way', palette.flows);
  /** A line as defined in symbols/route-look.ts; `own` overrides or adds paint. */
  const stroke = (
    name: StrokeName,
    own: Extract<LayerSpecification, { type: 'line' }>['paint'] = {},
  ): LayerSpecification => {
    const { colour, width: full, narrowWidth, dash, cap, opacity: share }: Stroke = STROKES[name];
    return line(
      name,
      {
        'line-color':
          colour === 'way'
            ? wayColour
            : colour === 'medium'
              ? valueOf('medium', pipelineColours(palette))
              : palette[colour],
        'line-opacity': opacity(share),
        'line-width': width(full, narrowWidth),
        ...(dash ? { 'line-dasharray': [...dash] } : {}),
        ...own,
      },
      cap,
    );
  };
  const weight: ExpressionSpecification = ['coalesce', ['get', 'weight'], 1];
  const hollow = (open: number, filled: number): ExpressionSpecification => [
    'case',
    ['to-boolean', ['get', 'hollow']],
    open,
    filled,
  ];
  const lane: ExpressionSpecification = ['*', 5, ['coalesce', ['get', 'lane'], 0]];
  return [
    line(
      'route-selected',
      { 'line-color': palette.accent, 'line-opacity': 0.35, 'line-width': width(9, 7), 'line-offset': lane },
      'round',
    ),
    line(
      'route-opened',
      {
        'line-color': palette.accent,
        'line-opacity': opacity(0.45),
        'line-width': width(10, 8),
        'line-blur': [
          'interpolate',
          ['exponential', LINE_WIDTH_BASE],
          ['zoom'],
          ...LINE_WIDTHS.flatMap(([zoom, share]) => [zoom, 4 * share]),
        ],
      },
      'round',
    ),
    line('railway-casing', {
      'line-color': palette.land,
      'line-opacity': opacity(0.9),
      'line-width': width(4.2, 3),
    }),
    stroke('road-operating'),
    stroke('railway-closed'),
    stroke('railway-planned'),
    stroke('railway-construction'),
    stroke('railway-operating'),
    {
      ...line('railway-ties', {
        'line-color': palette.paper,
        'line-opacity': [
          'interpolate',
          ['linear'],
          ['zoom'],
          ...[TIES.fromZoom, 0],
          ...[TIES.fullZoom, opacity(TIES.opacity)],
        ],
        'line-width': width(TIES.width, 0),
        'line-dasharray': [...TIES.dash],
      }),
      minzoom: TIES.fromZoom,
    },
    line('pipeline-casing', {
      'line-color': palette.land,
      'line-opacity': opacity(0.9),
      'line-width': width(4, 3.4),
    }),
    stroke('pipeline-operating'),
    stroke('pipeline-construction'),
    line(
      'flow-casing',
      {
        'line-color': palette.land,
        'line-opacity': 0.8,
        'line-width': ['+', weight, hollow(5, 2)],
        'line-offset': lane,
      },
      'round',
    ),
    stroke('flow-operating', {
      'line-width': weight,
      'line-gap-width': hollow(HOLLOW_FLOW.gap, 0),
      'line-offset': lane,
    }),
    stroke('flow-planned', { 'line-width': STROKES['flow-planned'].width, 'line-offset': lane }),
    line(MOTION_LAYER, {
      'line-color': ['case', ['to-boolean', ['get', 'hollow']], wayColour, palette.paper],
      'line-opacity': opacity(0.95),
      'line-width': hollow(2, 1.6),
      'line-offset': lane,
      'line-dasharray': dashesAt(0),
    }),
    {
      id: 'flow-arrows',
      type: 'symbol',
      source: ROUTE_SOURCE,
      filter: all['flow-arrows'] ?? ['literal', false],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 90,
        'text-field': '›',
        'text-font': ['Atlas Serif'],
        'text-size': 30,
        'text-offset': [0, -0.1],
        'text-keep-upright': false,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': wayColour, 'text-halo-color': palette.land, 'text-halo-width': 1.2 },
    },
    // Invisible, for the pointer only: a line is too thin for a finger.
    line('route-hit', { 'line-color': palette.ink, 'line-opacity': 0, 'line-width': width(12, 12) }),
  ];
}
