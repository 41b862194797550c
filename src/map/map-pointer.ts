// The pointer on the map: finds the object, town or record under it, shows the label beside it, and handles presses.
import { Popup, type LngLat, type Map as MapLibreMap, type PointLike } from 'maplibre-gl';
import type { AtlasObject, Place, Position } from '../core/atlas/atlas.ts';
import { TOWN_MARKS_UNTIL, type MarkSpot } from '../core/atlas/town-marks.ts';
import type { RecordName } from '../core/own-data/reading.ts';
import { symbolSize } from '../core/view/map-scale.ts';
import { PLACE_DOTS, PLACE_NAMES } from './layers/places.ts';
import type { Overlays, Pressed } from './overlays.ts';

/** How far from the edge of a symbol or line the pointer still counts as on it, in pixels. */
const TOLERANCE = { mouse: 3, touch: 14 } as const;

/** How long the label stays when the pointer has left what it names, in milliseconds: the way onto the label (WCAG 1.4.13). */
const STAYS = 200;
/** How far the pointer may be from where the label was put before it is put anew beside the pointer, in pixels. */
const NEAR = 60;

interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** What the pointer needs from the map. */
export interface PointedMap {
  readonly objects: ReadonlyMap<string, AtlasObject>;
  readonly places: ReadonlyMap<string, Place>;
  /** Where marks stand at the scale of the country, by id of a town or of a site that stands alone. */
  readonly spots: ReadonlyMap<string, MarkSpot>;
  /** Whether the layers of the atlas are loaded and can be queried. */
  readonly isStyleLoaded: () => boolean;
  /** Whether the reader's own records are on the map. */
  readonly hasRecords: () => boolean;
  /** The reader's own record nearest to a position, within so many pixels. */
  readonly recordAt: (at: Position, pixels: number) => Promise<RecordName | null>;
  /** The middle of the free part of the window: [lng, lat], degrees. */
  readonly middle: () => Position;
  /** The text of the label for an object or a town. */
  readonly describe: (subject: AtlasObject | Place) => string;
  /** What of the overlays lies in a box of the window. */
  readonly overlayIn: Overlays['pressedIn'];
  readonly onPickObject: (id: string | null) => void;
  readonly onPickRecord: (record: number) => void;
}

/** A label beside a place on the map, so many pixels from it. It never takes the focus. */
export const newLabel = (offset: number): Popup =>
  new Popup({
    closeButton: false,
    closeOnClick: false,
    focusAfterOpen: false,
    className: 'map-tip',
    offset,
    maxWidth: '260px',
  });

/** The id of an object or a town, something of an overlay, or nothing. */
type Found = string | { readonly id: string; readonly press: Pressed } | null;

export class MapPointer {
  readonly #map: MapLibreMap;
  readonly #of: PointedMap;
  readonly #label = newLabel(16);
  /** What the label says, and what is to happen to it soon. */
  #said: string | null = null;
  #turning: ReturnType<typeof setTimeout> | undefined;
  #next: () => void = () => undefined;
  /** The number of the last query for a record; answers to earlier queries are ignored. */
  #question = 0;
  #onPoint: ((at: Position) => void) | null = null;

