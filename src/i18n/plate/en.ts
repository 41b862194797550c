// The texts of plates for printing in English.
import type { PlateMessages } from '../plate-messages.ts';
import { yearsInFigures } from '../years.ts';

export const en: PlateMessages = {
  title: 'For the wall: a plate to print',
  close: 'Close',
  what: 'A sheet with the map, its key, the timeline, the figures of the year, the list of what is shown and the sources.',
  how: 'The button opens the print dialog of the browser. “Save as PDF” is one of its printers.',
  size: 'Paper',
  direction: 'Direction',
  directions: { across: 'Landscape', upright: 'Portrait' },
  preview: (years) => `The plate: the map in ${years}`,
  print: 'Print …',
  make: 'Make the plate',
  sheets: (count) => (count === 1 ? '1 sheet' : `${count} sheets`),
  faults: {
    size: 'This browser cannot draw a map as large. Choose A4.',
    blank: 'The browser drew an empty map, so no plate is offered. Try again, or choose A4.',
    unmade: 'The browser could not make the plate. Try again, or use another browser.',
  },
  figures: (years) => `${yearsInFigures(years)} in figures`,
  works: 'works, mines and power stations in use',
  building: 'under construction',
  opened: 'began to operate',
  railways: 'km of railways in use on the map',
  differences: (one, other) => `What differs: ${one} and ${other}`,
  sources: (ground) => `Ground of the map: ${ground}. Every fact has its source in the atlas.`,
  version: (version, released) => `data ${version} of ${released}`,
  instead: 'For a plate with key, timeline and list, press Ctrl+P (⌘P) in the atlas or open “Share”.',
};
