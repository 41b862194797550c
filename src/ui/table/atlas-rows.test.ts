// The table of objects over the real data of the atlas would not say what is expected; these few objects do.
import { describe, expect, test } from 'vitest';
import { lifeOf, named, railwayOf, siteOf, type Spell } from '../../../tests/small-atlas.ts';
import type { Atlas, Phase, Route, Site } from '../../core/atlas/atlas.ts';
import { select, type Filters } from '../../core/atlas/selection.ts';
import { LAYERS, SECTORS, STATES } from '../../core/atlas/atlas.ts';
import type { Account, Evidence } from '../../core/atlas/evidence.ts';
import { TABLE_COLUMNS, type TableColumnId } from '../../core/view/view-state.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { objectMessagesOf } from '../../i18n/object-messages.ts';
import { tableMessagesOf } from '../../i18n/table-messages.ts';
import { atlasColumns, atlasRows } from './atlas-rows.ts';
import { tableAsCsv } from './table.ts';

const SOURCES = ['article:S001', 'general-knowledge', 'bse-1'];
const life = (...spells: Spell[]): Phase[] => lifeOf(spells).map((phase) => ({ ...phase, sources: SOURCES }));
const site = (id: string, name: string, lifecycle: Phase[], more: Partial<Site> = {}): Site =>
  siteOf(id, [], { name: named(name), layer: 'mines', kind: 'colliery', lifecycle, ...more });
const railway = railwayOf('line', [], {
  name: named('A – B'),
  lineName: named('Long line'),
  lifecycle: life(['operating', '1904']),
});
const flow: Route = {
  ...railway,
  ...{
    id: 'flow',
    name: named('Coal'),
    sector: 'coal',
    layer: 'flows',
    lifecycle: life(['operating', '1930']),
  },
  flow: {
    ...{ commodity: 'coal', from: 'town', to: 'town', mode: 'railway', way: 'within', routeYear: null },
    ...{ quantity: { thousandTonnes: 1200.5, year: 1932 }, sections: [], exit: null },
  },
};
const atlas: Atlas = {
  sites: [
    site('pit', 'Pit', life(['operating', '[1928..1932]'], ['closed', '1936']), { place: 'town', count: 12 }),
    site('old', 'Old mine', life(['operating', '[..1890]', '1937'])),
    site('new', '=Works', life(['construction', '1930'], ['operating', '1935'])),
  ],
  routes: [railway, flow],
  places: [
    {
      ...{
        id: 'town',
        name: named('Almaty'),
        kind: 'town',
        importance: 1,
        founded: null,
        position: [70, 48],
      },
      ...{ people: [], names: [{ name: named('Alma-Ata'), start: null, end: null }] },
    },
  ],
  polities: [],
};
const all: Filters = { layers: LAYERS, sectors: SECTORS, states: STATES, certain: false };
const claim = (source: string) => ({ id: source, source, locator: null, text: '', counted: null });
const evidence = {
  accounts: {
    old: { claims: [claim('article:S002'), claim('gazeta')], built: null, opening: [] } as unknown as Account,
  },
} as unknown as Evidence;

function rowsOf(column: TableColumnId = 'name', descending = false, counted: Evidence | null = evidence) {
  const years = { since: 1936, until: 1936 };
  return atlasRows(
    {
      ...{ atlas, shown: select(atlas, years, all), year: 1936, evidence: counted, language: 'en' as const },
      ...{ messages: messagesOf('en'), texts: tableMessagesOf('en') },
    },
    { column, descending },
  );
}
const names = (...sort: Parameters<typeof rowsOf>) => rowsOf(...sort).map(({ cells }) => cells[0]);
const cellsOf = (id: string, counted: Evidence | null = evidence) => {
  const cells = rowsOf('name', false, counted).find(({ key }) => key === id)!.cells;
  return Object.fromEntries(
    TABLE_COLUMNS.map((column, at) => [column, cells[at]!.replaceAll('\u00a0', ' ')]),
  );
};

describe('a row says', () => {
  test('of a site its kind, its town as it was called, and how many works it stands for', () => {
    expect(cellsOf('pit')).toEqual({
      ...{ name: 'Pit', kind: objectMessagesOf('en').kinds.colliery, sector: messagesOf('en').sectors.coal },
      ...{
        state: messagesOf('en').states.closed,
        place: 'Alma-Ata',
        opened: 'between 1928 and 1932',
        closed: '1936',
      },
      ...{ size: 'group of 12', sources: '2' },
    });
  });
  test('of a railway its line and length, of a flow its ends and how much it carried', () => {
    expect(cellsOf('line')).toMatchObject({
      kind: 'Railway',
      place: 'Long line',
      opened: '1904',
      size: '74 km',
    });
    expect(cellsOf('flow')).toMatchObject({
      kind: 'Flow of goods',
      place: 'Alma-Ata – Alma-Ata',
      size: '1,200.5 thousand t',
    });
  });
  test('when it began and ended, as far as that is known', () => {
    expect(cellsOf('old')).toMatchObject({ opened: '≤1890', closed: '1937', size: '' });
    expect(cellsOf('new')).toMatchObject({ opened: '1935', closed: '' });
  });
  test('how many sources tell of it: the article once, general knowledge not at all', () => {
    expect(cellsOf('old').sources).toBe('3');
    expect(cellsOf('old', null).sources).toBe('');
  });
});

describe('sorted', () => {
  test('by name, then the other way', () => {
    const sorted = ['=Works', 'A – B', 'Coal', 'Old mine', 'Pit'];
    expect(names()).toEqual(sorted);
    expect(names('name', true)).toEqual(sorted.toReversed());
  });
  test('by year of opening; by year of closing, what goes on comes last either way', () => {
    expect(names('opened')).toEqual(['Old mine', 'A – B', 'Pit', 'Coal', '=Works']);
    expect(names('closed')).toEqual(['Pit', 'Old mine', '=Works', 'A – B', 'Coal']);
    expect(names('closed', true).slice(0, 2)).toEqual(['Old mine', 'Pit']);
  });
  test('by size, each unit apart', () => {
    expect(names('size').slice(0, 3)).toEqual(['Pit', 'A – B', 'Coal']);
  });
  test.each(TABLE_COLUMNS)('by %s no row is lost', (column) => {
    expect(names(column, true).toSorted()).toEqual(names().toSorted());
  });
});

test('as a file: the rows in their order, with nothing that a spreadsheet would run', () => {
  const lines = tableAsCsv(atlasColumns(tableMessagesOf('en')), rowsOf('opened', true)).split('\r\n');
  expect(lines[0]).toBe('\uFEFFName,Kind,Sector,State,Place,Opened,Closed,Size,Sources');
  expect(lines[1]).toMatch(/^'=Works,/);
  expect(lines).toHaveLength(7);
});
