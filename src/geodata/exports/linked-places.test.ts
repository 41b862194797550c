// Validates the gazetteer by the rules of Linked Places 1.2.2 (README of LinkedPasts/linked-places-format), written here as a
// schema. As in the JSON Schema of World Historical Gazetteer, unknown fields are not allowed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { parseHistoricalDate } from '../../core/time/edtf.ts';
import { atlasGeojson } from './atlas-geojson.ts';
import { linkedPlaces, linkedPlacesOf } from './linked-places.ts';
import { realGeodata } from './real-geodata.ts';
import { oddFeature } from './variations.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const uri = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9+.-]*:[^\s"<>\\^`{|}]+$/i));
const isRealDate = (date: string): boolean =>
  !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
const isoDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d\d(-\d\d)?)?$/), v.check(isRealDate));
const moment = v.pipe(
  v.strictObject({ in: v.optional(isoDate), earliest: v.optional(isoDate), latest: v.optional(isoDate) }),
  v.check(
    (when) => (when.in === undefined) !== (when.earliest === undefined && when.latest === undefined),
    'either "in", or "earliest" or "latest" or both',
  ),
  v.check(({ earliest, latest }) => !earliest || !latest || earliest <= latest, 'earliest before latest'),
);
const certainty = v.picklist(['certain', 'less-certain', 'uncertain']);
const list = <S extends v.GenericSchema>(item: S) => v.pipe(v.array(item), v.minLength(1));
const when = v.strictObject({
  timespans: list(v.strictObject({ start: moment, end: v.optional(moment) })),
  periods: v.optional(list(v.strictObject({ name: text, '@id': uri }))),
  label: v.optional(text),
  certainty: v.optional(certainty),
  duration: v.optional(v.pipe(v.string(), v.regex(/^P\d+[YMWD]$/))),
});
const language = v.picklist(['kk', 'ru', 'en']);
const citation = v.strictObject({ label: text, year: v.optional(v.number()), '@id': v.optional(uri) });
const name = v.strictObject({
  toponym: text,
  lang: v.optional(language),
  citations: v.optional(list(citation)),
  when: v.optional(when),
});
const type = v.strictObject({
  identifier: v.optional(v.pipe(v.string(), v.regex(/^aat:3\d{8}$/))),
  label: text,
  sourceLabels: v.optional(list(v.strictObject({ label: text, lang: language }))),
  when: v.optional(when),
});
const position = v.strictTuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
]);
const scope = { when: v.optional(when), certainty: v.optional(certainty) };
const single = v.variant('type', [
  v.strictObject({ type: v.literal('Point'), coordinates: position, ...scope }),
  v.strictObject({
    type: v.literal('LineString'),
    coordinates: v.pipe(v.array(position), v.minLength(2)),
    ...scope,
  }),
]);
const geometry = v.variant('type', [
  ...single.options,
  v.strictObject({
    type: v.literal('GeometryCollection'),
    geometries: v.pipe(v.array(single), v.minLength(2)),
  }),
]);
const relation = v.strictObject({
  relationType: v.pipe(v.string(), v.regex(/^gvp:\w+$/)),
  relationTo: uri,
  label: text,
  when: v.optional(when),
});
const feature = v.strictObject({
  '@id': uri,
  type: v.literal('Feature'),
  properties: v.object({
    title: text,
    ccodes: list(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
    fclasses: list(v.picklist(['A', 'H', 'L', 'P', 'R', 'S', 'T'])),
  }),
  when,
  names: v.pipe(
    list(name),
    v.check((names) => names.some(({ citations }) => citations), 'at least one name with a citation'),
  ),
  types: list(type),
  geometry,
  links: v.optional(
    list(
      v.strictObject({
        type: v.picklist(['exactMatch', 'closeMatch', 'primaryTopicOf', 'subjectOf', 'seeAlso']),
        identifier: uri,
      }),
    ),
  ),
  // The date of a statement goes beyond the README, which gives `when` to names, types, geometries and relations.
  descriptions: v.optional(
    list(v.strictObject({ '@id': uri, value: text, lang: language, when: v.optional(when) })),
  ),
  relations: v.optional(list(relation)),
});
const collection = v.strictObject({
  type: v.literal('FeatureCollection'),
  '@context': v.pipe(v.string(), v.regex(/^https:\/\/.+\/linkedplaces-context-v1\.1\.jsonld$/)),
  features: list(feature),
});

const problemsOf = (value: unknown): string[] =>
  (v.safeParse(collection, JSON.parse(JSON.stringify(value))).issues ?? []).map(
    (issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`,
  );

const geodata = realGeodata();
const places = linkedPlaces(geodata);
const sites = Object.values(geodata.sites).flat();
const named = (id: string) => places.features.find((each) => each['@id'].endsWith(`:${id}`))!;

test('the gazetteer conforms to the rules', () => {
  expect(problemsOf(places)).toEqual([]);
});

test.each([
  ['no id', (place: Record<string, unknown>) => ({ ...place, '@id': undefined })],
  ['no title', (place: Record<string, unknown>) => ({ ...place, properties: {} })],
  [
    'a timespan without a start',
    (place: Record<string, unknown>) => ({ ...place, when: { timespans: [{}] } }),
  ],
  [
    'an EDTF date where ISO is wanted',
    (place: Record<string, unknown>) => ({ ...place, when: { timespans: [{ start: { in: '1930~' } }] } }),
  ],
  ['no toponym', (place: Record<string, unknown>) => ({ ...place, names: [{ lang: 'en' }] })],
  ['no geometry', (place: Record<string, unknown>) => ({ ...place, geometry: undefined })],
])('the rules reject %s', (_name, spoil) => {
  const [first] = places.features;
  expect(problemsOf({ ...places, features: [spoil({ ...first! })] })).not.toEqual([]);
});

test('every site, section, pipeline and place is included once', () => {
  const records = [...sites, ...geodata.railways, ...geodata.roads, ...geodata.pipelines, ...geodata.places];
  expect(places.features).toHaveLength(records.length);
  expect(new Set(places.features.map((each) => each['@id'])).size).toBe(records.length);
});

test('every relation refers to a place that is included', () => {
  const ids = new Set(places.features.map((each) => each['@id']));
  const relations = places.features.flatMap((each) => each.relations ?? []);
  expect(relations).toHaveLength(sites.filter(({ properties }) => properties.place).length);
  for (const { relationTo } of relations) expect(ids).toContain(relationTo);
});

test('every citation names its source, not an id', () => {
  const ids = new Set(geodata.sources.map(({ id }) => id));
  for (const { names } of places.features)
    for (const { citations } of names)
      for (const { label } of citations) {
        expect(label).not.toMatch(/^article:/);
        expect(ids.has(label), label).toBe(false);
      }
});

describe('time', () => {
  test('a geometry has a time span for each phase, with the bounds of its EDTF dates', () => {
    for (const { id, properties } of sites) {
      const shape = named(id).geometry;
      const geometries = shape.type === 'GeometryCollection' ? shape.geometries : [shape];
      expect(geometries.map((each) => each.when?.label)).toEqual(
        properties.lifecycle.map(({ state }) => state),
      );
      properties.lifecycle.forEach(({ start }, index) => {
        const { start: moment, end } = geometries[index]!.when!.timespans[0]!;
        if (start === undefined) expect(moment).toEqual({ latest: end.latest ?? '1940-12-31' });
        else if (moment.in !== undefined) expect(moment.in).toBe(start);
        else {
          const { earliest, latest } = parseHistoricalDate(start);
          expect([moment.earliest ?? null, moment.latest ?? null], `${id} ${start}`).toEqual([
            earliest,
            latest,
          ]);
        }
      });
    }
  });

  test('a span that goes on after the atlas has an end, because without one it would end with its start', () => {
    const stretches = JSON.stringify(places).match(/"timespans":\[\{[^\]]*\]/g)!;
    expect(stretches.length).toBeGreaterThan(places.features.length);
    for (const stretch of stretches) expect(stretch).toContain('"end":{"');
    expect(named('balkhash-copper-smelter').when.timespans[0]?.end).toEqual({ earliest: '1940-12-31' });
  });

  test('a former name has its years', () => {
    expect(named('taraz').names).toContainEqual(
      expect.objectContaining({
        toponym: 'Мирзоян',
        lang: 'kk',
        when: { timespans: [{ start: { in: '1936' }, end: { in: '1938' } }] },
      }),
    );
  });
});

test('nothing is said to have been there before a source says so', () => {
  // The smelter on the Irtysh stopped in one of the years 1917 to 1930; no source says since when it had worked.
  const [span] = named('irtysh-copper-smelter').when.timespans;
  expect(span!.start).toEqual({ latest: '1930-12-31' });
  const shape = named('irtysh-copper-smelter').geometry;
  const [first] = shape.type === 'GeometryCollection' ? shape.geometries : [shape];
  expect(first!.when?.timespans).toEqual([
    { start: { latest: '1930-12-31' }, end: { earliest: '1917-01-01', latest: '1930-12-31' } },
  ]);
});

test('a town whose founding no source gives is not said to have stood in the first year', () => {
  const unknown = geodata.places.filter(({ properties }) => properties.founded === undefined);
  expect(unknown.length).toBeGreaterThan(0);
  for (const { id } of unknown)
    expect(named(id).when.timespans[0]?.start, id).toEqual({ latest: '1940-12-31' });
});

test('towns are linked with GeoNames, and what a source says with the source', () => {
  expect(named('almaty').links).toEqual([
    { type: 'exactMatch', identifier: 'https://www.geonames.org/1526384/' },
  ]);
  expect(named('almaty').properties.fclasses).toEqual(['P']);
  expect(named('akmola-karaganda').properties.fclasses).toEqual(['R']);
  const said = named('balkhash-copper-smelter').descriptions!;
  expect(said.filter((one) => one['@id'].startsWith('urn:isbn:'))).not.toEqual([]);
  // A statement has the time it speaks of.
  const { claims } = geodata.sites.enterprises.find(({ id }) => id === 'balkhash-copper-smelter')!.properties;
  const dated = claims.find((claim) => claim.when === '1939')!;
  expect(said.find(({ value }) => value === dated.text.en)?.when).toEqual({
    timespans: [{ start: { in: '1939' }, end: { in: '1939' } }],
  });
});

test('conforms to the rules whatever the names contain', () => {
  const { features } = atlasGeojson(geodata);
  fc.assert(
    fc.property(fc.array(oddFeature(features), { minLength: 1, maxLength: 4 }), (odd) => {
      const inPlace = odd.filter(({ properties }) => properties.layer !== 'flows');
      const result = linkedPlacesOf(odd, []);
      expect(result.features.map(({ properties }) => properties.title)).toEqual(
        inPlace.map(({ properties }) => properties.name.en),
      );
      if (inPlace.length > 0) expect(problemsOf(result)).toEqual([]);
    }),
    { seed: 1904 },
  );
});
