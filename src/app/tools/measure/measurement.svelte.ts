// What the reader is measuring. It outlives its panel, so that a card may be opened in between; it is no part of a view, so
// the address does not hold it.
import type { MeasuredPlace, MeasureMode } from '../../../core/geo/measured-place.ts';
import type { Station } from '../../../core/rail/rail-ways.ts';

class Measurement {
  mode = $state<MeasureMode>('line');
  points = $state.raw<readonly MeasuredPlace[]>([]);
  from = $state.raw<Station | null>(null);
  to = $state.raw<Station | null>(null);

  setMode(mode: MeasureMode): void {
    this.mode = mode;
  }

  add(point: MeasuredPlace): void {
    this.points = [...this.points, point];
  }

  undo(): void {
    this.points = this.points.slice(0, -1);
  }

  setStations(from: Station | null, to: Station | null): void {
    this.from = from;
    this.to = to;
  }

  /** Of the mode shown: its points or its stations. */
  clear(): void {
    if (this.mode === 'railway') this.setStations(null, null);
    else this.points = [];
  }
}

export const measurement = new Measurement();
