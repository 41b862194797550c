// The texts for data that a reader opens, in English.
import { formatNumber } from '../messages.ts';
import type { OwnDataMessages } from '../own-data-messages.ts';

export const en: OwnDataMessages = {
  title: 'Your own data',
  close: 'Close your own data',
  what: 'Show your own dated places on the map: a table or a map file in which every row has a place and a date. They appear and disappear with the year on the timeline.',
  privacy: 'The file stays on your computer: it is read in this window and not sent anywhere.',
  choose: 'Choose a file',
  chooseOther: 'Another file',
  orDrop: 'or drop one anywhere on the page',
  drop: 'Drop the file to see it on the map',
  formats: [
    ['CSV', 'a table with a header: latitude, longitude, start, end, name'],
    ['GeoJSON', 'points, lines and areas with dates in their properties'],
    ['Linked Places', 'places of a gazetteer with their timespans'],
    ['PMTiles', 'vector tiles with dates in their properties'],
  ],
  example: 'name,latitude,longitude,start,end',
  exampleRows: ['library 1,50.34,83.51,1934~,', 'library 2,43.25,76.95,1924,1930'],
  dates:
    'Dates are years (1931), economic years (1927/28), days (1931-02-15) or EDTF: 1931~ for about 1931, 193X for the thirties, [1929..1931] for one of these years. An empty end means that the place is still there.',
  reading: (name) => `Reading ${name}`,
  cancel: 'Cancel',
  dismiss: 'Close message',
  again: 'Try again',
  open: 'Details',
  consent: {
    question: (host) =>
      `This link wants to show data from another server, ${host}. That server will learn your network address.`,
    sentOn: (host) =>
      `${host} sends on to another address, which the browser does not name before it is asked. It may be on another server, which would then learn your network address too.`,
    yes: 'Load the data',
    no: 'Do not load',
  },
  columns: {
    title: 'Columns',
    roles: { latitude: 'Latitude', longitude: 'Longitude', start: 'Start', end: 'End', name: 'Name' },
    none: 'none',
    nameless: (number) => `column ${number}`,
    endStands: 'A place is still shown in the year of its end',
    apply: 'Read again',
    offered: (offered, all) =>
      `The file has ${all} columns. ${offered} are offered here: those that most records fill, or the first ones of a table. Cards show each record’s own fields.`,
    guessedEncoding:
      'The text is not UTF-8 and was read as Windows-1251. If letters look wrong, save the file as UTF-8.',
    latitudeFirst: 'Coordinates are written latitude first',
    tiles: (zoom, deepest) =>
      `Only what the window shows is read, from the tiles of zoom ${zoom}${zoom < deepest ? `; there is more when you zoom in, up to ${deepest}` : ''}. Lines and areas are cut at the edges of tiles, and each piece counts as a record.`,
    tooFar:
      'At this zoom there are too many tiles, so only those in the middle are read. Zoom in to see all.',
  },
  swapped: {
    hint: 'Latitude and longitude may be swapped: many of these places are in the sea, or far from where they would be the other way round.',
    swap: 'Swap latitude and longitude',
  },
  result: {
    total: (count) => `Records: ${count}`,
    inView: (count) => `Records in the window: ${count}`,
    shown: (count) => `shown now: ${count}`,
    opened: (count) => `begin now: ${count}`,
    showWhole: 'Show all on the map',
    table: 'Table',
    remove: 'Remove from the atlas',
    csv: 'CSV',
    geojson: 'GeoJSON',
    exportNote: 'Save what is shown now:',
    saved: {
      asTable: 'CSV holds the rows as they stand in your file.',
      asFeatures: 'GeoJSON holds the features as they stand in your file: shapes, dates, numbers, ids.',
      asTexts: 'CSV holds the places as longitude and latitude, and all fields as text.',
      shapes: (count) => `CSV has no lines and areas: of ${count} records only the first point is saved.`,
      dates: (count) =>
        `CSV has one start and one end: of ${count} records with several times only the whole span is saved.`,
      fields: (count) => `CSV has at most 1,000 columns: the ${count} rarest are left out.`,
      asPoints: 'GeoJSON holds the rows as points, with their cells as properties.',
      renamed: (count) => `GeoJSON cannot have two columns of one name: ${count} are numbered.`,
    },
  },
  categories: {
    title: 'Colours',
    field: 'Colour by',
    none: 'one colour',
    empty: '(empty)',
    others: 'all others',
    records: 'Records',
    all: 'All',
    nothing: 'None',
  },
  bad: {
    title: (count) => `Not read: ${count}`,
    lead: 'These rows are not on the map. Correct them in your file and open it again.',
    lines: (count) => `Together they take ${count} lines.`,
    line: 'Line',
    feature: 'Feature',
    value: 'Value',
    reason: 'What is wrong',
    download: 'Save this list (CSV)',
    reasons: {
      noPlace: 'There is no number where the coordinates should be.',
      latitudeRange: 'A latitude lies between −90 and 90.',
      longitudeRange: 'A longitude lies between −180 and 180.',
      noDate: 'There is neither a start nor an end.',
      notADate: 'This is not a date. Write 1931, 1931-02 or 1931-02-15.',
      unknownDigit: 'Write an unknown digit as X: 193X.',
      century: 'Write a century as 18XX or as years: 1801/1900.',
      about: 'Write “about” as a tilde after the year: 1931~.',
      dayOrder: 'Day and month cannot be told apart. Write 1931-02-15.',
      yearRange: 'A year has at most four digits.',
      endBeforeStart: 'The end comes before the start.',
      tooFewFields: 'The row has fewer fields than the header.',
      tooManyFields: 'The row has more fields than the header: perhaps a comma without quotation marks.',
      openQuote: 'A quotation mark is opened or closed in the wrong place on this line.',
      noGeometry: 'The feature has no geometry.',
      badGeometry: 'The type of the geometry is not known.',
      tooDeep: 'The geometry is nested too deeply.',
      tooLong: 'This feature is too long to be read (more than 25 million letters).',
    },
  },
  records: {
    title: (count) => `On the map now: ${count}`,
    nameless: (number) => `Record ${number}`,
    empty: 'No record falls in these years.',
    back: 'Back to the data',
    show: 'Show on the map',
    more: (count) => `and ${count} more fields`,
  },
  pages: {
    earlier: 'Previous page',
    later: 'Next page',
    range: (first, last, total) => `${first}–${last} of ${total}`,
  },
  faults: {
    empty: () => 'The file is empty.',
    html: () =>
      'This is a web page, not data. If it came from a link, open the link in the browser and save the file itself.',
    xml: () =>
      'This is XML (KML, GPX or the like). Convert it to GeoJSON, in QGIS for example, with a start and an end among the properties.',
    zip: () =>
      'This is an archive or an Excel workbook. Unpack it, or save the sheet as CSV (“CSV UTF-8”) and open that.',
    gzip: () => 'The file is compressed with gzip. Unpack it and open what is inside.',
    pmtiles: () =>
      'These PMTiles hold pictures or tiles of another kind. Vector tiles (MVT) with dates among their properties are needed.',
    binary: () => 'This is not a text file. Save the data as CSV or GeoJSON.',
    tooLarge: (megabytes) =>
      `The file is larger than this window can hold (${megabytes} MB). Make a PMTiles archive of it (with tippecanoe, for example), of which only the part on the map is read. Or keep only the columns you need.`,
    brokenJson: (line) =>
      `The JSON is broken${line ? ` in line ${line}` : ''}: a comma, a bracket or a quotation mark is wrong there.`,
    truncatedJson: (line) =>
      `The JSON ends too early${line ? ` in line ${line}` : ''}: the file was not saved or downloaded completely. Download it again.`,
    notFeatures: () =>
      'The JSON holds no features. A FeatureCollection of GeoJSON or Linked Places is needed.',
    tooDeep: () => 'The JSON is nested so deeply that it cannot be read.',
    noRows: () => 'The file holds no records: no row below the header, no feature in the list.',
    noColumns: () =>
      'It is not clear which columns hold latitude, longitude and dates. Choose them below and read the file again.',
    nothingPlaced: () =>
      'Not one record has both a place and a date that can be read. Look at the columns and at the first rows not read:',
    swapped: () =>
      'Latitude and longitude seem to be swapped: the other way round, nearly all of them would fit.',
    notFound: (status) => `The server does not send the file (status ${status}). Check the link.`,
    noRanges: () =>
      'The server sends this archive only as a whole, not in parts (HTTP range requests). Save the file and open it from your computer.',
    unreachable: (host) =>
      `${host} cannot be reached, or does not allow other pages to read its files. Save the file and open it from your computer.`,
    tooMany: (count) =>
      `The file has more than ${formatNumber(Number(count), 'en')} rows, and this window can hold no more. Make a PMTiles archive of it (with tippecanoe, for example), of which only the part on the map is read. Or open a part of the rows.`,
    longPart: (millions) =>
      `One part of this JSON is longer than ${millions} million letters, which is more than can be read in one piece. A list of many features can be large; each single feature cannot.`,
    memory: () =>
      'This window has no more memory for the file. Close other tabs, or open a part of the file.',
    unreadable: () =>
      'The file cannot be read from the disk: it is a folder, or it was moved or changed since it was chosen. Choose it again.',
    brokenHeader: (line) =>
      `A quotation mark in the header (line ${line}) is opened but not closed, so the columns cannot be told. Correct it and open the file again.`,
    brokenOff: (host) => `The connection to ${host} broke before all of the file had come. Try again.`,
    brokenArchive: () =>
      'This PMTiles archive is broken, or written in a way that cannot be read here. Make or download it again.',
    redirected: (host) => `${host} sends on to another address.`,
    stopped: () =>
      'The part of the atlas that reads files has stopped: it ran out of memory, or could not be fetched. Try again, or open a smaller file.',
    noAddress: () => 'This is not an address from which a file could be fetched. Check the link.',
    unexpected: () => 'The file could not be read.',
  },
  histogram: 'Your data: beginnings by year',
  unchanged: (shown) => (shown === null ? 'The atlas has not changed.' : `The map still shows ${shown}.`),
  notOpened: (others, count) =>
    `One file is shown at a time, and this is the first of them. Not opened${count > 5 ? ` (${count} files)` : ''}: ${others}.`,
  linkLacks: (name) => `The link does not hold your file ${name}, which is only on this computer`,
};
