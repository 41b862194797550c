// What the atlas says of a thing, statement by statement and by what of it can be wrong, in the words of cards and pages: from these
// a reader who reports an error chooses. No component.
import { sentenceOfSource, sourceOfSentence } from '../../core/atlas/article.ts';
import {
  LANGUAGES,
  type Atlas,
  type AtlasObject,
  type Language,
  type NameInTime,
  type Place,
  type Route,
  type SourceId,
} from '../../core/atlas/atlas.ts';
import type {
  Account,
  AtlasEvent,
  Claim,
  Disagreement,
  Evidence,
  Figure,
  Locators,
} from '../../core/atlas/evidence.ts';
import { nameInYear, placeNameInYear, populationsInYear } from '../../core/atlas/names.ts';
import { idOfDisagreement, type KindOfPage, type OfPage } from '../../core/atlas/record-page.ts';
import { allObjects } from '../../core/atlas/selection.ts';
import { objectOf, placeOf, redirectOf } from '../../core/atlas/subject.ts';
import { lengthInKilometres } from '../../core/geo/geometry.ts';
import type { ReportField } from '../../core/reporting/report.ts';
import { yearOfDay, type Years } from '../../core/time/bounds.ts';
import { stateInYears } from '../../core/time/lifecycle.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { formatNumber, messagesOf, type Messages } from '../../i18n/messages.ts';
import { kindInWords, objectMessagesOf } from '../../i18n/object-messages.ts';
import { pageMessagesOf } from '../../i18n/page-messages.ts';
import { peopleMessagesOf } from '../../i18n/people-messages.ts';
import { datesOfPhases } from '../../i18n/phase-dates.ts';
import { placeKindInWords, placeMessagesOf } from '../../i18n/place-messages.ts';
import { positionInFigures, quantityInWords } from '../../i18n/quantities.ts';
import { stateName } from '../../i18n/state-names.ts';
import { kilometresOnCard } from '../card/kilometres.ts';

/** One statement of the atlas, and the sources it rests on, each in words. */
export interface Said {
  readonly text: string;
  readonly sources: readonly string[];
}
type ByField = Partial<Record<ReportField, readonly Said[]>>;

/** A thing that a reader can report an error of. */
export interface Reportable {
  readonly name: string;
  readonly key: string;
  /** Its plain page; null where it has none. */
  readonly page: OfPage | null;
  /** Fields without a statement are left out. */
  readonly said: Readonly<ByField>;
  /** What of it is most often wrong: the first choice. */
  readonly field: ReportField;
  /** Which of the statements on dates is about the years shown. */
  readonly dateShown: number;
}

export interface Known {
  readonly atlas: Atlas;
  readonly evidence: Evidence;
  readonly years: Years;
  readonly language: Language;
  readonly messages: Messages;
}

const said = (text: string | null | undefined, sources: readonly string[] = []): Said[] =>
  text ? [{ text, sources }] : [];

const thingOf = (kind: KindOfPage, id: string, name: string) => ({
  name,
  key: `${kind}/${id}`,
  page: { kind, id },
});

