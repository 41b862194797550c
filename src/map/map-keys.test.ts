// The keys of the map go by where an object is drawn: at the scale of the country, in the mark of its town.
import { afterEach, expect, test, vi } from 'vitest';
import type { Stop } from '../core/view/key-spots.ts';
import type { AtlasMap } from './atlas-map.ts';
import { mapKeys } from './map-keys.ts';

afterEach(() => void vi.unstubAllGlobals());

/** A map of 1000 pixels, ten for a degree, of which the part west of 50 degrees is free. */
function keysOf(stops: readonly Stop[]) {
  const canvas = Object.assign(new EventTarget(), { matches: () => true });
  const element = {
    setAttribute: vi.fn(),
    remove: vi.fn(),
    classList: { toggle: vi.fn() },
    style: { setProperty: vi.fn() },
  };
  vi.stubGlobal('document', { createElement: () => element, activeElement: canvas });
  const label: Record<string, unknown> = {};
  for (const name of ['setLngLat', 'setText', 'addTo', 'remove']) label[name] = () => label;
  const map = {
    ...{ getCanvas: () => canvas, getCanvasContainer: () => ({ append: vi.fn() }) },
    ...{ getZoom: () => 4, getBearing: () => 0, on: vi.fn(), off: vi.fn() },
    project: ([lng, lat]: [number, number]) => ({ x: lng * 10, y: lat * 10 }),
    unproject: ([x, y]: [number, number]) => [x / 10, y / 10],
  };
  const panBy = vi.fn();
  const camera = {
    ...{ panBy, middle: () => ({ x: 250, y: 500 }) },
    isInView: ({ x }: { readonly x: number }) => x < 500,
  };
  const atlasMap = {
    camera,
    extend: (use: (...given: unknown[]) => unknown) =>
      use(
        map,
        () => false,
        () => label,
      ),
  };
  const onMark = vi.fn();
  mapKeys(atlasMap as unknown as AtlasMap, {
    ...{ stops: () => stops, selected: () => null, lastSelected: () => null },
    ...{ describe: (id) => id, onMark, onOpen: vi.fn() },
  });
  const press = (key: string): void => {
    canvas.dispatchEvent(
      Object.assign(new Event('keydown'), {
        ...{ key, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false },
      }),
    );
  };
  return { onMark, panBy, press };
}
const stop = (id: string, lng: number, drawnAt = lng): Stop => ({
  ...{ id, position: [lng, 50], shift: [0, 0] },
  far: { position: [drawnAt, 50], shift: [0, 0], piece: [0, 0] },
});

test('the first is the one whose mark is nearest to the middle', () => {
  const { onMark } = keysOf([stop('near', 30), stop('drawn far away', 25, 60)]);
  expect(onMark).toHaveBeenLastCalledWith('near');
});

test('the map follows to the mark, and only where a panel covers it', () => {
  const { onMark, panBy, press } = keysOf([stop('first', 25), stop('second', 60, 40), stop('third', 61, 70)]);
  press('ArrowRight');
  expect(onMark).toHaveBeenLastCalledWith('second');
  expect(panBy).not.toHaveBeenCalled();
  press('ArrowRight');
  expect(onMark).toHaveBeenLastCalledWith('third');
  expect(panBy).toHaveBeenLastCalledWith([450, 0]);
});
