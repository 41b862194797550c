// The keys of the map: arrows lead from object to object and mark it, Enter opens it. Shift with arrows moves the map, Ctrl with
// arrows turns and tilts it, plus and minus zoom, Home shows the whole country. MapLibre's own keys are off, because there
// arrows alone move the map, and no key leads to an object. While points are set (measuring), arrows alone move the map too.
// It imports nothing of MapLibre, which then is one file with the map: the map itself gives what is needed of it.
import { keySpots, pieceOf, seenAt, type Stop } from '../core/view/key-spots.ts';
import { symbolSize } from '../core/view/map-scale.ts';
import { nearestSpot, nextInDirection, type Direction } from '../core/view/next-in-direction.ts';
import type { AtlasMap } from './atlas-map.ts';

export interface MapKeysOptions {
  /** The objects on the map, always in the same order. */
  readonly stops: () => readonly Stop[];
  /** The object whose card is open. */
  readonly selected: () => string | null;
  /** And the one whose card is or was open last. */
  readonly lastSelected: () => string | null;
  /** The text of the label beside the mark. */
  readonly describe: (id: string) => string;
  /** Another object is marked, or none lies in that direction (null). */
  readonly onMark: (id: string | null) => void;
  readonly onOpen: (id: string) => void;
}

const ARROWS: Readonly<Record<string, readonly [Direction, right: number, down: number]>> = {
  ArrowUp: ['up', 0, -1],
  ArrowDown: ['down', 0, 1],
  ArrowLeft: ['left', -1, 0],
  ArrowRight: ['right', 1, 0],
};
const ZOOMS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, _: -1 };
/** Pixels, and degrees. */
const STEP = { pan: 100, turn: 15, tilt: 10 } as const;

/** Listens to the keys of a map. Returns what shows the mark again after a change of the view, and what ends it. */
export function mapKeys(atlasMap: AtlasMap, of: MapKeysOptions): { update: () => void; remove: () => void } {
  return atlasMap.extend((map, isPointing, newLabel) => {
    const canvas = map.getCanvas();
    const { camera } = atlasMap;
    const element = document.createElement('div');
    element.className = 'map-mark';
    element.setAttribute('aria-hidden', 'true');
    const label = newLabel(20);
    /** The object that was marked or had its card open last; it stays so while the focus is elsewhere. */
    let marked = of.lastSelected();
    let last = marked;

    const stopOf = (id: string | null): Stop | undefined => of.stops().find((stop) => stop.id === id);

    /** Where the symbol of an object is, or the mark that holds it, in pixels of the map. */
    function pixelsOf(stop: Stop): { readonly x: number; readonly y: number } {
      const { position, shift } = seenAt(stop, map.getZoom());
      const { x, y } = map.project([...position]);
      const size = symbolSize(map.getZoom());
      return { x: x + shift[0] * size, y: y + shift[1] * size };
    }
    /** Whether its symbol is where no panel covers it. */
    function isInView(stop: Stop): boolean {
      return camera.isInView(pixelsOf(stop));
    }
    function place(): void {
      const stop = stopOf(marked);
      if (!stop) return;
      const { x, y } = pixelsOf(stop);
      element.style.transform = `translate(-50%, -50%) translate(${x}px, ${y}px)`;
      const [right, down] = pieceOf(stop, map.getZoom());
      element.classList.toggle('of-town', right !== 0 || down !== 0);
      const size = symbolSize(map.getZoom());
      element.style.setProperty('--right', `${right * size}px`);
      element.style.setProperty('--down', `${down * size}px`);
    }

    function hide(): void {
      map.off('move', place);
      element.remove();
      label.remove();
    }

    function show(): void {
      const stop = document.activeElement === canvas && !isPointing() ? stopOf(marked) : undefined;
      if (!stop) {
        hide();
        return;
      }
      if (!element.isConnected) {
        map.getCanvasContainer().append(element);
        map.on('move', place);
      }
      place();
      const { x, y } = pixelsOf(stop);
      label
        .setLngLat(map.unproject([x, y]))
        .setText(of.describe(stop.id))
        .addTo(map);
    }

    function mark(id: string, follow: boolean): void {
      marked = id;
      const stop = stopOf(id);
      if (follow && stop && !isInView(stop)) {
        const { x, y } = pixelsOf(stop);
        const middle = camera.middle();
        camera.panBy([x - middle.x, y - middle.y]);
      }
      show();
      of.onMark(id);
    }

    /** Where the keys begin: at the object of the card or the last mark where that is seen, else nearest to the middle. */
    function start(): string | null {
      const there = stopOf(of.selected() ?? marked);
      if (there && isInView(there)) return there.id;
      const middle = camera.middle();
      const seen = of.stops().map((stop) => ({ id: stop.id, ...pixelsOf(stop) }));
      return nearestSpot(seen, middle)?.id ?? null;
    }

    function move(direction: Direction): void {
      const from = stopOf(marked) ? marked : start();
      const next =
        from === null
          ? null
          : nextInDirection(keySpots(of.stops(), map.getZoom(), map.getBearing()), from, direction);
      if (next) mark(next.id, true);
      else of.onMark(null);
    }

    function onKey(event: KeyboardEvent): void {
      const { key, ctrlKey, shiftKey, altKey, metaKey } = event;
      if (altKey || metaKey) return;
      const arrow = ARROWS[key];
      const zoom = ZOOMS[key];
      if (arrow) {
        const [direction, right, down] = arrow;
        if (ctrlKey) camera.turnBy(right * STEP.turn, -down * STEP.tilt);
        else if (shiftKey || isPointing()) camera.panBy([right * STEP.pan, down * STEP.pan]);
        else move(direction);
      } else if (ctrlKey) return;
      else if (zoom !== undefined) camera.zoomBy(zoom);
      else if (key === 'Home') camera.showCountry();
      else if (key === 'Enter' && !isPointing() && stopOf(marked)) of.onOpen(marked ?? '');
      else return;
      event.preventDefault();
    }

    function onFocus(): void {
      if (!canvas.matches(':focus-visible') || isPointing()) return;
      const first = start();
      if (first !== null) mark(first, false);
    }

    const ending = new AbortController();
    const { signal } = ending;
    canvas.addEventListener('keydown', onKey, { signal });
    canvas.addEventListener('focus', onFocus, { signal });
    canvas.addEventListener('blur', hide, { signal });
    // A press with the mouse needs no mark.
    canvas.addEventListener('pointerdown', hide, { signal });
    map.on('moveend', show);
    if (document.activeElement === canvas) onFocus();
    return {
      update: () => {
        if (of.lastSelected() !== last) marked = last = of.lastSelected();
        show();
      },
      remove: () => {
        ending.abort();
        map.off('moveend', show);
        hide();
      },
    };
  });
}
