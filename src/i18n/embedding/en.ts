import type { EmbeddingMessages } from '../embedding-messages.ts';

export const en: EmbeddingMessages = {
  lead: 'This code shows the map in a page of your own, as you see it now: place, filters and open object, with the year and a key. A link in it leads to the whole atlas. Panels and stories stay here.',
  width: 'Width',
  asWideAsPage: 'as wide as the page',
  inPixels: 'pixels',
  height: 'Height, pixels',
  wrongSide: (least, most) => `A whole number from ${least} to ${most}.`,
  year: 'Year',
  still: (years) => `opens at ${years}`,
  runs: (years) => `runs by itself from ${years}`,
  code: 'Code',
  copy: 'Copy the code',
  copied: 'Code copied',
  failed: 'The browser did not let the code be copied. It is marked: copy it by hand.',
  preview: 'Show it here',
  hidePreview: 'Hide it',
  previewTitle: 'The atlas as the code shows it',
  lacksFile:
    'Your own file is only on this computer and does not go along. Data at an address of the web do.',
  opensData: 'Your data go along by their address; each reader is asked before another server is.',
  fromFile:
    'There is no code, because the atlas was not opened from a web server: a page of others could not reach it.',
  nobody:
    'The server of this atlas lets no other site show it. Who runs it can allow yours (EMBED, docs/hosting.md).',
  someSites: (sites) => `The server of this atlas lets only these other sites show it: ${sites}.`,
  more: 'For programmers: a page can set year, filters and object by messages (docs/embedding.md).',
};
