// The texts of access to rail in English.
import type { RailMessages } from '../rail-messages.ts';

export const en: RailMessages = {
  lead: 'How far was each object from the nearest railway that was working on 31 December?',
  reach: 'Near means',
  kilometres: (value) => `${value} km`,
  perhaps: (certain, possible) => `${certain} (perhaps ${possible})`,
  upTo: (kilometres) => `up to ${kilometres} km`,
  bandNote:
    'The tinted land on the map is within this distance of a working line. A dashed edge surrounds lines that may or may not have been open.',
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
    none: 'No other object came near a railway.',
    notYet: 'not built yet',
  },
  farthest: (year) => `Farthest from rail in ${year}`,
  nearest: (section) => `nearest: ${section}`,
  possibly: (section) => `in brackets to ${section}, which perhaps worked`,
  apart: (range) => `a separate line; ${range} to the country’s network`,
  method: {
    title: 'How this is worked out',
    paragraphs: (radius) => [
      'Distances run along a great circle from the object to the nearest point of a drawn line, not to a station. Every railway in use on the last day of the year counts, whatever its gauge. Lines are drawn through their stations and by hand between them. Where that could be compared, nearly all of their length lies within three kilometres of the railway; the card of a section says where it could not.',
      `The distance is that to a line that was certainly open. Where a nearer one may have been, the distance to it follows in brackets. Each is a range, because the position of an object is uncertain, too: ${radius.site} km where the works itself is known, ${radius.town} km for a town, ${radius.district} km for a district, ${radius.approximate} km where the position is only roughly known, or what its record says.`,
      'A narrow-gauge line that shares no station with a broad-gauge one is a separate line. It counts as a railway, and the distance to the country’s network is given as well.',
      'The atlas has lines outside Kazakhstan only where they led into it. The Transcaspian railway, which reached Tashkent in 1899, and lines on the Volga and in the Urals are missing: before 1906 the distances in the south, and some of those in the west, are upper limits. Sidings to works are not drawn.',
    ],
  },
  history: {
    title: 'Access to rail',
    now: (year, range) => `In ${year} the nearest working railway was ${range} away`,
    change: (before, year, after) => `${before} in ${year}, ${after}.`,
    since: (range, year) => `${range} from ${year}`,
    during: (range, from, to) => `${range} in ${from === to ? from : `${from}–${to}`}`,
    always: (kilometres) => `Within ${kilometres} km since 1890 or before.`,
    never: (kilometres) => `No railway certainly came within ${kilometres} km by 1940.`,
    all: 'All changes',
  },
};
