// Finds the smallest change of a view that makes a search result visible: other years if it is not there in those shown, and
// wider filters if they hide it. Pure.
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

/** How a view changes to show a target. */
export interface Reveal {
  readonly change: Partial<ViewState>;
  /** Where the map must move to ([lng, lat], degrees); null if the open card moves it, or nothing does. */
  readonly position: Position | null;
  /** The year shown instead of the years of the view; null if they do not change. */
  readonly movedTo: number | null;
  /** Whether the filters now show more than before. */
  readonly widened: boolean;
}

type ViewYears = Pick<ViewState, 'year' | 'since'>;

const oneYear = (year: number): ViewYears => ({ year: clampYear(year), since: null });

/** The chosen values and one more, in the order of `all`; the same list if the value is already chosen. */
const withOneMore = <T>(all: readonly T[], chosen: readonly T[], more: T): readonly T[] =>
  chosen.includes(more) ? chosen : all.filter((item) => item === more || chosen.includes(item));

/** The view's years if the object is there in them, else the object's first year. */
function yearsOfObject(view: ViewState, { lifecycle }: AtlasObject): ViewYears {
  const first = stateInYears(lifecycle, yearsOf(view)) ? null : firstYear(lifecycle);
  return first === null ? view : oneYear(first);
}

function showObject(view: ViewState, object: AtlasObject, { year, since }: ViewYears): Partial<ViewState> {
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

function showPlace(view: ViewState, { founded }: Place, { year, since }: ViewYears): Partial<ViewState> {
  const bound = founded?.latest ?? founded?.earliest;
  const years = existsInYear(founded, year) || !bound ? { year, since } : oneYear(yearOfDay(bound));
  return { ...years, layers: withOneMore(LAYERS, view.layers, 'places'), id: null };
}

/** Shows this sector only. If that leaves nothing, the other filters are widened, and if need be the years change. */
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

/** Shows an event in its year; if the year is uncertain, in the last possible one. */
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
  const years: ViewYears = { year: view.year, since: view.since, ...change };
  return {
    change: { ...change, page: null, sentence: null },
    position: change.id ? null : (place?.position ?? null),
    movedTo: years.year === view.year && years.since === view.since ? null : years.year,
    widened:
      missing(view.layers, change.layers) ||
      missing(view.states, change.states) ||
      (target.type !== 'sector' && missing(view.sectors, change.sectors)) ||
      (view.certain && change.certain === false),
  };
}
