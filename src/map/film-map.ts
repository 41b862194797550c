// Takes a map that was drawn for pictures through the years, for a film: one map for all of its pictures.
import type { Map as PageMap } from 'maplibre-gl';
import type { Atlas, Position } from '../core/atlas/atlas.ts';
import { PictureError } from '../core/picture/picture.ts';
import type { Years } from '../core/time/bounds.ts';
import { yearsState } from './layers/year.ts';
import { hideCutNames, idle, isLost, recordsOf, untilItSays, type PictureMap } from './picture-map.ts';
import { whatIsDrawn, type Drawn } from './what-is-drawn.ts';

/** Resolves when the map of the page is whole: before, it has the names of the years shown alone. @throws as `idle` does */
export const wholeMap = (page: PageMap, signal: AbortSignal): Promise<void> =>
  untilItSays(page, (said) => said['drawn'] === 'whole', signal);

/** Shows other years; gives what is drawn of them when all of it is. @throws as `idle` does */
export async function showYears(
  { map, nameTowns }: PictureMap,
  years: Years,
  atlas: Atlas,
  signal: AbortSignal,
): Promise<Drawn> {
  if (isLost(map)) throw new PictureError('graphics');
  const drawn = idle(map, signal);
  recordsOf(map)?.showYears(years);
  map.setGlobalStateProperty('years', yearsState(years));
  nameTowns(years);
  map.triggerRepaint();
  await drawn;
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const now = whatIsDrawn(map, atlas);
  await hideCutNames(map, now.objects, { width, height }, signal);
  return now;
}

/** Says whether a line through these positions, or the one position, lies in the window of a map or may cross it. */
export function inWindowOf({ map }: PictureMap): (path: readonly Position[]) => boolean {
  const bounds = map.getBounds();
  const [west, south, east, north] = [
    ...[bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
  ] as const;
  return (path) =>
    path.some(([x, y], index) => {
      const [nextX, nextY] = path[index + 1] ?? [x, y];
      return (
        Math.max(x, nextX) >= west &&
        Math.min(x, nextX) <= east &&
        Math.max(y, nextY) >= south &&
        Math.min(y, nextY) <= north
      );
    });
}
