// What a tool is: a button in the bar over the map, and mostly a panel at the right and something it draws on the map. Each
// tool is a folder beside this file with a `tool.ts` that exports `tool`; registry.ts says in which order they stand.
import type { Component } from 'svelte';
import type { Atlas, Language } from '../../core/atlas/atlas.ts';
import type { AtlasMap } from '../../map/atlas-map.ts';
import type { AtlasApp } from '../atlas-app.svelte.ts';

export interface PanelProps {
  readonly app: AtlasApp;
  readonly atlas: Atlas;
}

export interface OnMapProps extends PanelProps {
  readonly map: AtlasMap;
}

export interface Tool {
  /** What `panel=` in the address says. */
  readonly id: string;
  /** SVG path data in a box of 16 × 16, drawn as a line. */
  readonly icon: string;
  /** The name of the tool, in full and for the bar. */
  readonly texts: (language: Language) => { readonly long: string; readonly short: string };
  /** A key that opens it wherever the focus is, but in a field that is typed in. */
  readonly key?: string;
  /**
   * How much room its panel takes, where that is not the usual: wider, or all of the map but the tools.
   */
  readonly size?: 'wide' | 'broad';
  /** Whether its panel shows what the sources say. */
  readonly needsEvidence?: boolean;
  /** What its button does; left out, it opens the panel. */
  readonly open?: (app: AtlasApp) => void;
  /** The panel. */
  readonly load?: () => Promise<{ readonly default: Component<PanelProps> }>;
  /** What it draws on the map for as long as its panel is open; a card over the panel leaves it. */
  readonly loadOnMap?: () => Promise<{ readonly default: Component<OnMapProps> }>;
}
