// The key of all that maps may draw in some years: for the room that a key takes, before anything is drawn.
import { FLOW_WAYS, type Atlas, type AtlasObject } from '../../core/atlas/atlas.ts';
import { groundRailways, select } from '../../core/atlas/selection.ts';
import { pictureKey, sharedKey } from '../../core/picture/picture-key.ts';
import type { Years } from '../../core/time/bounds.ts';
import type { MapView } from '../../map/map-view.ts';
import { MOST_PIECES, type OwnKey, type WholeKey } from '../../picture/key-signs.ts';

/** A mark, as large as any in the key. */
const ANY_MARK: WholeKey['mark'] = Array.from({ length: MOST_PIECES }, () => ({
  sector: 'coal',
  state: 'operating',
  certainty: 'certain',
}));

/** @param seen which objects count; all where it is left out */
export function largestKey(
  { filters, todayBorder }: Pick<MapView, 'filters' | 'todayBorder'>,
  atlas: Atlas,
  spells: readonly Years[],
  own: OwnKey | null,
  seen: (object: AtlasObject) => boolean = () => true,
): WholeKey {
  const keys = spells.map((years) =>
    pictureKey(
      [
        ...select(atlas, years, filters).map(({ object, now, opened }) => ({
          ...{ object, opened: opened === 'certain', ground: false, mark: null, ...now },
        })),
        ...groundRailways(atlas, years, filters).map(({ object, now }) => ({
          ...{ object, opened: false, ground: true, mark: null, ...now },
        })),
      ].filter(({ object }) => seen(object)),
      years.until,
    ),
  );
  return {
    ...sharedKey(keys),
    mark: ANY_MARK,
    dots: { counted: true, uncounted: true, capital: true },
    flows: filters.layers.includes('flows') ? FLOW_WAYS : [],
    ...{ stations: true, border: true, borderToday: todayBorder, own },
  };
}
