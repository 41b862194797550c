// Whether latitude and longitude have changed places in a reader's file. Where a latitude is beyond 90 the numbers say so;
// where both fit (Almaty: 43 and 77) only the places do: in the sea as written, on land or in Kazakhstan if turned. A guess
// that the reader is told of, never one that is acted upon. Pure.
import type { Position } from '../atlas/atlas.ts';
import type { DegreeBox } from '../records/dated-index.ts';

/** Kazakhstan and its rim, where the data of this atlas's readers mostly lie. */
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
  #fitTurned = 0;

  /** A position that can be shown; of many only some are kept, spread over the file. */
  good(longitude: number, latitude: number): void {
    if (this.#good++ % this.#step !== 0) return;
    this.#kept.push([longitude, latitude]);
    if (this.#kept.length < MOST_KEPT) return;
    this.#kept = this.#kept.filter((_, index) => index % 2 === 0);
    this.#step *= 2;
  }

  /** A position whose latitude is none. */
  outside(longitude: number, latitude: number): void {
    this.#outside++;
    if (Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90) this.#fitTurned++;
  }

  /** Many latitudes are none, and turned nearly all fit. */
  get isTurned(): boolean {
    return this.#outside > this.#good && this.#fitTurned >= this.#outside * 0.9;
  }

  /** Some of the positions that can be shown. */
  get kept(): readonly Position[] {
    return this.#kept;
  }
}

/** Whether most of the positions lie elsewhere than a reader of this atlas would have them. */
export const lieOutsideRegion = (positions: readonly Position[]): boolean =>
  share(positions, isInRegion) < 0.5;

/** Whether positions would lie better turned. `isLand` is null where no land is known. */
export function looksTurned(
  positions: readonly Position[],
  isLand: ((position: Position) => boolean) | null,
): boolean {
  const turned = positions
    .filter(([longitude]) => Math.abs(longitude) <= 90)
    .map(([longitude, latitude]): Position => [latitude, longitude]);
  if (turned.length === 0 || turned.length < positions.length * 0.9) return false;
  const onLand = isLand ? share(positions, isLand) : 0;
  if (onLand > 0.9) return false;
  if (share(positions, isInRegion) < 0.2 && share(turned, isInRegion) > 0.8) return true;
  // Towns on a coast lie in the sea of a coarse map.
  return isLand !== null && onLand < 0.3 && share(turned, isLand) > 0.8;
}

/** Land is where no sea is: the rings of all seas and of their islands, of which a place lies in an even number. */
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
