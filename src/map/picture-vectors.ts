// Reads from a drawn map what it has drawn, as vectors in pixels of the picture. Each feature is asked of MapLibre with its paint as
// it is evaluated for this feature, so colours, widths and filters are those of the map. Relief and records, which have no vectors,
// become pictures.
import type { LayerSpecification, Map as PageMap, MapGeoJSONFeature } from 'maplibre-gl';
import { wrapped, type Box, type Measure } from '../core/picture/layout.ts';
import { cutLine, shiftedLine, type Point, type Vector, type VectorSign } from '../core/picture/vectors.ts';
import type { Certainty } from '../core/time/bounds.ts';
import type { Kind, Sector, State } from '../core/atlas/atlas.ts';
import type { MarkSign } from '../symbols/town-mark.ts';
import { GROUND_TYPEFACE } from './layers/basemap.ts';
import { PLACE_NAMES } from './layers/places.ts';
import { nameInOverlay } from './overlays.ts';
import { idle, type PictureMap } from './picture-map.ts';
import { signOf as markOf } from './town-mark-images.ts';
import { TOWN_DOTS } from './town-dots.ts';
import {
  anchorsOf,
  colourOf,
  dashOf,
  listOf,
  nameOf,
  number,
  pairOf,
  partsOf,
  textOf,
  tileOf,
  type Look,
} from './drawn-feature.ts';

type Vectors = Vector<MarkSign>[];

/** Layers that are blurred beyond what lines of an SVG can be: they lie under all others and become a picture with the relief. */
const BLURRED = 'border-tint';
const isPictured = (layer: LayerSpecification | { type: string; id: string }): boolean =>
  layer.type === 'background' || layer.type === 'raster' || nameInOverlay(layer.id) === BLURRED;

export class VectorReader {
  readonly #map: PageMap;
  /** The lines of text of towns' names, by the id of the town. */
  readonly #boxes: ReadonlyMap<string, Box>;
  readonly #measure: Measure;
  readonly #size: { readonly width: number; readonly height: number };

  constructor(
    { map, objects }: Pick<PictureMap, 'map' | 'objects'>,
    size: { readonly width: number; readonly height: number },
    measure: Measure,
  ) {
    this.#map = map;
    this.#boxes = new Map(objects.flatMap(({ id, box }) => (box ? [[id, box]] : [])));
    this.#size = size;
    this.#measure = measure;
  }

