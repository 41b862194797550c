// What an axis draws: a text at the place of each tick, and lines only where they are asked for.
import { scaleLinear } from 'd3-scale';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Axis from './Axis.svelte';

const area = { width: 200, height: 100 };
/** The attributes of every element of one name, as numbers; of a text its words too. */
function drawn(html: string, name: 'line' | 'text'): Record<string, number | string>[] {
  return [...html.matchAll(new RegExp(`<${name} ([^>]*)>([^<]*)`, 'g'))].map(([, attributes, words]) => ({
    ...Object.fromEntries(
      [...attributes!.matchAll(/\b(x|y|x1|x2|y1|y2)="([^"]*)"/g)].map(([, key, value]) => [
        key,
        Number(value),
      ]),
    ),
    ...(name === 'text' ? { words: words! } : {}),
  }));
}

test('left of the area: a line across it at each tick, texts end four pixels before it', () => {
  const scale = scaleLinear([0, 50], [area.height, 0]);
  const { body } = render(Axis, {
    props: {
      edge: 'left',
      scale,
      ticks: [0, 25, 50],
      format: (value: number) => (value === 25 ? null : `${value} %`),
      area,
      grid: true,
    },
  });
  expect(drawn(body, 'line')).toEqual([
    { x1: 0, x2: 200, y1: 100, y2: 100 },
    { x1: 0, x2: 200, y1: 50, y2: 50 },
    { x1: 0, x2: 200, y1: 0, y2: 0 },
  ]);
  expect(drawn(body, 'text')).toEqual([
    { x: -4, y: 103.5, words: '0 %' },
    { x: -4, y: 3.5, words: '50 %' },
  ]);
});

test('under the area: a line along it, a mark at each tick, texts below', () => {
  const scale = scaleLinear([1920, 1940], [0, area.width]);
  const { body } = render(Axis, {
    props: { edge: 'bottom', scale, ticks: [1920, 1930], format: String, area, rule: true, gap: 15 },
  });
  expect(drawn(body, 'line')).toEqual([
    { x1: 0, x2: 200, y1: 100, y2: 100 },
    { x1: 0, x2: 0, y1: 100, y2: 104 },
    { x1: 100, x2: 100, y1: 100, y2: 104 },
  ]);
  expect(drawn(body, 'text')).toEqual([
    { x: 0, y: 115, words: '1920' },
    { x: 100, y: 115, words: '1930' },
  ]);
  expect(body).toContain('aria-hidden="true"');
});
