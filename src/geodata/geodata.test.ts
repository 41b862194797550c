// The real data of the atlas: it must be complete, every sentence about a place must be cited by an object on the map, and the
// railways must run where railways can run.
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { FeatureCollection, Polygon } from 'geojson';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SENTENCE_IDS, sentenceOfSource } from '../core/atlas/article.ts';
import type { Position } from '../core/atlas/atlas.ts';
import { distanceInKilometres } from '../core/geo/geometry.ts';
import { checkGeodata } from './check.ts';
import { readGeodataFiles } from './files.ts';
import { SENTENCES_WITHOUT_PLACE } from './sentences-without-place.ts';

const { geodata, problems } = checkGeodata(readGeodataFiles('geodata'));
if (!geodata) throw new Error(JSON.stringify(problems, null, 2));
const sites = Object.values(geodata.sites).flat();
const routes = [...geodata.railways, ...geodata.pipelines];

const cited = new Set(
  [...sites, ...routes].flatMap(({ properties }) =>
    [
      ...properties.claims.map(({ source }) => source),
      ...properties.lifecycle.flatMap((phase) => phase.sources),
    ].flatMap((source) => sentenceOfSource(source) ?? []),
  ),
);

test('what an event of labour is about has a record of who built it', () => {
  const built = new Set(geodata.builders.flatMap(({ objects }) => objects));
  const silent = geodata.events.filter(
    ({ kind, object }) => kind === 'labour' && object && !built.has(object),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('there are at least 90 sites and at least 40 railway sections', () => {
  expect(sites.length).toBeGreaterThanOrEqual(90);
  expect(geodata.railways.length).toBeGreaterThanOrEqual(40);
});

describe('the article', () => {
  test('every sentence is cited by an object, or listed with a reason why not', () => {
    const missing = SENTENCE_IDS.filter(
      (sentence) => !cited.has(sentence) && !(sentence in SENTENCES_WITHOUT_PLACE),
    );
    expect(missing).toEqual([]);
  });

  test('the list has only sentences that exist and that no object cites', () => {
    const listed = Object.keys(SENTENCES_WITHOUT_PLACE);
    expect(listed.filter((sentence) => !SENTENCE_IDS.includes(sentence) || cited.has(sentence))).toEqual([]);
  });

  test('every sentence is retold, in order', () => {
    expect(geodata.retellings.map(({ sentence }) => sentence)).toEqual(SENTENCE_IDS);
  });

  const file = '../shared/source/article.kk.txt';
  test.skipIf(!existsSync(file))(`a retelling gives its sentence's numbers (needs ${file})`, () => {
    const article = new Map(
      [...readFileSync(file, 'utf8').matchAll(/^(S\d{3}) (.*)$/gm)].map(([, id, text]) => [id, text!]),
    );
    /** The decade is named; the article writes "the thirties" there. */
    const decades = new Set(['S001: 1930']);
    const faults = geodata.retellings.flatMap(({ sentence, text }) => {
      const original = article.get(sentence) ?? '';
      const missing = (text.kk.match(/\d+(,\d+)?/g) ?? []).filter((number) => !original.includes(number));
      return missing.map((number) => `${sentence}: ${number}`).filter((found) => !decades.has(found));
    });
    expect(faults).toEqual([]);
  });
  test.skipIf(!existsSync(file))(`no listed sentence names a place of the atlas (needs ${file})`, () => {
    // The stem of a name is enough, because Kazakh adds endings to it.
    const stems = geodata.places
      .flatMap(({ properties }) => [properties.name.kk, ...properties.names.map(({ name }) => name.kk)])
      .filter((name) => name.length >= 4);
    /** Words that begin like a place but are not one: the country (also a station), “defence” (like Kurgan). */
    const alike = /^(Қазақстан|Қорғаныс)/;
    const urals = 'S084: Орал';
    const text = new Map(
      [...readFileSync(file, 'utf8').matchAll(/^(S\d{3}) (.*)$/gm)].map(([, sentence, words]) => [
        sentence,
        words!,
      ]),
    );
    expect(text.size).toBeGreaterThanOrEqual(SENTENCE_IDS.length);
    const named = Object.keys(SENTENCES_WITHOUT_PLACE).flatMap((sentence) => {
      const words = (text.get(sentence) ?? '').split(/[^\p{L}-]+/u).filter((word) => !alike.test(word));
      return [...new Set(stems)]
        .filter((stem) => words.some((word) => word.startsWith(stem)))
        .map((stem) => `${sentence}: ${stem}`)
        .filter((found) => found !== urals);
    });
    expect(named).toEqual([]);
  });
});

describe('people', () => {
  const { people } = geodata.sites;

  test('camps, special settlements, builders’ settlements and places of exile are dated objects', () => {
    expect(new Set(people.map(({ properties }) => properties.kind))).toEqual(
      new Set(['camp', 'special-settlement', 'builders-settlement', 'place-of-exile']),
    );
    for (const { id, properties } of people)
      expect(
        properties.lifecycle.every(({ start }) => start),
        id,
      ).toBe(true);
  });

  test('nothing but people stands in their layer and their sector', () => {
    for (const { id, properties } of [...sites, ...routes])
      expect(properties.sector === 'people', id).toBe(people.some((one) => one.id === id));
  });

  test('the builders of at least 25 works, mines and lines are named', () => {
    const named = new Set(geodata.builders.flatMap(({ objects }) => objects));
    expect(named.size).toBeGreaterThanOrEqual(25);
    expect(people.filter(({ id }) => named.has(id))).toEqual([]);
  });

  test('famine, deportations, camps, labour and censuses are among the events', () => {
    const kinds = new Set(geodata.events.map(({ kind }) => kind));
    for (const kind of ['famine', 'deportation', 'camp', 'labour', 'census'] as const)
      expect(kinds).toContain(kind);
  });

  test('the estimates of the dead of the famine stand side by side, each with its author', () => {
    const famine = geodata.events.find(({ id }) => id === 'famine-1930-1933')!;
    const dead = famine.claims!.filter(({ counted }) => counted?.as.startsWith('dead'));
    expect(new Set(dead.map(({ counted }) => counted!.by.en)).size).toBeGreaterThanOrEqual(5);
    expect(famine.disagreements!.some(({ claims }) => dead.every(({ id }) => claims.includes(id)))).toBe(
      true,
    );
  });
});

describe('railways', () => {
  /** Lines that were not connected with another by the end of 1940; their records give the reasons. */
  const ISOLATED = new Set<string>(['karsakpay', 'ekibastuz', 'guryev-narrow-gauge']);

  const stations = geodata.stations.map(({ id, longitude, latitude }) => ({
    id,
    at: [longitude, latitude] as Position,
  }));

  test('every station has one record: no two stand at the same spot', () => {
    const near = stations.flatMap((one, index) =>
      stations
        .slice(index + 1)
        .filter((other) => distanceInKilometres(one.at, other.at) < 3)
        .map((other) => `${one.id} – ${other.id}`),
    );
    expect(near).toEqual([]);
  });

  test('every section meets another, except for isolated lines', () => {
    const ends = new Map<string, number>();
    for (const { geometry } of geodata.railways)
      for (const vertex of new Set(geometry.coordinates.map(String)))
        ends.set(vertex, (ends.get(vertex) ?? 0) + 1);
    const alone = geodata.railways.filter(
      ({ geometry, properties }) =>
        !ISOLATED.has(properties.line) &&
        !geometry.coordinates.some((vertex) => ends.get(String(vertex))! > 1),
    );
    expect(alone.map(({ id }) => id)).toEqual([]);
  });

  test('no line crosses a lake or the sea', () => {
    const water = ['lakes', 'sea'].flatMap(
      (name) =>
        (JSON.parse(readFileSync(`geodata/basemap/${name}.geojson`, 'utf8')) as FeatureCollection<Polygon>)
          .features,
    );
    /** Kilometres: a station on a shore may be on the wrong side of the simplified shoreline. */
    const tolerated = 2;
    const wet = routes.flatMap(({ id, geometry }) => {
      const inWater = geometry.coordinates.slice(1).reduce((kilometres, to, index) => {
        const from = geometry.coordinates[index]!;
        const length = distanceInKilometres(from, to);
        const steps = Math.ceil(length / 0.5);
        const points = Array.from({ length: steps }, (_, step): Position => {
          const share = (step + 0.5) / steps;
          return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
        });
        const inside = points.filter((point) =>
          water.some((lake) => booleanPointInPolygon([...point], lake)),
        );
        return kilometres + (inside.length * length) / steps;
      }, 0);
      return inWater > tolerated ? [`${id}: ${inWater.toFixed(1)} km in water`] : [];
    });
    expect(wet).toEqual([]);
  });

  test('no line doubles back at a station', () => {
    const bearing = ([x, y]: Position, [u, v]: Position): number =>
      Math.atan2((u - x) * Math.cos((y * Math.PI) / 180), v - y);
    const sharp = geodata.railways.flatMap(({ id, geometry: { coordinates } }) =>
      coordinates.slice(1, -1).flatMap((at, index) => {
        const turn = Math.abs(bearing(coordinates[index]!, at) - bearing(at, coordinates[index + 2]!));
        const degrees = (Math.min(turn, 2 * Math.PI - turn) * 180) / Math.PI;
        return degrees > 110 ? [`${id} at ${String(at)}: ${degrees.toFixed(0)}°`] : [];
      }),
    );
    expect(sharp).toEqual([]);
  });
});
