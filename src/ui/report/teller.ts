// Parts of what the atlas says (sources, names, claims, figures), each as a statement with its sources in the words of the reader's
// language. what-is-said.ts says which thing has which. No component.
import { sentenceOfSource, sourceOfSentence } from '../../core/atlas/article.ts';
import {
  LANGUAGES,
  type Atlas,
  type AtlasObject,
  type Language,
  type NameInTime,
  type Place,
  type SourceId,
} from '../../core/atlas/atlas.ts';
import type { Claim, Disagreement, Evidence, Figure, Locators } from '../../core/atlas/evidence.ts';
import { nameInYear, placeNameInYear } from '../../core/atlas/names.ts';
import type { Years } from '../../core/time/bounds.ts';
import { dateInWords, spanInWords } from '../../i18n/dates.ts';
import { messagesOf, type Messages } from '../../i18n/messages.ts';
import { pageMessagesOf } from '../../i18n/page-messages.ts';
import { peopleMessagesOf } from '../../i18n/people-messages.ts';
import { quantityInWords } from '../../i18n/quantities.ts';

/** One statement of the atlas, and the sources it rests on, each in words. */
export interface Said {
  readonly text: string;
  readonly sources: readonly string[];
}
export interface Known {
  readonly atlas: Atlas;
  readonly evidence: Evidence;
  readonly years: Years;
  readonly language: Language;
  readonly messages: Messages;
}

export const said = (text: string | null | undefined, sources: readonly string[] = []): Said[] =>
  text ? [{ text, sources }] : [];

/** Says things in the words of the reader's language. */
export class Teller {
  readonly known: Known;
  constructor(known: Known) {
    this.known = known;
  }

  /** A source in short, with its place in it and its id. */
  source(id: SourceId, locator: string | null | undefined): string {
    const { evidence, messages } = this.known;
    const sentence = sentenceOfSource(id);
    if (sentence) return messages.card.articleSentence(sentence);
    const short = evidence.sources.find((one) => one.id === id)?.short;
    return short ? `${short}${locator ? `, ${locator}` : ''} (${id})` : id;
  }

  sources(ids: readonly SourceId[], locators: Locators = {}): string[] {
    return ids.map((id) => this.source(id, locators[id]));
  }

  /** Sources as statements of their own: each once, with its whole reference. */
  references(ids: readonly SourceId[]): Said[] {
    const { evidence, messages } = this.known;
    return [...new Set(ids)].flatMap((id) => {
      const sentence = sentenceOfSource(id);
      const citation = evidence.sources.find((one) => one.id === id)?.citation;
      return said(sentence ? messages.card.articleSentence(sentence) : citation ? `${citation} (${id})` : id);
    });
  }

  names(names: readonly NameInTime[]): Said[] {
    const { language } = this.known;
    return names.flatMap(({ name, start, end }) =>
      said(start || end ? `${name[language]} (${spanInWords(start, end, language)})` : name[language]),
    );
  }

  /** The names of the years shown in each language, with those in the language of the reader first. */
  namesNow(thing: AtlasObject | Place): Said[] {
    const { language, years } = this.known;
    return [...LANGUAGES]
      .sort((one, other) => Number(other === language) - Number(one === language))
      .flatMap((one) => said(`${nameInYear(thing, years.until, one)} (${messagesOf(one).languageName})`));
  }

  claims(claims: readonly Claim[]): Said[] {
    const { language } = this.known;
    const words = peopleMessagesOf(language);
    return claims.flatMap(({ text, source, locator, counted }) =>
      said(
        counted
          ? `${text} ${words.countedLine(words.counted[counted.as], counted.by, dateInWords(counted.when, language))}`
          : text,
        [this.source(source, locator)],
      ),
    );
  }

  disagreements(all: readonly Disagreement[]): Said[] {
    const { atlasReading } = this.known.messages.card;
    return all.flatMap(({ about, resolution }) => said(`${about} ${atlasReading}: ${resolution}`));
  }

  figure(figure: Figure): Said[] {
    const { language } = this.known;
    const { what, period, sentences, from, printed } = figure;
    const note = printed ? ` (${pageMessagesOf(language).printed(printed)})` : '';
    return said(`${what}, ${dateInWords(period, language)}: ${quantityInWords(figure, language)}${note}`, [
      ...this.sources(sentences.map(sourceOfSentence)),
      ...(from ? [from] : []),
    ]);
  }

  placeName(id: string): string {
    const { atlas, years, language } = this.known;
    return placeNameInYear(atlas.places, id, years.until, language);
  }
}
