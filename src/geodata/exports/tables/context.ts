// The tables of what stands around the objects: events, polities with their names and capitals, sources, sentences of the article.
import { EVENT_KINDS } from '../../../core/atlas/atlas.ts';
import { plainSpaces } from '../../../core/text/typography.ts';
import { SENTENCE_IDS, sourceOfSentence } from '../../../core/atlas/article.ts';
import { ARTICLE, sourceOf } from '../../bibliography.ts';
import { FILES } from '../../schema.ts';
import {
  coded,
  column,
  given,
  id,
  inAllLanguages,
  integer,
  reference,
  SLUG,
  slug,
  SOURCE,
} from '../table-schema.ts';
import {
  dateCells,
  dateColumns,
  locatorsColumn,
  sourcesColumn,
  textCells,
  wellKnown,
  wellKnownColumn,
  type Row,
  type Table,
} from './table.ts';
import { locatorCell } from '../csv.ts';

export const events: Table = {
  name: 'events',
  title: 'Events',
  description:
    'What happened on a date; what its sources say is in the table of claims where it has several.',
  columns: {
    id,
    ...dateColumns('date', 'Date', 'When it happened.', given),
    kind: coded('event_kind', 'Kind', 'What kind of event it is.', { ...given, enum: EVENT_KINDS }),
    place: column('Place', 'The id of a place.', slug),
    object: column('Object', 'The id of an object.', slug),
    ...inAllLanguages('title_', 'Title', given),
    ...inAllLanguages('text_', 'Text', given),
    sources: sourcesColumn('What it rests on.', given),
    locators: locatorsColumn,
  },
  keys: {
    primaryKey: ['id'],
    foreignKeys: [reference('place', 'atlas-table'), reference('object', 'atlas-table')],
  },
  rows: ({ events }) =>
    events.map((event): Row => ({
      id: event.id,
      ...dateCells('date', event.date),
      ...{ kind: event.kind, place: event.place ?? null, object: event.object ?? null },
      ...textCells('title', event.title),
      ...textCells('text', event.text),
      ...{ sources: event.sources, locators: locatorCell(event.locators) },
    })),
};

export const polities: Table = {
  name: 'polities',
  title: 'States and republics',
  description:
    'The polities that the country belonged to, a row for each name of each. Outlines are in borders.geojson.',
  columns: {
    id: column('Id', 'Readable, never changes; a row for each name bears it.', { ...given, ...slug }),
    number: integer('Number', 'The order of its names; 0 is its usual name.', { ...given, minimum: 0 }),
    ...inAllLanguages('name_', 'Name', given),
    ...inAllLanguages('status_', 'Status', given),
    ...dateColumns('start', 'Start', 'Since when it existed, or bore the name.'),
    ...dateColumns('end', 'End', 'Until when.'),
    ...inAllLanguages('note_', 'Remark'),
    sources: sourcesColumn('What it rests on.', given),
    locators: locatorsColumn,
  },
  keys: { primaryKey: ['id', 'number'] },
  rows: ({ polities }) =>
    polities.flatMap((polity) =>
      [{ name: polity.name, start: polity.start, end: polity.end }, ...(polity.names ?? [])].map(
        ({ name, start, end }, at): Row => ({
          ...{ id: polity.id, number: at },
          ...textCells('name', name),
          ...textCells('status', polity.status),
          ...dateCells('start', start),
          ...dateCells('end', end),
          ...textCells('note', polity.note),
          ...{ sources: polity.sources, locators: locatorCell(polity.locators) },
        }),
      ),
    ),
};

export const capitals: Table = {
  name: 'capitals',
  title: 'Capitals',
  description: 'The capitals of each polity, in order of time.',
  columns: {
    polity: column('Polity', 'An id of the table of polities.', { ...given, ...slug }),
    place: column('Place', 'The id of a place.', { ...given, ...slug }),
    ...dateColumns('start', 'Start', 'Since when. Empty: since the polity existed.'),
    ...dateColumns('end', 'End', 'Until when. Empty: as long as the polity existed.'),
  },
  keys: {
    uniqueKeys: [['polity', 'place', 'start']],
    foreignKeys: [reference('polity', 'polities'), reference('place', 'atlas-table')],
  },
  rows: ({ polities }) =>
    polities.flatMap(({ id: polity, capital }) =>
      capital.map(({ place, start, end }): Row => ({
        ...{ polity, place },
        ...dateCells('start', start),
        ...dateCells('end', end),
      })),
    ),
};

