import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenText, featurePlaces, parsePiece } from './feature-texts.ts';

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
