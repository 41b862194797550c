// The texts of the search in Kazakh.
import type { SearchMessages } from '../search-messages.ts';
import { isWindow, yearsInFigures } from '../years.ts';

export const kk: SearchMessages = {
  results: 'Табылғаны',
  groups: {
    place: 'Қалалар мен стансалар',
    site: 'Зауыттар, кеніштер, электр стансалары',
    route: 'Теміржолдар мен құбырлар',
    flow: 'Шикізат ағындары',
    sector: 'Салалар',
    event: 'Оқиғалар',
  },
  placeKinds: { city: 'Ірі қала', town: 'Қала', settlement: 'Кент', station: 'Станса' },
  count: (count) => `табылғаны: ${count}`,
  nothing: (query) => `Атласта «${query}» атауымен ештеңе табылмады.`,
  advice:
    'Атаудың басын не бұрынғы атауын теріп көріңіз (Верный, Гурьев); қазақша, орысша, ағылшынша, кирилл не латын әрпімен іздеуге болады.',
  eventsLost: 'Оқиғалар жүктелмеді, іздеу оларды қамтымайды. Байланысты тексеріңіз.',
  absent: (years) => `${yearsInFigures(years)} ${isWindow(years) ? 'жылдары' : 'жылы'} жоқ`,
  onlySector: 'тек осы саланы көрсету',
  notice: {
    movedToEvent: (title, year) => `${title}: шкала оқиға болған жылға, ${year} жылға қойылды.`,
    widened: (name) => `«${name}» сүзгілерден көрінбей тұр еді; енді көрсетіледі.`,
  },
};
