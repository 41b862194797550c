// The stage: starts the map, draws the objects before its code is there, and brings what is chosen into view.
import { tick } from 'svelte';
import type { AtlasObject } from '../../core/atlas/atlas.ts';
import { stateInYears } from '../../core/time/lifecycle.ts';
import type { Insets } from '../../core/view/insets.ts';
import { windowView, type WindowView } from '../../core/view/window-view.ts';
import type { AtlasMap, MapView } from '../../map/atlas-map.ts';
import { PALETTES } from '../../symbols/palette.ts';
import type FirstPicture from '../../ui/first-picture/FirstPicture.svelte';
import { faultOf, type LateFault } from '../../ui/late/late.ts';
import { narrow } from '../../ui/media.ts';
import { ask } from '../late/late.ts';
import type { Layout } from '../shell/layout.svelte.ts';
import type { AtlasStore } from '../state/atlas-store.svelte.ts';
import { painted } from '../state/painted.ts';

/** Where the map stands, and who is called with what the reader presses on it. */
interface Place {
  readonly container: HTMLElement;
  readonly onPick: (id: string | null) => void;
}

/** What stands in the place of the map before it is there, and while its graphics are lost. */
export interface EarlyPicture {
  readonly view: WindowView;
  readonly component: typeof FirstPicture;
}

export class MapStage {
  readonly #store: AtlasStore;
  readonly #layout: Layout;
  readonly #onRest: () => void;
  #map = $state.raw<AtlasMap | null>(null);
  #mapMade: (map: AtlasMap) => void = () => undefined;
  /** Resolves when the map has been made; never where it could not be. */
  readonly whenMade = new Promise<AtlasMap>((resolve) => (this.#mapMade = resolve));
  #ready = $state(false);
  #lost = $state(false);
  #failure = $state<LateFault | 'webgl' | null>(null);
  #groundLost = $state(false);
  #place: Place | null = null;
  /** Ends the following of the room that panels leave. */
  #stopFollowing: () => void = () => undefined;
  /** Starts the worker of the map again, where it did not come. */
  #startWorker: (() => void) | null = null;
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

  /** @param onRest called when the map has been drawn whole, or will not be drawn */
  constructor(store: AtlasStore, layout: Layout, onRest: () => void) {
    this.#onRest = onRest;
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

  /** Why there is no map: its code did not come, or this browser has no WebGL. */
  get failure(): LateFault | 'webgl' | null {
    return this.#failure;
  }

  /** Whether a file of the ground under the objects did not come. */
  get groundLost(): boolean {
    return this.#groundLost;
  }

  get early(): EarlyPicture | null {
    return this.#early;
  }

  /** Reads the address and starts the map in an element. `onPick` is called with what the reader presses on the map. */
  async start(container: HTMLElement, onPick: (id: string | null) => void): Promise<void> {
    this.#place = { container, onPick };
    // All at once: the map's code is the longest download, and its names are drawn with the page's own typeface.
    const needed = this.#loadCode();
    const painting = ask(() => import('../../map/symbol-images.ts')).catch(() => null);
    const drawing = ask(() => import('../../ui/first-picture/FirstPicture.svelte')).catch(() => null);
    await this.#store.start();
    const picture = (await drawing)?.default ?? null;
    await tick();
    this.#drawEarly(picture);
    this.#stopFollowing = this.#followRoom(picture);
    await painted();
    const sites = this.#store.selection.shown.flatMap(({ object, now }) =>
      'kind' in object ? [{ ...object, state: now.state }] : [],
    );
    (await painting)?.paintAhead(sites, PALETTES[this.#store.theme]);
    await this.#open(await needed, picture);
  }

  /** Asks again for what did not come: the atlas, the code of the map or its worker. */
  async tryAgain(): Promise<void> {
    this.#failure = null;
    if (this.#startWorker) {
      this.#startWorker();
      this.#startWorker = null;
      return;
    }
    await this.#store.loadAtlasAgain();
    await this.#open(await this.#loadCode(), this.#early?.component ?? null);
  }

  /** Asks again for the files of the ground that did not come. */
  loadGroundAgain(): void {
    this.#groundLost = false;
    this.#map?.loadGroundAgain();
  }

  async #loadCode(): Promise<typeof AtlasMap | null> {
    const typeface = document.fonts.load('400 24px "Atlas Serif"', 'АаӘқАa').catch(() => undefined);
    try {
      const [code] = await Promise.all([ask(() => import('../../map/atlas-map.ts')), typeface]);
      return code.AtlasMap;
    } catch (error) {
      this.#failure = faultOf(error);
      return null;
    }
  }

  async #open(Map: typeof AtlasMap | null, picture: typeof FirstPicture | null): Promise<void> {
    const { atlas } = this.#store;
    if (!Map || !atlas || !this.#place) return;
    const { container, onPick } = this.#place;
    try {
      await tick();
      // Who asked again before the first try had come to its end needs no second map.
      if (this.#map) return;
      // Picture and map look at the same.
      this.#stopFollowing();
      this.#drawEarly(picture);
      const map = new Map(
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
          onRest: this.#onRest,
          onGroundLost: () => (this.#groundLost = true),
          onWorkerLost: (tryAgain) => {
            this.#failure = 'lost';
            this.#startWorker = tryAgain;
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
      this.#onRest();
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
