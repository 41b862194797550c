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
    atlas: 'The atlas',
  },
  download: {
    lead: 'All data of the atlas are open under CC BY 4.0.',
    whole: 'All data',
    filtered: (count) => `As filtered now (${count})`,
    geojson: 'GeoJSON: objects, lines, places, everything known',
    csv: 'CSV: one row for each state of an object',
    statistics: 'CSV: every figure of the article',
    lpf: 'Linked Places (JSON-LD): for other atlases and gazetteers',
    package: 'Description of the data (Data Package)',
    failed: 'The data could not be loaded. Please try again.',
  },
  events: { lead: 'Decrees, building sites, openings, new names' },
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
  },
};
