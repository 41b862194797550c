// The tours of geodata/tours are valid, and every check is tried with one mistake in a valid tour.
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../core/atlas/atlas.ts';
import { describeProblems } from './check.ts';
import { realWhole } from './exports/real-geodata.ts';
import { readTourFiles } from './files.ts';
import { readTourText } from './tour-text.ts';
import { FIRST_TOUR } from '../core/atlas/tour.ts';
import { checkTours } from './tours.ts';

const { atlas, ...geodata } = realWhole();
const real = readTourFiles('geodata');

/** One step of a valid tour. */
const step = (
  number: number,
  text = 'What stood here? A works [S018].',
  address = '#map=6/46.8/75&year=1938',
): string => `## Step ${number}\n\n[Map](${address})\n\n${text}\n`;
const HEAD = '---\ntitle: A tour\nsummary: What it tells.\nminutes: 5\norder: 1\n---\n\n';
const six = (second = step(2)): string =>
  HEAD + [step(1), second, ...[3, 4, 5, 6].map((number) => step(number))].join('\n');

/** The problems of a tour of which one language has another text than the other two. */
function problemsOf(
  kk: string,
  others = kk,
): { file: string; record: string; field: string; found: string; expected: string }[] {
  return checkTours({ 'a-tour.kk.md': kk, 'a-tour.ru.md': others, 'a-tour.en.md': others }, geodata, atlas)
    .problems;
}
/** The first problem of a tour with this text and address in its second step. */
const wrongIn = (text?: string, address?: string) => problemsOf(six(step(2, text, address))).slice(0, 1);

test('the tours of the atlas are valid', () => {
  const { problems, tours } = checkTours(real, geodata, atlas);
  expect(problems, describeProblems(problems)).toEqual([]);
  for (const language of LANGUAGES)
    expect(tours?.[language].map(({ id }) => id)).toEqual([
      FIRST_TOUR,
      'nonferrous-metals',
      'coal-karaganda',
      'oil-emba',
      'power',
      'food',
      'who-built-it',
    ]);
});

test('no two languages of a tour have the same title, summary or step title', () => {
  const { tours } = checkTours(real, geodata, atlas);
  tours?.kk.forEach((kazakh, at) => {
    const texts = LANGUAGES.map((language) => tours[language][at]!);
    expect(new Set(texts.map(({ title }) => title)).size, kazakh.id).toBe(3);
    expect(new Set(texts.map(({ summary }) => summary)).size, kazakh.id).toBe(3);
    kazakh.steps.forEach((_, step) =>
      expect(new Set(texts.map(({ steps }) => steps[step]!.title)).size, `${kazakh.id} ${step + 1}`).toBe(3),
    );
  });
});

test('the tour of these tests is valid without a mistake', () => {
  expect(problemsOf(six())).toEqual([]);
  expect(wrongIn('The [works](object:balkhash-copper-smelter) [S018, general-knowledge].')).toEqual([]);
  expect(wrongIn('*Look at the map.*\n\n> And why?\n\nIt stood [S018].')).toEqual([]);
});

test('a year may run back where the step says so', () => {
  expect(wrongIn(undefined, '#map=6/46.8/75&year=1937 "back"')).toEqual([]);
});

test('a tour opens with its question', () => {
  expect(problemsOf(six().replace('What stood here? A works', 'A works'))[0]).toMatchObject({
    ...{ record: 'step 1 (Step 1)', field: 'text', found: 'no question' },
  });
});

