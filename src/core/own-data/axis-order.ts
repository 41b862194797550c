// Guesses whether latitude and longitude are swapped in a reader's file. Latitudes beyond 90 prove it. Where both numbers
// could be either (Almaty: 43 and 77), it is likely if the places lie in the sea as written, and on land or in Kazakhstan
// when swapped. The guess is only told to the reader; nothing is swapped without being asked for. Pure.
import type { Position } from '../atlas/atlas.ts';
import type { DegreeBox } from '../records/dated-index.ts';

/** Kazakhstan and its surroundings, where most data of this atlas's readers lie. */
const REGION: DegreeBox = [44, 38, 90, 58];
const MOST_KEPT = 1024;

const isInRegion = ([longitude, latitude]: Position): boolean =>
  longitude >= REGION[0] && longitude <= REGION[2] && latitude >= REGION[1] && latitude <= REGION[3];
const share = (positions: readonly Position[], holds: (position: Position) => boolean): number =>
  positions.filter(holds).length / positions.length;

/** Watches the positions of a file as they are read. */
export class AxisOrder {
  #kept: Position[] = [];
  #step = 1;
  #good = 0;
  #outside = 0;
  #fitSwapped = 0;

  /** Counts a position that can be shown, and keeps some of them, spread evenly over the file. */
  good(longitude: number, latitude: number): void {
    if (this.#good++ % this.#step !== 0) return;
    this.#kept.push([longitude, latitude]);
    if (this.#kept.length < MOST_KEPT) return;
    this.#kept = this.#kept.filter((_, index) => index % 2 === 0);
    this.#step *= 2;
  }

  /** Counts a position whose latitude is beyond 90. */
  outside(longitude: number, latitude: number): void {
    this.#outside++;
    if (Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90) this.#fitSwapped++;
  }

  /** Whether most latitudes are beyond 90, and nearly all positions are possible when swapped. */
  get isSwapped(): boolean {
    return this.#outside > this.#good && this.#fitSwapped >= this.#outside * 0.9;
  }

  /** Some of the positions that can be shown. */
  get kept(): readonly Position[] {
    return this.#kept;
  }
}

/** Whether most positions lie outside of the region that this atlas is about. */
export const lieOutsideRegion = (positions: readonly Position[]): boolean =>
  share(positions, isInRegion) < 0.5;

/**
 * Whether positions are more likely when swapped.
 * @param isLand null if no coastlines are known
 */
export function looksSwapped(
  positions: readonly Position[],
  isLand: ((position: Position) => boolean) | null,
): boolean {
  const swapped = positions
    .filter(([longitude]) => Math.abs(longitude) <= 90)
    .map(([longitude, latitude]): Position => [latitude, longitude]);
  if (swapped.length === 0 || swapped.length < positions.length * 0.9) return false;
  const onLand = isLand ? share(positions, isLand) : 0;
  if (onLand > 0.9) return false;
  if (share(positions, isInRegion) < 0.2 && share(swapped, isInRegion) > 0.8) return true;
  // On a coarse map some towns of the coast lie in the sea.
  return isLand !== null && onLand < 0.3 && share(swapped, isLand) > 0.8;
}

/** Tells land from the rings of all seas and of their islands: a place on land lies inside an even number of them. */
export function landOutside(
  rings: readonly (readonly (readonly number[])[])[],
): (position: Position) => boolean {
  return ([longitude, latitude]) => {
    let inside = false;
    for (const ring of rings) {
      let [x = 0, y = 0] = ring.at(-1) ?? [];
      for (const [nextX = 0, nextY = 0] of ring) {
        if (y > latitude !== nextY > latitude) {
          if (longitude < x + ((latitude - y) / (nextY - y)) * (nextX - x)) inside = !inside;
        }
        [x, y] = [nextX, nextY];
      }
    }
    return !inside;
  };
}
