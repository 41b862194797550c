// What a row of the results says of a target: its name, the years beside it, and a line of details. Pure.
import { LANGUAGES, type Atlas, type Language, type Route } from '../../core/atlas/atlas.ts';
import type { Evidence, Figure } from '../../core/atlas/evidence.ts';
import { nameInYear, placeNameInYear } from '../../core/atlas/names.ts';
import { namesIt, type Hit } from '../../core/search/search.ts';
import { yearOfDay, type Years } from '../../core/time/bounds.ts';
import { existsInYear, openingYears, stateInYears, type StateInYear } from '../../core/time/lifecycle.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { foundingInFigures, lifeInFigures, lineInFigures } from '../../i18n/life-years.ts';
import type { Messages } from '../../i18n/messages.ts';
import { kindInWords, objectMessagesOf } from '../../i18n/object-messages.ts';
import { placeKindInWords } from '../../i18n/place-messages.ts';
import { quantityInWords } from '../../i18n/quantities.ts';
import type { SearchMessages } from '../../i18n/search-messages.ts';
import { stateInWords } from '../../i18n/state-names.ts';

export interface Row {
  readonly name: string;
  /** The name that matched, where it is not the name shown. */
  readonly other: string | null;
  readonly detail: string;
  /** A sentence of the article with its number; null where nothing but its name is to be shown. */
  readonly sentence: { readonly id: string; readonly text: string } | null;
  readonly years: string;
  readonly now: StateInYear | null;
  /** Whether it does not exist in the years shown. */
  readonly absent: boolean;
}

export interface RowContext {
  readonly atlas: Atlas;
  readonly evidence: Evidence | null;
  readonly years: Years;
  readonly language: Language;
  readonly messages: Messages;
  readonly texts: SearchMessages;
  readonly query: string;
}

const joined = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ');

/** @param within whether it stands under the line that it is a section of */
export function rowOf({ target, name: found }: Hit, context: RowContext, within = false): Row {
  const { atlas, evidence, years, language, messages, texts, query } = context;
  const plain = { detail: '', sentence: null, years: '', now: null, absent: false };
  const nameOf = (thing: Parameters<typeof nameInYear>[0]): string =>
    nameInYear(thing, years.until, language);
  const placeName = (id: string | null): string | null =>
    id === null ? null : placeNameInYear(atlas.places, id, years.until, language);
  const openedIn = (sections: readonly Route[]): string | null => {
    const years = sections.flatMap(({ lifecycle }) => openingYears(lifecycle) ?? []);
    if (years.length === 0) return null;
    return texts.opened({
      since: Math.min(...years.map(({ from }) => from)),
      until: Math.max(...years.map(({ to }) => to)),
    });
  };
  const named = (name: string): Pick<Row, 'name' | 'other'> => ({
    name,
    other: found === null || name === found || namesIt(name, query) ? null : found,
  });

  switch (target.type) {
    case 'place': {
      const { kind, founded } = target.place;
      return {
        ...{ ...plain, ...named(nameOf(target.place)) },
        detail: placeKindInWords(kind, years.until, language),
        years: foundingInFigures(founded),
        absent: !existsInYear(founded, years.until),
      };
    }
    case 'line': {
      const { name, layer, sections } = target.line;
      return {
        ...{ ...plain, ...named(name[language]) },
        detail: joined(
          objectMessagesOf(language).routeKinds[layer],
          texts.sections(sections.length),
          openedIn(sections),
        ),
        years: lineInFigures(sections.map(({ lifecycle }) => lifecycle)),
        absent: sections.every(({ lifecycle }) => stateInYears(lifecycle, years) === null),
      };
    }
    case 'sector':
      return { ...plain, name: messages.sectors[target.sector], other: null, detail: texts.onlySector };
    case 'event': {
      const { title, date, place } = target.event;
      const day = date.latest ?? date.earliest;
      return {
        ...{ ...plain, ...named(title) },
        detail: joined(dateInWords(date, language), placeName(place)),
        years: day === null ? '' : String(yearOfDay(day)),
      };
    }
    case 'figure': {
      const figure: Figure = target.figure;
      const [sentence] = figure.sentences;
      const doubted =
        figure.flagged || (evidence?.disputes.some(({ claims }) => claims.includes(figure.id)) ?? false);
      const retelling = sentence === undefined ? undefined : evidence?.retellings[sentence];
      return {
        ...{ ...plain, name: quantityInWords(figure, language), other: null },
        detail: joined(figure.what, figure.from, doubted ? objectMessagesOf(language).card.disputed : null),
        sentence:
          sentence !== undefined && retelling !== undefined ? { id: sentence, text: retelling } : null,
        years: dateInWords(figure.period, language),
      };
    }
    default: {
      const { object } = target;
      // Works found by their town need no other name of their own.
      const town = 'place' in object ? atlas.places.find(({ id }) => id === object.place) : undefined;
      const byTown = [town, ...(town?.names ?? [])].some(
        (one) => one && LANGUAGES.some((spelled) => namesIt(one.name[spelled], query)),
      );
      const now = stateInYears(object.lifecycle, years);
      const kind = kindInWords(object, language);
      const state = now && stateInWords(now, object, language, messages);
      return {
        ...{ ...plain, ...named(nameOf(object)), ...(byTown ? { other: null } : {}) },
        detail: within
          ? joined(openedIn('path' in object ? [object] : []), state)
          : joined(kind, town ? nameOf(town) : null, state),
        years: lifeInFigures(object.lifecycle),
        now,
        absent: now === null,
      };
    }
  }
}