describe('one mistake', () => {
  const cases: [name: string, text: string | undefined, address: string | undefined, problem: object][] = [
    [
      'an address that cannot be read',
      undefined,
      '#map=6/46.8/75&year=soon',
      { field: 'address', found: 'year=soon' },
    ],
    ['a key that nobody knows', undefined, '#map=6/46.8/75&year=1938&yeer=1', { found: 'yeer=1' }],
    ['no year', undefined, '#map=6/46.8/75', { field: 'address', found: 'no year' }],
    ['no place', undefined, '#year=1938', { field: 'address', found: 'no map' }],
    ['a language', undefined, '#map=6/46.8/75&year=1938&lang=ru', { found: 'lang' }],
    ['a turned map', undefined, '#map=6/46.8/75/30&year=1938', { found: 'a turned or tilted map' }],
    [
      'an id that no object has',
      undefined,
      '#map=6/46.8/75&year=1938&id=atlantis',
      { field: 'id', found: 'atlantis', expected: 'the id of an object' },
    ],
    [
      'an object that is not there yet',
      undefined,
      '#map=6/46.8/75&year=1910&id=balkhash-copper-smelter',
      { field: 'id', expected: 'an object that is there in 1910' },
    ],
    [
      'an object that the step hides',
      undefined,
      '#map=6/46.8/75&year=1938&sectors=coal&id=balkhash-copper-smelter',
      { field: 'id', expected: 'an object that the filters of the step show' },
    ],
    [
      'a flow whose layer is off',
      undefined,
      '#map=6/46.8/75&year=1940&id=copper-balkhash-centre',
      { field: 'id', expected: 'an object that the filters of the step show' },
    ],
    [
      'a link to nothing',
      'A [works](object:atlantis) [S018].',
      undefined,
      { field: 'link', found: 'atlantis' },
    ],
    [
      'a link to what is not there yet',
      'A [works](object:balkhash-copper-smelter) [S018].',
      '#map=6/46.8/75&year=1910',
      { field: 'link', expected: 'an object that is there in 1910' },
    ],
    ['a link out of the atlas', 'A [page](https://example.org) [S018].', undefined, { field: 'text' }],
    [
      'a sentence that the article has not',
      'It stood [S120].',
      undefined,
      { field: 'citation', found: 'S120' },
    ],
    [
      'a source that nobody knows',
      'It stood [my-uncle].',
      undefined,
      { field: 'citation', found: 'my-uncle' },
    ],
    ['a statement without a source', 'It stood.', undefined, { field: 'text', found: '“It stood.…”' }],
    ['an item without a source', '- It stood [S018].\n- And fell.', undefined, { found: '“And fell.…”' }],
    ['a table', '| a | b |\n|---|---|\n| c | d |', undefined, { field: 'text' }],
    ['markup', 'It <b>stood</b> [S018].', undefined, { field: 'text' }],
    ['a picture', '![A works](works.png) [S018].', undefined, { field: 'text' }],
    ['no text at all', ' ', undefined, { field: 'text', found: 'nothing' }],
    [
      'an object that the view leaves out',
      'A [works](object:karsakpay-copper-smelter) [S018].',
      undefined,
      {
        field: 'link',
        expected: 'an object that the step’s view shows within the frame of 640 × 560 pixels',
      },
    ],
    [
      'an object at the edge of a phone',
      'A [works](object:balkhash-copper-smelter) [S018].',
      '#map=3.3/47/57.5&year=1938',
      { field: 'link', expected: 'an object that the step’s view shows within a phone of 360 × 740 pixels' },
    ],
    ['a name in brackets', 'At Taraz (Dzhambul) [S018].', undefined, { found: '(Dzhambul)' }],
    [
      'what the map shows in brackets',
      'At Taraz (on the map Dzhambul) [S018].',
      undefined,
      { found: '(on the map Dzhambul)' },
    ],
    [
      'a year that runs back',
      undefined,
      '#map=6/46.8/75&year=1937',
      { field: 'address', found: '1937 after 1938', expected: 'a later year, or "back" after the address' },
    ],
    [
      'a year that is said to run back and does not',
      undefined,
      '#map=6/46.8/75&year=1938 "back"',
      { field: 'address', found: '"back"' },
    ],
  ];
  test.each(cases)('%s', (_, text, address, problem) => {
    expect(wrongIn(text, address)).toEqual([
      expect.objectContaining({ file: 'tours/a-tour.kk.md', ...problem }),
    ]);
  });

  test('a step without an address', () => {
    expect(problemsOf(six('## Step 2\n\nA works stood here [S018].\n'))[0]).toMatchObject({
      record: 'step 2 (Step 2)',
      field: 'address',
      found: 'nothing',
    });
  });

  test.each([
    ['title', 'title: A tour\n'],
    ['summary', 'summary: What it tells.\n'],
    ['minutes', 'minutes: 5\n'],
    ['order', 'order: 1\n'],
  ])('no %s', (field, line) => {
    expect(problemsOf(six().replace(line, ''))[0]).toMatchObject({ record: 'head', field, found: 'nothing' });
  });

  test('minutes that are not a number, an unknown line', () => {
    expect(problemsOf(six().replace('minutes: 5', 'minutes: long'))[0]).toMatchObject({ found: 'long' });
    expect(problemsOf(six().replace('order: 1', 'order: 1\nauthor: me'))[0]).toMatchObject({
      field: 'author',
    });
  });

  test('text before the first step', () => {
    expect(problemsOf(six().replace('## Step 1', 'Once upon a time.\n\n## Step 1'))[0]).toMatchObject({
      record: 'head',
      field: 'text',
    });
  });

  test.each([5, 11])('%i steps', (count) => {
    const steps = Array.from({ length: count }, (_, at) => step(at + 1)).join('\n');
    expect(problemsOf(HEAD + steps)[0]).toMatchObject({ field: 'number', found: String(count) });
  });

  test('a language is missing', () => {
    const { tours, problems } = checkTours({ 'a-tour.kk.md': six(), 'a-tour.en.md': six() }, geodata, atlas);
    expect(tours).toBeNull();
    expect(problems).toEqual([
      expect.objectContaining({ file: 'tours/a-tour.ru.md', found: 'no such file' }),
    ]);
  });

  test('a language has another number of steps, another view, other sources, other minutes', () => {
    expect(problemsOf(six(), six() + step(7))[0]).toMatchObject({ field: 'number', found: '7' });
    expect(problemsOf(six(), six(step(2, undefined, '#map=6/46.8/76&year=1938')))[0]).toMatchObject({
      file: 'tours/a-tour.ru.md',
      field: 'address',
      expected: '#map=6/46.8/75&year=1938 as in a-tour.kk.md',
    });
    expect(problemsOf(six(), six(step(2, 'It stood [S019].')))[0]).toMatchObject({
      field: 'citations',
      found: 'article:S019',
    });
    expect(problemsOf(six(), six().replace('minutes: 5', 'minutes: 6'))[0]).toMatchObject({
      field: 'minutes',
    });
  });

  test.each(['a-tour.md', 'a-tour.de.md', 'A Tour.kk.md'])('a file called %s', (name) => {
    const all = { 'a-tour.kk.md': six(), 'a-tour.ru.md': six(), 'a-tour.en.md': six(), [name]: six() };
    expect(checkTours(all, geodata, atlas).problems).toEqual([
      expect.objectContaining({ file: `tours/${name}`, field: 'file name' }),
    ]);
  });

  test('no tour at all', () => {
    expect(checkTours({}, geodata, atlas).problems).toHaveLength(1);
  });

  test('several problems are reported at once', () => {
    const broken = six(step(2, 'It stood.', '#map=6/46.8/75&year=1938&id=atlantis'));
    expect(problemsOf(broken).filter(({ file }) => file === 'tours/a-tour.kk.md')).toHaveLength(2);
  });
});

