// The colours of the atlas: one record for each theme. Light and dark differ here and nowhere else. Colour-blind readers can
// tell the sectors apart (palette.test.ts measures it), and pictures and outlines carry the same meaning without colour.
import { FLOW_WAYS, SECTORS, type FlowWay, type Sector } from '../core/atlas/atlas.ts';
import { THEMES, type Theme } from '../core/view/view-state.ts';

export interface Palette {
  readonly land: string;
  readonly water: string;
  readonly waterLine: string;
  readonly shore: string;
  readonly waterText: string;
  readonly border: string;
  readonly foreignBorder: string;
  /** Names and railways. */
  readonly ink: string;
  readonly inkMuted: string;
  /** The background of panels and symbols, and the halo around names. */
  readonly paper: string;
  readonly accent: string;
  /** The range of brightness in which the relief is drawn, so that level ground has the colour of the land. */
  readonly relief: { readonly darkest: number; readonly brightest: number; readonly saturation: number };
  readonly pipelineWater: string;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly flows: Readonly<Record<FlowWay, string>>;
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    land: '#f3ecdc',
    water: '#cfdfe1',
    waterLine: '#9fbfc6',
    shore: '#8fb1b9',
    waterText: '#4b7a87',
    border: '#a08b6c',
    foreignBorder: '#cfc1a6',
    ink: '#2a2521',
    inkMuted: '#6d6255',
    paper: '#fffaf0',
    accent: '#b3261e',
    relief: { darkest: 0.7, brightest: 1, saturation: 0 },
    pipelineWater: '#2b7f95',
    sectors: {
      'nonferrous-metals': '#b8500f',
      coal: '#24272c',
      oil: '#6b2f8f',
      chemicals: '#0e7a70',
      metalworking: '#2f74c0',
      power: '#c99700',
      food: '#4b8a1f',
      light: '#cf5b91',
      'construction-materials': '#8d8266',
      transport: '#2a2521',
      people: '#5b5248',
    },
    flows: { 'raw-out': '#9c3b06', 'goods-out': '#c99700', in: '#2f74c0', within: '#6d6255' },
  },
  dark: {
    land: '#22252a',
    water: '#141a20',
    waterLine: '#35505c',
    shore: '#3d5a66',
    waterText: '#7fa6b3',
    border: '#7d6f59',
    foreignBorder: '#3d3a36',
    ink: '#f0e8d8',
    inkMuted: '#a89d8c',
    paper: '#17191d',
    accent: '#ff7a66',
    relief: { darkest: 0.04, brightest: 0.18, saturation: -1 },
    pipelineWater: '#5db4cc',
    sectors: {
      'nonferrous-metals': '#e67a35',
      coal: '#d9d4c8',
      oil: '#a274d8',
      chemicals: '#2fa596',
      metalworking: '#7fc0f5',
      power: '#f2c53d',
      food: '#a4d65e',
      light: '#f7a1c8',
      'construction-materials': '#b0a483',
      transport: '#f0e8d8',
      people: '#c9bfae',
    },
    flows: { 'raw-out': '#f0843c', 'goods-out': '#f2d06b', in: '#7fc0f5', within: '#a89d8c' },
  },
};

/** The shades of ink on paper that the styles use, in percent. */
const INK_ON_PAPER = [7, 30, 40] as const;

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
    ...SECTORS.map((sector) => [`--sector-${sector}`, sectors[sector]]),
    ...FLOW_WAYS.map((way) => [`--flow-${way}`, flows[way]]),
  ]);
}

/** Both palettes as a style sheet; `data-theme` on the root element chooses one. */
export const paletteSheet = (): string =>
  THEMES.map((theme) => {
    const lines = Object.entries(properties(theme)).map(([name, value]) => `${name}:${value}`);
    return `:root[data-theme='${theme}']{${lines.join(';')}}`;
  }).join('\n');
