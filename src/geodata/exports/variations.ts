// Arbitraries for fast-check: names with characters that an export might handle wrongly.
import fc from 'fast-check';
import type { Localized } from '../../core/atlas/atlas.ts';
import type { AtlasFeature } from './atlas-geojson.ts';

const oddPiece = fc.constantFrom(
  ...['"', '""', ',', ';', '\t', '\n', '\r', '\r\n', "'", '\\', '\\"', '<b>', '&amp;', '\u00a0', '\ufeff'],
  ...['ӘҒҚҢӨҰҮҺІ', 'ғ', 'Ё', '🏭', '👩🏽‍🏭', '🇰🇿', 'e\u0301', '\u202e', '=1+1', '-', '@', ' ', '\u2028'],
);
const oddText = fc
  .array(fc.oneof(oddPiece, fc.string({ unit: 'grapheme', maxLength: 6 })), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(''))
  // The check of the data refuses empty texts.
  .filter((name) => name.length > 0);
export const oddName: fc.Arbitrary<Localized> = fc.record({ kk: oddText, ru: oddText, en: oddText });

/** A real feature with another name. */
export const oddFeature = (features: readonly AtlasFeature[]): fc.Arbitrary<AtlasFeature> =>
  fc
    .tuple(fc.constantFrom(...features), oddName)
    .map(
      ([feature, name]) =>
        ({ ...feature, properties: { ...feature.properties, name } }) as unknown as AtlasFeature,
    );
