import { expect, test } from 'vitest';
import type { Position } from '../atlas/atlas.ts';
import { trunksOf } from './rank.ts';

const section = (id: string, ...path: Position[]) => ({ id, path });
const west: Position = [50, 50];
const middle: Position = [60, 50];
const bend: Position = [65, 50];
const east: Position = [70, 50];
const pit: Position = [60, 48];
const deeper: Position = [60, 47];
const abroad = (at: Position): boolean => at === west || at === east;

const through = [section('west', west, middle), section('east', middle, bend, east)];

test('a line from one border to the other is a trunk, and what leads to a dead end from it a branch', () => {
  const branch = section('branch', middle, pit);
  expect([...trunksOf([...through, branch], abroad)]).toEqual(['west', 'east']);
});

test('a branch of several sections is one to its beginning', () => {
  const long = [section('near', bend, pit), section('far', pit, deeper)];
  expect([...trunksOf([...through, ...long], abroad)]).toEqual(['west', 'east']);
});

test('a section between two trunk lines is one, whichever vertex of theirs it ends at', () => {
  const loop = section('loop', middle, pit, bend);
  expect(trunksOf([...through, loop], abroad).has('loop')).toBe(true);
});

test('an end abroad from which the atlas draws another section is no way out', () => {
  const toTown = section('to town', middle, west);
  const onward = section('onward', west, pit);
  expect(trunksOf([toTown, onward, section('rest', middle, east)], abroad).size).toBe(0);
});

test('without sections there are none', () => {
  expect(trunksOf([], () => true).size).toBe(0);
});
