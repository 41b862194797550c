// The stage: starts the map, draws the objects before its code is there, and brings what is chosen into view.
import { tick } from 'svelte';
import type { AtlasObject, Place as AtlasPlace } from '../../core/atlas/atlas.ts';
import { select, type Shown } from '../../core/atlas/selection.ts';
import type { Years } from '../../core/time/bounds.ts';
import { marksAt } from '../../core/atlas/town-marks.ts';
import { SIGHT, type Sight } from '../../core/view/sight.ts';
import type { Camera } from '../../core/view/view-state.ts';
import { windowView, type WindowView } from '../../core/view/window-view.ts';
import type { AtlasMap } from '../../map/atlas-map.ts';
import type { AtlasMapOptions, MapView } from '../../map/map-view.ts';
import { PALETTES } from '../../symbols/palette.ts';
import type FirstPicture from '../../ui/first-picture/FirstPicture.svelte';
import { faultOf, type LateFault } from '../../ui/late/late.ts';
import { reducedMotion } from '../../ui/media.ts';
import { ask, faultOfFiles } from '../late/late.ts';
import type { Layout } from '../shell/layout.svelte.ts';
import type { AtlasStore } from '../state/atlas-store.svelte.ts';
import { labelOf } from './map-label.ts';
import { painted } from '../../turns/painted.ts';
import { takeOpening } from '../welcome/first-visit.ts';
import { Opening } from '../welcome/opening.svelte.ts';

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

/** Milliseconds without another change of size after which the panels are at rest. */
const SETTLED = 60;
/** Pixels: the whole country stays where the free part has changed by less. */
const LITTLE = 48;

