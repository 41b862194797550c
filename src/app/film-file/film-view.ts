// Which view a film is of: all that it shows but what its section asks for. Another view has another film.
import { LAST_YEAR } from '../../core/atlas/atlas.ts';
import type { Years } from '../../core/time/bounds.ts';
import { yearCount } from '../../core/time/time-scale.ts';
import { pictureAddress } from '../picture/picture-address.ts';
import type { AtlasApp } from '../atlas-app.svelte.ts';

/** The address that the film's foot names: that of its first picture. The other year of a comparison is not filmed. */
export const filmAddress = (app: AtlasApp, { since, until }: Years): ReturnType<typeof pictureAddress> =>
  pictureAddress(app, {
    ...{ since: since < until ? since : null, year: until },
    ...(app.store.view.compare !== null && { compare: null, panel: null }),
  });

/** Its years are asked for, but how many the map shows together is of the view. */
export function filmViewOf(app: AtlasApp): string {
  const own = app.ownData?.shown;
  const together = yearCount(app.store.years);
  return JSON.stringify([
    filmAddress(app, { since: LAST_YEAR - together + 1, until: LAST_YEAR }).address,
    app.store.theme,
    own && [own.name, own.field, own.summary, own.categories],
  ]);
}
