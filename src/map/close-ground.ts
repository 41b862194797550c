// The ground of close views, fetched when a view first comes near: finer relief, read by ranges from an archive of tiles, and finer
// rivers and shores in the place of those of the first load. Where a server sends no ranges the coarse relief stays.
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { PMTiles } from 'pmtiles';
import darkRelief from '../../geodata/basemap/close-relief-dark.pmtiles?url';
import lightRelief from '../../geodata/basemap/close-relief-light.pmtiles?url';
import closeLakes from '../../geodata/basemap/lakes-close.geojson?ground';
import closeRivers from '../../geodata/basemap/rivers-close.geojson?ground';
import closeSea from '../../geodata/basemap/sea-close.geojson?ground';
import type { Palette } from '../symbols/palette.ts';
import { addProtocol } from './atlas-map.ts';
import { absolute } from './layers/basemap.ts';

const RELIEFS = { light: lightRelief, dark: darkRelief };
const WATERS = { sea: closeSea, lakes: closeLakes, rivers: closeRivers };

/** The scheme of the tiles' addresses, and the name of their source and layer. */
const RELIEF = 'close-relief';
/** The zooms between which the finer relief comes out, and those between which the coarse one under it goes. */
const OUT = [5.1, 5.6] as const;
const GONE = [5.6, 6] as const;

/** The archive of tiles of a look; null where the server sends no parts of files. */
export type CloseRelief = PMTiles | null;

/** @throws where the archive cannot be reached */
export async function openCloseRelief({ look }: Palette['relief']): Promise<CloseRelief> {
  const archive = new PMTiles(absolute(RELIEFS[look]));
  try {
    await archive.getHeader();
    return archive;
  } catch (error) {
    // What the package says of an answer that is longer than was asked for.
    if (error instanceof Error && error.message.includes('content-length')) return null;
    throw error;
  }
}

/** Whether a reader's own data have put the whole world in the place of what a source holds: layers/own-data-layer.ts. */
function isReplaced(map: MapLibreMap, id: string): boolean {
  const layer = map.getLayer('own-data') as
    { implementation?: { replaces?: (id: string) => boolean } } | undefined;
  return layer?.implementation?.replaces?.(id) ?? false;
}

/** Draws the ground of close views in the style that the map has now; does nothing where it is drawn. */
export function drawCloseGround(map: MapLibreMap, archive: CloseRelief, palette: Palette): void {
  if (!map.getLayer('relief')) {
    // The first style has no ground yet.
    void map.once('idle', () => drawCloseGround(map, archive, palette));
    return;
  }
  for (const [id, url] of Object.entries(WATERS)) {
    const source = map.getSource<GeoJSONSource>(id);
    // Data of other countries may have put the seas of the whole world in the place of the atlas's own.
    if (source && !isReplaced(map, id)) void source.setData(absolute(url));
  }
  if (!archive || map.getSource(RELIEF)) return;
  addProtocol(RELIEF, async ({ url }, { signal }) => {
    const [zoom = 0, x = 0, y = 0] = url.split('/').slice(-3).map(Number);
    const tile = await archive.getZxy(zoom, x, y, signal).catch(() => undefined);
    // Instead of a tile that is not there MapLibre shows the coarser one above it, and says nothing.
    if (!tile) throw Object.assign(new Error('No such tile'), { status: 404 });
    return { data: tile.data };
  });
  map.addSource(RELIEF, {
    type: 'raster',
    tiles: [`${RELIEF}://{z}/{x}/{y}`],
    tileSize: 512,
    minzoom: 5,
    maxzoom: 6,
  });
  map.addLayer(
    {
      id: RELIEF,
      type: 'raster',
      source: RELIEF,
      minzoom: OUT[0],
      paint: {
        'raster-brightness-max': palette.relief.brightest,
        'raster-opacity': ['interpolate', ['linear'], ['zoom'], OUT[0], 0, OUT[1], 1],
        'raster-fade-duration': 0,
      },
    },
    'rivers',
  );
  // Under the finer relief the coarse one would cost a quarter of a frame.
  void map.once('idle', () => {
    if (map.getLayer(RELIEF) && map.getLayer('relief'))
      map.setPaintProperty('relief', 'raster-opacity', [
        'interpolate',
        ['linear'],
        ['zoom'],
        GONE[0],
        1,
        GONE[1],
        0,
      ]);
  });
}
