// The texts of the search in Kazakh.
import { inYears } from '../kk.ts';
import type { SearchMessages } from '../search-messages.ts';

export const kk: SearchMessages = {
  results: 'Табылғаны',
  groups: {
    place: 'Қалалар мен стансалар',
    site: 'Зауыттар, кеніштер, электр стансалары',
    line: 'Тұтас желілер',
    route: 'Теміржолдар мен құбырлар',
    flow: 'Жүк ағындары',
    sector: 'Салалар',
    event: 'Оқиғалар',
    figure: 'Сандар',
  },
  count: (count) => `табылғаны: ${count}`,
  nothing: (query) => `Атласта «${query}» атауымен ештеңе табылмады.`,
  advice:
    'Атаудың басын не бұрынғы атауын теріп көріңіз (Верный, Гурьев); қазақша, орысша, ағылшынша, кирилл не латын әрпімен іздеуге болады.',
  eventsLost: 'Оқиғалар жүктелмеді, іздеу оларды қамтымайды. Байланысты тексеріңіз.',
  absent: (years) => `${inYears(years)} жоқ`,
  onlySector: 'тек осы саланы көрсету',
  whole: (count) => `Бәрін көрсету: ${count}`,
  worksAt: (town, count) => (count === 1 ? `${town}: 1 нысан` : `${town}: барлық ${count} нысан`),
  townWorks: (town, count) => (count === 1 ? `${town}: 1 нысан` : `${town}: барлық ${count} нысан`),
  back: (query) => `«${query}» бойынша табылғандарға оралу`,
  sections: (count) => `${count} учаске`,
  opened: (years) => `${inYears(years)} ашылған`,
  notice: {
    movedToEvent: (title, year) => `${title}: шкала оқиға болған жылға, ${year} жылға қойылды.`,
    widened: (name) => `«${name}» сүзгілерден көрінбей тұр еді; енді көрсетіледі.`,
    line: (name, sections) => `${name}: желі тұтас белгіленді, ${sections} учаске.`,
  },
};
