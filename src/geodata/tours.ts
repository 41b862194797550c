// Turns geodata/tours/<tour>.<language>.md into the tours that the browser loads. It checks every file and reports all
// problems at once. The Markdown is parsed in tour-text.ts.
import { SENTENCE_IDS, SENTENCE_RANGE, sentenceOfSource } from '../core/atlas/article.ts';
import { LANGUAGES, type Atlas, type Language } from '../core/atlas/atlas.ts';
import { stateInYears } from '../core/time/lifecycle.ts';
import { allObjects, select } from '../core/atlas/selection.ts';
import { STEP_KEYS, type Step, type Tour, type TourBlock, type TourText } from '../core/atlas/tour.ts';
import { yearsOf } from '../core/view/view-state.ts';
import { readViewUrl, writeViewUrl } from '../core/view/view-url.ts';
import { sourceOf } from './bibliography.ts';
import type { Geodata, Problem } from './check.ts';
import { windowsWithout } from './tour-views.ts';
import { readTourText, type WrittenStep, type WrittenTour } from './tour-text.ts';

const FEWEST_STEPS = 6;
const MOST_STEPS = 10;
const LONGEST = 60;
/** The keys that the address of a step may have: those that set the view of the map. `year` also sets `since`. */
const KEYS: readonly string[] = STEP_KEYS.filter((key) => key !== 'since');

/** Tours by language, in the order in which readers are offered them. */
export type Tours = Readonly<Record<Language, readonly Tour[]>>;

type Reporter = (record: string, field: string, found: string, expected: string) => void;

interface TourFile {
  readonly name: string;
  readonly id: string;
  readonly language: Language;
  readonly tour: WrittenTour;
}

const textsOf = (block: TourBlock): readonly (readonly TourText[])[] =>
  block.kind === 'list' ? block.items : [block.of];

/** A text and all texts within it. */
const flat = (texts: readonly TourText[]): readonly TourText[] =>
  texts.flatMap((text) => ('of' in text ? [text, ...flat(text.of)] : [text]));

const allTexts = ({ blocks }: Pick<Step, 'blocks'>): readonly TourText[] =>
  blocks.flatMap(textsOf).flatMap(flat);

const citedIn = (step: Pick<Step, 'blocks'>): readonly string[] =>
  allTexts(step).flatMap((text) => (text.kind === 'citation' ? [text.source] : []));

const plain = (texts: readonly TourText[]): string =>
  flat(texts)
    .map((text) => (text.kind === 'text' ? text.text : ''))
    .join('');

function checkHead({ head }: WrittenTour, report: Reporter): void {
  for (const key of ['title', 'summary'])
    if (!head[key]) report('head', key, 'nothing', `a line \`${key}: …\` between two lines of ---`);
  const whole = (key: string, most: number): void => {
    const value = Number(head[key]);
    if (!Number.isInteger(value) || value < 1 || value > most)
      report('head', key, head[key] ?? 'nothing', `a whole number from 1 to ${most}`);
  };
  whole('minutes', LONGEST);
  whole('order', 99);
  for (const key of Object.keys(head))
    if (!['title', 'summary', 'minutes', 'order'].includes(key))
      report('head', key, head[key] ?? '', 'no such line');
}