  constructor(map: MapLibreMap, of: PointedMap) {
    this.#map = map;
    this.#of = of;
    map.on('click', ({ originalEvent, point, lngLat }) => this.#press(originalEvent, point, lngLat));
    map.on('mousemove', ({ point, lngLat }) => this.#hover(point, lngLat));
    map.on('mouseout', () => this.#showLabel(null, null));
    // It stays for as long as the pointer is on it, and a press on it is one on what it names. (Pointer events would come before
    // the `mouseout` of the map.)
    this.#label.on('open', () => {
      const label = this.#label.getElement();
      label.classList.add('to-point-at');
      label.addEventListener('mouseenter', () => this.#stay());
      label.addEventListener('mouseleave', () => this.#showLabel(null, null));
      label.addEventListener('click', (event) => {
        // A symbol that the label covers is hit all the same; else the press is one on what the label names.
        const { left, top } = this.#map.getCanvas().getBoundingClientRect();
        const under = { x: event.clientX - left, y: event.clientY - top };
        const covered = this.#of.isStyleLoaded() && this.#siteAt(under, 0) !== null;
        const at = covered ? this.#map.unproject([under.x, under.y]) : this.#label.getLngLat();
        this.#press(event, this.#map.project(at), at);
      });
    });
    // Who needs to see what lies under the label sends it away without moving the pointer (WCAG 1.4.13).
    const dismiss = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') this.hideLabel();
    };
    addEventListener('keydown', dismiss);
    map.on('remove', () => {
      clearTimeout(this.#turning);
      removeEventListener('keydown', dismiss);
    });
    map.getCanvas().addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.#onPoint?.(of.middle());
    });
  }

  /** Makes a press on the map, or Enter for its centre, call `onPoint` instead of opening an object; null ends that. */
  setPointing(onPoint: ((at: Position) => void) | null): void {
    this.#onPoint = onPoint;
    this.hideLabel();
    this.#map.getCanvas().style.cursor = onPoint ? 'crosshair' : '';
  }

  /** Whether a press sets a point instead of opening an object. */
  get isPointing(): boolean {
    return this.#onPoint !== null;
  }

  hideLabel(): void {
    this.#question++;
    this.#stay();
    this.#label.remove();
  }

  #stay(): void {
    clearTimeout(this.#turning);
    this.#turning = undefined;
  }

  #press(event: MouseEvent, point: Pixel, { lng, lat }: LngLat): void {
    if (this.#onPoint) {
      this.#onPoint([lng, lat]);
      return;
    }
    const touch = (event as PointerEvent).pointerType === 'touch' || matchMedia('(pointer: coarse)').matches;
    const pixels = touch ? TOLERANCE.touch : TOLERANCE.mouse;
    const subject = this.#subjectAt(point, pixels);
    // The reader's own records are drawn above the atlas, so they come first.
    void this.#of.recordAt([lng, lat], pixels).then((found) => {
      if (found) this.#of.onPickRecord(found.record);
      else if (typeof subject === 'object' && subject) subject.press.onPress(subject.id, point);
      else this.#of.onPickObject(subject);
    });
  }

  #hover(point: Pixel, at: LngLat): void {
    if (this.#onPoint) return;
    const text = this.#textOf(this.#subjectAt(point, TOLERANCE.mouse));
    if (!this.#of.hasRecords()) {
      this.#showLabel(at, text);
      return;
    }
    const question = ++this.#question;
    void this.#of.recordAt([at.lng, at.lat], TOLERANCE.mouse).then((found) => {
      if (question === this.#question) this.#showLabel(at, found ? found.name : text);
    });
  }

  #textOf(found: Found): string | null {
    if (typeof found !== 'string') return found && found.press.describe(found.id);
    const subject = this.#of.objects.get(found) ?? this.#of.places.get(found);
    return subject ? this.#of.describe(subject) : null;
  }

  /**
   * Shows a label at a position; null takes it away. Where one is open, both come a moment later: on its way onto the label the
   * pointer may leave what it names and pass over something else.
   */
  #showLabel(at: LngLat | null, text: string | null): void {
    const named = at && text ? { at, text } : null;
    this.#map.getCanvas().style.cursor = named ? 'pointer' : '';
    if (!this.#label.isOpen()) {
      if (named) this.#put(named.at, named.text);
    } else if (named?.text === this.#said) {
      this.#stay();
      const [there, here] = [this.#map.project(this.#label.getLngLat()), this.#map.project(named.at)];
      if (there.dist(here) > NEAR) this.#put(named.at, named.text);
    } else {
      this.#next = () => (named ? this.#put(named.at, named.text) : this.hideLabel());
      this.#turning ??= setTimeout(() => this.#next(), STAYS);
    }
  }

  #put(at: LngLat, text: string): void {
    this.#stay();
    this.#said = text;
    // setText and never setHTML, because names are data.
    this.#label.setLngLat(at).setText(text);
    if (!this.#label.isOpen()) this.#label.addTo(this.#map);
  }

  /**
   * What is drawn at a point of the window, or nearest to it within so many pixels of its edge. What lies under the point comes
   * before what is near it, and sites come before towns, towns before overlays, and these before lines.
   */
  #subjectAt(point: Pixel, pixels: number): Found {
    if (!this.#of.isStyleLoaded()) return null;
    return (
      // Dots are drawn over symbols.
      this.#idAt(point, 0, PLACE_DOTS) ??
      this.#siteAt(point, 0) ??
      this.#placeAt(point, 0) ??
      this.#siteAt(point, pixels + 2) ??
      this.#placeAt(point, pixels) ??
      this.#of.overlayIn(boxRound(point, pixels / 2)) ??
      this.#idAt(point, pixels, ['route-hit'])
    );
  }

  /** Of the symbols, or marks of towns, within so many pixels, the one with the nearest middle. */
  #siteAt(point: Pixel, pixels: number): string | null {
    const zoom = this.#map.getZoom();
    const [near, size] = [zoom >= TOWN_MARKS_UNTIL, symbolSize(zoom)];
    const sites = this.#map
      .queryRenderedFeatures(boxRound(point, pixels), { layers: [near ? 'sites' : 'town-marks'] })
      .flatMap((feature) => {
        const id = String(feature.properties['id']);
        const object = near ? this.#of.objects.get(id) : this.#of.spots.get(id);
        if (!object || !('shift' in object)) return [];
        const at = this.#map.project([...object.position]);
        const [x, y] = object.shift;
        return [{ id, distance: Math.hypot(at.x + x * size - point.x, at.y + y * size - point.y) }];
      });
    return sites.sort((a, b) => a.distance - b.distance)[0]?.id ?? null;
  }

  /** A town by its dot, else by its name. */
  #placeAt(point: Pixel, pixels: number): string | null {
    return this.#idAt(point, pixels, PLACE_DOTS) ?? this.#idAt(point, pixels, PLACE_NAMES);
  }

  #idAt(point: Pixel, pixels: number, layers: readonly string[]): string | null {
    const [feature] = this.#map.queryRenderedFeatures(boxRound(point, pixels), { layers: [...layers] });
    return feature ? String(feature.properties['id']) : null;
  }
}

const boxRound = ({ x, y }: Pixel, pixels: number): [PointLike, PointLike] => [
  [x - pixels, y - pixels],
  [x + pixels, y + pixels],
];