export const borders: Table = {
  name: 'borders',
  title: 'Outlines of the republic by period',
  description:
    'Pieces of line, each with the polities whose outline it is part of; what they rest on stands in the table of polities.',
  columns: {
    id,
    polities: column(
      'Polities',
      'Ids of the table of polities, with a blank between them. Empty: part of the outline of today alone.',
      { pattern: `${SLUG}( ${SLUG})*` },
    ),
    today: coded('yes_no', 'Today', 'Whether it is part of the outline of Kazakhstan today.', {
      ...given,
      enum: ['yes', 'no'],
    }),
    precision: coded('border_precision', 'Precision', 'How well its course is known.', {
      ...given,
      enum: FILES['borders.geojson'].record.entries.properties.entries.precision.options,
    }),
    ...inAllLanguages('note_', 'Remark'),
    wkt: wellKnownColumn,
  },
  keys: { primaryKey: ['id'] },
  rows: ({ borders }) =>
    borders.map(({ geometry, properties: { id, polities, today, precision, note } }): Row => ({
      ...{ id, polities, today: today ? 'yes' : 'no', precision },
      ...textCells('note', note),
      wkt: wellKnown(geometry.coordinates),
    })),
};

const people = (
  all: readonly { family?: string | undefined; given?: string | undefined; literal?: string | undefined }[],
) =>
  all.map(({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(', ')).join('; ');

export const sources: Table = {
  name: 'sources',
  title: 'Sources',
  description:
    'Every id that a record names as its source: sentences of the article, and all other sources. In CSL-JSON: sources.json.',
  columns: {
    id: column('Id', 'What other tables call it.', { ...given, unique: true, pattern: SOURCE }),
    type: column('Type', 'The type of the work, as CSL names it.', { ...given, ...slug }),
    citation: column('Citation', 'How it is cited, in English; the title in its own language.', given),
    title: column('Title', 'Its title; of a sentence of the article, the title of the work.', given),
    author: column('Author', 'Family name, given name; several with a semicolon between them.'),
    container: column('In', 'The work that it is in.'),
    year: integer('Year', 'The year it was published.'),
    language: column('Language', 'The language of its title (BCP 47).'),
    url: column('Address', 'Where it can be read.'),
    ...inAllLanguages('weak_', 'Why it is a weak source'),
  },
  keys: { primaryKey: ['id'] },
  rows: ({ sources }) => [
    ...SENTENCE_IDS.map((sentence): Row => ({
      id: sourceOfSentence(sentence),
      type: 'chapter',
      citation: `${ARTICLE}, sentence ${sentence}.`,
      title: ARTICLE,
      ...{ author: null, container: null, year: 2010, language: 'kk', url: null },
      ...textCells('weak', null),
    })),
    ...sources.map((record): Row => ({
      ...{ id: record.id, type: record.type, citation: plainSpaces(sourceOf(record, 'en').citation) },
      title: record.title,
      author: record.author ? people(record.author) : null,
      container: record['container-title'] ?? null,
      year: record.issued?.['date-parts'][0]?.[0] ?? null,
      language: record.language ?? null,
      url: record.URL ?? null,
      ...textCells('weak', record.custom?.weak),
    })),
  ],
};

export const sentences: Table = {
  name: 'sentences',
  title: 'The article, sentence by sentence',
  description: 'Each sentence retold in our own words; where nothing rests on it, the reason.',
  columns: {
    source: column('Source', 'What other tables call it.', { ...given, unique: true, pattern: SOURCE }),
    ...inAllLanguages('text_', 'What it says', given),
    ...inAllLanguages('unused_', 'Why the atlas does not use it'),
  },
  keys: { primaryKey: ['source'], foreignKeys: [reference('source', 'sources')] },
  rows: ({ retellings, uncited }) =>
    retellings.map(({ sentence, text }): Row => ({
      source: sourceOfSentence(sentence),
      ...textCells('text', text),
      ...textCells('unused', uncited.find((one) => one.sentence === sentence)?.reason),
    })),
};

export const redirects: Table = {
  name: 'redirects',
  title: 'Ids that changed',
  description: 'Ids that the atlas once had, with what became of them.',
  columns: {
    id: column('Id', 'The id that is no more.', { ...given, ...slug }),
    was: column('Was', 'What had the id: an object (obj) or a place (place).', given),
    to: column('To', 'The id that took its place. Empty: the record was taken out.', slug),
    ...inAllLanguages('note_', 'What became of it', given),
  },
  keys: { primaryKey: ['id'] },
  rows: ({ redirects }) =>
    redirects.map(({ id, was, to, note }): Row => ({
      id,
      was: was ?? 'obj',
      to,
      ...textCells('note', note),
    })),
};