test('a text is parsed into typed blocks', () => {
  const heard: string[] = [];
  const text = step(
    1,
    'One *two* **three** [four](object:x-y) [S001, abc].\n\n- item [S002]\n\n1. first [S003]\n\n> why?',
  );
  const { steps } = readTourText(text, (_, found) => heard.push(found));
  expect(heard).toEqual([]);
  expect(steps).toEqual([
    {
      title: 'Step 1',
      address: 'map=6/46.8/75&year=1938',
      back: false,
      blocks: [
        {
          kind: 'paragraph',
          of: [
            { kind: 'text', text: 'One ' },
            { kind: 'emphasis', of: [{ kind: 'text', text: 'two' }] },
            { kind: 'text', text: ' ' },
            { kind: 'strong', of: [{ kind: 'text', text: 'three' }] },
            { kind: 'text', text: ' ' },
            { kind: 'object', id: 'x-y', of: [{ kind: 'text', text: 'four' }] },
            { kind: 'text', text: ' ' },
            { kind: 'citation', source: 'article:S001' },
            { kind: 'citation', source: 'abc' },
            { kind: 'text', text: '.' },
          ],
        },
        {
          kind: 'list',
          ordered: false,
          items: [
            [
              { kind: 'text', text: 'item ' },
              { kind: 'citation', source: 'article:S002' },
            ],
          ],
        },
        {
          kind: 'list',
          ordered: true,
          items: [
            [
              { kind: 'text', text: 'first ' },
              { kind: 'citation', source: 'article:S003' },
            ],
          ],
        },
        { kind: 'question', of: [{ kind: 'text', text: 'why?' }] },
      ],
    },
  ]);
});

test('a citation before a colon or a bracket is recognised', () => {
  const { steps } = readTourText(step(1, 'So [S001]: yes [S002] [three](object:x).'), () => undefined);
  expect(JSON.stringify(steps).match(/"citation"/g)).toHaveLength(2);
});
