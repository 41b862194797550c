// The texts of the search in English.
import type { SearchMessages } from '../search-messages.ts';
import { yearsInFigures } from '../years.ts';

export const en: SearchMessages = {
  results: 'Search results',
  groups: {
    place: 'Places',
    site: 'Works, mines and power stations',
    route: 'Railways and pipelines',
    flow: 'Flows of goods',
    sector: 'Sectors',
    event: 'Events',
  },
  placeKinds: { city: 'City', town: 'Town', settlement: 'Settlement', station: 'Station' },
  count: (count) => (count === 1 ? '1 found' : `${count} found`),
  nothing: (query) => `The atlas has nothing called “${query}”.`,
  advice:
    'Try the beginning of the name, or an older name (Verny, Guryev). You can type Kazakh, Russian or English, in Cyrillic or Latin letters.',
  eventsLost: 'The events could not be loaded, so they are not searched. Check the connection.',
  absent: (years) => `not there in ${yearsInFigures(years)}`,
  onlySector: 'show this sector only',
  notice: {
    movedToEvent: (title, year) => `${title}: the timeline was set to ${year}, the year of the event.`,
    widened: (name) => `The filters hid “${name}” and were widened to show it.`,
  },
};