  /** The map must be drawn. It is not to be shown afterwards: its layers are switched off for its pictures. */
  async read(signal: AbortSignal): Promise<Vectors> {
    const layers = this.#map.getStyle().layers;
    const vectors = layers.filter((layer) => !isPictured(layer)).flatMap((layer) => this.#layer(layer));
    const ground: Vectors = [
      { shape: 'picture', data: await this.#picture(isPictured, 'image/jpeg', signal) },
    ];
    const hasRecords = Boolean(this.#map.getLayer('own-data'));
    const records: Vectors = hasRecords
      ? [{ shape: 'picture', data: await this.#picture(({ id }) => id === 'own-data', 'image/png', signal) }]
      : [];
    return [...ground, ...vectors, ...records];
  }

  /** The map with these layers alone. */
  async #picture(
    kept: (layer: { type: string; id: string }) => boolean,
    type: string,
    signal: AbortSignal,
  ): Promise<string> {
    const map = this.#map;
    for (const id of map.getLayersOrder()) {
      const layer = map.getLayer(id);
      if (layer) map.setLayoutProperty(id, 'visibility', kept(layer) ? 'visible' : 'none');
    }
    const drawn = idle(map, signal);
    map.triggerRepaint();
    await drawn;
    return map.getCanvas().toDataURL(type, 0.86);
  }

  #layer(layer: LayerSpecification): Vectors {
    if (layer.layout?.visibility === 'none') return [];
    // MapLibre gives what is on top first.
    const features = this.#map.queryRenderedFeatures({ layers: [layer.id] }).reverse();
    return features.flatMap((feature) => {
      const paint = (feature.layer.paint ?? {}) as Look;
      const layout = (feature.layer.layout ?? {}) as Look;
      if (layer.type === 'fill') return this.#fill(feature, paint);
      if (layer.type === 'line') return this.#line(feature, paint, layout, layer);
      if (layer.type === 'circle') return this.#disc(feature, paint);
      return layer.type === 'symbol' ? this.#symbol(feature, paint, layout, layer) : [];
    });
  }

  readonly #project = (point: Point): Point => {
    const { x, y } = this.#map.project([point[0], point[1]]);
    return [x, y];
  };

  /** Lines in pixels, cut at their tile and at the frame of the map. */
  #lines(feature: MapGeoJSONFeature, right = 0): Point[][] {
    const tile = tileOf(feature);
    const [far, { width, height }] = [60, this.#size];
    return partsOf(feature.geometry)
      .flatMap((part) => cutLine(part, tile))
      .map((part) => part.map(this.#project))
      .map((part) => (right === 0 ? part : shiftedLine(part, right)))
      .flatMap((part) => cutLine(part, [-far, -far, width + far, height + far]));
  }

  #fill(feature: MapGeoJSONFeature, paint: Look): Vectors {
    const [fill, outline] = [colourOf(paint['fill-color']), colourOf(paint['fill-outline-color'])];
    const opacity = number(paint['fill-opacity'], 1);
    const rings = partsOf(feature.geometry).map((ring) => ring.map(this.#project));
    const line = { width: 1, dash: null, cap: 'butt', opacity } as const;
    return [
      ...(fill ? [{ shape: 'area' as const, rings, fill, opacity }] : []),
      ...(outline && outline !== fill
        ? [{ shape: 'line' as const, lines: this.#lines(feature), stroke: outline, ...line }]
        : []),
    ];
  }

  #line(feature: MapGeoJSONFeature, paint: Look, layout: Look, layer: LayerSpecification): Vectors {
    const [stroke, full] = [colourOf(paint['line-color']), number(paint['line-width'], 1)];
    // A blurred line is narrower and paler to the eye.
    const blur = Math.min(number(paint['line-blur']), full / 2);
    const [width, opacity] = [full - blur, number(paint['line-opacity'], 1) * (blur > 0 ? 0.6 : 1)];
    if (!stroke || width <= 0 || opacity <= 0) return [];
    const dashes = dashOf(paint['line-dasharray'], layer);
    const lines = this.#lines(feature, number(paint['line-offset']));
    if (lines.length === 0) return [];
    const cap = String(layout['line-cap'] ?? 'butt');
    return [
      { shape: 'line', lines, stroke, width, dash: dashes?.map((one) => one * width) ?? null, cap, opacity },
    ];
  }

  #disc(feature: MapGeoJSONFeature, paint: Look): Vectors {
    return partsOf(feature.geometry)
      .flat()
      .map((position) => ({
        ...{ shape: 'disc' as const, at: this.#project(position) },
        ...{ radius: number(paint['circle-radius'], 5), width: number(paint['circle-stroke-width']) },
        fill: colourOf(paint['circle-color']) ?? 'none',
        stroke: colourOf(paint['circle-stroke-color']) ?? 'none',
      }));
  }

  #symbol(feature: MapGeoJSONFeature, paint: Look, layout: Look, layer: LayerSpecification): Vectors {
    const along = String(layout['symbol-placement'] ?? 'point') !== 'point';
    const text = textOf(layout['text-field']);
    const named =
      text === ''
        ? []
        : along
          ? this.#nameAlong(feature, paint, layout, layer, text)
          : this.#nameAt(feature, paint, layout, layer, text);
    const image = nameOf(layout['icon-image']);
    const opacity = number(paint['icon-opacity'], 1);
    if (!image || opacity <= 0) return named;
    const of = this.#sign(image);
    const size = number(layout['icon-size'], 1);
    const [dx, dy] = pairOf(listOf(layer, 'icon-offset', feature));
    if (!of) return named;
    if (along)
      return [
        ...named,
        ...this.#heads(feature, of, size, dy, opacity, number(layout['symbol-spacing'], 250)),
      ];
    const turn =
      number(layout['icon-rotate']) -
      (layout['icon-rotation-alignment'] === 'map' ? this.#map.getBearing() : 0);
    const signs = partsOf(feature.geometry)
      .flat()
      .map((position): Vector<MarkSign> => {
        const [x, y] = this.#project(position);
        return { shape: 'sign', of, at: [x + dx * size, y + dy * size], size, turn, opacity };
      });
    return [...named, ...signs];
  }

  /** Signs set along lines, so many pixels apart. */
  #heads(
    feature: MapGeoJSONFeature,
    of: VectorSign<MarkSign>,
    size: number,
    right: number,
    opacity: number,
    spacing: number,
  ): Vectors {
    return this.#lines(feature, right * size).flatMap((line) => {
      let [walked, next] = [0, spacing / 2];
      return line.slice(1).flatMap((to, index) => {
        const from = line[index] ?? to;
        const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
        const length = Math.hypot(dx, dy);
        const signs: Vectors = [];
        for (; next <= walked + length; next += spacing) {
          const share = (next - walked) / (length || 1);
          const at: Point = [from[0] + share * dx, from[1] + share * dy];
          signs.push({ shape: 'sign', of, at, size, turn: (Math.atan2(dy, dx) * 180) / Math.PI, opacity });
        }
        walked += length;
        return signs;
      });
    });
  }

  /** Whether a name of this feature is drawn at a place. */
  #isNamed(feature: MapGeoJSONFeature, layer: LayerSpecification, [x, y]: Point): boolean {
    const { id, name } = feature.properties;
    return this.#map
      .queryRenderedFeatures([x, y], { layers: [layer.id] })
      .some(({ properties }) =>
        id === undefined
          ? properties['name'] === name && sameText(properties, feature.properties)
          : properties['id'] === id,
      );
  }

  #look(paint: Look, layout: Look) {
    const faces = (layout['text-font'] as readonly string[] | undefined) ?? [];
    return {
      size: number(layout['text-size'], 12),
      spacing: number(layout['text-letter-spacing']),
      italic: faces.includes(GROUND_TYPEFACE),
      colour: colourOf(paint['text-color']) ?? '#000',
      halo: colourOf(paint['text-halo-color']) ?? 'none',
      haloWidth: Math.max(0, number(paint['text-halo-width']) - number(paint['text-halo-blur']) / 2),
      opacity: number(paint['text-opacity'], 1),
    };
  }

  #nameAt(
    feature: MapGeoJSONFeature,
    paint: Look,
    layout: Look,
    layer: LayerSpecification,
    text: string,
  ): Vectors {
    const look = this.#look(paint, layout);
    const { size, spacing } = look;
    const widthOf = (words: string): number =>
      this.#measure(words, 'serif', size) + Math.max(0, [...words].length - 1) * spacing * size;
    // As on the map, a word is never broken.
    const room = Math.max(number(layout['text-max-width'], 10) * size, ...text.split(' ').map(widthOf));
    const lines = wrapped(text, room + 1, widthOf);
    const [width, height] = [Math.max(...lines.map(widthOf)), lines.length * 1.2 * size];
    const [position] = partsOf(feature.geometry).flat();
    if (!position) return [];
    const [x, y] = this.#project(position);
    const placed = (anchor: string, [right, down]: readonly [number, number]): Point => [
      x + right * size + (anchor.includes('left') ? width / 2 : anchor.includes('right') ? -width / 2 : 0),
      y + down * size + (anchor.includes('top') ? height / 2 : anchor.includes('bottom') ? -height / 2 : 0),
    ];
    // The map knows where the names of towns lie.
    const known = this.#boxes.get(String(feature.properties['id']));
    if (known && PLACE_NAMES.some((one) => one === layer.id)) {
      const middle: Point = [(known.left + known.right) / 2, (known.top + known.bottom) / 2];
      return [{ shape: 'name', lines, at: middle, along: null, ...look }];
    }
    const offsets = anchorsOf(listOf(layer, 'text-variable-anchor-offset', feature));
    const fixed: Point = placed(
      String(layout['text-anchor'] ?? 'center'),
      (layout['text-offset'] as Point | undefined) ?? [0, 0],
    );
    const reach = 0.42 * width;
    const at =
      offsets
        .map(([anchor, offset]) => placed(anchor, offset))
        .find(([middle, level]) =>
          [-reach, 0, reach].every((aside) => this.#isNamed(feature, layer, [middle + aside, level])),
        ) ?? (offsets.length > 0 ? null : fixed);
    return at ? [{ shape: 'name', lines, at, along: null, ...look }] : [];
  }

  /** A name along a line stands where MapLibre answers that it is drawn. */
  #nameAlong(
    feature: MapGeoJSONFeature,
    paint: Look,
    layout: Look,
    layer: LayerSpecification,
    text: string,
  ): Vectors {
    const look = this.#look(paint, layout);
    const room = this.#measure(text, 'serif', look.size) + [...text].length * look.spacing * look.size;
    return this.#lines(feature).flatMap((part): Vectors => {
      const [start, end] = [part[0], part.at(-1)];
      if (!start || !end) return [];
      // Names are read from left to right.
      const line = end[0] < start[0] ? [...part].reverse() : part;
      const points = spaced(line, 4);
      const hits = points.flatMap((point, index) => (this.#isNamed(feature, layer, point) ? [index] : []));
      const [first, last] = [hits[0], hits.at(-1)];
      if (first === undefined || last === undefined) return [];
      const middle = Math.round((first + last) / 2);
      const half = Math.ceil((room / 2 + look.size) / 4);
      const along = points.slice(Math.max(0, middle - half), middle + half + 1);
      const at = points[middle];
      return at && along.length > 2 ? [{ shape: 'name', lines: [text], at, along, ...look }] : [];
    });
  }

