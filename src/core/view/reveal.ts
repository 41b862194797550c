// Finds the smallest change of a view that makes a search result visible: other years if it is not there in those shown, and
// wider filters if they hide it. Pure.
import {
  DEFAULT_LAYERS,
  LAYERS,
  SECTORS,
  STATES,
  type Atlas,
  type AtlasObject,
  type Place,
  type Position,
  type Sector,
} from '../atlas/atlas.ts';
import type { AtlasEvent, Figure, Population } from '../atlas/evidence.ts';
import type { Line } from '../atlas/lines.ts';
import { yearOfDay } from '../time/bounds.ts';
import { existsInYear, firstYear, firstYearOf, stateInYears } from '../time/lifecycle.ts';
import type { Target } from '../search/targets.ts';
import { allObjects, select } from '../atlas/selection.ts';
import { clampYear, yearsOf, type ViewState } from './view-state.ts';

/** How a view changes to show a target. */
export interface Reveal {
  readonly change: Partial<ViewState>;
  /** What the map must bring into view ([lng, lat], degrees); null if the open card moves it, or nothing does. */
  readonly goal: readonly Position[] | null;
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

/** Opens the card of a town. */
function showPlace(view: ViewState, { id, founded }: Place, { year, since }: ViewYears): Partial<ViewState> {
  const first = existsInYear(founded, year) ? null : firstYearOf(founded);
  const years = first === null ? { year, since } : oneYear(first);
  return { ...years, layers: withOneMore(LAYERS, view.layers, 'places'), id };
}

/** Shows a whole line: of the years in which none of its sections is there, it goes to those that have all of them. */
function showLine(view: ViewState, { sections, layer }: Line): Partial<ViewState> {
  const statesIn = (years: ViewYears) =>
    sections.flatMap(({ lifecycle }) => stateInYears(lifecycle, yearsOf(years)) ?? []);
  const firsts = sections.flatMap(({ lifecycle }) => firstYear(lifecycle) ?? []);
  const there = statesIn(view).length > 0 || firsts.length === 0;
  const { year, since } = there ? view : oneYear(Math.max(...firsts));
  const now = statesIn({ year, since });
  return {
    ...{ year, since, id: null },
    layers: withOneMore(LAYERS, view.layers, layer),
    sectors: sections.reduce((all, { sector }) => withOneMore(SECTORS, all, sector), view.sectors),
    states: now.reduce((all, { state }) => withOneMore(STATES, all, state), view.states),
    certain: view.certain && now.every(({ certainty }) => certainty === 'certain'),
  };
}

/** Shows a figure among the charts, where its sentence is one press away; a population at its town. */
function showFigure(
  view: ViewState,
  figure: Figure | Population,
  place: Place | undefined,
): Partial<ViewState> {
  if (place) return showPlace(view, place, view);
  return { id: null, panel: 'charts', compare: null, figure: figure.id };
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
  if (place) return { ...showPlace(view, place, years), year: years.year, since: years.since, id: null };
  return { year: years.year, since: years.since };
}

const missing = <T>(before: readonly T[], after: readonly T[] | undefined): boolean =>
  after?.some((item) => !before.includes(item)) ?? false;

/** The id of the place that a target is, or stands at. */
function placeIdOf(target: Target): string | null {
  if (target.type === 'place') return target.place.id;
  if (target.type === 'event') return target.event.place;
  return target.type === 'figure' && 'place' in target.figure ? target.figure.place : null;
}

/** What a view must change to show a target. */
export function reveal(target: Target, view: ViewState, atlas: Atlas): Reveal {
  const placeId = placeIdOf(target);
  const place = atlas.places.find(({ id }) => id === placeId);
  const change = ((): Partial<ViewState> => {
    switch (target.type) {
      case 'place':
        return showPlace(view, target.place, view);
      case 'line':
        return showLine(view, target.line);
      case 'sector':
        return showSector(view, target.sector, atlas);
      case 'event':
        return showEvent(view, target.event, place, atlas);
      case 'figure':
        return showFigure(view, target.figure, place);
      default:
        return showObject(view, target.object, yearsOfObject(view, target.object));
    }
  })();
  const years: ViewYears = { year: view.year, since: view.since, ...change };
  const path = target.type === 'line' ? target.line.sections.flatMap((section) => section.path) : null;
  return {
    change: { page: null, sentence: null, ...change },
    goal: path ?? (change.id || !place ? null : [place.position]),
    movedTo: years.year === view.year && years.since === view.since ? null : years.year,
    widened:
      missing(view.layers, change.layers) ||
      missing(view.states, change.states) ||
      (target.type !== 'sector' && missing(view.sectors, change.sectors)) ||
      (view.certain && change.certain === false),
  };
}
