// The texts of access to rail in English.
import type { RailMessages } from '../rail-messages.ts';

export const en: RailMessages = {
  lead: 'How far did each object lie from the nearest railway that was working on 31 December?',
  reach: 'Near means',
  kilometres: (value) => `${value} km`,
  upTo: (kilometres) => `up to ${kilometres} km`,
  bandNote:
    'The tint on the map is the land within this distance of a working line. A dashed edge goes round lines that may or may not have been open.',
  filtered: 'Only objects of the chosen layers and sectors are counted.',
  figures: {
    caption: (year, objects) => `${year}: ${objects} objects standing or being built`,
    distance: 'Distance',
    certain: 'Certain',
    possible: 'Perhaps also',
    share: 'Share',
  },
  chart: {
    share: 'Share of objects with a railway near',
    opened: 'Objects opened in the year',
    near: 'railway near',
    possible: 'perhaps near',
    far: 'far from rail',
    summary: (reach, shares, years) =>
      `Within ${reach} km: ${years.map((year, index) => `${shares[index] ?? ''} in ${year}`).join(', ')}.`,
    table: 'The chart as a table',
    year: 'Year',
    objects: 'Objects',
    new: 'New',
    newNear: (kilometres) => `New, up to ${kilometres} km`,
  },
  reached: {
    title: (years) => `Reached by rail in ${years}`,
    hint: (kilometres) => `A line is now certainly within ${kilometres} km and was not before.`,
    none: 'No further object came near a railway.',
    notYet: 'not standing yet',
  },
  farthest: (year) => `Farthest from rail in ${year}`,
  nearest: (section) => `nearest: ${section}`,
  apart: (range) => `a line by itself; ${range} to the country’s network`,
  method: {
    title: 'How this is worked out',
    paragraphs: (radius) => [
      'Distances run along a great circle from the object to the nearest point of a drawn line, not to a station. Every railway counts that trains used on the last day of the year, whatever its gauge. Most lines are drawn from station to station, so their true course may lie a few kilometres off.',
      `An answer is a range where something is uncertain. Its lower end takes in lines that may have been open, its upper end only those that certainly were. The place of an object adds its own doubt: ${radius.site} km where the works itself is known, ${radius.town} km for a town, ${radius.district} km for a district, ${radius.approximate} km where the place is only roughly known.`,
      'A narrow-gauge line that shares no station with a broad-gauge one stands by itself. It counts as a railway, and the distance to the country’s network is given beside it.',
      'The atlas holds lines beyond Kazakhstan only where they led into it. The Transcaspian railway, which came to Tashkent in 1899, and lines on the Volga and in the Urals are missing: before 1906 the distances in the south, and now and then those in the west, are upper limits. Works sidings are not drawn.',
    ],
  },
  history: {
    title: 'Access to rail',
    now: (year, range) => `In ${year} the nearest working railway was ${range} away.`,
    change: (before, year, after, since) => `${before} in ${year}, ${after} from ${since}.`,
    always: (kilometres) => `Within ${kilometres} km since 1890 or before.`,
    never: (kilometres) => `No railway certainly came within ${kilometres} km by 1940.`,
    all: 'All changes',
  },
  loading: 'Working out the distances…',
  failed: 'The distances could not be loaded. Check the connection and open the panel again.',
};
