// How a railway, a road or a pipeline is drawn: which stroke it has in which state, and the colour, width, dashes
// and opacity of that stroke. The map, the picture before the map (ui/first-picture) and the signs of lists, cards and
// legend (RouteSymbol.svelte) all draw from here. Widths are pixels at full size; the map scales them with its zoom
// (core/view/map-scale.ts).
import type { Medium, RouteLayer, State } from '../core/atlas/atlas.ts';
import { IN_USE } from '../core/time/lifecycle.ts';
import type { Certainty } from '../core/time/bounds.ts';
import type { Palette } from './palette.ts';

export interface Stroke {
  readonly layer: RouteLayer;
  readonly states: readonly State[];
  /** A colour of the palette, or the one of what a pipeline carries. */
  readonly colour: 'ink' | 'inkMuted' | 'accent' | 'medium';
  /** Pixels at full size; a trunk railway is wider, one of narrow gauge thinner. */
  readonly width: number;
  readonly narrowWidth: number;
  /** That of `width` where it is left out. */
  readonly trunkWidth?: number;
  /** Lengths of strokes and gaps, in widths of the line; null for an unbroken line. */
  readonly dash: readonly [stroke: number, gap: number] | null;
  readonly cap: 'butt' | 'round';
  readonly opacity: number;
}

/** Every stroke, by the name of its layer on the map. */
export const STROKES = {
  'railway-closed': {
    layer: 'railways',
    states: ['closed', 'idle'],
    colour: 'inkMuted',
    width: 1.4,
    narrowWidth: 1,
    trunkWidth: 1.8,
    dash: [2, 4],
    cap: 'butt',
    opacity: 0.8,
  },
  'railway-planned': {
    layer: 'railways',
    states: ['planned', 'prospected'],
    colour: 'accent',
    width: 1.9,
    narrowWidth: 1.5,
    trunkWidth: 2.4,
    dash: [0.01, 2.4],
    cap: 'round',
    opacity: 0.9,
  },
  'railway-construction': {
    layer: 'railways',
    states: ['construction'],
    colour: 'accent',
    width: 2,
    narrowWidth: 1.3,
    trunkWidth: 2.9,
    dash: [2.4, 1.5],
    cap: 'butt',
    opacity: 1,
  },
  'railway-operating': {
    layer: 'railways',
    states: ['operating', 'reconstruction'],
    colour: 'ink',
    width: 1.9,
    narrowWidth: 1.1,
    trunkWidth: 3,
    dash: null,
    cap: 'butt',
    opacity: 1,
  },
  'road-operating': {
    layer: 'roads',
    // A road is known by the goods on it alone; whether it was kept up no source tells, so it has one sign.
    states: ['planned', 'prospected', 'construction', 'operating', 'reconstruction', 'idle', 'closed'],
    colour: 'inkMuted',
    width: 2.2,
    narrowWidth: 2.2,
    dash: [0.01, 2],
    cap: 'round',
    opacity: 0.95,
  },
  'pipeline-operating': {
    layer: 'pipelines',
    states: ['operating', 'reconstruction', 'idle'],
    colour: 'medium',
    width: 1.9,
    narrowWidth: 1.9,
    dash: null,
    cap: 'butt',
    opacity: 0.95,
  },
  'pipeline-closed': {
    layer: 'pipelines',
    states: ['closed'],
    colour: 'inkMuted',
    width: 1.4,
    narrowWidth: 1.4,
    dash: [2, 4],
    cap: 'butt',
    opacity: 0.8,
  },
  'pipeline-construction': {
    layer: 'pipelines',
    states: ['construction', 'planned', 'prospected'],
    colour: 'medium',
    width: 1.9,
    narrowWidth: 1.9,
    dash: [2.4, 1.5],
    cap: 'butt',
    opacity: 0.95,
  },
} as const satisfies Readonly<Record<string, Stroke>>;
export type StrokeName = keyof typeof STROKES;
export const STROKE_NAMES = Object.keys(STROKES) as StrokeName[];

/**
 * A working railway whose sector is not chosen: it stays for orientation, thin, grey and without ties, and does not count
 * (`groundRailways` of core/atlas/selection.ts).
 */
export const GROUND: Stroke = {
  layer: 'railways',
  states: IN_USE,
  colour: 'inkMuted',
  width: 1.4,
  narrowWidth: 0.9,
  trunkWidth: 2,
  dash: null,
  cap: 'butt',
  opacity: 0.6,
};

