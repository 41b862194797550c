// The ribbon whose list of flows is open: which one, on which map, and where on it. No address holds it, because it is a way
// to the cards of its flows, and these have addresses.
import type { Ribbon } from '../../core/flows/ribbons.ts';
import type { AtlasMap } from '../../map/atlas-map.ts';

export interface OpenRibbon {
  readonly key: string;
  /** A second map shows other years. */
  readonly map: AtlasMap;
  /** Pixels of the map. */
  readonly at: { readonly x: number; readonly y: number };
}

export class RibbonChoice {
  readonly #onList: () => void;
  #open = $state.raw<OpenRibbon | null>(null);

  /** @param onList called when a list opens: it shows what the sources say */
  constructor(onList: () => void) {
    this.#onList = onList;
  }

  get open(): OpenRibbon | null {
    return this.#open;
  }

  /** Opens the list of a ribbon; of one with a single flow, the card of that. */
  show(
    ribbon: Pick<Ribbon, 'key' | 'flows'>,
    map: AtlasMap,
    at: OpenRibbon['at'],
    openCard: (id: string) => void,
  ): void {
    const [only, ...others] = ribbon.flows;
    this.#open = others.length > 0 ? { key: ribbon.key, map, at } : null;
    if (this.#open) this.#onList();
    else if (only) openCard(only.id);
  }

  close(): void {
    this.#open = null;
  }
}
