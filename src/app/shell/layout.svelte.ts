// The parts of the page that lie over the map, and what they leave of it. Each part says where it is when it is there. How they
// are arranged is in Frame.svelte: whatever the arrangement, `view` is the part of the map that no panel covers.
import type { Insets } from '../../core/view/insets.ts';
import { narrow, scrolls, withSheet } from '../../ui/media.ts';
import { HANDLE, sheetHeights } from './sheet-heights.ts';

/** Pixels between a panel, or the bar of tools, and what is to be seen beside it. */
const BESIDE = 16;
const UNDER_TOOLS = 14;
/** Pixels: the gap beside the right column (`--gap`), and the column where it is not open yet; in most windows. */
const GAP = 14;
const RIGHT = 380;
/** Pixels: so much is taken as free even where panels cover everything. */
const LEAST_FREE = 40;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export class Layout {
  map = $state<HTMLElement>();
  /** The part of the map that no panel covers, and the bar of tools over its upper edge. */
  view = $state<HTMLElement>();
  tools = $state<HTMLElement>();
  /** Small things that stand over that part: the legend of the state, the buttons of the map. */
  polity = $state<HTMLElement>();
  controls = $state<HTMLElement>();
  /** The column at the right, or the sheet, while it is open: a card or the panel of a tool. */
  right = $state<HTMLElement>();
  /** How often the free part has changed its size: who reads it works out anew what rests on it. */
  changes = $state(0);
  /** Pixels: the heights of the head of the page, and of the timeline with the line over it. */
  headHeight = $state(0);
  foot = $state(0);

  /** Pixels: the height of the window, and of what stands over the map in it: on a phone, the head. */
  window = $state(0);
  get head(): number {
    return narrow.current ? this.headHeight : 0;
  }

  /** The size of the map in pixels. */
  size(): Size {
    return { width: this.map?.clientWidth ?? 0, height: this.map?.clientHeight ?? 0 };
  }

  /**
   * Pixels of the map that are covered at each side, now.
   * @param withRight as they will be with the column at the right (or the sheet), or without
   */
  padding(withRight?: boolean): Insets {
    if (!this.map || !this.view) return { top: 0, right: 0, bottom: 0, left: 0 };
    const [map, view] = [this.map.getBoundingClientRect(), this.view.getBoundingClientRect()];
    // Folded it has no width.
    const open = (this.right?.offsetWidth ?? 0) > 0;
    const change = Number(withRight ?? open) - Number(open);
    const sheet = withSheet.current;
    // A table lies over the free part, which does not grow when it goes.
    const aside = open ? Math.max(0, map.right - view.right - GAP) : RIGHT + GAP;
    const under = open
      ? (this.right?.offsetHeight ?? 0) + HANDLE
      : sheetHeights(this.window, this.head, this.foot, scrolls.current).middle + HANDLE;
    return withLeast(
      {
        top: view.top - map.top + (this.tools?.offsetHeight ?? 0) + UNDER_TOOLS,
        right: map.right - view.right + BESIDE + (sheet ? 0 : change * aside),
        bottom: map.bottom - view.bottom + BESIDE + (sheet ? change * under : 0),
        left: view.left - map.left + BESIDE,
      },
      this.size(),
    );
  }

  /** The boxes of the small things over the free part, in pixels of the map. */
  islands(): readonly DOMRect[] {
    const map = this.map?.getBoundingClientRect();
    return [this.polity, this.controls].flatMap((part) => {
      const box = part?.getBoundingClientRect();
      return map && box && box.width > 0
        ? [new DOMRect(box.x - map.x, box.y - map.y, box.width, box.height)]
        : [];
    });
  }
}

/** The same insets, made smaller where they leave nothing: MapLibre can fit nothing into less than nothing. */
function withLeast(insets: Insets, { width, height }: Size): Insets {
  const fit = (before: number, after: number, whole: number): [number, number] => {
    const share = Math.max(0, whole - LEAST_FREE) / (before + after);
    return share < 1 ? [before * share, after * share] : [before, after];
  };
  const [left, right] = fit(insets.left, insets.right, width);
  const [top, bottom] = fit(insets.top, insets.bottom, height);
  return { top, right, bottom, left };
}
