// Which view a film is of: all that it shows but what its section asks for. Another view has another film.
import { pictureAddress } from '../picture/picture-address.ts';
import type { AtlasApp } from '../atlas-app.svelte.ts';

/** The film's foot names the address of the view, with its year. */
export function filmViewOf(app: AtlasApp): string {
  const own = app.ownData?.shown;
  return JSON.stringify([
    pictureAddress(app).address,
    app.store.theme,
    own && [own.name, own.field, own.summary, own.categories],
  ]);
}
