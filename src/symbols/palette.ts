// The colours of the atlas: one record for each theme. Light and dark differ here and nowhere else. Sectors are the minerals
// of an atlas plate in three steps of lightness; palette.test.ts measures that every eye tells any two apart and sees each on
// any ground. Pictures and outlines carry the same meaning without colour.
import { FLOW_WAYS, SECTORS, type FlowWay, type Sector } from '../core/atlas/atlas.ts';
import { THEMES, type Theme } from '../core/view/view-state.ts';

export interface Palette {
  readonly land: string;
  readonly water: string;
  readonly waterLine: string;
  readonly shore: string;
  readonly waterText: string;
  readonly landText: string;
  readonly border: string;
  /** Along the inner side of the republic's border. */
  readonly borderTint: string;
  readonly foreignBorder: string;
  /** Names and railways. */
  readonly ink: string;
  readonly inkMuted: string;
  /** The background of panels and symbols, and the halo around names. */
  readonly paper: string;
  readonly accent: string;
  /** Which relief is drawn, and how bright its white is (`derive/basemap/ground-look.mjs` has its colours). */
  readonly relief: { readonly look: Theme; readonly brightest: number };
  readonly pipelineWater: string;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly flows: Readonly<Record<FlowWay, string>>;
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    land: '#f3ecdc',
    water: '#cfdfe1',
    waterLine: '#8fb5bf',
    shore: '#8fb1b9',
    waterText: '#4b7a87',
    landText: '#8a7350',
    border: '#a08b6c',
    borderTint: '#b0653c',
    foreignBorder: '#cfc1a6',
    ink: '#2a2521',
    inkMuted: '#6d6255',
    paper: '#fffaf0',
    accent: '#b3261e',
    relief: { look: 'light', brightest: 1 },
    pipelineWater: '#2b7f95',
    sectors: {
      'nonferrous-metals': '#892b00',
      coal: '#191c20',
      oil: '#4b2477',
      chemicals: '#007168',
      metalworking: '#06579a',
      power: '#855e00',
      food: '#335d2c',
      light: '#ad3a6b',
      'construction-materials': '#71634d',
      transport: '#37444d',
      people: '#603435',
    },
    flows: { 'raw-out': '#861a4c', 'goods-out': '#5b6a00', in: '#1f5fae', within: '#807566' },
  },
  dark: {
    land: '#262a2f',
    water: '#1a2b38',
    waterLine: '#41667a',
    shore: '#4a6d80',
    waterText: '#86b0c2',
    landText: '#958b78',
    border: '#8a7b62',
    borderTint: '#c08a5a',
    foreignBorder: '#3d3a36',
    ink: '#f0e8d8',
    inkMuted: '#a89d8c',
    paper: '#17191d',
    accent: '#ff7a66',
    relief: { look: 'dark', brightest: 1 / 2.4 },
    pipelineWater: '#5db4cc',
    sectors: {
      'nonferrous-metals': '#fa8f4e',
      coal: '#f0eee6',
      oil: '#ae8ce7',
      chemicals: '#41beac',
      metalworking: '#8ebfed',
      power: '#f7cd4e',
      food: '#a7d482',
      light: '#ffadc2',
      'construction-materials': '#bcab8b',
      transport: '#c7cfe7',
      people: '#c09193',
    },
    flows: { 'raw-out': '#e0507f', 'goods-out': '#b2bf45', in: '#7fb7f2', within: '#c2b8a6' },
  },
};

/** The shades of ink on paper that the styles use, in percent. */
const INK_ON_PAPER = [7, 30, 40] as const;

/** How much ink is in the edge of a control, in percent: 3:1 against paper, and against paper under the pointer. */
const INK_IN_EDGES = 56;

/**
 * In forced colours (a contrast theme of the system) the page has the reader's own few colours. A colour that the style names as
 * one of the system's is kept, so it is enough to give the page's colours others; SVG follows too. Sectors and flows keep
 * theirs, because a swatch stands for what the map has drawn; `--mark` replaces them where shape alone can carry the meaning.
 */
const FORCED: Readonly<Record<string, string>> = {
  ink: 'CanvasText',
  'ink-muted': 'CanvasText',
  paper: 'Canvas',
  land: 'Canvas',
  accent: 'LinkText',
  border: 'CanvasText',
  'pipeline-water': 'CanvasText',
  'ink-7': 'Canvas',
  'ink-30': 'GrayText',
  'ink-40': 'GrayText',
  edge: 'CanvasText',
  line: 'CanvasText',
  mark: 'CanvasText',
  none: 'Canvas',
};

/** Red, green and blue, 0–255, of a colour written as `#2a2521`. */
const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** So many percent of one colour with another, channel by channel. */
function mixed(one: string, other: string, percent: number): string {
  const others = channels(other);
  const parts = channels(one).map((part, at) => (part * percent + (others[at] ?? 0) * (100 - percent)) / 100);
  return `rgb(${parts.map(Math.round).join(' ')})`;
}

/** A palette as CSS custom properties: `--land`, `--sector-coal`, … */
function properties(theme: Theme): Record<string, string> {
  const { sectors, flows, relief: _relief, ...colours } = PALETTES[theme];
  const { ink, paper, accent } = colours;
  const named = Object.entries(colours).map(([name, value]) => [
    `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    value,
  ]);
  return Object.fromEntries([
    ...named,
    // What `color-mix()` would say in browsers that have it: `rgb(var(--ink-rgb) / 16%)`, and ink of so many percent on paper.
    ...Object.entries({ ink, paper, accent }).map(([name, colour]) => [
      `--${name}-rgb`,
      channels(colour).join(' '),
    ]),
    ...INK_ON_PAPER.map((percent) => [`--ink-${percent}`, mixed(ink, paper, percent)]),
    ['--edge', mixed(ink, paper, INK_IN_EDGES)],
    ...SECTORS.map((sector) => [`--sector-${sector}`, sectors[sector]]),
    ...FLOW_WAYS.map((way) => [`--flow-${way}`, flows[way]]),
  ]);
}

const declarations = (named: Readonly<Record<string, string>>): string =>
  Object.entries(named)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');

/** Both palettes as a style sheet; `data-theme` on the root element chooses one. Forced colours take the place of either. */
export const paletteSheet = (): string =>
  [
    ...THEMES.map((theme) => `:root[data-theme='${theme}']{${declarations(properties(theme))}}`),
    `@media (forced-colors:active){:root[data-theme]{${declarations(
      Object.fromEntries(Object.entries(FORCED).map(([name, value]) => [`--${name}`, value])),
    )}}}`,
  ].join('\n');