  #sign(name: string): VectorSign<MarkSign> | null {
    const mark = markOf(name);
    if (mark) return { sign: 'mark', mark };
    const dot = TOWN_DOTS.get(name);
    if (dot) return { sign: 'dot', ...dot };
    const [kind, sector, state, certainty] = name.split('/');
    if (kind && sector && state && certainty)
      return {
        sign: 'site',
        kind: kind as Kind,
        sector: sector as Sector,
        state: state as State,
        certainty: certainty as Certainty,
      };
    if (!this.#map.hasImage(name)) return null;
    const { data, pixelRatio } = this.#map.getImage(name);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [data.width, data.height];
    const pixels = new ImageData(new Uint8ClampedArray(data.data), data.width, data.height);
    canvas.getContext('2d')?.putImageData(pixels, 0, 0);
    return {
      sign: 'image',
      data: canvas.toDataURL(),
      width: data.width / pixelRatio,
      height: data.height / pixelRatio,
    };
  }
}

const sameText = (one: Look, other: Look): boolean => one['en'] === other['en'];

/** Points of a line, so many pixels apart. */
function spaced(line: readonly Point[], step: number): Point[] {
  const points: Point[] = [];
  let left = 0;
  line.slice(1).forEach((to, index) => {
    const from = line[index] ?? to;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    for (; left <= length; left += step) {
      const share = left / (length || 1);
      points.push([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]);
    }
    left -= length;
  });
  return points;
}
