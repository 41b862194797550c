// Files beyond what a window can hold, with limits made small: each is refused by its own reason, before it takes the memory.
import { expect, it, vi } from 'vitest';
import { FileAnswers } from './answers.ts';
import { Fault, faultOf } from './fault.ts';

vi.mock('./limits.ts', async (importOriginal) => ({
  ...(await importOriginal<typeof import('./limits.ts')>()),
  LARGEST_FILE: 1_000_000,
  LONGEST_PIECE: 1000,
  MOST_ROWS: 100,
}));

const POINT =
  '{"type":"Feature","properties":{"start":1930},"geometry":{"type":"Point","coordinates":[70,50]}}';
const collection = (...features: string[]): string =>
  `{"type":"FeatureCollection","features":[${features.join(',')}]}`;
const long = POINT.replace('{"start"', `{"note":"${'x'.repeat(1000)}","start"`);

async function read(content: string) {
  const answers = new FileAnswers();
  const { guess } = await answers.open(new Blob([content]), () => undefined);
  const summary = await answers.build(
    { mapping: guess, endStands: true, latitudeFirst: false },
    () => undefined,
  );
  return { summary, bad: await answers.badPage(0, 9) };
}

it.each([
  ['tooLarge 1', 'lat,lon,start\n' + '43,76,1931\n'.repeat(100_000)],
  ['tooMany 100', 'lat,lon,start\n' + '43,76,1931\n'.repeat(101)],
  ['tooMany 100', 'lat,lon,start\n' + '43,76,\n'.repeat(101)],
  ['tooMany 100', collection(...Array<string>(101).fill(POINT))],
  ['tooMany 100', collection(...Array<string>(101).fill('{}'))],
  ['longPart 0.001', `[${'[],'.repeat(1000)}[]]`],
  ['longPart 0.001', long],
  ['truncatedJson 2', collection(long, `\n${POINT}`).slice(0, -9)],
  ['brokenJson 2', collection(long, '\n]')],
  ['longPart 0.001', collection(POINT).replace('"features"', `"list":[${'{},'.repeat(1000)}{}],"features"`)],
])('%s', async (fault, content) => {
  await expect(read(content)).rejects.toSatisfy(
    (error) => error instanceof Fault && `${error.fault.reason} ${error.fault.detail}` === fault,
  );
});

it('a feature that is too long is a bad row, and the others are read', async () => {
  const { summary, bad } = await read(collection(POINT, long, POINT));
  expect(summary).toMatchObject({ total: 2, bad: 1 });
  expect(bad).toEqual([{ line: 2, reason: 'tooLong', value: '' }]);
});

it.each([
  ['tooDeep', new RangeError('Maximum call stack size exceeded')],
  ['memory', new RangeError('Array buffer allocation failed')],
  ['unexpected', new TypeError("Cannot read properties of undefined (reading 'x')")],
])('errors of the browser become %s, without their English words', (reason, error) => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(faultOf(error)).toEqual({ reason, detail: '', rows: [] });
  // What nobody expected is for those who mend it.
  expect(told).toHaveBeenCalledTimes(reason === 'unexpected' ? 1 : 0);
  told.mockRestore();
});
