// Validates the style of the map against MapLibre's specification, in every language, theme and choice. The map itself does
// not validate it, because that would delay the first view.
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { LANGUAGES, LAYERS, SECTORS, STATES } from '../../src/core/atlas/atlas.ts';
import type { Filters } from '../../src/core/atlas/selection.ts';
import { checkGeodata } from '../../src/geodata/check.ts';
import { compileAtlas } from '../../src/geodata/compile.ts';
import { readGeodataFiles } from '../../src/geodata/files.ts';
import { buildStyle } from '../../src/map/style.ts';
import { PALETTES } from '../../src/symbols/palette.ts';

// Parts of the browser that the style uses.
vi.hoisted(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('document', { baseURI: 'http://atlas.test/' });
  afterAll(() => void vi.unstubAllGlobals());
});

const { geodata, problems } = checkGeodata(readGeodataFiles('geodata'));
if (!geodata) throw new Error(JSON.stringify(problems, null, 2));
const atlas = compileAtlas(geodata);

const EVERYTHING: Filters = { layers: LAYERS, sectors: SECTORS, states: STATES, certain: false };
const NOTHING: Filters = { layers: [], sectors: [], states: [], certain: true };

describe('the style of the map', () => {
  for (const language of LANGUAGES)
    for (const [theme, palette] of Object.entries(PALETTES))
      for (const [choice, filters] of Object.entries({ EVERYTHING, NOTHING }))
        test(`is a valid style (${language}, ${theme}, ${choice.toLowerCase()} chosen)`, () => {
          const years = { since: 1929, until: 1934 };
          const style = buildStyle({
            ...{ atlas, language, palette, years, filters },
            ...{ selected: 'karaganda-coal', todayBorder: true },
          });
          expect(validateStyleMin(style)).toEqual([]);
          expect(style.layers.length).toBeGreaterThan(25);
        });

  test('is reported if it is not valid', () => {
    const style = buildStyle({
      ...{ atlas, language: 'en', palette: { ...PALETTES.light, land: 'no colour' } },
      ...{ years: { since: 1930, until: 1930 }, filters: EVERYTHING, selected: null, todayBorder: false },
    });
    expect(validateStyleMin(style).map(({ message }) => message)).toContainEqual(
      expect.stringContaining('background-color'),
    );
  });
});
