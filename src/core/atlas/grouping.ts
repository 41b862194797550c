// The groups of the list of objects: by layer, sector, town or state. It says which object is in which group; names and their order
// are the list's. Pure.
import {
  LAYERS,
  SECTORS,
  STATES,
  type AtlasObject,
  type Layer,
  type Place,
  type Sector,
  type State,
} from './atlas.ts';
import type { Shown } from './selection.ts';

export const GROUPINGS = ['layer', 'sector', 'town', 'state'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What the objects of a group have in common; null for sites that belong to no town. Lines belong to none: they keep their layer. */
export type Common =
  | { readonly by: 'layer'; readonly layer: Layer }
  | { readonly by: 'sector'; readonly sector: Sector }
  | { readonly by: 'state'; readonly state: State }
  | { readonly by: 'town'; readonly town: Place | null };

export interface Group {
  readonly common: Common;
  readonly items: readonly Shown[];
}

const townOf = (object: AtlasObject): string | null => ('place' in object ? object.place : null);

/** Every object in one group; groups without objects are left out. Towns come in the order of `places`, then what belongs to none. */
export function groupsOf(shown: readonly Shown[], grouping: Grouping, places: readonly Place[]): Group[] {
  const group = (common: Common, has: (one: Shown) => boolean): Group => ({
    common,
    items: shown.filter(has),
  });
  const byLayer = (has: (one: Shown) => boolean): Group[] =>
    LAYERS.map((layer) => group({ by: 'layer', layer }, (one) => one.object.layer === layer && has(one)));
  const groups = ((): Group[] => {
    switch (grouping) {
      case 'layer':
        return byLayer(() => true);
      case 'sector':
        return SECTORS.map((sector) =>
          group({ by: 'sector', sector }, ({ object }) => object.sector === sector),
        );
      case 'state':
        return STATES.map((state) => group({ by: 'state', state }, ({ now }) => now.state === state));
      case 'town':
        return [
          ...places.map((town) => group({ by: 'town', town }, ({ object }) => townOf(object) === town.id)),
          group({ by: 'town', town: null }, ({ object }) => 'place' in object && object.place === null),
          ...byLayer(({ object }) => 'path' in object),
        ];
    }
  })();
  return groups.filter(({ items }) => items.length > 0);
}
