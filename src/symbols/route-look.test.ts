// The look of lines: each state has one stroke, what differs in meaning differs in look, and SVG lengths follow the width.
import { expect, test } from 'vitest';
import { STATES } from '../core/atlas/atlas.ts';
import { drawnLine, STROKE_NAMES, STROKES, strokeOf, tiesOpacity, type LineOf } from './route-look.ts';

const railway: LineOf = {
  layer: 'railways',
  state: 'operating',
  certainty: 'certain',
  narrow: false,
  medium: null,
};

test('a state of a layer has one stroke', () => {
  for (const layer of ['railways', 'roads', 'pipelines'] as const)
    for (const state of STATES) {
      const found = STROKE_NAMES.filter(
        (name) =>
          STROKES[name].layer === layer && (STROKES[name].states as readonly string[]).includes(state),
      );
      expect(found, `${layer} ${state}`).toHaveLength(1);
      expect(strokeOf(layer, state)?.name).toBe(found[0]);
    }
});

test('a narrow gauge is thinner and has no ties, whatever its state', () => {
  for (const state of STATES) {
    const [broad, narrow] = [
      drawnLine({ ...railway, state }),
      drawnLine({ ...railway, state, narrow: true }),
    ];
    expect(narrow!.width).toBeLessThan(broad!.width);
    expect(narrow!.ties).toBeNull();
    expect(broad!.ties === null).toBe(!['operating', 'reconstruction'].includes(state));
  }
});

test('what is built is red and broken, what is planned dotted, what is closed grey', () => {
  expect(drawnLine({ ...railway, state: 'construction' })).toMatchObject({
    colour: 'var(--accent)',
    dash: '4.8 3',
    cap: 'butt',
  });
  expect(drawnLine({ ...railway, state: 'planned' }, 2)).toMatchObject({
    colour: 'var(--accent)',
    width: 3.8,
    dash: '0.038 9.12',
    cap: 'round',
  });
  expect(drawnLine({ ...railway, state: 'closed' })).toMatchObject({
    colour: 'var(--ink-muted)',
    dash: '2.8 5.6',
  });
  expect(drawnLine(railway)).toMatchObject({ colour: 'var(--ink)', dash: undefined });
});

test('a railway that is only ground is thin, grey and unbroken, and pale where it is only possible', () => {
  const ground = drawnLine({ ...railway, ground: true })!;
  expect(ground).toMatchObject({ colour: 'var(--ink-muted)', dash: undefined, ties: null });
  expect(ground.width).toBeLessThan(drawnLine(railway)!.width);
  expect(drawnLine({ ...railway, ground: true, certainty: 'possible' })!.opacity).toBeLessThan(
    ground.opacity,
  );
});

test('a pipeline has the colour of what it carries, and a flow, which is a ribbon, no line', () => {
  const pipeline = { ...railway, layer: 'pipelines' as const };
  expect(drawnLine({ ...pipeline, medium: 'water' })?.colour).toBe('var(--pipeline-water)');
  expect(drawnLine({ ...pipeline, medium: 'oil' })?.colour).toBe('var(--sector-oil)');
  expect(drawnLine({ ...railway, layer: 'flows' })).toBeNull();
});

test('what is only possible is paler by three fifths', () => {
  for (const state of STATES)
    expect(drawnLine({ ...railway, state, certainty: 'possible' })!.opacity).toBeCloseTo(
      drawnLine({ ...railway, state })!.opacity * 0.4,
      12,
    );
});

test('ties come as the map comes nearer', () => {
  expect([3, 4.6, 5, 5.4, 8].map((zoom) => Number(tiesOpacity(zoom).toFixed(3)))).toEqual([
    0, 0, 0.475, 0.95, 0.95,
  ]);
});

test('trunk, branch and narrow gauge differ in weight by a third at least, in every state', () => {
  for (const state of STATES) {
    const [trunk, branch, narrow] = [{ trunk: true }, {}, { narrow: true, trunk: true }].map(
      (rank) => drawnLine({ ...railway, state, ...rank })!.width,
    ) as [number, number, number];
    expect(trunk / branch).toBeGreaterThan(1.25);
    expect(branch / narrow).toBeGreaterThan(1.25);
  }
});