export class MapStage {
  readonly #store: AtlasStore;
  readonly #layout: Layout;
  readonly #onRest: () => void;
  readonly #gestures: AtlasMapOptions['gestures'];
  readonly opening = new Opening();
  #map = $state.raw<AtlasMap | null>(null);
  #mapMade: (map: AtlasMap) => void = () => undefined;
  /** Resolves when the map has been made; never where it could not be. */
  readonly whenMade = new Promise<AtlasMap>((resolve) => (this.#mapMade = resolve));
  #ready = $state(false);
  #rested = $state(false);
  #lost = $state(false);
  #failure = $state<LateFault | 'webgl' | null>(null);
  #groundFault = $state<LateFault | null>(null);
  #place: Place | null = null;
  /** Ends the following of the room that panels leave. */
  #stopFollowing: () => void = () => undefined;
  /** Starts the worker of the map again, where it did not come. */
  #startWorker: (() => void) | null = null;
  #early = $state.raw<EarlyPicture | null>(null);
  /** How many plates are being drawn from the map; paper is always light. */
  #papers = $state(0);
  /** How often the camera has come to rest. */
  rests = $state(0);
  /** Into which part of the map the whole country was fitted last; null before it was, and after another view. */
  #fittedInto: readonly number[] | null = null;
  /** How much of the chosen object was in sight when camera and panels last came to rest; null where that is still to be seen. */
  #seen: Sight | null = null;
  /** The object or town that was chosen last; it stays so when its card is closed. */
  lastChosen: string | null = null;

  /** What the map shows now. */
  readonly shown = $derived.by<MapView>(() => ({
    label: this.#store.messages.map.label,
    years: this.#store.years,
    filters: this.#store.selection.filters,
    selected: this.#store.view.id,
    todayBorder: this.#store.view.todayBorder,
    language: this.#store.view.lang,
    palette: PALETTES[this.#papers > 0 ? 'light' : this.#store.theme],
    camera: this.#store.view.map,
    way: this.#store.view.tour ? 'flight' : 'jump',
  }));

  /** The years that picture and timeline show: those of the view, or the one that the opening has come to. */
  readonly years = $derived.by<Years>(() => {
    const { year } = this.opening;
    return year === null ? this.#store.years : { since: year, until: year };
  });
  /** What the early picture shows. */
  readonly pictured = $derived.by<readonly Shown[]>(() => {
    const { atlas, years, selection } = this.#store;
    return atlas && this.years !== years ? select(atlas, this.years, selection.filters) : selection.shown;
  });

  /**
   * @param onRest called when the map has been drawn whole, or will not be drawn
   * @param gestures as for the map, in a page of others
   */
  constructor(
    store: AtlasStore,
    layout: Layout,
    onRest: () => void,
    gestures: AtlasMapOptions['gestures'] = undefined,
  ) {
    this.#onRest = onRest;
    this.#gestures = gestures;
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

  /** Whether all of the first view is there, so that what can wait may come. */
  get rested(): boolean {
    return this.#rested;
  }

  /** The first view is there, and the browser is idle. */
  setRested(): void {
    this.#rested = true;
  }

  /** Whether the browser took the map's graphics away and has not given them back. */
  get lost(): boolean {
    return this.#lost;
  }

  /** Why there is no map: its code did not come, or this browser has no WebGL. */
  get failure(): LateFault | 'webgl' | null {
    return this.#failure;
  }

  /** Why a file of the ground under the objects did not come; null where all did. */
  get groundFault(): LateFault | null {
    return this.#groundFault;
  }

  get early(): EarlyPicture | null {
    return this.#early;
  }

  /** Reads the address and starts the map in an element. `onPick` is called with what the reader presses on the map. */
  async start(container: HTMLElement, onPick: (id: string | null) => void): Promise<void> {
    this.#place = { container, onPick };
    // All at once: the map's code is the longest download, and its names are drawn with the page's own typeface.
    const needed = this.#loadCode();
    const painting = ask(() => import('../../map/town-mark-images.ts')).catch(() => null);
    const drawing = ask(() => import('../../ui/first-picture/FirstPicture.svelte')).catch(() => null);
    const embedded = this.#gestures !== undefined;
    const bare = !embedded && location.hash.length <= 1;
    await this.#store.start();
    const picture = (await drawing)?.default ?? null;
    await tick();
    this.#drawEarly(picture);
    const { view, notice } = this.#store;
    if (
      bare &&
      this.#early &&
      !reducedMotion.current &&
      !document.hidden &&
      takeOpening(view, notice !== null)
    )
      this.opening.start();
    this.#stopFollowing = this.#followRoom(picture);
    await painted();
    const { atlas, selection, theme } = this.#store;
    const marks = marksAt(this.#early?.view.zoom ?? 0, selection.shown, atlas?.places ?? []);
    (await painting)?.paintMarksAhead(marks, PALETTES[theme]);
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
    this.#groundFault = null;
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
      this.#drawEarly(picture);
      const map = new Map(
        {
          container,
          atlas,
          padding: () => this.#layout.padding(),
          islands: () => this.#layout.islands(),
          gestures: this.#gestures,
          describe: this.describe,
          onMove: (camera, moved) => this.#atRest(camera, moved),
          onPick,
          onReady: () => {
            this.#ready = true;
            this.#lost = false;
          },
          onRest: this.#onRest,
          onGroundLost: () => void faultOfFiles().then((fault) => (this.#groundFault = fault)),
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
      if (!this.#store.view.map) this.#fittedInto = this.#free();
      this.#mapMade(map);
      Object.assign(container, { renderedObjects: () => map.renderedObjects() });
      // The buttons of the map are there once it is, and the ends of a line keep clear of them.
      await tick();
      if (this.#map !== map) return;
      // A link to an object without a place on the map shows the object.
      // So does a link whose view was that of a larger window.
      if (this.#store.view.map) this.#bring(SIGHT.part);
      else if (this.#store.subject) map.camera.showObject(this.#store.subject);
    } catch (error) {
      console.error(error);
      this.#failure = 'webgl';
      this.#onRest();
    }
  }

  destroy(): void {
    this.#stopFollowing();
    this.#map?.destroy();
  }

  #drawEarly(component: typeof FirstPicture | null): void {
    const view = windowView(this.#layout.size(), this.#layout.padding(), this.#store.view.map);
    this.#early = component && view && { view, component };
  }

  /**
   * Follows the room that panels leave: the early picture is drawn anew in it (the letters of the page may come after it, and
   * are higher by a pixel or two), and on the map the chosen object stays in sight. Returns what ends it.
   */
  #followRoom(picture: typeof FirstPicture | null): () => void {
    let changed = false;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const observer = new ResizeObserver(() => {
      // The first answer tells the sizes that were just drawn.
      if (changed && !this.#map) this.#drawEarly(picture);
      changed = true;
      this.#layout.changes += 1;
      // A sheet that glides and a panel that is dragged change it many times.
      clearTimeout(rest);
      rest = setTimeout(() => {
        this.#keepInSight();
        this.#keepWhole();
      }, SETTLED);
    });
    for (const part of [this.#layout.map, this.#layout.view, this.#layout.tools])
      if (part) observer.observe(part);
    return () => {
      observer.disconnect();
      clearTimeout(rest);
    };
  }

  /** What the label at the pointer says of an object or a town. */
  readonly describe = (object: AtlasObject | AtlasPlace, of?: Parameters<typeof labelOf>[2]): string =>
    labelOf(object, this.#store, of);

  /** Moves the map where a panel or an edge would hide the object of the card. */
  async bringIntoView(pointedAt: boolean): Promise<void> {
    await painted();
    // Who points at a line on the map sees enough of it.
    this.#bring(pointedAt ? SIGHT.part : SIGHT.whole);
  }

  /** Another object is chosen, by whatever way: the view of an address is left as it is where some of the object is in sight. */
  async objectChanged(): Promise<void> {
    this.#seen = null;
    this.lastChosen = this.#store.view.id;
    await painted();
    // A view on its way to where it goes (a step of a tour) is looked at when it is there.
    if (this.#map && !this.#map.camera.isMoving) this.#lookAnew();
  }

  /** The camera has come to rest. */
  #atRest(camera: Camera | null, moved: boolean): void {
    this.rests += 1;
    // Whatever shows the whole country again fits it into what is free then.
    if (camera !== null) this.#fittedInto = null;
    this.#store.moveMap(camera);
    const sight = this.#sight();
    if (this.#seen === null) this.#lookAnew();
    // A page that grows gives the map another size, and the whole country is fitted anew when a panel opens: what either has
    // covered is still to come out again.
    else if ((moved && camera !== null) || sight === null || sight > this.#seen) this.#seen = sight;
  }

  #lookAnew(): void {
    const sight = this.#sight();
    const { subject } = this.#store;
    // Outside the window it is because somebody moved the map there.
    if (sight === SIGHT.none && subject && this.#map?.camera.isInWindow(subject)) this.#bring(SIGHT.part);
    else this.#seen = sight;
  }

  /** A panel has opened, grown or folded: what it has covered comes out again. What the reader has moved away stays away. */
  #keepInSight(): void {
    if (this.#seen !== null && (this.#sight() ?? 0) < this.#seen) this.#bring(this.#seen);
  }

  #bring(least: Sight): void {
    const { subject } = this.#store;
    const sight = this.#sight();
    if (!subject || sight === null) return;
    this.#seen = Math.max(sight, least) as Sight;
    if (sight < least) this.#map?.camera.showObject(subject);
  }

  /** How much of the chosen object can be seen; null without one. */
  #sight(): Sight | null {
    const { subject } = this.#store;
    if (!subject || !this.#map) return null;
    return this.#map.camera.sightOf(subject);
  }

  /**
   * Where all of the country is shown, it is fitted anew into a free part of another size: a tool has opened or closed, a panel was
   * folded or dragged. A line of text more does not move it.
   */
  #keepWhole(): void {
    const { map, id } = this.#store.view;
    if (!this.#map) return;
    if (map || id) return this.#map.camera.keepOnGround();
    const [before, now] = [this.#fittedInto, this.#free()];
    if (before === null || Math.hypot(...now.map((edge, at) => edge - (before[at] ?? 0))) > LITTLE)
      this.showCountry();
  }

  /** The left, top, right and lower edge of the part of the map that is free, in pixels of the map. */
  #free(): readonly number[] {
    const { width, height } = this.#layout.size();
    const { top, right, bottom, left } = this.#layout.padding();
    return [left, top, width - right, height - bottom];
  }

  /** Draws the map as for paper until what it returns is called. */
  holdPaper(): () => void {
    this.#papers += 1;
    return () => void (this.#papers -= 1);
  }

  showCountry(): void {
    this.#fittedInto = this.#free();
    this.#map?.camera.showCountry();
  }
}
