// The map draws lines like the SVG of the first picture: the paint of its layers, evaluated by MapLibre, must equal drawnLine.
import {
  normalizePropertyExpression,
  v8,
  type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { afterAll, expect, test, vi } from 'vitest';
import { STATES } from '../../core/atlas/atlas.ts';
import { lineWidth } from '../../core/view/map-scale.ts';
import { DEFAULT_VIEW } from '../../core/view/view-state.ts';
import { PALETTES } from '../../symbols/palette.ts';
import { drawnLine, strokeOf } from '../../symbols/route-look.ts';

vi.stubGlobal('matchMedia', () => ({ matches: false }));
afterAll(() => void vi.unstubAllGlobals());
const { routeLayers } = await import('./routes.ts');

const palette = PALETTES.light;
const { layers, sectors, states } = DEFAULT_VIEW;
const drawn = routeLayers(palette, { layers, sectors, states, certain: false }, null);
/** The colours of the page's custom properties. */
const hex: Readonly<Record<string, string>> = {
  'var(--ink)': palette.ink,
  'var(--ink-muted)': palette.inkMuted,
  'var(--accent)': palette.accent,
  'var(--pipeline-water)': palette.pipelineWater,
  'var(--sector-oil)': palette.sectors.oil,
};

/** A value of paint as MapLibre evaluates it; a colour as text. */
function evaluated(value: unknown, name: string, zoom: number, properties: Record<string, unknown>): unknown {
  const specification = v8.paint_line[name as keyof typeof v8.paint_line] as StylePropertySpecification;
  const result: unknown = normalizePropertyExpression(value as never, name, specification).evaluate(
    { zoom },
    { type: 'LineString', properties } as never,
  );
  return typeof result === 'number' ? result : String(result);
}

/** [narrow, trunk] */
const RANKS = [
  [false, false],
  [true, false],
  [false, true],
] as const;

for (const layer of ['railways', 'pipelines'] as const)
  for (const state of STATES.filter((state) => strokeOf(layer, state)))
    test(`${layer}, ${state}: the same width, colour, dashes and opacity`, () => {
      const name = strokeOf(layer, state)!.name;
      const paint = drawn.find(({ id }) => id === name)!.paint as Record<string, unknown>;
      for (const certainty of ['certain', 'possible'] as const)
        for (const [narrow, trunk] of layer === 'railways' ? RANKS : RANKS.slice(0, 1))
          for (const medium of layer === 'pipelines' ? (['oil', 'water'] as const) : [null])
            for (const zoom of [3, 4.5, 6, 8]) {
              const properties = { layer, state, certainty, narrow, trunk, medium };
              const line = drawnLine(properties, lineWidth(zoom))!;
              const value = (property: string): unknown =>
                evaluated(paint[property], property, zoom, properties);
              expect(value('line-width')).toBeCloseTo(line.width, 6);
              expect(value('line-opacity')).toBeCloseTo(line.opacity, 9);
              expect(value('line-color')).toBe(evaluated(hex[line.colour], 'line-color', zoom, {}));
              const dash = paint['line-dasharray'] as readonly number[] | undefined;
              expect(dash?.map((share) => share * line.width).join(' ')).toBe(line.dash);
            }
    });
