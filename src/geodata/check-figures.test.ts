// Derived figures: the formula in numbers, its value, and one mistake at a time in a small atlas. The real figures are checked
// by the check of geodata/ itself.
import { describe, expect, test } from 'vitest';
import {
  dispute,
  figure,
  FIGURE_COLUMNS,
  list,
  population,
  POPULATION_COLUMNS,
  table,
  text,
  WHOLE,
} from '../../tests/small-geodata.ts';
import { checkGeodata, describeProblems } from './check.ts';
import { compileEvidence } from './compile.ts';
import { readGeodataFiles } from './files.ts';
import { calculate, constantsOf, inNumbers, inputsOf } from './formula.ts';

describe('a formula', () => {
  const values = new Map([
    ['a', 5.1],
    ['b-c', 93.5],
    ['d', 2],
  ]);
  test.each([
    ['{a} + {d} * {d}', 9.1],
    ['({a} + {d}) * {d}', 14.2],
    ['{a} - {d} - {d}', 1.1],
    ['100 / {d} / {d}', 25],
    ['{a} / {b-c} * 100', 5.454545454545454],
    ['({a}', NaN],
    ['{a} {d}', NaN],
    ['{a} + {e}', NaN],
    ['{a} ^ {d}', NaN],
    ['', NaN],
  ])('%s gives %d', (formula, result) => {
    const value = calculate(formula, values);
    if (Number.isNaN(result)) expect(value).toBeNaN();
    else expect(value).toBeCloseTo(result, 12);
  });

  test('names its inputs and constants, and is read in numbers', () => {
    expect(inputsOf('{b-c} / ({a} * 100)')).toEqual(['b-c', 'a']);
    expect(constantsOf('{a-1939} / 100 + 7')).toEqual([100, 7]);
    expect(inNumbers('{a} / {b-c} * {e}', values)).toBe('5.1 / 93.5 * {e}');
  });
});

const derived = { kind: 'derived', sentences: 'S001', note: '' };
const problemsOf = (third: Record<string, string>, about = 'a', claims = ['f1', 'f3']): string[] =>
  checkGeodata({
    ...WHOLE,
    'statistics.csv': table(
      FIGURE_COLUMNS,
      figure('f1', { sentences: 'S001' }),
      figure('f2', { sentences: 'S002', value: '250' }),
      figure('f3', { ...derived, ...third }),
    ),
    'disagreements.json': list(dispute({ claims, about: text(about) })),
    'uncited-sentences.json': list({ id: 'u', sentence: 'S003', reason: text('r') }),
  }).problems.map(({ record, field, found }) => `${record} ${field}: ${found}`);

describe('a derived figure', () => {
  test.each([
    [{ formula: '{f1} * 100', value: '1200' }, []],
    [{ formula: '{f1} / {f2}', value: '0.05', sentences: 'S001 S002' }, []],
    [{ formula: '{f1} / {f2}', value: '0.048', sentences: 'S001 S002' }, []],
    [{ formula: '{f1} / {f2}', value: '0.06', sentences: 'S001 S002' }, ['f3 value: 0.06']],
    [{ formula: '{f1} / {f2}', value: '0.05' }, ['f3 sentences: S001']],
    [{ formula: '{f1} * 2', value: '24' }, ['f3 formula: 2']],
    [{ formula: '{f1} - {f9}', value: '3' }, ['f3 formula: {f9}']],
    [{ formula: '', value: '3' }, ['f3 formula: nothing']],
    [{ formula: '{f3} + {f1}', value: '12' }, ['f3 value: 12']],
  ])('%j', (third, problems) => expect(problemsOf(third)).toEqual(problems));

  test('a printed figure has no formula, and one from outside has a source', () => {
    const printed = { kind: 'level', sentences: 'S001', value: '3' };
    expect(problemsOf({ ...printed, value: '12', formula: '{f1}' })).toEqual(['f3 formula: {f1}']);
    expect(problemsOf({ ...printed, source: 'archive' })).toEqual(['f3 source: archive']);
    expect(problemsOf({ ...printed, kind: 'outside', source: 'archive' })).toEqual([]);
    expect(problemsOf({ ...printed, kind: 'outside' })).toEqual(['f3 source: nothing']);
    expect(problemsOf({ ...printed, kind: 'outside', source: 'x' })).toEqual(['f3 source: "x"']);
  });
});

