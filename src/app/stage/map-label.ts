// What the label at the pointer says of an object or a town: its name, and its state; of a town, how many works of each sector it has
// in the years.
import { SECTORS, type AtlasObject, type Place } from '../../core/atlas/atlas.ts';
import { nameInYear } from '../../core/atlas/names.ts';
import type { Shown } from '../../core/atlas/selection.ts';
import type { Years } from '../../core/time/bounds.ts';
import { stateInYears } from '../../core/time/lifecycle.ts';
import { stateInWords } from '../../i18n/state-names.ts';
import type { AtlasStore } from '../state/atlas-store.svelte.ts';

/** @param of the years and what is shown in them, where they are not those of the view */
export function labelOf(
  object: AtlasObject | Place,
  { messages, view, years: ofView, selection }: AtlasStore,
  of?: { readonly years: Years; readonly shown: readonly Shown[] },
): string {
  const { years, shown } = of ?? { years: ofView, shown: selection.shown };
  if (!('lifecycle' in object)) {
    const works = shown.filter((one) => 'kind' in one.object && one.object.place === object.id);
    const counted = SECTORS.flatMap((sector) => {
      const count = works.filter((one) => one.object.sector === sector).length;
      return count > 0 ? [`${messages.sectors[sector]}: ${count}`] : [];
    });
    return [nameInYear(object, years.until, view.lang), ...counted].join('\n');
  }
  const now = stateInYears(object.lifecycle, years);
  return `${nameInYear(object, years.until, view.lang)}\n${now ? stateInWords(now, object, view.lang, messages) : ''}`;
}
