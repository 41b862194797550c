// The texts of the pages in English.
import type { PageMessages } from '../page-messages.ts';

export const en: PageMessages = {
  close: 'Close',
  nav: {
    about: 'About',
    tours: 'Tours',
    sources: 'Sources',
    disagreements: 'Disagreements',
    download: 'Download',
  },
  sources: {
    lead: 'Every fact in the atlas comes from a sentence of the article or from another source. Below is what was taken from each sentence.',
    coverage: 'The sentences of the article',
    sentence: 'Sentence',
    rests: 'What the atlas takes from it',
    nothing: 'Nothing taken',
    figures: (count) => (count === 1 ? '1 figure' : `${count} figures`),
    bibliography: 'Other sources',
  },
  disagreements: {
    lead: 'Statements that cannot all be true. All are kept; the atlas says which it follows, and why.',
    figures: 'Where figures of the article contradict each other',
    objects: 'Where sources on an object contradict each other',
    events: 'Where sources on an event contradict each other',
    atlas: 'The atlas',
  },
  download: {
    lead: 'All data of the atlas are open under CC BY 4.0.',
    whole: 'All data',
    filtered: (count) => `As filtered now (${count})`,
    geojson: 'GeoJSON: objects, lines, places, everything known',
    csv: 'CSV: one row for each state of an object',
    statistics: 'CSV: every figure of the article',
    stations: 'every railway station with its position; the railways of atlas.geojson name stations by id',
    populations: 'CSV: inhabitants of towns',
    lpf: 'Linked Places (JSON-LD): for other atlases and gazetteers',
    package: 'Description of the data (Data Package)',
    failed: 'The data could not be loaded. Please try again.',
  },
  events: { lead: 'Decrees, building sites, openings, famine, deportations, censuses, new names' },
  printed: (text) => `printed: ${text}`,
  derived: 'derived',
  about: {
    what: 'This atlas shows how Kazakhstan was industrialised, year by year from 1890 to 1940: what was planned, built, operated, left idle and rebuilt. It grew out of a chapter on the development of industry and its focus on raw materials, and adds positions, dates and doubts from other sources. Every fact names its source.',
    howToRead: 'How to read it',
    howToReadText:
      'A colour is a sector, a picture is a kind of works, and the way it is drawn is its state in the year. Works in the same town are fanned out around it. A pale symbol is a possibility: its dates do not say for certain whether it was already there. Click or tap a symbol, or choose it from the list, to see what each source says.',
    dates: 'What a year means',
    datesText:
      'A year shows the state on 31 December: a line opened in February 1931 is there in 1931 and not in 1930. Dates that are not known exactly remain ranges. In the histogram a solid bar counts works whose year is known; a hatched bar is the share of works whose year is only known to be one of several.',
    mapTruth: 'A map of its time',
    mapTruthText:
      'The Aral Sea has its old shore, Zaysan is the lake without the reservoir, and no later reservoir is drawn. Towns have the names of the year. The Caspian shore is that of about 1935–1940; before 1933 the sea reached further inland in the north-east. The dashed border is that of the year, the dotted one that of today.',
    people: 'Who built it',
    peopleText:
      'The chapter that this atlas retells is silent on forced labour and on the famine of 1930–1933. The atlas is not: camps and special settlements lay in the same basins and in the same years as the works, and a map of works without those who built them would teach that they built themselves. The layer “People” shows corrective-labour camps, special settlements (for people exiled without trial who might not leave them), places of exile and builders’ settlements. Cards say who built a works, a mine or a line, or that the sources looked through do not say it. Famine, deportations, hiring and censuses are among the events. The records rest on published documents, works of historians and local newspapers, many of them read in excerpts; sources from archives are still wanted, above all numbers by year. Every number has its author, what it counts and its date; numbers that count different things are never added up. Where historians disagree, on the number of the dead and on intent, the atlas names who holds what and does not decide. To send a correction, use the form “A fact is wrong” of the project’s repository and name the source.',
    cite: 'How to cite',
    citation: (url) => `The Industrial Atlas of Kazakhstan, 1890–1940. ${url}`,
    source: 'The main source',
    sourceText:
      'Қазақстан тарихы (көне заманнан бүгінге дейін) [History of Kazakhstan from ancient times to the present], in five volumes, vol. 4. Almaty: Atamura, 2010. ISBN 978-601-282-055-3. Its sentences are numbered S001–S119; the cards cite them by number and paraphrase them.',
    licences: 'Licences and credits',
    licenceText: [
      'Code: MIT. Data: CC BY 4.0.',
      'Land, water and borders: Natural Earth (public domain). Relief: NASA SRTM30 (public domain).',
      'Positions of towns and stations: GeoNames (CC BY 4.0), rounded.',
      'Typefaces: Brygada 1918 and Golos Text (SIL Open Font License). Symbols: Temaki and Maki (CC0).',
      'Map: MapLibre GL JS (BSD).',
    ],
    everyLicence: 'The licences of everything that is built in',
  },
  offline: {
    title: 'Without a network',
    what: 'When the map has come to rest, the browser fetches the rest of the atlas and keeps a copy in this device: all panels, texts in three languages, tours and search. The files of the page "Download" are not among them. Newer versions are fetched in the background and shown when you choose. The atlas stores nothing about you.',
    states: {
      insecure:
        'This address begins with http://, and browsers keep no copy over an unencrypted connection. The atlas works as long as the network does.',
      impossible: 'This browser, or its private window, keeps no copies.',
      waiting: 'The copy is not begun yet: the map comes first.',
      saving: 'This browser is set to save data, so nothing is fetched in the background.',
      removed: 'There is no copy: you have removed it.',
      fetching: 'The copy is being fetched…',
      ready: 'Ready to use without a network.',
      failed: 'The copy could not be fetched whole, or this device has no room for it.',
    },
    size: (megabytes) => `Stored: ${megabytes} MB.`,
    remove: 'Remove the copy',
    keep: 'Keep a copy',
  },
};
