// Keeps the tiles of GeoJSON in the order in which they were asked for. MapLibre asks its worker for a tile again while the last
// answer is still on its way (another year and another language at once, on a slow computer), and the older answer can come last and
// stay: the map would show the language, the filters or the year of before. MapLibre itself guards only
// tiles from files against that.
import type { GeoJSONSource, Tile } from 'maplibre-gl';

type Loads = Pick<GeoJSONSource, 'loadTile'>;

/** A tile that is being loaded, and its next load, where one was asked for meanwhile. */
interface Load {
  readonly now: Promise<void>;
  next: Promise<void> | null;
}

/**
 * Must be called once, before the first map is made. However often a tile is asked for while it is being loaded, it is loaded once
 * more.
 * @param sources what all sources inherit from
 */
export function loadTilesInOrder(sources: Loads): void {
  const load = sources.loadTile;
  const loads = new WeakMap<Tile, Load>();
  function start(source: Loads, tile: Tile): Promise<void> {
    const mine: Load = { now: load.call(source as GeoJSONSource, tile), next: null };
    loads.set(tile, mine);
    const end = (): void => void (mine.next || loads.delete(tile));
    mine.now.then(end, end);
    return mine.now;
  }
  async function startNext(source: Loads, tile: Tile, before: Promise<void>): Promise<void> {
    await before.catch(() => undefined);
    // It has left the window.
    if (tile.aborted) return;
    // What it holds is of before, and the map is not at rest.
    if (tile.hasData()) tile.state = 'reloading';
    await start(source, tile);
  }
  sources.loadTile = function (this: Loads, tile) {
    const running = loads.get(tile);
    return running ? (running.next ??= startNext(this, tile, running.now)) : start(this, tile);
  };
}
