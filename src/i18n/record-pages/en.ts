// The words of the pages of records in English.
import type { RecordPageMessages } from '../record-page-messages.ts';

export const en: RecordPageMessages = {
  openInAtlas: 'Open in the atlas',
  lead: 'Everything that the atlas knows, a page for each thing, to read, print and cite: names, dates, what each source says, where the sources disagree. The map with its timeline is a press away on each page.',
  works: 'Works and lines, by name',
  towns: 'Towns and stations, by name',
  years: 'Events and openings, by year',
  sentences: 'Sentences of the article',
  sectors: 'Sectors',
  allPages: 'All pages',
  calledUntil: (year) => `up to and including ${year}`,
  nearby: (year) => `Nearby in ${year}`,
  objects: 'Works, lines and other objects',
  figures: 'Figures',
  lineOfYear: 'Dashed: the border of the year.',
  lineOfToday: 'Dotted: the border of today.',
  rings: 'Rings in the colour of their sector: sites that did not run that year, or only possibly.',
  possible: 'Hatched: possible, the dates leave it open.',
  worksLead:
    'All works, mines, power stations, camps and settlements, lines and flows of goods, by their names of 1940. Beside each stand the years in which it certainly existed: ≤ means that it may be older, ? that it may have lasted longer.',
  townsLead:
    'All towns and stations by each of their names from 1890 to 1940 and by that of today; every name leads to the same page. Beside the name of today stands the year of founding, if it is later than 1890.',
  yearsLead:
    'What happened, and which works and lines began to operate. Each stands in the earliest year that its date allows, or in the latest if no earliest is known. A date that is not simply that year stands beside it in words.',
  before: (year) => `Before ${year}`,
  undated: 'Date unknown',
  begins: 'Began to operate',
  step: (number, year) => `Step ${number} · ${year}`,
  minutes: (count) => `${count} minutes`,
  used: 'the atlas goes by this',
  record: 'This record as data',
  recordText: 'The whole record in three languages, for programs:',
  data: (version) => `Data: version ${version}, CC BY 4.0.`,
  moved: 'This address has changed',
  movedTo: 'It is now here:',
};
