// The overlay of railway stations in close views: a tick across the line in the years in which the station worked, and its
// name, which makes way for towns and symbols. The station of a town has no name of its own: the town's stands there.
import type { Feature, Point } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { Language, Position } from '../../core/atlas/atlas.ts';
import { placesForName, widthOfName } from '../../core/atlas/name-sides.ts';
import { turnedBy, worldPixels } from '../../core/geo/mercator.ts';
import { atZoom } from '../../core/view/map-scale.ts';
import type { StationOnMap } from '../../core/rail/rail-ways.ts';
import type { Palette } from '../../symbols/palette.ts';
import { anchorOffsets, NAME_PADDING } from '../anchor-offsets.ts';
import type { Overlay } from '../overlays.ts';
import { STATION_IMAGE } from '../symbol-images.ts';
import { inYearsAnd } from './year.ts';

/** From this zoom on stations are shown. */
const STATION_ZOOM = 6.5;

/** Under the names of towns, which MapLibre therefore places first. */
const below = 'place-selected';
const possible: ExpressionSpecification = ['==', ['get', 'certainty'], 'possible'];
const opacity: ExpressionSpecification = ['case', possible, 0.45, 1];

/** The zooms of the tiles in which stations have names; the last holds for all larger ones. */
const TILES = [6, 7, 8, 9] as const;
/** [zoom, size of a station's name in pixels]. */
const NAME_SIZES = [
  [STATION_ZOOM, 10.5],
  [9, 13],
] as const;
/** Half the length of a tick, in pixels. */
const TICK = 5;

/** A town or a station as a name sees it: where it is in the world at zoom 0, in pixels. */
interface Dot {
  readonly position: Position;
  readonly x: number;
  readonly y: number;
}
const dotAt = (position: Position): Dot => ({ position, ...worldPixels(position, 0) });

/** Towns and stations farther away than this, in pixels, are no matter to a name. */
const FAR = 150;

/** Where the name of a station stands at each zoom: nearer to its tick than to any town or other station. */
function placesOf(
  { position }: StationOnMap,
  name: string,
  { dots: all, turned }: { dots: readonly Dot[]; turned: ReturnType<typeof turnedBy> },
): object {
  const here = dotAt(position);
  const far = (FAR * Math.SQRT2) / 2 ** TILES[0];
  const dots = all.filter(({ x, y }) => Math.abs(x - here.x) < far && Math.abs(y - here.y) < far);
  return Object.fromEntries(
    TILES.map((tile) => {
      const zoom = Math.max(tile, STATION_ZOOM) / 2 + (tile + 1) / 2;
      const [scale, size] = [2 ** zoom, atZoom(NAME_SIZES, zoom)];
      const others = dots.flatMap((dot): [number, number][] => {
        const [right, down] = turned((dot.x - here.x) * scale, (dot.y - here.y) * scale);
        return dot.position !== position && Math.abs(right) < FAR && Math.abs(down) < FAR
          ? [[right, down]]
          : [];
      });
      const places = placesForName(
        {
          ...{ width: widthOfName(name) * size, height: 1.2 * size, foreign: [], dots: others },
          own: [{ left: -TICK, top: -TICK, right: TICK, bottom: TICK }],
          zooms: [2 ** (Math.max(tile, STATION_ZOOM) - zoom), 1, 2 ** (tile + 1 - zoom)],
        },
        4,
      );
      return [`at${tile}`, anchorOffsets(places, size)];
    }),
  );
}
const atTile: ExpressionSpecification = [
  'step',
  ['zoom'],
  ['get', 'at6'],
  7,
  ['get', 'at7'],
  8,
  ['get', 'at8'],
  9,
  ['get', 'at9'],
];

const featuresOf = (
  station: StationOnMap,
  language: Language,
  round: Parameters<typeof placesOf>[2],
): Feature<Point>[] => {
  const { id, position, bearing, atPlace, runs } = station;
  const name = station.name[language];
  const own = atPlace ? {} : { name, ...placesOf(station, name, round) };
  return runs.map((run) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...position] },
    properties: { id: `station:${id}`, ...run, bearing, ...own },
  }));
};

/**
 * The features of stations, one station after another: the names of all take some time.
 * @param places the positions of the towns on the map
 * @param bearing of the map, in degrees
 */
export function* stationFeatures(
  stations: readonly StationOnMap[],
  places: readonly Position[],
  language: Language,
  bearing: number,
): Generator<Feature<Point>[], undefined> {
  const dots = [...places, ...stations.map(({ position }) => position)].map(dotAt);
  for (const station of stations) yield featuresOf(station, language, { dots, turned: turnedBy(bearing) });
}

export const stationLayers = (palette: Palette): Overlay['layers'] => [
  {
    below,
    layer: {
      id: 'station-ticks',
      type: 'symbol',
      minzoom: STATION_ZOOM,
      filter: inYearsAnd(),
      layout: {
        'icon-image': STATION_IMAGE,
        'icon-rotate': ['get', 'bearing'],
        'icon-rotation-alignment': 'map',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: { 'icon-opacity': opacity },
    },
  },
  {
    below,
    layer: {
      id: 'station-names',
      type: 'symbol',
      minzoom: STATION_ZOOM,
      filter: inYearsAnd(['has', 'name'], ['>', ['length', ['array', atTile]], 0]),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['Atlas Serif'],
        'text-size': ['interpolate', ['linear'], ['zoom'], ...NAME_SIZES.flat()],
        'text-variable-anchor-offset': atTile,
        'text-justify': 'auto',
        'text-padding': NAME_PADDING,
        'text-max-width': 20,
      },
      paint: {
        'text-color': palette.inkMuted,
        'text-opacity': opacity,
        'text-halo-color': palette.land,
        'text-halo-width': 1.4,
        'text-halo-blur': 0.4,
      },
    },
  },
];
