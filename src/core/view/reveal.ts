// What a view must change so that something found can be seen in it: its years where the thing is not there yet, and the
// filters that hide it; nothing that need not change. Pure.
import {
  DEFAULT_LAYERS,
  LAYERS,
  SECTORS,
  STATES,
  type Atlas,
  type AtlasEvent,
  type AtlasObject,
  type Place,
  type Position,
  type Sector,
} from '../atlas/atlas.ts';
import { yearOfDay } from '../time/bounds.ts';
import { existsInYear, firstYear, stateInYears } from '../time/lifecycle.ts';
import type { Target } from '../search/search.ts';
import { allObjects, select } from '../atlas/selection.ts';
import { clampYear, yearsOf, type ViewState } from './view-state.ts';

/** The way from a view to one that shows the target. */
export interface Reveal {
  readonly change: Partial<ViewState>;
  /** [longitude, latitude], degrees: where the map must go; null where an object's card leads it, or nothing does. */
  readonly position: Position | null;
  /** The year that is shown now instead of the years of the view; null where these stay. */
  readonly movedTo: number | null;
  /** Whether filters now let through what they hid. */
  readonly widened: boolean;
}

type Years = Pick<ViewState, 'year' | 'since'>;

const oneYear = (year: number): Years => ({ year: clampYear(year), since: null });

/** The chosen ones and one more, in the order of all; the same list where nothing is missing. */
const withOneMore = <T>(all: readonly T[], chosen: readonly T[], more: T): readonly T[] =>
  chosen.includes(more) ? chosen : all.filter((item) => item === more || chosen.includes(item));

/** The view's own years where the object is there, else its first certain one. */
function yearsOfObject(view: ViewState, { lifecycle }: AtlasObject): Years {
  const first = stateInYears(lifecycle, yearsOf(view)) ? null : firstYear(lifecycle);
  return first === null ? view : oneYear(first);
}

function showObject(view: ViewState, object: AtlasObject, { year, since }: Years): Partial<ViewState> {
  const now = stateInYears(object.lifecycle, yearsOf({ year, since }));
  return {
    year,
    since,
    layers: withOneMore(LAYERS, view.layers, object.layer),
    sectors: withOneMore(SECTORS, view.sectors, object.sector),
    states: now ? withOneMore(STATES, view.states, now.state) : view.states,
    certain: view.certain && now?.certainty !== 'possible',
    id: object.id,
  };
}

function showPlace(view: ViewState, { founded }: Place, { year, since }: Years): Partial<ViewState> {
  const bound = founded?.latest ?? founded?.earliest;
  const years = existsInYear(founded, year) || !bound ? { year, since } : oneYear(yearOfDay(bound));
  return { ...years, layers: withOneMore(LAYERS, view.layers, 'places'), id: null };
}

/** This sector and no other; where nothing of it would be left, the other filters and the years make way. */
function showSector(view: ViewState, sector: Sector, atlas: Atlas): Partial<ViewState> {
  const only = { ...view, sectors: [sector], id: null };
  if (select(atlas, yearsOf(view), only).length > 0) return { sectors: only.sectors, id: null };
  const layers = LAYERS.filter((layer) => DEFAULT_LAYERS.includes(layer) || view.layers.includes(layer));
  const wider = { ...only, layers, states: STATES, certain: false };
  const first = Math.min(
    ...allObjects(atlas)
      .filter((object) => object.sector === sector && layers.includes(object.layer))
      .map(({ lifecycle }) => firstYear(lifecycle) ?? Infinity),
  );
  const there = select(atlas, yearsOf(view), wider).length > 0 || first === Infinity;
  const { sectors, states, certain, id } = wider;
  return { sectors, layers, states, certain, id, ...(there ? {} : oneYear(first)) };
}

/** An event is shown in its year: in the one by whose end it had certainly happened. */
function showEvent(
  view: ViewState,
  { date, object: objectId }: AtlasEvent,
  place: Place | undefined,
  atlas: Atlas,
): Partial<ViewState> {
  const day = date.latest ?? date.earliest;
  const years = day === null ? view : oneYear(yearOfDay(day));
  const object = allObjects(atlas).find(({ id }) => id === objectId);
  if (object) return showObject(view, object, years);
  if (place) return { ...showPlace(view, place, years), year: years.year, since: years.since };
  return { year: years.year, since: years.since };
}

const missing = <T>(before: readonly T[], after: readonly T[] | undefined): boolean =>
  after?.some((item) => !before.includes(item)) ?? false;

/** What a view must change to show a target. */
export function reveal(target: Target, view: ViewState, atlas: Atlas): Reveal {
  const place =
    target.type === 'place'
      ? target.place
      : target.type === 'event'
        ? atlas.places.find(({ id }) => id === target.event.place)
        : undefined;
  const change = ((): Partial<ViewState> => {
    switch (target.type) {
      case 'place':
        return showPlace(view, target.place, view);
      case 'sector':
        return showSector(view, target.sector, atlas);
      case 'event':
        return showEvent(view, target.event, place, atlas);
      default:
        return showObject(view, target.object, yearsOfObject(view, target.object));
    }
  })();
  const years: Years = { year: view.year, since: view.since, ...change };
  return {
    change: { ...change, page: null },
    position: change.id ? null : (place?.position ?? null),
    movedTo: years.year === view.year && years.since === view.since ? null : years.year,
    widened:
      missing(view.layers, change.layers) ||
      missing(view.states, change.states) ||
      (target.type !== 'sector' && missing(view.sectors, change.sectors)) ||
      (view.certain && change.certain === false),
  };
}
