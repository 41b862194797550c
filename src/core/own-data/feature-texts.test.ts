import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED, tries } from '../../../tests/sample.ts';
import { BrokenText, featurePlaces, parseFeature, parsePiece } from './feature-texts.ts';
import { propertiesOf } from './features.ts';
import type { Json } from './json.ts';

function pieces(text: string): unknown[] | null {
  const found = featurePlaces(text);
  if (!found) return null;
  const { places, count } = found;
  return Array.from({ length: count }, (_, index) =>
    parsePiece(text.slice(places[index * 2], places[index * 2 + 1])),
  );
}

describe('a collection cut into its features', () => {
  it('gives the same as parsing the whole, whatever it holds and however it is written', () => {
    const whole = fc.record({
      type: fc.constant('FeatureCollection'),
      crs: fc.jsonValue(),
      features: fc.array(fc.jsonValue()),
      '"features": [': fc.jsonValue(),
    });
    fc.assert(
      fc.property(whole, fc.constantFrom(0, 1, '\t'), (collection, indent) => {
        const text = JSON.stringify(collection, null, indent);
        expect(pieces(text)).toEqual(JSON.parse(text).features);
      }),
      { seed: 1905 },
    );
  });

  it('leaves a frame in which mistakes can be located', () => {
    const text = '{"features":[{"a":[1,2]},3] "type":1}';
    const { frame: parts, placeOfFrame } = featurePlaces(text)!;
    const frame = parts.join('');
    expect(frame).toBe('{"features":[] "type":1}');
    expect(text[placeOfFrame(frame.indexOf('"type"'))]).toBe('"');
  });

  it('is cut into its outermost features only', () => {
    expect(pieces('{"type":"Feature","properties":{"features":[1,2]}}')).toBeNull();
    expect(pieces('{"note":"\\"features\\":[","features":[7]}')).toEqual([7]);
    expect(pieces('{"features":[ \n ]}')).toEqual([]);
  });

  it.each([
    ['{"features":[{"a":1},{"b"', 25],
    ['{"features":[}]}', 13],
    ['{"features":[{"a":"[', 20],
  ])('%s breaks at %d', (text, place) => {
    expect(() => featurePlaces(text)).toThrow(expect.objectContaining({ place }));
  });
});

describe('a piece', () => {
  it('reads NaN and Infinity as null, but not within strings', () => {
    expect(parsePiece('{"a":NaN,"b":[-Infinity,1],"c":"NaN, \\"Infinity\\""}')).toEqual({
      a: null,
      b: [null, 1],
      c: 'NaN, "Infinity"',
    });
  });

  it('says where it is broken', () => {
    const text = '{"type":"Feature","properties":{"name":"x" "kind":"y"}}';
    expect(() => parsePiece(text)).toThrow(BrokenText);
    expect(() => parsePiece(text)).toThrow(expect.objectContaining({ place: text.indexOf('"kind"') }));
  });

  it('may be nested to any depth', () => {
    expect(() => parsePiece('['.repeat(100_000) + ']'.repeat(100_000))).not.toThrow();
  });
});

describe('a feature alone', () => {
  const features = fc.record(
    {
      type: fc.constant('Feature'),
      id: fc.jsonValue(),
      geometry: fc.jsonValue(),
      properties: fc.oneof(
        fc.jsonValue(),
        fc.dictionary(
          fc.oneof(fc.string(), fc.constantFrom('{', ':,', '"', '\\\\', '__proto__', '7')),
          fc.jsonValue(),
        ),
      ),
    },
    { requiredKeys: ['type'] },
  );
  const written = fc
    .tuple(features, fc.constantFrom(0, 1, '\t'))
    .map(([feature, indent]) => JSON.stringify(feature, null, indent));
  /** The properties in the order of their names: an object has numbers before all others. */
  const texts = (feature: unknown) =>
    [...propertiesOf(feature as Json)].sort(([one], [other]) => (one < other ? -1 : 1));

  it('has the same properties as when it is parsed as an object, in the order of its text', () => {
    fc.assert(
      fc.property(written, (text) => {
        const { properties: map, ...feature } = parseFeature(text) as Json;
        const { properties, ...parsed } = JSON.parse(text) as Json;
        expect(feature).toEqual(parsed);
        expect(texts({ ...feature, properties: map })).toEqual(texts({ ...parsed, properties }));
      }),
      { seed: SEED, numRuns: tries(500) },
    );
    const { properties } = parseFeature('{"properties":{"b":1,"10":2,"a":{"c":[3]}}}') as {
      properties: unknown;
    };
    expect([...(properties as Map<string, unknown>)]).toEqual([
      ['b', 1],
      ['10', 2],
      ['a', { c: [3] }],
    ]);
  });

  it('keeps all digits of long numbers', () => {
    const valuesOf = (values: string): unknown[] => [
      ...(
        parseFeature(`{"properties":{${values}}}`) as { properties: Map<string, unknown> }
      ).properties.values(),
    ];
    expect(valuesOf('"a":12345678901234567890, "b": -0.12345678901234567891')).toEqual([
      ...['12345678901234567890', '-0.12345678901234567891'],
    ]);
    expect(
      valuesOf('"a":1.9500000000000000e3,"b":12.3400000000000000,"c":true,"d":9007199254740993'),
    ).toEqual([...[1950, 12.34, true, '9007199254740993']]);
    expect(parseFeature('{"id":12345678901234567890,"properties":{}}')).toMatchObject({
      id: '12345678901234567890',
    });
    expect(valuesOf('"a":1234567890123456,"b":1.50,"c":1e21,"d":[2e19],"e":"1"')).toEqual([
      ...[1234567890123456, 1.5, 1e21, [2e19], '1'],
    ]);
  });

  it('may hold a text of any length that speaks of infinity', () => {
    const name = `${'long '.repeat(4e6)}Infinity`;
    expect(
      (parseFeature(JSON.stringify({ properties: { name } })) as { properties: Map<string, unknown> })
        .properties,
    ).toEqual(new Map([['name', name]]));
  });

  it('is broken at the same place', () => {
    const placeOf = (parse: (text: string) => unknown, text: string): unknown => {
      try {
        parse(text);
        return null;
      } catch (error) {
        return error instanceof BrokenText ? error.place : error;
      }
    };
    fc.assert(
      fc.property(written, fc.nat(), fc.constantFrom('', ',', ':', '}', ']', '"'), (text, at, instead) => {
        const index = at % text.length;
        const broken = text.slice(0, index) + instead + text.slice(index + 1);
        expect(placeOf(parseFeature, broken)).toEqual(placeOf(parsePiece, broken));
      }),
      { seed: SEED, numRuns: tries(1000) },
    );
    for (const broken of [
      '{"properties":{"a"}}',
      '{"properties":{"a","b"}}',
      '{"properties":{1:2}}',
      '{"properties":{"a":1]}',
    ])
      expect(placeOf(parseFeature, broken), broken).toEqual(placeOf(parsePiece, broken));
  });
});
