// The overlay of measuring: points, the great circles between them, the area inside, and a way by railway. The results are
// computed elsewhere.
import type { Feature } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { Position } from '../../core/atlas/atlas.ts';
import type { Palette } from '../../symbols/palette.ts';
import type { Overlay } from '../overlays.ts';

export interface Measured {
  readonly points: readonly Position[];
  /** Vertices of the line through the points. */
  readonly line: readonly Position[];
  readonly ring: readonly Position[] | null;
  /** The vertices of a way by railway, and whether it is certain. */
  readonly way: readonly Position[];
  readonly certain: boolean;
}

const part = (name: string): ExpressionSpecification => ['==', ['get', 'part'], name];
const copy = (positions: readonly Position[]): number[][] => positions.map((position) => [...position]);

const areaOf = (ring: readonly Position[] | null): Feature[] =>
  ring
    ? [
        {
          type: 'Feature',
          properties: { part: 'area', id: 'area' },
          geometry: { type: 'Polygon', coordinates: [copy(ring)] },
        },
      ]
    : [];

function featuresOf({ points, line, ring, way }: Measured): Feature[] {
  const lineOf = (name: string, positions: readonly Position[]): Feature[] =>
    positions.length < 2
      ? []
      : [
          {
            type: 'Feature',
            properties: { part: name, id: name },
            geometry: { type: 'LineString', coordinates: copy(positions) },
          },
        ];
  return [
    ...areaOf(ring),
    ...lineOf('way', way),
    ...lineOf('line', ring ?? line),
    ...points.map((position, index): Feature => ({
      type: 'Feature',
      properties: { part: 'point', id: String(index + 1) },
      geometry: { type: 'Point', coordinates: [...position] },
    })),
  ];
}

export function measureOverlay(measured: Measured, palette: Palette): Overlay {
  const line = (
    id: string,
    below: string | null,
    name: string,
    paint: Record<string, unknown>,
  ): Overlay['layers'][number] => ({
    below,
    layer: {
      id,
      type: 'line',
      filter: part(name),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint,
    },
  });
  return {
    data: { type: 'FeatureCollection', features: featuresOf(measured) },
    layers: [
      {
        below: 'route-selected',
        layer: {
          id: 'measure-area',
          type: 'fill',
          filter: part('area'),
          paint: { 'fill-color': palette.accent, 'fill-opacity': 0.14 },
        },
      },
      line('measure-way', 'railway-casing', 'way', {
        'line-color': palette.accent,
        'line-opacity': measured.certain ? 0.75 : 0.4,
        'line-width': 8,
      }),
      line('measure-line-casing', 'sites', 'line', {
        'line-color': palette.paper,
        'line-opacity': 0.9,
        'line-width': 4.5,
      }),
      line('measure-line', 'sites', 'line', { 'line-color': palette.accent, 'line-width': 2 }),
      {
        below: null,
        layer: {
          id: 'measure-points',
          type: 'circle',
          filter: part('point'),
          paint: {
            'circle-radius': 5,
            'circle-color': palette.accent,
            'circle-stroke-color': palette.paper,
            'circle-stroke-width': 2,
          },
        },
      },
    ],
  };
}
