// The texts of pictures of the view in English.
import type { PictureMessages } from '../picture-messages.ts';

export const en: PictureMessages = {
  title: 'The view as a picture',
  what: 'The map as you see it now, with its year, a key, a scale bar, the sources and the address, for a slide or a page.',
  format: 'Format',
  png: (ratio) => `PNG, ${ratio}×`,
  svg: 'SVG',
  svgNote: 'lines and letters, sharp at every size; relief as an image',
  pixels: (width, height) => `${width} × ${height} pixels`,
  kilobytes: (size) => `${size} kB`,
  tooLarge: 'larger than this browser can draw',
  preview: (years) => `The picture: the map in ${years}`,
  make: 'Make the picture',
  cancel: 'Cancel',
  save: 'Save',
  steps: {
    code: 'Loading what makes pictures…',
    map: 'Drawing the map…',
    page: 'Setting the page…',
    file: 'Writing the file…',
  },
  faults: {
    graphics:
      'The browser has no graphics to spare for a second map. Close other tabs with maps, or end the comparison, and try again.',
    size: 'This browser cannot draw a picture as large. Choose a smaller format.',
    file: 'A file of the map did not come. Check the connection and try again.',
    blank: 'The browser drew an empty picture, so it is not offered. Choose a smaller format, or try again.',
    unmade: 'The browser could not make a file of the picture. Choose a smaller format, or another browser.',
  },
  again: 'Try again',
  works: 'State of the works',
  lines: 'Lines and borders',
  station: 'Station',
  inState: (name, state) => `${state} (${name})`,
  only: (name, values) => `${name}: ${values}`,
  without: (name, values) => `${name}: all but ${values}`,
  scale: (kilometres, latitude) => `${kilometres} km (at ${latitude}° N)`,
  licence: 'Data and map of the atlas: CC BY 4.0',
};
