// The texts of the search in English.
import type { SearchMessages } from '../search-messages.ts';
import { yearsInFigures } from '../years.ts';

export const en: SearchMessages = {
  results: 'Search results',
  groups: {
    place: 'Places',
    site: 'Works, mines and power stations',
    line: 'Whole lines',
    route: 'Railways and pipelines',
    flow: 'Flows of goods',
    sector: 'Sectors',
    event: 'Events',
    figure: 'Figures',
  },
  count: (count) => (count === 1 ? '1 found' : `${count} found`),
  nothing: (query) => `The atlas has nothing called “${query}”.`,
  advice:
    'Try the beginning of the name, or an older name (Verny, Guryev). You can type Kazakh, Russian or English, in Cyrillic or Latin letters.',
  eventsLost: 'The events could not be loaded, so they are not searched. Check the connection.',
  absent: (years) => `not there in ${yearsInFigures(years)}`,
  onlySector: 'show this sector only',
  whole: (count) => `Show all ${count}`,
  worksAt: (town, count) => (count === 1 ? `The one works at ${town}` : `All ${count} at ${town}`),
  townWorks: (town, count) => (count === 1 ? `${town}: 1 object` : `${town}: all ${count} objects`),
  back: (query) => `Back to the results for “${query}”`,
  sections: (count) => (count === 1 ? '1 section' : `${count} sections`),
  opened: (years) => `opened ${yearsInFigures(years)}`,
  notice: {
    movedToEvent: (title, year) => `${title}: the timeline was set to ${year}, the year of the event.`,
    widened: (name) => `The filters hid “${name}” and were widened to show it.`,
    line: (name, sections) => `${name}: the whole line is marked, ${sections} sections.`,
  },
};
