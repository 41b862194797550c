// The sign of a flow of goods is a piece of its ribbon.
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { railwayOf } from '../../tests/small-atlas.ts';
import { widthsOf } from '../core/flows/ribbon-look.ts';
import RibbonSymbol from '../symbols/RibbonSymbol.svelte';
import ObjectSign from './ObjectSign.svelte';

test.each([null, { thousandTonnes: 144, year: 1939 }])('a flow of the amount %o', (quantity) => {
  const flow = {
    ...({ commodity: 'coal', from: 'a', to: 'b', mode: 'railway', way: 'goods-out' } as const),
    ...{ quantity, routeYear: 1930, sections: [], exit: null },
  };
  const object = railwayOf('flow', [], { layer: 'flows', flow });
  const now = { state: 'operating', certainty: 'certain', alternatives: [] } as const;
  const sign = render(ObjectSign, { props: { object, now, year: 1939, size: 22 } }).body;
  const ribbon = render(RibbonSymbol, { props: { way: 'goods-out', ...widthsOf(flow), size: 22 } }).body;
  const [drawn, expected] = [sign, ribbon].map((html) => html.replaceAll(/<!--.*?-->/g, ''));
  expect(drawn).toBe(expected);
});
