// What the atlas says of a thing, statement by statement and by what of it can be wrong, in the words of cards and pages: from these
// a reader who reports an error chooses. No component.
import { sourceOfSentence } from '../../core/atlas/article.ts';
import type { AtlasObject, Place, Route } from '../../core/atlas/atlas.ts';
import type { Account, AtlasEvent } from '../../core/atlas/evidence.ts';
import { clashesOf } from '../../core/atlas/clashes.ts';
import { nameInYear, populationsInYear } from '../../core/atlas/names.ts';
import type { KindOfPage, OfPage } from '../../core/atlas/record-page.ts';
import { objectOf, placeOf, redirectOf } from '../../core/atlas/subject.ts';
import { lengthInKilometres } from '../../core/geo/geometry.ts';
import type { ReportField } from '../../core/reporting/report.ts';
import { yearOfDay, type Years } from '../../core/time/bounds.ts';
import { stateInYears } from '../../core/time/lifecycle.ts';
import { dateInWords } from '../../i18n/dates.ts';
import { formatNumber } from '../../i18n/messages.ts';
import { kindInWords, objectMessagesOf } from '../../i18n/object-messages.ts';
import { datesOfPhases } from '../../i18n/phase-dates.ts';
import { placeKindInWords, placeMessagesOf } from '../../i18n/place-messages.ts';
import { positionInFigures } from '../../i18n/quantities.ts';
import { stateName } from '../../i18n/state-names.ts';
import { kilometresOnCard } from '../card/kilometres.ts';
import { said, Teller, type Known, type Said } from './teller.ts';

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

const thingOf = (kind: KindOfPage, id: string, name: string) => ({
  name,
  key: `${kind}/${id}`,
  page: { kind, id },
});

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
        teller.sources(account?.positionSource ? [account.positionSource] : []),
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
            `${stateName(state, object, language, messages)}: ${dates[index] ?? ''}`,
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
  const clash = clashesOf(atlas, evidence).find((one) => one.id === id);
  if (!clash) return null;
  const { dispute } = clash;
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
  if (!clash.about) return null;
  const { about: whose } = clash;
  const { disagreement } = whose;
  const account =
    whose.kind === 'obj' ? evidence.accounts[whose.id] : evidence.events.find((one) => one.id === whose.id);
  const claims = teller.claims(
    (account?.claims ?? []).filter((claim) => disagreement.claims.includes(claim.id)),
  );
  return of(disagreement.about, [...teller.disagreements([disagreement]), ...claims], withFigures(claims));
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
