// The words on a plate: those of a picture, and the figures of its years, what changed in them, the list of what is shown, sources and
// version, in the language of the page.
import type { AtlasObject } from '../core/atlas/atlas.ts';
import { changesIn } from '../core/atlas/changes.ts';
import { compareYears, type DifferenceGroup } from '../core/atlas/comparison.ts';
import { groupsOf } from '../core/atlas/grouping.ts';
import { nameInYear } from '../core/atlas/names.ts';
import { select, type Shown } from '../core/atlas/selection.ts';
import { yearFigures } from '../core/atlas/year-figures.ts';
import type { KeyGroup, KeyItem } from '../core/picture/layout.ts';
import type { PlateWords } from '../core/plate/plate-layout.ts';
import type { PlateNote } from '../core/plate/plate-sheet.ts';
import { capital } from '../core/text/typography.ts';
import type { Years } from '../core/time/bounds.ts';
import { changesAsList, changesMessagesOf } from '../i18n/changes-messages.ts';
import { compareMessagesOf } from '../i18n/compare-messages.ts';
import { edtfInWords } from '../i18n/dates.ts';
import { formatNumber } from '../i18n/messages.ts';
import { compareNames } from '../i18n/order.ts';
import { plateMessagesOf } from '../i18n/plate-messages.ts';
import { pictureMessagesOf } from '../i18n/picture-messages.ts';
import { stateInWords, stateName } from '../i18n/state-names.ts';
import { yearsInFigures } from '../i18n/years.ts';
import { smaller } from './key-signs.ts';
import { addressLines, wordsOf, type Pictured } from './words.ts';

export interface Plated extends Pictured {
  /** The version of the data and the day of its release, as ISO 8601. */
  readonly version: { readonly version: string; readonly released: string };
}

/** The most names of one kind of change. */
const MOST_NAMES = 4;

const item = (text: string): KeyItem<string> => ({ text, sign: '', width: 0, height: 0 });

function figuresNote({ language, atlas, filters }: Plated, years: Years): PlateNote {
  const texts = plateMessagesOf(language);
  const { works, building, opened, railwayKilometres } = yearFigures(select(atlas, years, filters));
  const number = (value: number): string => formatNumber(value, language);
  return {
    title: texts.figures(years),
    paragraphs: [
      { number: number(works), text: texts.works },
      ...(opened > 0 ? [{ number: number(opened), text: texts.opened }] : []),
      ...(building > 0 ? [{ number: number(building), text: texts.building }] : []),
      ...(railwayKilometres === null
        ? []
        : [{ number: `≈ ${number(railwayKilometres)}`, text: texts.railways }]),
    ],
  };
}

/** What certainly changed; what may have, is counted. */
function changesNote({ language, atlas, filters }: Plated, years: Years): PlateNote[] {
  const texts = changesMessagesOf(language);
  const changes = changesIn(atlas, years, filters);
  const certain = changes.filter(({ certainty }) => certainty === 'certain');
  const all = changes.reduce((sum, { objects }) => sum + objects.length, 0);
  const possible = all - certain.reduce((sum, { objects }) => sum + objects.length, 0);
  if (changes.length === 0) return [];
  const paragraphs = changesAsList(certain, years, language).map(({ heading, names }) => {
    const left = names.length - MOST_NAMES;
    const named = names.slice(0, MOST_NAMES).map(({ name }) => name);
    return { label: `${heading}:`, text: named.join(', ') + (left > 0 ? ` ${texts.andMore(left)}` : '') };
  });
  return [
    {
      title: texts.title,
      paragraphs:
        possible > 0
          ? [...paragraphs, { text: capital(`${texts.uncertain(possible, years)}.`) }]
          : paragraphs,
    },
  ];
}

const counted = (title: string, items: readonly KeyItem<string>[]): KeyGroup<string>[] =>
  items.length > 0 ? [{ title: `${title} (${items.length})`, items }] : [];

/** What is shown in the years, by sector, each with its state where it was not simply in use. */
function shownList(plated: Plated, years: Years): PlateWords<string>['list'] {
  const { language, atlas, filters, messages } = plated;
  const shown = select(atlas, years, filters);
  const compare = compareNames(language);
  const wordsFor = ({ object, now }: Shown): string => {
    const name = nameInYear(object, years.until, language);
    if (now.state === 'operating' && now.certainty === 'certain') return name;
    if (now.state === 'operating') return `${name} (${messages.certainty.possible})`;
    const state = stateInWords(now, object, language, messages);
    return `${name}: ${state.toLocaleLowerCase(language)}`;
  };
  return {
    title: messages.list.summary(shown.length, years),
    groups: groupsOf(shown, 'sector', atlas.places).flatMap(({ common, items }) =>
      counted(
        common.by === 'sector' ? messages.sectors[common.sector] : '',
        items.map(wordsFor).sort(compare).map(item),
      ),
    ),
  };
}

/** What differs between two years. */
function differenceList(plated: Plated, one: Years, other: Years): PlateWords<string>['list'] {
  const { language, atlas, filters, messages } = plated;
  const texts = compareMessagesOf(language);
  const { fresh, changed, gone, later } = compareYears(atlas, one, other, filters);
  const name = (object: AtlasObject): string => nameInYear(object, later.until, language);
  const items = (groups: readonly DifferenceGroup[], withStates: boolean): KeyItem<string>[] =>
    groups
      .flatMap(({ differences }) => differences)
      .map(({ object, before, after, certainty }) => {
        const state = (now: typeof before): string =>
          now ? stateName(now.state, object, language, messages).toLocaleLowerCase(language) : texts.absent;
        const doubt = certainty === 'possible' ? ` (${texts.possible})` : '';
        const became = withStates && before && after && before.state !== after.state;
        return item(name(object) + (became ? `: ${texts.became(state(before), state(after))}` : '') + doubt);
      });
  return {
    title: plateMessagesOf(language).differences(yearsInFigures(one), yearsInFigures(other)),
    groups: [
      ...counted(texts.fresh, items(fresh, false)),
      ...counted(texts.changed, items(changed, true)),
      ...counted(texts.gone, items(gone, true)),
    ],
  };
}

export function plateWordsOf(plated: Plated): PlateWords<string> {
  const { language, messages, years, version } = plated;
  const texts = plateMessagesOf(language);
  const [first, second] = years;
  const ofPicture = wordsOf(plated);
  return {
    ...ofPicture,
    key: ofPicture.key.map(smaller),
    notes: [
      ...years.map((one) => figuresNote(plated, one)),
      ...(first && !second ? changesNote(plated, first) : []),
    ],
    list:
      first && second
        ? differenceList(plated, first, second)
        : shownList(plated, first ?? { since: 0, until: 0 }),
    foot: [
      `${texts.sources(messages.map.attribution)} ${pictureMessagesOf(language).licence} · ${texts.version(version.version, edtfInWords(version.released, language))}`,
      ...addressLines(plated),
    ],
  };
}