/** Says things in the words of the reader's language. */
class Teller {
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
    return names.flatMap(({ name, start, end }) => {
      const dates = [start, end].map((date) => (date ? dateInWords(date, language) : '…')).join(' – ');
      return said(start || end ? `${name[language]} (${dates})` : name[language]);
    });
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

/** Statements with a figure in them. */
const withFigures = (all: readonly Said[]): Said[] => all.filter(({ text }) => /\d/.test(text));

function whereOf(teller: Teller, object: AtlasObject, account: Account | undefined): Said[] {
  const { language } = teller.known;
  const { precisions, courses, flow: flowTexts, card } = objectMessagesOf(language);
  if ('position' in object)
    return [
      ...(object.place === null ? [] : said(teller.placeName(object.place))),
      ...said(
        `${positionInFigures(object.position, language)}: ${account?.positionNote ?? precisions[object.precision]}`,
        teller.sources([object.positionSource]),
      ),
    ];
  const { flow } = object;
  if (flow)
    return [
      ...said(`${flowTexts.from}: ${teller.placeName(flow.from)}`),
      ...said(`${flowTexts.to}: ${teller.placeName(flow.to)}`),
      ...said(`${flowTexts.mode}: ${flowTexts.modes[flow.mode]}`),
    ];
  const stations = (account?.stations ?? []).map(({ name, town }) =>
    town === null ? name : teller.placeName(town),
  );
  return [
    ...said(stations.length > 0 ? `${card.stations}: ${stations.join(' – ')}` : null),
    ...said([`${card.course}: ${courses[object.course]}`, account?.courseNote ?? []].flat().join('. ')),
  ];
}

function measuresOf(teller: Teller, { path, gauges, flow }: Route): Said[] {
  const { language } = teller.known;
  const { card, flow: flowTexts } = objectMessagesOf(language);
  return [
    ...(flow?.quantity
      ? said(flowTexts.amountOf(formatNumber(flow.quantity.thousandTonnes, language, 1), flow.quantity.year))
      : []),
    ...said(`${card.length}: ${card.about(kilometresOnCard(lengthInKilometres(path), language))}`),
    ...gauges.flatMap(({ gauge }) =>
      said(gauge === null ? null : `${card.gauge}: ${card.millimetres(formatNumber(gauge, language))}`),
    ),
  ];
}

/** The phase that an object is in, as its place in its life; the first where it is in none. */
function phaseShown({ lifecycle }: AtlasObject, years: Years): number {
  const now = stateInYears(lifecycle, years);
  const shown = lifecycle.findLastIndex(
    ({ state, start }) =>
      state === now?.state && (start?.earliest ? yearOfDay(start.earliest) <= years.until : true),
  );
  return Math.max(0, shown);
}

function ofObject(teller: Teller, object: AtlasObject): Reportable {
  const { evidence, years, language, messages } = teller.known;
  const account = evidence.accounts[object.id];
  const { card } = objectMessagesOf(language);
  const { lifecycle } = object;
  const dates = datesOfPhases(lifecycle, language, messages);
  const claims = teller.claims(account?.claims ?? []);
  return {
    ...thingOf('obj', object.id, nameInYear(object, years.until, language)),
    field: 'dates',
    dateShown: phaseShown(object, years),
    said: {
      name: [...teller.namesNow(object), ...teller.names(object.formerNames)],
      place: whereOf(teller, object, account),
      dates: [
        ...lifecycle.flatMap(({ state, sources }, index) =>
          said(
            `${stateName(state, object.layer, language, messages)}: ${dates[index] ?? ''}`,
            teller.sources(sources, account?.phaseLocators[index]),
          ),
        ),
        ...(account?.opening ?? []).flatMap(({ stage, date, sources }) =>
          said(`${card.stages[stage]}: ${dateInWords(date, language)}`, teller.sources(sources)),
        ),
      ],
      sector: said(`${messages.sectors[object.sector]} · ${kindInWords(object, language)}`),
      source: teller.references([
        ...lifecycle.flatMap(({ sources }) => sources),
        ...(account?.claims ?? []).map(({ source }) => source),
        ...(account?.built?.sources ?? []),
      ]),
      figure: [...('path' in object ? measuresOf(teller, object) : []), ...withFigures(claims)],
      text: [
        ...said(account?.note),
        ...(account?.built
          ? said(account.built.text, teller.sources(account.built.sources, account.built.locators))
          : []),
        ...teller.disagreements(account?.disagreements ?? []),
        ...claims,
        ...said(account?.after1940),
      ],
    },
  };
}

function ofPlace(teller: Teller, place: Place): Reportable {
  const { atlas, evidence, years, language } = teller.known;
  const account = evidence.places[place.id];
  const texts = placeMessagesOf(language);
  const founded = teller.sources(account?.foundedSources ?? []);
  const populations = populationsInYear(
    evidence.populations.filter((one) => one.place === place.id),
    atlas.places,
    years.until,
    language,
  );
  return {
    ...thingOf('place', place.id, nameInYear(place, years.until, language)),
    field: 'name',
    dateShown: 0,
    said: {
      name: [...teller.namesNow(place), ...teller.names(place.names)].map(({ text }) => ({
        text,
        sources: teller.sources(account?.sources ?? []),
      })),
      place: said(
        positionInFigures(place.position, language),
        account && teller.sources([account.positionSource]),
      ),
      dates: place.founded
        ? said(`${texts.founded}: ${dateInWords(place.founded, language)}`, founded)
        : said(`${texts.founded}: ${texts.foundedUnknown} ${founded.join('; ')}`),
      sector: said(placeKindInWords(place.kind, years.until, language)),
      source: teller.references([...(account?.sources ?? []), ...(account?.foundedSources ?? [])]),
      figure: populations.flatMap((one) => teller.figure(one)),
      text: said(account?.note),
    },
  };
}

function ofEvent(teller: Teller, event: AtlasEvent): Reportable {
  const { language } = teller.known;
  const claims = teller.claims(event.claims);
  const sources = teller.sources(event.sources, event.locators);
  const text = [...said(event.text, sources), ...teller.disagreements(event.disagreements), ...claims];
  return {
    ...thingOf('event', event.id, event.title),
    field: 'dates',
    dateShown: 0,
    said: {
      name: said(event.title),
      place: event.place === null ? [] : said(teller.placeName(event.place)),
      dates: said(dateInWords(event.date, language), sources),
      source: teller.references([...event.sources, ...event.claims.map(({ source }) => source)]),
      figure: withFigures(text),
      text,
    },
  };
}

function ofSentence(teller: Teller, id: string): Reportable {
  const { evidence, messages } = teller.known;
  const figures = evidence.figures.filter(({ sentences }) => sentences.includes(id));
  return {
    ...thingOf('sentence', id, messages.card.articleSentence(id)),
    field: 'text',
    dateShown: 0,
    said: {
      figure: figures.flatMap((one) => teller.figure(one)),
      text: said(evidence.retellings[id], teller.sources([sourceOfSentence(id)])),
    },
  };
}

function ofDisagreement(teller: Teller, id: string): Reportable | null {
  const { atlas, evidence, years, language, messages } = teller.known;
  const of = (about: string, text: readonly Said[], figure: readonly Said[]): Reportable => ({
    ...thingOf('disagreement', id, about),
    field: 'text',
    dateShown: 0,
    said: { figure, text },
  });
  const dispute = evidence.disputes.find((one) => one.id === id);
  if (dispute) {
    const all = [
      ...evidence.figures,
      ...populationsInYear(evidence.populations, atlas.places, years.until, language),
    ];
    const figures = all.filter((one) => dispute.claims.includes(one.id));
    const decision = `${messages.card.atlasReading}: ${dispute.resolution}`;
    return of(
      dispute.about,
      said(decision),
      figures.flatMap((one) => teller.figure(one)),
    );
  }
  const everywhere = [
    ...allObjects(atlas).map((one) => ['obj', one.id, evidence.accounts[one.id]] as const),
    ...evidence.events.map((one) => ['event', one.id, one] as const),
  ];
  for (const [kind, whose, account] of everywhere)
    for (const [index, one] of (account?.disagreements ?? []).entries()) {
      if (idOfDisagreement(kind, whose, index) !== id) continue;
      const claims = teller.claims((account?.claims ?? []).filter((claim) => one.claims.includes(claim.id)));
      return of(one.about, [...teller.disagreements([one]), ...claims], withFigures(claims));
    }
  return null;
}

function ofFigure(teller: Teller, id: string): Reportable | null {
  const { atlas, evidence, years, language } = teller.known;
  const population = evidence.populations.find((one) => one.id === id);
  const [figure] = population
    ? populationsInYear([population], atlas.places, years.until, language)
    : evidence.figures.filter((one) => one.id === id);
  if (!figure) return null;
  const statement = teller.figure(figure);
  return {
    name: `${figure.what}, ${dateInWords(figure.period, language)}`,
    key: `figure/${id}`,
    page: null,
    field: 'figure',
    dateShown: 0,
    said: {
      dates: said(dateInWords(figure.period, language), statement[0]?.sources),
      figure: statement,
      text: said(figure.note),
    },
  };
}

/** What the atlas says of a thing; null where it has no such thing. */
export function reportableOf(key: string, known: Known): Reportable | null {
  const teller = new Teller(known);
  const { atlas, evidence } = known;
  const [kind, id = ''] = key.split('/', 2);
  switch (kind) {
    case 'obj': {
      const object = objectOf(atlas, redirectOf(atlas, id)?.to ?? id);
      return object && ofObject(teller, object);
    }
    case 'place': {
      const place = placeOf(atlas, id);
      return place && ofPlace(teller, place);
    }
    case 'event': {
      const event = evidence.events.find((one) => one.id === id);
      return event ? ofEvent(teller, event) : null;
    }
    case 'sentence':
      return id in evidence.retellings ? ofSentence(teller, id) : null;
    case 'disagreement':
      return ofDisagreement(teller, id);
    case 'figure':
      return ofFigure(teller, id);
    default:
      return null;
  }
}
