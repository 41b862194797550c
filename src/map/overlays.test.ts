// What parts of the page draw on the map: several at once, each removed by itself, all drawn again on a new style. The map is a
// stand-in that keeps sources and layers as MapLibre does.
import { beforeEach, describe, expect, test } from 'vitest';
import { nameInOverlay, Overlays, type OverlaidMap, type Overlay } from './overlays.ts';

class StandInMap {
  readonly sources = new Map<string, { data: unknown }>();
  /** From the ground up. */
  layers: { id: string; source: string }[] = [];

  readonly map = {
    getSource: (id: string) => {
      const source = this.sources.get(id);
      return source && { setData: (data: unknown) => (source.data = data) };
    },
    addSource: (id: string, { data }: { data: unknown }) => void this.sources.set(id, { data }),
    removeSource: (id: string) => {
      if (this.layers.some(({ source }) => source === id)) throw new Error(`${id} is still drawn`);
      this.sources.delete(id);
    },
    getLayer: (id: string) => this.layers.find((layer) => layer.id === id),
    addLayer: (layer: { id: string; source: string }, below?: string) => {
      if (this.layers.some(({ id }) => id === layer.id))
        throw new Error(`There is a layer ${layer.id} already`);
      if (!this.sources.has(layer.source)) throw new Error(`There is no source ${layer.source}`);
      const at = below === undefined ? this.layers.length : this.layers.findIndex(({ id }) => id === below);
      this.layers.splice(at, 0, layer);
    },
    removeLayer: (id: string) => (this.layers = this.layers.filter((layer) => layer.id !== id)),
  } as unknown as OverlaidMap;

  /** A new style: nothing that was added is left. */
  setStyle(): void {
    this.sources.clear();
    this.layers = [{ id: 'sites', source: 'atlas' }];
  }

  names(): string[] {
    return this.layers.map(({ id }) => nameInOverlay(id));
  }
}

const overlayOf = (id: string, below: string | null = null): Overlay => ({
  data: {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { of: id }, geometry: { type: 'Point', coordinates: [68, 48] } },
    ],
  },
  layers: [{ below, layer: { id, type: 'circle' } }],
});

let map: StandInMap;
let overlays: Overlays;
const dataDrawn = (): unknown[] => [...map.sources.values()].map(({ data }) => data);

beforeEach(() => {
  map = new StandInMap();
  map.setStyle();
  overlays = new Overlays(map.map);
});

describe('overlays', () => {
  test('wait for a style, and lie where they say', () => {
    overlays.add(overlayOf('band', 'sites'));
    overlays.add(overlayOf('points'));
    expect(map.names()).toEqual(['sites']);
    overlays.setReady(true);
    expect(map.names()).toEqual(['band', 'sites', 'points']);
  });

  test('other layers have names that none had before', () => {
    overlays.setReady(true);
    const handle = overlays.add(overlayOf('marks'));
    const before = map.layers.map(({ id }) => id);
    handle.show(overlayOf('marks'));
    expect(map.names()).toEqual(['sites', 'marks']);
    expect(before).not.toContain(map.layers.at(-1)!.id);
  });

  test('new data in the same layers leaves the layers where they are', () => {
    overlays.setReady(true);
    const overlay = overlayOf('marks', 'sites');
    const handle = overlays.add(overlay);
    const before = map.layers[0];
    const { data } = overlayOf('other');
    handle.show({ ...overlay, data });
    expect(map.layers[0]).toBe(before);
    expect(dataDrawn()).toEqual([data]);
    handle.show(overlayOf('marks', 'sites'));
    expect(map.layers[0]).not.toBe(before);
  });

  test('two at once are drawn, also of one name, and each is removed by itself', () => {
    overlays.setReady(true);
    const one = overlays.add(overlayOf('points'));
    const other = overlays.add(overlayOf('points'));
    expect(map.names()).toEqual(['sites', 'points', 'points']);
    one.remove();
    expect(map.names()).toEqual(['sites', 'points']);
    expect(overlays.layers()).toEqual([map.layers[1]!.id]);
    expect(map.sources.size).toBe(1);
    other.remove();
    expect(map.names()).toEqual(['sites']);
    expect(map.sources.size).toBe(0);
  });

  test('show something else in their own place', () => {
    overlays.setReady(true);
    const handle = overlays.add(overlayOf('points'));
    overlays.add(overlayOf('band', 'sites'));
    const next = overlayOf('line');
    handle.show(next);
    expect(map.names()).toEqual(['band', 'sites', 'line']);
    expect(dataDrawn()).toContain(next.data);
    expect(map.sources.size).toBe(2);
  });

  test('are drawn again on a new style, as they were last; what was removed meanwhile is not', () => {
    overlays.setReady(true);
    const kept = overlays.add(overlayOf('points'));
    const removed = overlays.add(overlayOf('band'));
    overlays.setReady(false);
    map.setStyle();
    removed.remove();
    kept.show(overlayOf('line'));
    expect(map.names()).toEqual(['sites']);
    overlays.setReady(true);
    expect(map.names()).toEqual(['sites', 'line']);
  });

  test('come again over layers that were added since', () => {
    overlays.setReady(true);
    overlays.add(overlayOf('points'));
    map.layers.push({ id: 'names', source: 'atlas' });
    overlays.setReady(true);
    expect(map.names()).toEqual(['sites', 'names', 'points']);
  });
});
