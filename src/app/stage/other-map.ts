// What the keys and the description of a map need to know where it is not the map of the view: the second one of a comparison.
import type { AtlasObject, Place } from '../../core/atlas/atlas.ts';
import type { Shown } from '../../core/atlas/selection.ts';
import type { Years } from '../../core/time/bounds.ts';

export interface OtherMap {
  readonly years: Years;
  readonly shown: readonly Shown[];
  /** The text of the label beside an object or a town. */
  readonly describe: (subject: AtlasObject | Place) => string;
}
