// The texts of the help in English.
import type { HelpMessages } from '../help-messages.ts';

export const en: HelpMessages = {
  signs: {
    symbol: 'A symbol is a works, a mine or a power station. Its colour is the sector, its picture the kind.',
    ring: 'A dashed ring is being built, one struck through stands idle: neither is at work.',
    doubt: 'Hollow or hatched, or a pale line: possible. The dates in the sources leave it open.',
    town: 'Seen from afar, a town’s works are one mark. Each has a piece of the ring in the colour of its sector: full, it is at work; striped, being built; dotted, planned; thin, idle or closed; open, only possible. The picture is that of the oldest works in the sector with most. A press opens the town; nearer, each has its symbol.',
    line: 'A line is a railway. With ties, trains run; dashed, it is being built.',
    opened:
      'A red dot: it began to operate in this year. The bars count the same for every year; hatched, the year is not certain.',
    window: 'Several years: the map shows all that existed in them, in its last state.',
    towns:
      'Towns: the more inhabitants in the last count before the year, the larger dot and name (from 10, 25, 50, 100 thousand). An open dot: no count is known, its size is the town’s weight in this atlas. A ring and capital letters: the capital of the year.',
  },
  further: 'All symbols stand beside the filters. What dates, borders and shores mean is in',
  keys: 'Keys',
  singleKeys: 'The keys / and ? work anywhere',
  singleKeysHint:
    'Switch them off if you speak to the computer or press them by mistake. This browser remembers it.',
  places: {
    anywhere: 'Anywhere',
    map: 'On the map',
    timeline: 'On the timeline',
    figures: 'In the large figures of the year',
    search: 'In the search',
    groups: 'In the filters and the list',
    table: 'In the table',
    edges: 'On the edge of a panel or a sheet',
    tools: 'In the bar of tools',
    stories: 'In a story',
    charts: 'On a chart',
    compare: 'When comparing',
    measure: 'When measuring',
  },
  does: {
    anywhere: [
      'search',
      'this help',
      'prints the map as a plate for the wall',
      'closes what lies on top: a list, a page, a card, a panel',
    ],
    map: [
      'to the nearest object on that side',
      'opens its card',
      'back to where you were',
      'moves the map',
      'turns and tilts the map',
      'closer, farther',
      'the whole country',
    ],
    timeline: ['a year back, a year on', 'five years', 'the first year, the last year'],
    figures: ['goes to the year you typed, or to two: 1929–1934', 'a year on, a year back'],
    search: ['along what was found', 'goes there', 'closes the list, then clears the field'],
    groups: ['from line to line', 'to the button “only” and back', 'the first line, the last line'],
    table: [
      'from cell to cell',
      'a page of rows',
      'the first column, the last column',
      'opens the card; on a heading, sorts by it',
    ],
    edges: ['makes the panel wider, narrower', 'makes the sheet higher, lower'],
    tools: ['from tool to tool', 'in the menu'],
    stories: ['previous step, next step', 'the same'],
    charts: ['from point to point; on the red line, from year to year'],
    compare: ['moves the line between the two years'],
    measure: ['moves the map', 'sets a point at the cross'],
  },
};
