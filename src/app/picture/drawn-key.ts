// The key of what maps have drawn: for pictures and plates of the view, and for an atlas in a page of others.
import type { Atlas, State } from '../../core/atlas/atlas.ts';
import { allObjects } from '../../core/atlas/selection.ts';
import { pictureKey, type DrawnObject } from '../../core/picture/picture-key.ts';
import type { Years } from '../../core/time/bounds.ts';
import { openedIn } from '../../core/time/lifecycle.ts';
import { GROUND_LAYER } from '../../map/layers/routes.ts';
import type { Drawn } from '../../map/what-is-drawn.ts';
import type { TownDot } from '../../core/atlas/town-ranks.ts';
import type { OwnKey, WholeKey } from '../../picture/key-signs.ts';
import type { AtlasApp } from '../atlas-app.svelte.ts';

/** What one map has drawn, in the years that it shows. */
export interface DrawnInYears {
  readonly drawn: Drawn;
  readonly years: Years;
}

function drawnObjects({ objects }: Drawn, atlas: Atlas, years: Years): DrawnObject[] {
  const known = new Map(allObjects(atlas).map((object) => [object.id, object]));
  return objects.flatMap(({ id, layer, state, certainty, mark }): DrawnObject[] => {
    const object = known.get(id);
    if (!object || state === null) return [];
    const opened = state === 'operating' && openedIn(object.lifecycle, years) === 'certain';
    return [
      {
        ...{ object, opened, state: state as State, ground: layer === GROUND_LAYER },
        certainty: certainty === 'possible' ? 'possible' : 'certain',
        mark: mark ?? null,
      },
    ];
  });
}

const dotsOf = (dots: readonly TownDot[]): WholeKey['dots'] => ({
  counted: dots.some(({ counted }) => counted),
  uncounted: dots.some(({ counted }) => !counted),
  capital: dots.some(({ capital }) => capital),
});

/**
 * What colours the reader's own records; null where there are none.
 * @param inAnyYear whether values count that have no records in the years shown
 */
export async function ownKey(app: AtlasApp, inAnyYear = false): Promise<OwnKey | null> {
  const file = app.ownData?.shown;
  if (!file) return null;
  // It is here already, with the data.
  const { ownDataMessagesOf } = await import('../../i18n/own-data-messages.ts');
  const { others, empty, records } = ownDataMessagesOf(app.store.view.lang).categories;
  const values = file.categories.flatMap(({ value, isOthers, colour, visible }, index) =>
    visible && (inAnyYear || (file.counts.categories[index] ?? 0) > 0)
      ? [{ name: isOthers ? others : value.slice(0, 60) || empty, colour }]
      : [],
  );
  const named = file.field === null ? values.slice(0, 1).map((one) => ({ ...one, name: records })) : values;
  const title = file.field === null ? '' : (file.summary.fields[file.field] ?? '');
  return { title: title || file.name, values: named };
}

/** @param year the last of those shown on the map of the view */
export async function drawnKey(
  app: AtlasApp,
  maps: readonly DrawnInYears[],
  atlas: Atlas,
  year: number,
): Promise<WholeKey> {
  const grounds = maps.map(({ drawn }) => drawn.ground);
  return {
    ...pictureKey(
      maps.flatMap(({ drawn, years }) => drawnObjects(drawn, atlas, years)),
      year,
    ),
    dots: dotsOf(grounds.flatMap(({ dots }) => dots)),
    flows: [...new Set(grounds.flatMap(({ flows }) => flows))],
    stations: grounds.some(({ stations }) => stations),
    border: grounds.some(({ border }) => border),
    borderToday: grounds.some(({ borderToday }) => borderToday),
    own: maps.some(({ drawn }) => drawn.records) ? await ownKey(app) : null,
  };
}
