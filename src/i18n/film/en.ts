// The texts of films of the years in English.
import type { FilmMessages } from '../film-messages.ts';

export const en: FilmMessages = {
  title: 'The years as a film',
  what: 'This view from one year to another: the year large, what is new as it appears, the key, the sources, the licence and the address. For a lesson, a talk or a message.',
  compares: 'Two years are compared. The film has one map, that of the view, and takes it through the years.',
  window: (count) => `Each picture shows ${count} years together, as the map does now.`,
  years: 'Years',
  from: 'First year',
  to: 'Last year',
  wrongYears: {
    number: () => 'Write each year as a number, such as 1913.',
    range: (range) => `A film of this view can have the years ${range}.`,
    order: () => 'The first year must come before the last.',
    many: (_, most) => `A film has at most ${most} years.`,
  },
  pace: 'Pace',
  paceValue: (seconds) => `${seconds} s a year`,
  file: 'File',
  notes: {
    mp4: 'plays nearly everywhere',
    webm: 'this browser does not write H.264; browsers and VLC play WebM, some programs do not',
    gif: 'a picture that moves, for every program; smaller, with coarser colours',
  },
  noVideo: 'No video: this browser encodes none.',
  size: 'Size',
  shapes: { wide: 'wide', square: 'square' },
  told: (pixels, seconds, pictures, megabytes) =>
    `${pixels}, ${seconds} s, ${pictures} frames, about ${megabytes} MB (an estimate)`,
  megabytes: (size) => `${size} MB`,
  takes:
    'The film is made on this device and kept in its memory until you save it. Other windows can be used meanwhile; in a hidden tab it goes on, but slowly. Closing this dialog ends the making.',
  make: 'Make the film',
  drawing: (years) => `Drawing ${years}…`,
  left: (seconds) => `about ${seconds} s left`,
  progress: 'How much of the film is made',
  preview: (years) => `A picture of the film: ${years}`,
  faults: {
    size: 'This browser cannot draw pictures as large. Choose a smaller size.',
    blank: 'The browser drew an empty map, so no film is offered. Choose a smaller size, or try again.',
    unmade: 'The browser could not write the film. Choose GIF or a smaller size, or another browser.',
  },
};
