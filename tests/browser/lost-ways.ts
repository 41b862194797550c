// Each part of the atlas with the files that it asks for, how a reader opens it, and what is to be seen when it is there: the
// matrix of lost-files.test.ts.
import type { Locator, Page } from '@playwright/test';

export interface Way {
  /** The names of the files, without hash and ending. */
  readonly files: readonly string[];
  readonly fragment: string;
  readonly query?: string;
  /** What the reader does when the page is there, to see the part. */
  readonly act?: (page: Page) => Promise<unknown>;
  /** What is to be seen when the part is there. */
  readonly shown: string;
  /** Whether the map is needed; without it, a page is there in a moment. */
  readonly map?: true;
}

/** The page has its objects. */
export const objects = '.tabs .number:not(:text-is("0"))';
const carry = (page: Page) =>
  page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([''], 'mine.csv', { type: 'text/csv' }));
    dispatchEvent(new DragEvent('dragover', { dataTransfer, cancelable: true }));
  });
/** Presses, and marks the page when a file was saved. */
const saving = async (page: Page, button: Locator) => {
  page.on('download', () => void page.evaluate(() => document.body.classList.add('file-saved')));
  await button.click();
};
const drop = (page: Page, row = '48,68,Mine of tests,1930') =>
  page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'mine.csv', { type: 'text/csv' }));
    dispatchEvent(new DragEvent('drop', { dataTransfer }));
  }, `lat,lon,name,year\n${row}`);

