// How far the map goes with a reader's own records and without: closer, further out, and to where they are.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, test } from 'vitest';
import type { DatedLayer } from './dated-layer.ts';
import { RecordsOverlay } from './records-overlay.ts';

test('with records the map goes to zoom 14 and out to the world, without them as far as the atlas', () => {
  const limits: Record<string, unknown> = {};
  const layers = new Set<string>();
  const map = {
    setMinZoom: (zoom: number) => (limits['least'] = zoom),
    setMaxZoom: (zoom: number) => (limits['most'] = zoom),
    setMaxBounds: (bounds: unknown) => (limits['bounds'] = bounds),
    addLayer: ({ id }: { id: string }) => layers.add(id),
    getLayer: (id: string) => layers.has(id),
    removeLayer: (id: string) => layers.delete(id),
  } as unknown as MapLibreMap;
  const overlay = new RecordsOverlay(map);
  overlay.setReady(true);
  const remove = overlay.add({
    layer: { id: 'own' } as DatedLayer,
    box: [-75, -35, -70, -30],
    pick: () => Promise.resolve(null),
    onPick: () => undefined,
  });
  expect(limits).toEqual({
    least: 0,
    most: 14,
    bounds: [
      [-85, -45],
      [116, 76],
    ],
  });
  expect([...layers]).toEqual(['own']);
  remove();
  expect(limits).toMatchObject({ least: 2.3, most: 10 });
  expect(layers.size).toBe(0);
});
