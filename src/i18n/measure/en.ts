// The texts of measuring in English.
import type { MeasureMessages } from '../measure-messages.ts';

export const en: MeasureMessages = {
  what: 'What to measure',
  modes: { line: 'Distance', area: 'Area', railway: 'By rail' },
  howTo: {
    line: 'Press on the map to set points. By keyboard: choose a place below, or move the map with the arrow keys and press Enter to set a point at the cross.',
    area: 'Set three points or more; the outline must not cross itself. By keyboard: choose a place below, or move the map with the arrow keys and press Enter to set a point at the cross.',
    railway: 'Choose two stations. The way runs over the lines that worked at the end of the year shown.',
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
      `Possibly ${kilometres}: the year in which part of the way opened is uncertain.`,
    possiblyShorter: (kilometres) => `Possibly only ${kilometres}, over a line whose dates are uncertain.`,
    none: (year) => `No connection in ${year}`,
    round:
      'Both stations were on the country’s network, though: a roundabout way may have led through regions that the atlas leaves out.',
    joinedIn: (year) => `Joined in the atlas from ${year}.`,
    possiblyJoinedIn: (year) => `Possibly already from ${year}.`,
    never: 'The lines of the atlas do not join them by 1940.',
    goTo: (year) => `Go to ${year}`,
    straight: (kilometres) => `As the crow flies ${kilometres}`,
    sections: 'Sections of the way',
    byYear: 'Year by year',
    noWay: 'no connection',
    perhaps: 'possibly',
    choose: 'Choose both stations.',
    failed: 'The stations could not be loaded. Check the connection and open the panel again.',
  },
  method: {
    title: 'How this is measured',
    paragraphs: [
      'Distances run along great circles on a sphere of 6371 km, which differs from the WGS84 ellipsoid by less than half a per cent here. On this map a great circle is a slight curve.',
      'An area is that of the spherical polygon whose sides are great circles, on the same sphere.',
      'The way by rail is the shortest over the sections that certainly worked on 31 December. Most lines are drawn from station to station, so real track was some per cent longer. Lines meet where they share a station; a change of gauge there, with its reloading, is not counted. Lines of Russia and Central Asia are in the atlas only where they led into Kazakhstan.',
    ],
  },
};
