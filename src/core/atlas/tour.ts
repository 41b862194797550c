// The types of a guided tour: steps of text, each with a view. Also: the camera of a step in a window of any size, and
// whether the reader has left a step's view. It does not read tour files: geodata/tours.ts does. Pure.
import { latitudeOf, longitudeOf, mercatorX, mercatorY, pixelAt } from '../geo/mercator.ts';
import type { Insets } from '../view/insets.ts';
import type { Camera, ViewState } from '../view/view-state.ts';
import { readViewUrl, roundCamera } from '../view/view-url.ts';
import type { SourceId } from './atlas.ts';

/** The tour of the whole, for whoever sees the atlas for the first time. */
export const FIRST_TOUR = 'overview';

export type TourText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly of: readonly TourText[] }
  | { readonly kind: 'strong'; readonly of: readonly TourText[] }
  /** Words that open the card of an object. */
  | { readonly kind: 'object'; readonly id: string; readonly of: readonly TourText[] }
  | { readonly kind: 'citation'; readonly source: SourceId };

export type TourBlock =
  | { readonly kind: 'paragraph'; readonly of: readonly TourText[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly TourText[])[] }
  /** Questions for the class. */
  | { readonly kind: 'question'; readonly of: readonly TourText[] };

export interface Step {
  readonly title: string;
  /** The fragment of its view, without `#`. */
  readonly view: string;
  readonly blocks: readonly TourBlock[];
}

/** A source of a tour other than the article. Its number in the text is its position in the list, from 1. */
export interface TourSource {
  readonly id: SourceId;
  readonly citation: string;
  /** As for the source (evidence.ts). */
  readonly lang: string | null;
  readonly url: string | null;
}

/** A tour in one language. */
export interface Tour {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** How long the tour takes, read aloud and with time to look. */
  readonly minutes: number;
  readonly steps: readonly Step[];
  readonly sources: readonly TourSource[];
}

/** The fields of the view that a step sets. It leaves language, theme and pages as the reader has them. */
export const STEP_KEYS = [
  'map',
  'year',
  'since',
  'layers',
  'sectors',
  'states',
  'id',
  'certain',
  'todayBorder',
] as const satisfies readonly (keyof ViewState)[];
export type StepView = Pick<ViewState, (typeof STEP_KEYS)[number]>;

export function viewOfStep({ view: fragment }: Pick<Step, 'view'>): StepView {
  const { view } = readViewUrl(fragment);
  return Object.fromEntries(STEP_KEYS.map((key) => [key, view[key]])) as unknown as StepView;
}

/** The part of the map around its centre that a step means to show, in pixels at the step's zoom. */
const FRAME = { width: 640, height: 560 };
/** At smaller zooms the map cannot be moved, because its window would leave the area it may show. */
const FARTHEST = 2.9;

/**
 * The camera that shows the centre of a step's view in the middle of the part of the window that panels leave free. It zooms
 * out if the step's frame does not fit there. Bearing and pitch are 0.
 * @param size of the window, in pixels
 */
export function cameraInFreePart(
  { zoom: wanted, latitude, longitude }: Camera,
  size: { readonly width: number; readonly height: number },
  { top, right, bottom, left }: Insets,
): Camera {
  const width = Math.max(1, size.width - left - right);
  const height = Math.max(1, size.height - top - bottom);
  const fitting = wanted + Math.min(0, Math.log2(Math.min(width / FRAME.width, height / FRAME.height)));
  const zoom = Math.max(fitting, Math.min(wanted, FARTHEST));
  const pixel = pixelAt(zoom);
  return roundCamera({
    zoom,
    longitude: longitudeOf(mercatorX(longitude) - ((left - right) / 2) * pixel),
    latitude: latitudeOf(mercatorY(latitude) - ((top - bottom) / 2) * pixel),
    bearing: 0,
    pitch: 0,
  });
}

/** Differences up to these do not count as leaving a step: a line of text more in a panel moves the camera as well. */
const NEAR = { zoom: 0.3, pixels: 70 };

export function isNear(one: Camera | null, other: Camera | null): boolean {
  if (!one || !other) return one === other;
  const pixel = pixelAt(Math.min(one.zoom, other.zoom));
  const east = (mercatorX(one.longitude) - mercatorX(other.longitude)) / pixel;
  const south = (mercatorY(one.latitude) - mercatorY(other.latitude)) / pixel;
  return (
    Math.abs(one.zoom - other.zoom) <= NEAR.zoom &&
    Math.hypot(east, south) <= NEAR.pixels &&
    one.bearing === other.bearing &&
    one.pitch === other.pitch
  );
}

/** Whether the reader has left a step's view: moved the map, the year, the filters, or opened something. */
export const hasLeftStep = (view: ViewState, step: StepView): boolean =>
  !isNear(view.map, step.map) ||
  STEP_KEYS.some((key) => key !== 'map' && String(view[key]) !== String(step[key]));
