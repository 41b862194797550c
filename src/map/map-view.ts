// What the map is told, and what it tells: its view, which is all that it shows, and the callbacks through which the rest of the atlas
// hears what a reader does on it.
import type { Atlas, AtlasObject, Language, Place } from '../core/atlas/atlas.ts';
import type { Filters } from '../core/atlas/selection.ts';
import type { Years } from '../core/time/bounds.ts';
import type { Insets } from '../core/view/insets.ts';
import type { Box } from '../core/view/sight.ts';
import type { Camera } from '../core/view/view-state.ts';
import type { Palette } from '../symbols/palette.ts';
import type { OnWorkerLost } from './worker.ts';

/** All that the map shows. The map compares it with the previous view and changes only what differs. */
export interface MapView {
  /** The name of the map for a screen reader. */
  readonly label: string;
  readonly years: Years;
  readonly filters: Filters;
  /** The object or town that is marked as chosen. */
  readonly selected: string | null;
  /** Whether today's border is drawn. */
  readonly todayBorder: boolean;
  readonly language: Language;
  readonly palette: Palette;
  /** The camera; null is the whole country. If it is left out, the camera does not move. */
  readonly camera?: Camera | null;
  /** How the map moves to another camera. */
  readonly way?: 'jump' | 'flight';
}

export interface AtlasMapOptions {
  readonly container: HTMLElement;
  readonly atlas: Atlas;
  /** Pixels of the window that panels cover now. */
  readonly padding: () => Insets;
  /** What small things cover in the part that panels leave free, in pixels of the map. */
  readonly islands?: () => readonly Box[];
  /**
   * The words of MapLibre's own (map/gestures.ts) with which the map leaves wheel and finger to the page round it, and asks for Ctrl or a
   * second finger.
   */
  readonly gestures?: Readonly<Record<string, string>> | undefined;
  /** The text of the label at the pointer for an object or a town. */
  readonly describe: (subject: AtlasObject | Place) => string;
  /** Called when the camera has come to rest: `onRest` of the camera says with what. */
  readonly onMove?: (camera: Camera | null, moved: boolean) => void;
  readonly onPick: (id: string | null) => void;
  /**
   * Called when the objects have been drawn for the first time (relief and rivers may still be loading), and when they have been
   * drawn again after a loss.
   */
  readonly onReady?: () => void;
  /** Called when everything has been drawn for the first time, names of all years worked out, and nothing is on its way. */
  readonly onRest?: () => void;
  /** Called when a file of the ground (water, relief, borders) did not come. */
  readonly onGroundLost?: () => void;
  /** Called when the worker of all maps did not come, with what starts it again. */
  readonly onWorkerLost?: OnWorkerLost;
  /** Called when the browser took the graphics away: the map is blank until it gives them back. */
  readonly onLost?: () => void;
}
