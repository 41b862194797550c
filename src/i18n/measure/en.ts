// The texts of measuring in English.
import type { MeasureMessages } from '../measure-messages.ts';

export const en: MeasureMessages = {
  what: 'What to measure',
  modes: { line: 'Distance', area: 'Area', railway: 'By rail' },
  howTo: {
    line: 'Press on the map to set points. By keyboard: choose a place by name, or move the map with the arrow keys and press Enter to set a point at the cross.',
    area: 'Set three or more points; the outline must not cross itself. By keyboard: choose a place by name, or move the map with the arrow keys and press Enter to set a point at the cross.',
    railway: 'Choose two stations. The route uses the lines that were working at the end of the year shown.',
  },
  cross: 'Set a point at the cross',
  place: 'Place or station',
  noPlace: (typed) => `The atlas has no “${typed}”. Choose a name from the list.`,
  from: 'From',
  to: 'To',
  swap: 'Swap',
  points: 'Points',
  coordinates: (latitude, longitude) => `${latitude}° N, ${longitude}° E`,
  undo: 'Undo the last point',
  clear: 'Clear',
  copy: 'Copy the result',
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying. Select the text instead.',
  length: 'Length',
  area: 'Area',
  outline: 'Outline',
  kilometres: (value) => `${value} km`,
  squareKilometres: (value) => `${value} km²`,
  rail: {
    byRail: (year) => `by rail in ${year}`,
    possibly: (kilometres) =>
      `Possibly ${kilometres}: the year in which part of the route opened is uncertain.`,
    possiblyShorter: (kilometres) => `Possibly only ${kilometres}, over a line whose dates are uncertain.`,
    none: (year) => `No connection in ${year}`,
    round:
      'However, both stations were on the country’s network: a longer route may have led through regions that the atlas leaves out.',
    joinedIn: (year) => `Connected in the atlas from ${year}.`,
    possiblyJoinedIn: (year) => `Possibly already from ${year}.`,
    never: 'The lines in the atlas do not connect them by 1940.',
    goTo: (year) => `Go to ${year}`,
    straight: (kilometres) => `In a straight line: ${kilometres}`,
    sections: 'Sections of the route',
    byYear: 'Year by year',
    noWay: 'no connection',
    perhaps: 'possibly',
    choose: 'Choose both stations.',
  },
  method: {
    title: 'How this is measured',
    paragraphs: [
      'Distances run along great circles on a sphere with a radius of 6371 km, which differs from the WGS84 ellipsoid by less than half a per cent here. On this map, great circles look slightly curved.',
      'An area is the area of a polygon on the same sphere, with great circles as its sides.',
      'The route by rail is the shortest over the sections that were certainly working on 31 December. Lines are drawn through their stations and by hand between them, without every curve, so the real track was a little longer. Lines connect where they share a station; the reloading where the gauge changes is not counted. Lines in Russia and Central Asia are in the atlas only where they led into Kazakhstan.',
    ],
  },
};
