// The layers of railways, roads and pipelines. The look of each line is defined in symbols/route-look.ts; this file adds what only the
// map has: casings, the halo of a chosen line, and the glow of one that has opened. Flows of goods are ribbons: ribbons.ts.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { LINE_WIDTH_BASE, LINE_WIDTHS } from '../../core/view/map-scale.ts';
import type { Filters } from '../../core/atlas/selection.ts';
import type { RouteLayer } from '../../core/atlas/atlas.ts';
import type { Palette } from '../../symbols/palette.ts';
import {
  fade,
  GROUND,
  pipelineColours,
  STROKE_NAMES,
  STROKES,
  TIES,
  type Stroke,
  type StrokeName,
} from '../../symbols/route-look.ts';
import { GLOW_STATE } from '../features.ts';
import { chosen, inYearsAnd, isGround, openedBeforeYears, passes, passesInAnyState } from './year.ts';

export const ROUTE_SOURCE = 'routes';

/** Pixels at full size: of other lines, of railways of narrow gauge, and of trunk railways. */
const width = (broad: number, narrow: number, trunk: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', LINE_WIDTH_BASE],
  ['zoom'],
  ...LINE_WIDTHS.flatMap(([zoom, share]): [number, ExpressionSpecification] => [
    zoom,
    [
      'case',
      ...[['get', 'narrow'], narrow * share],
      ...[['to-boolean', ['get', 'trunk']], trunk * share],
      broad * share,
    ] as unknown as ExpressionSpecification,
  ]),
];
/** The same for a line that lies round one of these widths, so many pixels wider. */
const widthRound = (stroke: Stroke, wider: number): ExpressionSpecification =>
  width(stroke.width + wider, stroke.narrowWidth + wider, (stroke.trunkWidth ?? stroke.width) + wider);
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

/** The condition of each layer of this group that follows the filters; years and filters are added. */
const CONDITIONS: Readonly<Record<string, ExpressionSpecification>> = {
  ...STROKE_CONDITIONS,
  'railway-casing': ['all', isLayer('railways'), isState('operating', 'reconstruction', 'construction')],
  'railway-ties': ['all', STROKE_CONDITIONS['railway-operating'], ['!', ['get', 'narrow']]],
  'pipeline-casing': isLayer('pipelines'),
};

/** The layers that draw the lines themselves, without casings and halos. */
export const DRAWN_ROUTE_LAYERS = STROKE_NAMES;
/** The railways that are there for orientation only. */
export const GROUND_LAYER = 'railway-ground';

/** The filter of each layer of this group for the reader's choice. */
export function routeFilters(
  filters: Filters,
  selected: string | null,
): Record<string, ExpressionSpecification> {
  const choice = passes(filters);
  const ground = isGround(filters);
  // Ground can be pressed like the rest, and then shows what was pressed.
  const orGround: ExpressionSpecification = ['any', ['all', ...choice], ['all', ...ground]];
  const of = (...conditions: ExpressionSpecification[]) =>
    inYearsAnd(...conditions) as ExpressionSpecification;
  return {
    ...Object.fromEntries(
      Object.entries(CONDITIONS).map(([layer, condition]) => [layer, of(condition, ...choice)]),
    ),
    // The features of a glow have a state of their own, so that nothing else draws them.
    'route-opened': of(
      isState(filters.states.includes('operating') ? GLOW_STATE : ''),
      ...openedBeforeYears,
      ...passesInAnyState(filters),
    ),
    [GROUND_LAYER]: of(...ground),
    'route-hit': of(orGround),
    'route-selected': of(orGround, isId(selected)),
  };
}
/** The widest of the lines: what lies round lines is as wide for all of them. */
const OPERATING: Stroke = STROKES['railway-operating'];
/** How strong the glow of a line is in the year it opened, and in the two years after. */
const GLOW = [0.75, 0.45, 0.2] as const;

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
  /** A line as defined in symbols/route-look.ts. */
  const stroke = (name: StrokeName | typeof GROUND_LAYER): LayerSpecification => {
    const look: Stroke = name === GROUND_LAYER ? GROUND : STROKES[name];
    const { colour, dash, cap, opacity: share } = look;
    return line(
      name,
      {
        'line-color': colour === 'medium' ? valueOf('medium', pipelineColours(palette)) : palette[colour],
        'line-opacity': opacity(share),
        'line-width': widthRound(look, 0),
        ...(dash ? { 'line-dasharray': [...dash] } : {}),
      },
      cap,
    );
  };
  return [
    line(
      'route-selected',
      { 'line-color': palette.accent, 'line-opacity': 0.35, 'line-width': widthRound(OPERATING, 6.5) },
      'round',
    ),
    line(
      'route-opened',
      {
        'line-color': palette.accent,
        // It cools year by year.
        'line-opacity': [
          'match',
          ['get', 'age'],
          ...GLOW.flatMap((share, age) => [age, share]),
          0,
        ] as unknown as ExpressionSpecification,
        'line-width': widthRound(OPERATING, 9),
        'line-blur': [
          'interpolate',
          ['exponential', LINE_WIDTH_BASE],
          ['zoom'],
          ...LINE_WIDTHS.flatMap(([zoom, share]) => [zoom, 4 * share]),
        ],
      },
      'round',
    ),
    stroke(GROUND_LAYER),
    line('railway-casing', {
      'line-color': palette.land,
      'line-opacity': opacity(0.9),
      'line-width': widthRound(OPERATING, 1.9),
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
        'line-width': width(TIES.width, 0, TIES.trunkWidth),
        'line-dasharray': [...TIES.dash],
      }),
      minzoom: TIES.fromZoom,
    },
    line('pipeline-casing', {
      'line-color': palette.land,
      'line-opacity': opacity(0.9),
      'line-width': width(4, 4, 4),
    }),
    stroke('pipeline-closed'),
    stroke('pipeline-operating'),
    stroke('pipeline-construction'),
    // Invisible, for the pointer only: a line is too thin for a finger.
    line('route-hit', { 'line-color': palette.ink, 'line-opacity': 0, 'line-width': width(12, 12, 12) }),
  ];
}
