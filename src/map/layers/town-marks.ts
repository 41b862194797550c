// The layers of the scale of the country: one mark for the works of a town, and the symbol of a works that stands alone; with the red
// dot where one of them started to operate, and the ring where one is chosen. From `TOWN_MARKS_UNTIL` on those of sites.ts take
// their place.
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Atlas } from '../../core/atlas/atlas.ts';
import type { Filters } from '../../core/atlas/selection.ts';
import { markRadius, markRuns, TOWN_MARKS_UNTIL, type MarkRun } from '../../core/atlas/town-marks.ts';
import { windowLength, type Certainty, type Years } from '../../core/time/bounds.ts';
import { NEVER_BEFORE } from '../../core/time/runs.ts';
import { markSign } from '../../symbols/town-mark.ts';
import { imageName } from '../symbol-images.ts';
import { markImageName } from '../town-mark-images.ts';
import { fading, OPENED_IMAGE, SELECTION_IMAGE, sizes } from './sites.ts';
import { inYearsAnd } from './year.ts';

export const TOWN_MARK_SOURCE = 'town-marks';

/** One of the works of a mark, as `works` of its feature lists them. */
export interface MarkedObject {
  readonly id: string;
  readonly state: string;
  readonly certainty: Certainty;
}

interface MarkProperties {
  /** Of the town, or of the works that stands alone. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly next: number;
  readonly before: number;
  readonly image: string;
  readonly shift: readonly number[];
  /** Its radius as a share of that of a symbol. */
  readonly scale: number;
  readonly opened: boolean;
  /** `MarkedObject`s as JSON. */
  readonly works: string;
}

function propertiesOf(run: MarkRun): MarkProperties {
  const { id, from, to, shift, works, foremost } = run;
  const [first, second] = works;
  const alone = first && !second ? first : null;
  return {
    id,
    ...{ from, to, next: to + 1, before: NEVER_BEFORE },
    image: alone ? imageName({ ...foremost, ...alone }) : markImageName(markSign(run)),
    shift: [...shift],
    scale: markRadius(works.length) / markRadius(1),
    opened: works.some(({ opened }) => opened),
    works: JSON.stringify(
      works.map(({ site, state, certainty }): MarkedObject => ({ id: site.id, state, certainty })),
    ),
  };
}

type MarkFeatures = FeatureCollection<Point, MarkProperties>;
/** Those made last: a style that is built anew mostly has the same. */
const made = new WeakMap<
  Filters,
  { readonly atlas: Atlas; readonly length: number; readonly marks: MarkFeatures }
>();

/** One feature for each run of a mark, for the filters and for windows as long as these years. */
export function townMarkFeatures(atlas: Atlas, filters: Filters, years: Years): MarkFeatures {
  const length = windowLength(years);
  const known = made.get(filters);
  if (known?.atlas === atlas && known.length === length) return known.marks;
  const marks: MarkFeatures = {
    type: 'FeatureCollection',
    features: markRuns(atlas, filters, years).map((run): Feature<Point, MarkProperties> => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...run.position] },
      properties: propertiesOf(run),
    })),
  };
  made.set(filters, { atlas, length, marks });
  return marks;
}

export const TOWN_MARK_LAYERS = ['town-marks', 'town-mark-opened', 'town-mark-selected'] as const;

/** The mark that holds the chosen works is chosen. The ring of a chosen town is that of places.ts. */
export const townMarkFilters = (
  selected: string | null,
): Record<(typeof TOWN_MARK_LAYERS)[number], ExpressionSpecification> => ({
  'town-marks': inYearsAnd() as ExpressionSpecification,
  'town-mark-opened': inYearsAnd(['get', 'opened']) as ExpressionSpecification,
  'town-mark-selected': inYearsAnd([
    'in',
    `"${selected ?? ''}"`,
    ['get', 'works'],
  ]) as ExpressionSpecification,
});

export function townMarkLayers(selected: string | null): LayerSpecification[] {
  const filters = townMarkFilters(selected);
  const common = { type: 'symbol', source: TOWN_MARK_SOURCE, maxzoom: TOWN_MARKS_UNTIL } as const;
  const layout = {
    'icon-offset': ['get', 'shift'] as ExpressionSpecification,
    'icon-allow-overlap': true,
    'icon-padding': 0,
    // The smaller over the larger.
    'symbol-sort-key': ['-', ['get', 'scale']] as ExpressionSpecification,
  };
  const ring = { ...layout, 'icon-size': sizes(['get', 'scale']), 'icon-ignore-placement': true };
  return [
    {
      ...{ id: 'town-marks', ...common, filter: filters['town-marks'] },
      layout: { ...layout, 'icon-size': sizes(1), 'icon-image': ['get', 'image'] },
      paint: { 'icon-opacity': fading('out') },
    },
    {
      ...{ id: 'town-mark-opened', ...common, filter: filters['town-mark-opened'] },
      layout: { ...ring, 'icon-image': OPENED_IMAGE },
      paint: { 'icon-opacity': fading('out') },
    },
    {
      ...{ id: 'town-mark-selected', ...common, filter: filters['town-mark-selected'] },
      layout: { ...ring, 'icon-image': SELECTION_IMAGE },
      paint: { 'icon-opacity': fading('out') },
    },
  ];
}
