// Railways, pipelines and flows: ink where trains run, the accent and dashes where navvies work; where goods flow, a colour
// for what it meant to the republic, a width for the amount, arrows, and dashes that move.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { LINE_WIDTH_BASE, LINE_WIDTHS } from '../../core/view/map-scale.ts';
import type { Filters } from '../../core/atlas/selection.ts';
import type { Palette } from '../../symbols/palette.ts';
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
const fade = (full: number): ExpressionSpecification => [
  'case',
  ['==', ['get', 'certainty'], 'possible'],
  full * 0.4,
  full,
];
const isState = (...states: string[]): ExpressionSpecification => chosen('state', states);
const railway: ExpressionSpecification = ['==', ['get', 'layer'], 'railways'];
const pipeline: ExpressionSpecification = ['==', ['get', 'layer'], 'pipelines'];
const flow: ExpressionSpecification = ['==', ['get', 'layer'], 'flows'];

/** Farther away the ties of a railway are too fine to be seen. */
const TIES_FROM = 4.6;

/** Every layer of this group with its own condition; year and filters are added to it. */
const CONDITIONS: Readonly<Record<string, ExpressionSpecification>> = {
  'route-hit': ['has', 'id'],
  'route-opened': ['all', ['has', 'openFrom'], ...openedInYears],
  'railway-casing': ['all', railway, isState('operating', 'reconstruction', 'construction')],
  'railway-closed': ['all', railway, isState('closed', 'idle')],
  'railway-planned': ['all', railway, isState('planned')],
  'railway-construction': ['all', railway, isState('construction')],
  'railway-operating': ['all', railway, isState('operating', 'reconstruction')],
  'railway-ties': ['all', railway, isState('operating', 'reconstruction'), ['!', ['get', 'narrow']]],
  'pipeline-casing': pipeline,
  'pipeline-operating': ['all', pipeline, isState('operating', 'reconstruction', 'idle')],
  'pipeline-construction': ['all', pipeline, isState('construction', 'planned')],
  'flow-casing': flow,
  'flow-operating': ['all', flow, ['!', isState('planned')]],
  'flow-planned': ['all', flow, isState('planned')],
  'flow-motion': ['all', flow, ['!', isState('planned')]],
  'flow-arrows': flow,
  'route-selected': ['has', 'id'],
};

/** The layers that draw a line once each: no casings, no halo. */
export const DRAWN_ROUTE_LAYERS = [
  'railway-operating',
  'railway-construction',
  'railway-planned',
  'railway-closed',
  'pipeline-operating',
  'pipeline-construction',
  'flow-operating',
  'flow-planned',
] as const;

/** The filter of every layer of this group for the reader's choice. */
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
  const pipelineColour: ExpressionSpecification = [
    'case',
    ['==', ['get', 'medium'], 'water'],
    palette.pipelineWater,
    palette.sectors.oil,
  ];
  const wayColour: ExpressionSpecification = [
    'match',
    ['get', 'way'],
    ...Object.entries(palette.flows).flat(),
    palette.ink,
  ] as unknown as ExpressionSpecification;
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
        'line-opacity': fade(0.45),
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
      'line-opacity': fade(0.9),
      'line-width': width(4.2, 3),
    }),
    line('railway-closed', {
      'line-color': palette.inkMuted,
      'line-opacity': fade(0.8),
      'line-width': width(1.4, 1),
      'line-dasharray': [2, 4],
    }),
    line(
      'railway-planned',
      {
        'line-color': palette.accent,
        'line-opacity': fade(0.9),
        'line-width': width(2, 1.6),
        'line-dasharray': [0.01, 2.4],
      },
      'round',
    ),
    line('railway-construction', {
      'line-color': palette.accent,
      'line-opacity': fade(1),
      'line-width': width(2.4, 1.5),
      'line-dasharray': [2.4, 1.5],
    }),
    line('railway-operating', {
      'line-color': palette.ink,
      'line-opacity': fade(1),
      'line-width': width(2.3, 1.15),
    }),
    {
      ...line('railway-ties', {
        'line-color': palette.paper,
        'line-opacity': ['interpolate', ['linear'], ['zoom'], TIES_FROM, 0, TIES_FROM + 0.8, fade(0.95)],
        'line-width': width(0.95, 0),
        'line-dasharray': [5, 5],
      }),
      minzoom: TIES_FROM,
    },
    line('pipeline-casing', {
      'line-color': palette.land,
      'line-opacity': fade(0.9),
      'line-width': width(4, 3.4),
    }),
    line('pipeline-operating', {
      'line-color': pipelineColour,
      'line-opacity': fade(0.95),
      'line-width': width(1.9, 1.4),
    }),
    line('pipeline-construction', {
      'line-color': pipelineColour,
      'line-opacity': fade(0.95),
      'line-width': width(1.9, 1.4),
      'line-dasharray': [2.4, 1.5],
    }),
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
    line('flow-operating', {
      'line-color': wayColour,
      'line-opacity': fade(0.95),
      'line-width': weight,
      'line-gap-width': hollow(2.2, 0),
      'line-offset': lane,
    }),
    line('flow-planned', {
      'line-color': wayColour,
      'line-opacity': fade(0.95),
      'line-width': 2,
      'line-offset': lane,
      'line-dasharray': [1.2, 1.6],
    }),
    line(MOTION_LAYER, {
      'line-color': ['case', ['to-boolean', ['get', 'hollow']], wayColour, palette.paper],
      'line-opacity': fade(0.95),
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
    // Seen by the pointer only: a line is too thin for a finger.
    line('route-hit', { 'line-color': palette.ink, 'line-opacity': 0, 'line-width': width(12, 12) }),
  ];
}
