import type { ShareMessages } from '../share-messages.ts';

export const en: ShareMessages = {
  title: 'Share this view',
  close: 'Close',
  picture: 'The view as a picture (PNG, SVG)',
  film: 'The years as a film (MP4, WebM, GIF)',
  plate: 'For the wall: a plate to print (A4, A3, PDF)',
  embedding: 'Put it into a page',
  link: {
    title: 'Link',
    lead: 'It opens the map as you see it now: the year, the filters, the place and what is open.',
    address: 'The address of this view',
    copy: 'Copy the link',
    copied: 'Link copied',
    failed: 'The browser did not let the link be copied. It is marked: copy it by hand.',
    send: 'Send …',
    opensData: (address) => `It also opens the data from ${address}.`,
  },
  code: {
    title: 'Code for the classroom',
    lead: 'Pupils point the camera of a phone at it.',
    label: 'QR code of the link',
    large: 'Large',
    save: 'Save the code (SVG)',
    tooLong: (length, most) =>
      `This link has ${length} characters, and a code of more than ${most} is hard to read for a camera. A narrower choice of filters makes it shorter.`,
  },
};
