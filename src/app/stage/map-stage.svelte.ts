// The stage: starts the map, draws the objects before its code is there, and brings what is chosen into view.
import { tick } from 'svelte';
import type { AtlasObject } from '../../core/atlas/atlas.ts';
import { stateInYears } from '../../core/time/lifecycle.ts';
import type { Insets } from '../../core/view/insets.ts';
import { windowView, type WindowView } from '../../core/view/window-view.ts';
import type { AtlasMap, MapView } from '../../map/atlas-map.ts';
import { PALETTES } from '../../symbols/palette.ts';
import type FirstPicture from '../../ui/first-picture/FirstPicture.svelte';
import { narrow } from '../../ui/media.ts';
import type { Layout } from '../shell/layout.svelte.ts';
import type { AtlasStore } from '../state/atlas-store.svelte.ts';
import { painted } from '../state/painted.ts';

/** What stands in the place of the map before it is there, and while its graphics are lost. */
export interface EarlyPicture {
  readonly view: WindowView;
  readonly component: typeof FirstPicture;
}

export class MapStage {
  readonly #store: AtlasStore;
  readonly #layout: Layout;
  #map = $state.raw<AtlasMap | null>(null);
  #mapMade: (map: AtlasMap) => void = () => undefined;
  /** Resolves when the map has been made; never where it could not be. */
  readonly whenMade = new Promise<AtlasMap>((resolve) => (this.#mapMade = resolve));
  #ready = $state(false);
  #lost = $state(false);
  #failure = $state<'code' | 'webgl' | null>(null);
  #early = $state.raw<EarlyPicture | null>(null);

  /** What the map shows now. */
  readonly shown = $derived.by<MapView>(() => ({
    years: this.#store.years,
    filters: this.#store.selection.filters,
    selected: this.#store.view.id,
    todayBorder: this.#store.view.todayBorder,
    language: this.#store.view.lang,
    palette: PALETTES[this.#store.theme],
    camera: this.#store.view.map,
    way: this.#store.view.tour ? 'flight' : 'jump',
  }));

  constructor(store: AtlasStore, layout: Layout) {
    this.#store = store;
    this.#layout = layout;
  }

  get map(): AtlasMap | null {
    return this.#map;
  }

  /** Whether the objects have been drawn. */
  get ready(): boolean {
    return this.#ready;
  }

  /** Whether the browser took the map's graphics away and has not given them back. */
  get lost(): boolean {
    return this.#lost;
  }

  /** Why there will be no map: its code could not be fetched, or this browser has no WebGL. */
  get failure(): 'code' | 'webgl' | null {
    return this.#failure;
  }

  get early(): EarlyPicture | null {
    return this.#early;
  }

  /** Reads the address and starts the map in an element. `onPick` is called with what the reader presses on the map. */
  async start(container: HTMLElement, onPick: (id: string | null) => void): Promise<void> {
    // All at once: the map's code is the longest download, and its names are drawn with the page's own typeface.
    const needed = Promise.all([
      import('../../map/atlas-map.ts'),
      document.fonts.load('400 24px "Atlas Serif"', 'АаӘқAa').catch(() => undefined),
    ]).catch(() => null);
    const painting = import('../../map/symbol-images.ts').catch(() => null);
    const drawing = import('../../ui/first-picture/FirstPicture.svelte').catch(() => null);
    await this.#store.start();
    const { atlas } = this.#store;
    if (!atlas) return;
    try {
      const picture = (await drawing)?.default ?? null;
      await tick();
      this.#drawEarly(picture);
      const stopFollowing = this.#followRoom(picture);
      await painted();
      const sites = this.#store.selection.shown.flatMap(({ object, now }) =>
        'kind' in object ? [{ ...object, state: now.state }] : [],
      );
      (await painting)?.paintAhead(sites, PALETTES[this.#store.theme]);
      const code = await needed;
      if (!code) {
        this.#failure = 'code';
        return;
      }
      const [{ AtlasMap }] = code;
      await tick();
      // Picture and map look at the same.
      stopFollowing();
      this.#drawEarly(picture);
      const map = new AtlasMap(
        {
          container,
          atlas,
          padding: () => this.padding(),
          label: this.#store.messages.map.label,
          describe: this.describe,
          onMove: (camera) => this.#store.moveMap(camera),
          onPick,
          onReady: () => {
            this.#ready = true;
            this.#lost = false;
          },
          onLost: () => {
            this.#lost = true;
            this.#drawEarly(picture);
          },
        },
        this.shown,
      );
      this.#map = map;
      this.#mapMade(map);
      Object.assign(container, { renderedObjects: () => map.renderedObjects() });
      // A link to an object without a place on the map shows the object.
      if (!this.#store.view.map && this.#store.object) map.camera.showObject(this.#store.object);
    } catch (error) {
      console.error(error);
      this.#failure = 'webgl';
    }
  }

  destroy(): void {
    this.#map?.destroy();
  }

  #drawEarly(component: typeof FirstPicture | null): void {
    const view = windowView(this.#layout.size(), this.padding(), this.#store.view.map);
    this.#early = component && view && { view, component };
  }

  /**
   * Draws the early picture again whenever the window or a panel changes its size: the letters of the page may come after it,
   * and are higher by a pixel or two. Returns what ends it.
   */
  #followRoom(picture: typeof FirstPicture | null): () => void {
    let changed = false;
    const observer = new ResizeObserver(() => {
      // The first answer tells the sizes that were just drawn.
      if (changed) this.#drawEarly(picture);
      changed = true;
    });
    for (const part of [this.#layout.map, this.#layout.side, this.#layout.bottom])
      if (part) observer.observe(part);
    return () => observer.disconnect();
  }

  /** Pixels of the map that panels cover now. */
  padding(): Insets {
    return this.#layout.padding(this.#store.view.id !== null || this.#store.view.panel !== null);
  }

  /** What the label at the pointer says of an object. */
  readonly describe = (object: AtlasObject): string => {
    const { messages, view, years } = this.#store;
    const now = stateInYears(object.lifecycle, years);
    const state = now ? messages.states[now.state] : '';
    const doubt = now?.certainty === 'possible' ? ` (${messages.certainty.possible})` : '';
    return `${object.name[view.lang]}\n${state}${doubt}`;
  };

  /** Moves the map where the card or an edge would hide the object of the card. */
  async bringIntoView(pointedAt: boolean): Promise<void> {
    const { object } = this.#store;
    if (!object || !this.#map) return;
    await tick();
    // Who points at a line on the map sees enough of it.
    const seen = 'path' in object ? pointedAt : this.#map.camera.isInView(object.position);
    if (!seen) this.#map.camera.showObject(object);
  }

  /** On a phone a panel covers the country where all of it is shown, so its middle moves up. */
  async makeRoom(): Promise<void> {
    await tick();
    if (narrow.current && !this.#store.view.map) this.#map?.camera.showMiddle();
  }

  showCountry(): void {
    this.#map?.camera.showCountry();
  }
}