function checkAddress(step: WrittenStep, record: string, atlas: Atlas, report: Reporter): void {
  const { address } = step;
  if (address === null) {
    report(record, 'address', 'nothing', 'a line `[…](#map=…&year=…)` under the heading');
    return;
  }
  const { view, given, unread } = readViewUrl(address);
  for (const part of unread) report(record, 'address', part, 'what an address of the atlas can say');
  for (const key of ['map', 'year'])
    if (!given.has(key)) report(record, 'address', `no ${key}`, `${key}=…: each step says where and when`);
  for (const key of given) if (!KEYS.includes(key)) report(record, 'address', key, `only ${KEYS.join(', ')}`);
  if (view.map && (view.map.bearing !== 0 || view.map.pitch !== 0))
    report(record, 'address', 'a turned or tilted map', 'zoom, latitude and longitude');

  const shown = new Set(select(atlas, yearsOf(view), view).map(({ object }) => object.id));
  const linked = allTexts(step).flatMap((text) => (text.kind === 'object' ? [text.id] : []));
  for (const [field, id] of [
    ...(view.id === null ? [] : [['id', view.id] as const]),
    ...linked.map((id) => ['link', id] as const),
  ]) {
    const object = allObjects(atlas).find((one) => one.id === id);
    const years = yearsOf(view);
    if (!object) report(record, field, id, 'the id of an object');
    else if (!stateInYears(object.lifecycle, years))
      report(record, field, id, `an object that is there in ${years.until}`);
    else if (!shown.has(id)) report(record, field, id, 'an object that the filters of the step show');
    else if (view.map)
      for (const name of windowsWithout(object, view.map))
        report(record, field, id, `an object that the step’s view shows within ${name}`);
  }
}

function checkStep(
  step: WrittenStep,
  record: string,
  atlas: Atlas,
  sources: ReadonlySet<string>,
  report: Reporter,
): void {
  checkAddress(step, record, atlas, report);
  if (step.blocks.length === 0) report(record, 'text', 'nothing', 'at least one paragraph');
  for (const block of step.blocks)
    for (const texts of textsOf(block)) {
      const cited = flat(texts).some(({ kind }) => kind === 'citation');
      // Questions, and paragraphs wholly in emphasis, which tell the reader what to do, make no statement.
      const states = block.kind !== 'question' && !texts.every(({ kind }) => kind === 'emphasis');
      if (states && !cited)
        report(record, 'text', `“${plain(texts).slice(0, 60)}…”`, 'a citation: [S001] or the id of a source');
    }
  for (const source of citedIn(step)) {
    const sentence = sentenceOfSource(source);
    const known = sentence ? SENTENCE_IDS.includes(sentence) : sources.has(source);
    if (!known)
      report(
        record,
        'citation',
        sentence ?? source,
        sentence ? `a sentence, ${SENTENCE_RANGE}` : 'an id of sources.json',
      );
  }
}

/** A name of another time in brackets: “(Chimkent on the map)”, “(Akmolinsk)”. The map says it, and the card. */
const GLOSS = /\((?:[^()]*(?:[Oo]n the map|[Кк]артада|[Нн]а карте)[^()]*|\p{Lu}[\p{L}-]*\p{Ll})\)/u;

/** Reports what is wrong with a tour as a story: it asks first, and its years run forward or say that they do not. */
function checkStory({ steps }: WrittenTour, report: Reporter): void {
  const [first] = steps;
  const [opening] = first?.blocks ?? [];
  if (first && opening && !textsOf(opening).some((texts) => plain(texts).includes('?')))
    report(nameOf(first, 0), 'text', 'no question', 'the question of the tour, in its first paragraph');
  let before = -Infinity;
  steps.forEach((step, at) => {
    const { year } = readViewUrl(step.address ?? '').view;
    if (year < before && !step.back)
      report(
        nameOf(step, at),
        'address',
        `${year} after ${before}`,
        'a later year, or "back" after the address',
      );
    if (year >= before && step.back) report(nameOf(step, at), 'address', '"back"', `a year before ${before}`);
    before = year;
    for (const texts of step.blocks.flatMap(textsOf)) {
      const gloss = GLOSS.exec(plain(texts))?.[0];
      if (gloss) report(nameOf(step, at), 'text', gloss, 'no name of another time in brackets');
    }
  });
}

