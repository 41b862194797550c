// The parts of the page that lie over the map, and what they cover of it. Each part says where it is when it is there.
import type { Insets } from '../../core/view/insets.ts';
import { narrow } from '../../ui/media.ts';

/** Pixels, for parts that have not been laid out yet. */
const USUAL = { side: 320, head: 100, bottom: 120, right: 380 } as const;
/** Pixels between a panel and what is to be seen beside it. */
const BESIDE = 40;
const PHONE_EDGE = 22;
/** Pixels: on a phone the bar of tools hangs under the head. */
const PHONE_TOOLS = 62;

export class Layout {
  map = $state<HTMLElement>();
  /** The panel at the left; on a phone, the head of the page. */
  side = $state<HTMLElement>();
  bottom = $state<HTMLElement>();
  /** The column at the right while it is open: a card or the panel of a tool. */
  right = $state<HTMLElement>();
  /** The place of a tour's text while one runs. */
  tour = $state<HTMLElement>();

  /** The size of the map in pixels. */
  size(): { readonly width: number; readonly height: number } {
    return { width: this.map?.clientWidth ?? 0, height: this.map?.clientHeight ?? 0 };
  }

  /**
   * Pixels of the map that the panels cover.
   * @param withRight whether the column at the right counts; also when it is not open yet: where will it leave room?
   */
  padding(withRight: boolean): Insets {
    const bottom = (this.bottom?.offsetHeight ?? USUAL.bottom) + 24;
    if (narrow.current)
      return {
        top: (this.side?.offsetHeight ?? USUAL.head) + PHONE_TOOLS,
        right: PHONE_EDGE,
        // A card lies over the text of a tour.
        bottom: bottom + ((withRight && this.right?.offsetHeight) || (this.tour?.offsetHeight ?? 0)),
        left: PHONE_EDGE,
      };
    return {
      top: 28,
      right: withRight ? (this.right?.offsetWidth ?? USUAL.right) + BESIDE : BESIDE,
      bottom: bottom + 8,
      left: (this.side?.offsetWidth ?? USUAL.side) + BESIDE,
    };
  }
}
