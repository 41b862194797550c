// Checks of what is told of people: numbers say what they count and who counted, builders are told once with their sources, and
// events name the claims that disagree. One mistake at a time in a small valid atlas.
import { describe, expect, test } from 'vitest';
import {
  built,
  event,
  features,
  list,
  site,
  text,
  WHOLE,
  type Fields,
  type Json,
} from '../../tests/small-geodata.ts';
import { checkGeodata, type Problem } from './check.ts';

const problemsOf = (changed: Record<string, string>): readonly Problem[] =>
  checkGeodata({ ...WHOLE, ...changed }).problems;
const UNKNOWN_SOURCE = 'an id of sources.json';
const CLAIM = (change: Fields): Json => ({ ...{ id: 'c1', source: 'archive', text: text('t') }, ...change });

describe('a number of people', () => {
  const NUMBER = {
    value: 2000,
    unit: 'people',
    when: '1932',
    counted: { as: 'present', by: text('historian') },
  };
  const camp = (change: Fields): string =>
    features(site('camp', { kind: 'camp', sector: 'people', claims: [CLAIM(change)] }));
  const inEvent = (change: Fields): string => list(event({ claims: [CLAIM(change)] }));
  const NEEDED = 'a value: a number of people has a unit, an author and a date';
  const COUNTED = 'what is counted, and by whom';
  const without = (key: string): Fields =>
    Object.fromEntries(Object.entries(NUMBER).filter(([name]) => name !== key)) as Fields;

  test('with its unit, author and date is valid, in a record of people and in an event', () => {
    expect(problemsOf({ 'people.geojson': camp(NUMBER), 'events.json': inEvent(NUMBER) })).toEqual([]);
  });
  test.each(['value', 'unit', 'when'])('without its %s is not', (key) => {
    expect(problemsOf({ 'people.geojson': camp(without(key)) })).toEqual([
      {
        file: 'people.geojson',
        record: 'camp',
        field: `properties.claims.0.${key}`,
        found: 'nothing',
        expected: NEEDED,
      },
    ]);
    expect(problemsOf({ 'events.json': inEvent(without(key)) })).toEqual([
      { file: 'events.json', record: 'event', field: `claims.0.${key}`, found: 'nothing', expected: NEEDED },
    ]);
  });
  test('must say what it counts and who counted, in records of people and in events alone', () => {
    const number = without('counted');
    expect(problemsOf({ 'people.geojson': camp(number) })).toEqual([
      {
        file: 'people.geojson',
        record: 'camp',
        field: 'properties.claims.0.counted',
        found: 'nothing',
        expected: COUNTED,
      },
    ]);
    expect(problemsOf({ 'events.json': inEvent(number) })).toEqual([
      {
        file: 'events.json',
        record: 'event',
        field: 'claims.0.counted',
        found: 'nothing',
        expected: COUNTED,
      },
    ]);
    expect(problemsOf({ 'mines.geojson': features(site('pit', { claims: [CLAIM(number)] })) })).toEqual([]);
  });
  test('of another kind than the atlas knows is not valid, nor one without an author', () => {
    for (const counted of [{ as: 'many', by: text('x') }, { as: 'dead' }] as Fields[])
      expect(problemsOf({ 'people.geojson': camp({ ...NUMBER, counted }) })).toHaveLength(1);
  });
});

describe('who built it', () => {
  test.each<[string, Fields, string, string, string]>([
    ['without a source', { sources: [] }, 'sources', '[]', 'at least one source'],
    ['with an unknown source', { sources: ['hearsay'] }, 'sources.0', '"hearsay"', UNKNOWN_SOURCE],
    ['of no object', { objects: ['atlantis'] }, 'objects.0', '"atlantis"', 'an id of one of the objects'],
    ['by nobody', { who: [] }, 'who', '[]', 'at least one builder'],
    [
      'told twice',
      { objects: ['pit', 'pit'] },
      'objects.1',
      '"pit"',
      'an object whose builders are told once',
    ],
  ])('%s is a problem', (_name, change, field, found, expected) => {
    expect(problemsOf({ 'builders.json': list(built(change)) })).toEqual([
      { file: 'builders.json', record: 'who-built', field, found, expected },
    ]);
  });
});

test('an event that tells of a disagreement has the claims that disagree', () => {
  const disagreements = [{ claims: ['c1', 'c2'], about: text('a'), resolution: text('r') }];
  expect(problemsOf({ 'events.json': list(event({ disagreements })) }).map(({ field }) => field)).toContain(
    'claims',
  );
  const claims = [CLAIM({}), CLAIM({ id: 'c2' })];
  expect(problemsOf({ 'events.json': list(event({ claims, disagreements })) })).toEqual([]);
});