/** Each part of the atlas, with the files that it alone asks for or asks for first. */
export const WAYS: Readonly<Record<string, Way>> = {
  page: {
    files: ['index', 'core'],
    fragment: '',
    shown: objects,
  },
  atlas: { files: ['_virtual_atlas'], fragment: '', shown: objects, map: true },
  'atlas with a panel': {
    files: ['_virtual_atlas'],
    fragment: '&panel=charts',
    shown: '.charts section',
    // Where the atlas is still to come, its map says so for the panel.
    map: true,
  },
  map: {
    files: [
      'atlas-map',
      // MapLibre itself.
      'tile_cache',
      'maplibre-worker',
      'rolldown-runtime',
    ],
    fragment: '',
    shown: '.map[data-drawn]',
    map: true,
  },
  ground: {
    files: ['sea', 'lakes', 'rivers', 'boundaries', 'borders', 'water-labels', 'land-labels', 'relief-light'],
    fragment: '',
    shown: '.map[data-drawn]',
    map: true,
  },
  'the ground of close views': {
    files: [
      'CloseGround',
      'close-ground',
      'close-relief-light',
      'sea-close',
      'lakes-close',
      'rivers-close',
      // What unpacks archives, here and in workbooks.
      'browser',
    ],
    fragment: '&map=7/50.6/72.3',
    shown: '.map[data-drawn]',
    map: true,
  },
  'the neat line': {
    files: ['Plate', 'StationsOnMap', 'load-rail', 'OverlayOnMap', 'on-paper', 'shown-maps', 'second-map'],
    fragment: '',
    shown: '.neat-line',
    map: true,
  },
  card: {
    files: [
      'Card',
      'CardSection',
      'ObjectRow',
      'object-messages',
      'clashes',
      'DisagreementList',
      'SentenceChip',
      'SourceChip',
      // The button that cites, and what it needs of the page.
      'citer',
      'escaped-markup',
      'CiteButton',
      'ReportButton',
      'item',
      'people-messages',
      'record-page',
      'phase-dates',
      'dates',
      'calendar-days',
      'date-messages',
      'RailHistory',
      '_virtual_rail-access',
      'en',
    ],
    fragment: '&id=balkhash-copper-smelter',
    shown: 'article.card:has(h3):has(.claims, li)',
  },
  'a citation': {
    files: ['CiteSection', 'citing-messages', 'styles', 'write'],
    fragment: '&id=balkhash-copper-smelter',
    act: (page) => page.locator('article.card').getByRole('button', { name: 'Cite' }).click(),
    shown: 'section.cite .citation',
  },
  'a report': {
    files: ['Reporting'],
    fragment: '&id=balkhash-copper-smelter&report=obj/balkhash-copper-smelter',
    shown: 'dialog textarea',
  },
  'people of a town on a card': {
    files: ['TownPopulation', 'population-messages', 'Plot'],
    fragment: '&id=karaganda-coal-basin',
    shown: 'article.card [role="img"]',
  },
  'card of a town': {
    files: ['TownCard', 'towns', 'life-years'],
    fragment: '&id=karaganda',
    shown: 'article.card h2',
  },
  list: {
    files: ['ObjectList', 'ObjectSign', 'RibbonSymbol', 'order', 'grouping'],
    fragment: '',
    act: (page) => page.getByRole('button', { name: /^List/ }).click(),
    shown: '.list .item',
  },
  events: {
    files: ['Events'],
    fragment: '',
    act: (page) => page.getByRole('button', { name: /^Events/ }).click(),
    shown: '.events .event',
  },
  'key of the flows': {
    files: ['FlowKey', 'ribbon-look', 'flow-messages'],
    fragment: '&layers=railways,flows',
    shown: '.filters .flows li',
  },
  'flows on the map': {
    files: ['Ribbons', 'ribbons'],
    fragment: '&layers=railways,flows',
    shown: '.filters .flows li',
    map: true,
  },
  charts: {
    // In the filters, the discs of sectors stay plain without their pictures.
    files: ['ChartsTool', 'Plot', 'SidePanel', 'FigureTable'],
    fragment: '&panel=charts',
    shown: '.charts section',
  },
  table: {
    files: ['TableTool', 'table-places.svelte', 'latest-question'],
    fragment: '&panel=table',
    shown: '[role="grid"]',
  },
  rail: {
    files: ['RailTool', 'rail-messages', '_virtual_rail-access'],
    fragment: '&panel=rail',
    shown: '.reach',
  },
  'rail on the map': {
    files: ['RailBand', '25'],
    fragment: '&panel=rail',
    shown: '.reach',
    map: true,
  },
  'near a railway': { files: ['10'], fragment: '&panel=rail&reach=10', shown: '.reach', map: true },
  'far from a railway': { files: ['50'], fragment: '&panel=rail&reach=50', shown: '.reach', map: true },
  'stations on the map': {
    files: ['Stations', '_virtual_stations'],
    fragment: '&map=7/50.6/72.3',
    shown: '.map[data-drawn]',
    map: true,
  },
  measure: {
    files: ['MeasureTool', 'rail-access', 'late-value.svelte'],
    fragment: '&panel=measure',
    shown: '.modes',
  },
  compare: {
    files: ['CompareTool', 'compare-messages'],
    fragment: '&panel=compare&compare=1900',
    shown: '.right .panel h2',
  },
  'compare on the map': {
    files: ['CompareMap'],
    fragment: '&panel=compare&compare=1900',
    shown: '.maplibregl-map >> nth=1',
    map: true,
  },
  data: {
    files: ['DataTool', 'session.svelte', 'own-data-messages', 'own-data-text'],
    fragment: '&panel=data',
    shown: '.right input[type="file"]',
  },
  'a dropped file': {
    files: ['session.svelte', 'DataTool'],
    fragment: '',
    act: (page) => drop(page),
    shown: '.right :text("mine.csv")',
  },
  'a file that is carried over the page': {
    files: ['DropVeil'],
    fragment: '',
    act: carry,
    shown: ':text("Drop")',
  },
  'a file whose panel is closed': {
    files: ['OwnDataBar'],
    fragment: '&data=https%3A%2F%2Fother.example%2Fa.csv',
    shown: '[role="status"]:has-text("other.example")',
  },
  'what is shown, as a file': {
    files: ['atlas-csv', 'csv'],
    fragment: '&page=download',
    act: (page) => saving(page, page.getByRole('dialog').getByRole('button', { name: 'CSV', exact: true })),
    shown: '.file-saved',
  },
  'what is shown, as a workbook': {
    files: ['workbook'],
    fragment: '&page=download',
    act: (page) => saving(page, page.getByRole('dialog').getByRole('button', { name: 'Excel', exact: true })),
    shown: '.file-saved',
  },
  'what is shown, for Google Earth': {
    files: ['kml'],
    fragment: '&page=download',
    act: (page) => saving(page, page.getByRole('dialog').getByRole('button', { name: 'KML', exact: true })),
    shown: '.file-saved',
  },
  'a chart as a file': {
    files: ['statistics-csv'],
    fragment: '&panel=charts',
    act: (page) => saving(page, page.locator('.charts').getByRole('button', { name: /CSV/ }).first()),
    shown: '.file-saved',
  },
  'the chart of towns as a file': {
    files: ['populations-csv'],
    fragment: '&panel=charts',
    act: (page) => saving(page, page.locator('[data-chart="towns"]').getByRole('button', { name: /CSV/ })),
    shown: '.file-saved',
  },
  'the ground of other countries': {
    files: ['world-sea', 'world-boundaries'],
    fragment: '',
    act: (page) => drop(page, '-33.4,-70.7,Mine of Chile,1930'),
    shown: '.right :text("mine.csv")',
    map: true,
  },
  pages: {
    files: ['Pages', 'version', 'Dialog', 'cited', 'TourSources', 'quantities', 'downloads', 'save-file'],
    fragment: '&page=sources',
    shown: 'dialog[open] h3',
  },
  sharing: {
    files: ['Share'],
    fragment: '',
    act: (page) => page.getByRole('button', { name: 'Share', exact: true }).click(),
    shown: '#share-title',
  },
  'the section of pictures': {
    files: ['PicturePart', 'picture-messages', 'MakingFoot'],
    fragment: '',
    act: async (page) => {
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page.getByText('The view as a picture').click();
    },
    shown: 'dialog[open] fieldset',
  },
  'the section of code for a page of others': {
    files: ['EmbedPart', 'plain-view'],
    fragment: '',
    act: async (page) => {
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page.getByText('Put it into a page').click();
    },
    shown: 'dialog[open] textarea',
  },
  'the shell in a page of others': {
    files: ['Embedded'],
    query: '?embed=1',
    fragment: '',
    shown: '.embedded h1',
  },
  'the key in a page of others': {
    files: ['EmbeddedKey', 'drawn-key'],
    query: '?embed=1',
    fragment: '',
    act: (page) => page.getByRole('button', { name: 'Key', exact: true }).click(),
    shown: '#embed-key li',
    map: true,
  },
  'a picture of the view': {
    files: ['make-picture', 'words', 'drawn-key', 'dated-layer', 'vectors-svg'],
    fragment: '',
    act: async (page) => {
      await page.locator('.map[data-drawn]').waitFor();
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page.getByText('The view as a picture').click();
    },
    shown: 'dialog[open] section img',
    map: true,
  },
  'the section of films': {
    files: ['FilmPart', 'picture-address'],
    fragment: '',
    act: async (page) => {
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page.getByText('The years as a film').click();
    },
    shown: 'dialog[open] fieldset',
  },
  'a film of the years': {
    files: ['make-film'],
    fragment: '',
    act: async (page) => {
      await page.locator('.map[data-drawn]').waitFor();
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page.getByText('The years as a film').click();
      await page.getByLabel('First year').fill('1939');
      await page.getByLabel('0.5 s').check();
      await page.locator('dialog[open] button[aria-disabled=false]').click();
    },
    shown: 'dialog[open] section img',
    map: true,
  },
  'the section of plates': {
    files: ['PlatePart'],
    fragment: '',
    act: async (page) => {
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page.getByText('a plate to print').click();
    },
    shown: 'dialog[open] fieldset',
  },
  'a plate': {
    files: ['make-plate', 'comparison', 'version', 'zoom-into'],
    fragment: '',
    act: async (page) => {
      await page.locator('.map[data-drawn]').waitFor();
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page.getByText('a plate to print').click();
    },
    shown: 'dialog[open] section img',
    map: true,
  },
  'a plate by its key': {
    files: ['PrintDialog'],
    fragment: '',
    act: async (page) => {
      await page.locator('.neat-line').waitFor({ state: 'attached' });
      await page.keyboard.press('Control+KeyP');
    },
    shown: 'dialog[open] #print-title',
    map: true,
  },
  tour: {
    files: ['TourPlayer', 'tour-messages', 'en'],
    fragment: '&tour=coal-karaganda/1',
    shown: '.tour-place h2, .tour-place h3',
  },
  search: {
    files: ['SearchResults', 'reveal', 'place-messages', 'en'],
    fragment: '',
    act: async (page) => {
      await page.getByRole('combobox', { name: 'Search the atlas' }).fill('Karaganda');
    },
    shown: '#search-list [role="option"]',
  },
  'marks of the search on the map': {
    files: ['FoundOnMap'],
    fragment: '',
    act: async (page) => {
      await page.getByRole('combobox', { name: 'Search the atlas' }).fill('Karaganda');
    },
    shown: '#search-list [role="option"]',
    map: true,
  },
  'what the map says to screen readers': {
    files: ['MapDescription', 'map-messages'],
    fragment: '',
    shown: '.map canvas[aria-describedby]',
    map: true,
  },
  'keys of the map': {
    files: ['MapKeyboard'],
    fragment: '',
    act: (page) => page.locator('.map canvas').first().focus(),
    shown: '.map-said',
    map: true,
  },
  'the columns as a table': {
    files: ['HistogramTable'],
    fragment: '',
    shown: '.bottom table',
    map: true,
  },
  'marks over the columns': {
    files: ['Landmarks', '_virtual_landmarks', 'landmarks'],
    fragment: '',
    shown: '.landmarks button',
    map: true,
  },
  'the years as a film': {
    files: ['FilmOnMap', 'GreatYear', 'film', 'film-painter'],
    fragment: '',
    act: (page) => page.getByRole('button', { name: 'Play', exact: true }).click(),
    shown: 'canvas.film',
    map: true,
  },
  'edge of the right column': {
    files: ['RightEdge', 'shell-messages'],
    fragment: '&panel=rail',
    shown: '.right-edge button',
  },
  'handle of the sheet': {
    files: ['SheetHandle'],
    fragment: '&panel=rail',
    act: (page) => page.setViewportSize({ width: 390, height: 844 }),
    shown: '.sheet-handle button',
  },
  help: { files: ['HelpTool'], fragment: '&panel=help', shown: '.right .signs' },
  'menu of tools': {
    files: ['ToolMenu'],
    fragment: '',
    act: (page) => page.getByRole('button', { name: 'More', exact: true }).click(),
    shown: '[role="menu"]',
  },
  'a map that the browser has lost': {
    files: ['MapTrouble'],
    fragment: '',
    act: async (page) => {
      await page.locator('.map[data-drawn]').waitFor();
      await page
        .locator('.map canvas')
        .evaluate((canvas: HTMLCanvasElement) =>
          canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext(),
        );
    },
    shown: '.loading :text("lost the picture")',
    map: true,
  },
  changes: {
    files: ['WhatChanged', 'changes-messages'],
    fragment: '',
    shown: '.changed .changes',
    map: true,
  },
};

/** What has no way of its own, and why. */
export const APART: Readonly<Record<string, string>> = {
  kk: 'comes as the English one',
  ru: 'comes as the English one',
  'relief-dark': 'comes as the light one',
  'close-relief-dark': 'an ornament for who changes the theme: the coarse relief stays',
  FirstPicture: 'the map takes its place',
  WelcomePlace: 'nobody has asked for it',
  PageDescription: 'search engines read it, and nobody else',
  'state-hints': 'nobody has asked for it',
  NewerVersion: 'the copy that the browser keeps has it, or the line says the same',
  'host-link': 'the page round the atlas hears nothing of it, and its console says why',
  'focus-trail': 'is asked for again whenever the focus moves',
  'brygada-italic': 'the letters of the system stand in',
  'brygada-medium': 'the letters of the system stand in',
  'golos-regular': 'the letters of the system stand in',
  'golos-semibold': 'the letters of the system stand in',
};