/** The width of a stroke in pixels at full size, by the rank of the railway. A narrow gauge is the lowest, whatever the line led to. */
const strokeWidth = (
  { width, narrowWidth, trunkWidth = width }: Stroke,
  { narrow, trunk = false }: { readonly narrow: boolean; readonly trunk?: boolean | undefined },
): number => (narrow ? narrowWidth : trunk ? trunkWidth : width);

/** The sleepers of a broad railway where trains run: light dashes on the line. Farther away they are too fine to be seen. */
export const TIES = {
  width: 0.75,
  trunkWidth: 1.15,
  dash: [5, 5],
  opacity: 0.95,
  fromZoom: 4.6,
  fullZoom: 5.4,
} as const;

/** How opaque the ties are at a zoom of the map, from 0 to their full opacity. */
export const tiesOpacity = (zoom: number): number =>
  TIES.opacity * Math.min(1, Math.max(0, (zoom - TIES.fromZoom) / (TIES.fullZoom - TIES.fromZoom)));

/** What is only possible is drawn this much paler. */
export const fade = (certainty: Certainty): number => (certainty === 'possible' ? 0.4 : 1);

/** The stroke of a layer in a state; null where it is not drawn. Flows have none: they are ribbons (flow-look.ts). */
export function strokeOf(layer: RouteLayer, state: State): (Stroke & { readonly name: StrokeName }) | null {
  const name = STROKE_NAMES.find((name) => {
    const stroke: Stroke = STROKES[name];
    return stroke.layer === layer && stroke.states.includes(state);
  });
  return name ? { ...STROKES[name], name } : null;
}

/** Whether a stroke has ties. */
const hasTies = (name: StrokeName, narrow: boolean): boolean => name === 'railway-operating' && !narrow;

export const pipelineColours = ({
  sectors,
  pipelineWater,
}: Pick<Palette, 'pipelineWater'> & {
  readonly sectors: Pick<Palette['sectors'], 'oil'>;
}): Readonly<Record<Medium, string>> => ({ oil: sectors.oil, water: pipelineWater });

/** The colours of the page, light or dark, as its style sheet knows them (`paletteSheet` of palette.ts). */
const PAGE = {
  ink: 'var(--ink)',
  inkMuted: 'var(--ink-muted)',
  accent: 'var(--accent)',
  pipelineWater: 'var(--pipeline-water)',
  sectors: { oil: 'var(--sector-oil)' },
};

const pageColour = ({ colour }: Stroke, medium: Medium | null): string =>
  colour === 'medium' ? pipelineColours(PAGE)[medium ?? 'oil'] : PAGE[colour];

/** What a line looks like depends on. */
export interface LineOf {
  readonly layer: RouteLayer;
  readonly state: State;
  readonly certainty: Certainty;
  readonly narrow: boolean;
  /** Whether it is a trunk railway; left out where it is not, or where no railway. */
  readonly trunk?: boolean | undefined;
  readonly medium: Medium | null;
  /** Whether it is a railway that is drawn as ground only. */
  readonly ground?: boolean;
}

/** A line as SVG draws it: its colour as a custom property of the page, lengths in pixels. */
export interface DrawnLine {
  readonly colour: string;
  readonly width: number;
  readonly dash: string | undefined;
  readonly cap: 'butt' | 'round';
  readonly opacity: number;
  /** Null for a line without them. */
  readonly ties: { readonly width: number; readonly dash: string } | null;
}

const dashes = (lengths: readonly number[], width: number): string =>
  lengths.map((length) => length * width).join(' ');

/** @param scale of all lengths: 1 is full size. @returns null where such a line is not drawn */
export function drawnLine(
  { layer, state, certainty, narrow, trunk = false, medium, ground = false }: LineOf,
  scale = 1,
): DrawnLine | null {
  const named = strokeOf(layer, state);
  if (!named) return null;
  const stroke = ground ? GROUND : named;
  const width = strokeWidth(stroke, { narrow, trunk }) * scale;
  const tieWidth = (trunk ? TIES.trunkWidth : TIES.width) * scale;
  return {
    colour: pageColour(stroke, medium),
    width,
    dash: stroke.dash ? dashes(stroke.dash, width) : undefined,
    cap: stroke.cap,
    opacity: stroke.opacity * fade(certainty),
    ties:
      !ground && hasTies(named.name, narrow) ? { width: tieWidth, dash: dashes(TIES.dash, tieWidth) } : null,
  };
}