describe('the numbers in the text of a contradiction', () => {
  const share = { formula: '{f1} / {f2} * 100', value: '4.8', sentences: 'S001 S002' };
  test.each([
    ['12 of 250 are 4,8 %, about 5, in 1939 and 1927/28, of 100', []],
    ['0.25 thousand, as S044 has it', []],
    ['12 or 13', ['13']],
    ['4.7', ['4.7']],
  ])('%s', (about, strange) => {
    const found = problemsOf(share, about);
    expect(found).toEqual(
      strange.flatMap((number) => ['kk', 'ru', 'en'].map((at) => `dispute about.${at}: ${number}`)),
    );
  });
});

describe('populations', () => {
  const found = (...changes: Record<string, string>[]): string[] =>
    checkGeodata({
      ...WHOLE,
      'populations.csv': table(
        POPULATION_COLUMNS,
        ...changes.map((change, index) => population(`p${index + 1}`, change)),
      ),
    }).problems.map(({ record, field, found: value }) => `${record} ${field}: ${value}`);
  test.each([
    [{}, []],
    [{ place: 'nowhere' }, ['p1 place: "nowhere"']],
    [{ source: 'x' }, ['p1 source: "x"']],
    [{ note: 'x' }, ['p1 note: "x"']],
    [{ note: 'why' }, []],
    [{ date: '[..1939]' }, ['p1 date: "[..1939]"']],
    [{ population: '12.5' }, ['p1 population: 12.5']],
    [{ population: '0' }, ['p1 population: 0']],
    [{ counted: 'uyezd' }, ['p1 counted: "uyezd"']],
    [{ basis: 'guess' }, ['p1 basis: "guess"']],
    [{ rounded: '10' }, ['p1 rounded: "10"']],
  ])('%j', (change, problems) => expect(found(change)).toEqual(problems));

  test('of one place and day stand apart where source, basis or count differ', () => {
    expect(found({}, {})).toEqual(['p2 id: "p2"']);
    expect(found({}, { basis: 'census-first' }, { counted: 'with-village' })).toEqual([]);
  });

  test('of the real data have a source, and no file holds a row that awaits its find', () => {
    const files = readGeodataFiles('geodata');
    const waiting = Object.entries(files).filter(([, content]) => /do not enter|unverified/i.test(content));
    expect(waiting.map(([file]) => file)).toEqual([]);
    expect(files['populations.csv']!.trim().split('\n').length).toBeGreaterThan(35);
  });
});

describe('the real figures', () => {
  const { geodata, problems } = checkGeodata(readGeodataFiles('geodata'));
  if (!geodata) throw new Error(describeProblems(problems));
  const { figures, disputes } = compileEvidence(geodata, 'en');
  const figureOf = (id: string) => figures.find((found) => found.id === id)!;

  test('show their formulas in numbers, and the source of those from outside', () => {
    expect(figureOf('coal-kazakhstan-1939').formula).toBe('5.1 / 93.5 * 100');
    expect(figureOf('share-heavy-named-1939').formula).toBe('15.8 + 12.3 + 5.9 + 1.6 + 1.4 + 1.6');
    expect(figures.filter(({ formula }) => formula?.includes('{'))).toEqual([]);
    expect(figureOf('oil-kazakhstan-1913-encyclopedia').from).toBe(
      'Большая советская энциклопедия: Казахская Советская Социалистическая Республика',
    );
    expect(figures.filter(({ kind, from }) => (kind === 'outside') !== (from !== null))).toEqual([]);
  });

  test('no note guesses whose the missing electricity was', () => {
    const gap = disputes.find(({ id }) => id === 'generation-sum-1939')!;
    expect(gap.claims).toContain('power-capacity-share-sum-1939');
    expect(figureOf('power-capacity-share-sum-1939').value).toBe(100);
    expect(figureOf('power-generation-rest-1939').note).not.toMatch(/rural|transport/);
  });
});