/** Reports differences between the languages of a tour other than its words. */
function checkAlike(files: readonly TourFile[], report: (file: string) => Reporter): void {
  const [first, ...others] = files;
  if (!first) return;
  for (const { name, tour } of others) {
    const say = report(name);
    for (const key of ['minutes', 'order'])
      if (tour.head[key] !== first.tour.head[key])
        say(
          'head',
          key,
          tour.head[key] ?? 'nothing',
          `${first.tour.head[key] ?? 'nothing'} as in ${first.name}`,
        );
    if (tour.steps.length !== first.tour.steps.length) {
      say('steps', 'number', String(tour.steps.length), `${first.tour.steps.length} as in ${first.name}`);
      continue;
    }
    tour.steps.forEach((step, at) => {
      const model = first.tour.steps[at];
      if (!model) return;
      const view = ({ address }: WrittenStep): string => writeViewUrl(readViewUrl(address ?? '').view);
      if (view(step) !== view(model) || step.back !== model.back)
        say(nameOf(step, at), 'address', `#${step.address}`, `#${model.address} as in ${first.name}`);
      const cited = (one: WrittenStep): string => [...new Set(citedIn(one))].sort().join(', ');
      if (cited(step) !== cited(model))
        say(nameOf(step, at), 'citations', cited(step), `${cited(model)} as in ${first.name}`);
    });
  }
}

const nameOf = ({ title }: WrittenStep, at: number): string => `step ${at + 1} (${title})`;

const compile = ({ id, language, tour: { head, steps } }: TourFile, sources: Geodata['sources']): Tour => {
  const cited = [...new Set(steps.flatMap(citedIn))];
  return {
    id,
    title: head['title'] ?? '',
    summary: head['summary'] ?? '',
    minutes: Number(head['minutes']),
    steps: steps.map(({ title, address, blocks }) => ({ title, view: address ?? '', blocks })),
    sources: cited.flatMap((source) => {
      const record = sources.find((one) => one.id === source);
      if (!record) return [];
      const { citation, lang, url } = sourceOf(record, language);
      return [{ id: source, citation, lang, url }];
    }),
  };
};

/**
 * Checks all tours. `contents` maps `<tour>.<language>.md` to its text. `tours` is null if and only if there are problems.
 */
export function checkTours(
  contents: Readonly<Record<string, string>>,
  { sources }: Pick<Geodata, 'sources'>,
  atlas: Atlas,
): { tours: Tours | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const report =
    (name: string): Reporter =>
    (record, field, found, expected) =>
      problems.push({ file: `tours/${name}`, record, field, found, expected });
  const sourceIds = new Set(sources.map(({ id }) => id));

  const files = Object.entries(contents).flatMap(([name, content]): TourFile[] => {
    const say = report(name);
    const [, id, language] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z]{2})\.md$/.exec(name) ?? [];
    const known = LANGUAGES.find((one) => one === language);
    if (!id || !known) {
      say('–', 'file name', name, `<tour>.<language>.md with one of ${LANGUAGES.join(', ')}`);
      return [];
    }
    const tour = readTourText(content, (step, found, expected) =>
      say(step === 0 ? 'head' : `step ${step}`, 'text', found, expected),
    );
    checkHead(tour, say);
    const count = tour.steps.length;
    if (count < FEWEST_STEPS || count > MOST_STEPS)
      say('steps', 'number', String(count), `${FEWEST_STEPS} to ${MOST_STEPS} steps`);
    tour.steps.forEach((step, at) => checkStep(step, nameOf(step, at), atlas, sourceIds, say));
    checkStory(tour, say);
    return [{ name, id, language: known, tour }];
  });

  const ids = [...new Set(files.map(({ id }) => id))];
  if (ids.length === 0) report('')('–', 'files', 'nothing', 'at least one tour');
  for (const id of ids) {
    const versions = files.filter((file) => file.id === id);
    for (const language of LANGUAGES)
      if (!versions.some((file) => file.language === language))
        report(`${id}.${language}.md`)('–', '–', 'no such file', 'the tour in every language');
    checkAlike(versions, report);
  }
  if (problems.length > 0) return { tours: null, problems };

  const order = ({ tour }: TourFile): number => Number(tour.head['order']);
  return {
    tours: Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        files
          .filter((file) => file.language === language)
          .sort((a, b) => order(a) - order(b))
          .map((file) => compile(file, sources)),
      ]),
    ) as unknown as Tours,
    problems,
  };
}
