// A guided tour: steps of text, each with the view it speaks about. The types, and how a step's view becomes the reader's
// and is told from it. Pure.
import { latitudeOf, longitudeOf, mercatorX, mercatorY, pixelAt } from '../geo/mercator.ts';
import type { Insets } from '../view/insets.ts';
import type { Camera, ViewState } from '../view/view-state.ts';
import { readViewUrl, roundCamera } from '../view/view-url.ts';
import type { SourceId } from './atlas.ts';

export type TourText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly of: readonly TourText[] }
  | { readonly kind: 'strong'; readonly of: readonly TourText[] }
  /** A word that opens the card of an object. */
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

/** A source of a tour other than the article; its number in the text is its place in the list, from 1. */
export interface TourSource {
  readonly id: SourceId;
  readonly citation: string;
  readonly url: string | null;
}

/** A tour in one language. */
export interface Tour {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** How long it takes to read aloud and look. */
  readonly minutes: number;
  readonly steps: readonly Step[];
  readonly sources: readonly TourSource[];
}

/** What a step says of the view; language, colours and pages are the reader's own. */
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

/** The part of a map, in pixels at the step's own zoom, that a step means to show round its middle. */
const FRAME = { width: 640, height: 560 };
/** Further out the map has no room left to be moved within what it may show. */
const FARTHEST = 2.9;

/**
 * The camera that puts the middle of a step's view in the middle of what the panels leave free, further out where its frame
 * would not fit there. Looks straight down, north up.
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

/** Cameras nearer than this show the same: a window that changed by a line of text is no wandering. */
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
