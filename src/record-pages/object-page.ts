// Writes what stands on the page of an object: a works, a mine, a camp, a section of a line or a flow of goods. It says what the card
// in the atlas says, but for all years at once. The frame around it is frame.ts.
import {
  FIRST_YEAR,
  LANGUAGES,
  LAST_YEAR,
  type Atlas,
  type AtlasObject,
  type Route,
  type Site,
} from '../core/atlas/atlas.ts';
import { undisputed } from '../core/atlas/clashes.ts';
import type { Account } from '../core/atlas/evidence.ts';
import { nameInYear, placeNameInYear } from '../core/atlas/names.ts';
import { allObjects } from '../core/atlas/selection.ts';
import { layersWith } from '../core/atlas/subject.ts';
import { lengthInKilometres, neighboursOf, type Neighbour } from '../core/geo/geometry.ts';
import { sentence, sentences } from '../core/text/sentence.ts';
import { stateInYear } from '../core/time/lifecycle.ts';
import { DEFAULT_VIEW } from '../core/view/view-state.ts';
import { dateInWords, spanInWords } from '../i18n/dates.ts';
import { flowMessagesOf } from '../i18n/flow-messages.ts';
import { formatNumber } from '../i18n/messages.ts';
import { kindInWords } from '../i18n/object-messages.ts';
import { peopleMessagesOf } from '../i18n/people-messages.ts';
import { datesOfPhases } from '../i18n/phase-dates.ts';
import { positionInFigures } from '../i18n/quantities.ts';
import { stateInWords, stateName } from '../i18n/state-names.ts';
import { kilometresOnCard } from '../ui/card/kilometres.ts';
import type { Content } from './frame.ts';
import type { Library } from './library.ts';
import { markup, joined, type Markup } from './markup.ts';
import { lifeBar, siteSign } from './signs.ts';
import { mapYearOf } from './small-map.ts';
import {
  claimList,
  disagreementBoxes,
  eventList,
  facts,
  linkTo,
  list,
  section,
  sourcesInShort,
  townIn,
  type Draft,
} from './statements.ts';

type Row = readonly [name: string, value: Markup | string] | null | false;

/** Its years: a bar, and each state with its dates, how sure they are, and their sources. */
function life(
  at: Draft,
  object: AtlasObject,
  dates: readonly string[],
  account: Account | undefined,
): Markup {
  const { language, messages, objectTexts, words } = at.book;
  const { svg, possible } = lifeBar(object);
  const decades = Array.from({ length: 6 }, (_, index) => FIRST_YEAR + index * 10);
  return markup`${svg} <p class="decades" aria-hidden="true">${decades.map((year) => markup`<span>${year}</span>`)}</p>${possible && markup`<p class="small">${words.possible}</p>`} <dl class="phases">${object.lifecycle.map(
    ({ state, confidence, sources }, index) =>
      markup`<dt>${stateName(state, object, language, messages)}</dt><dd>${dates[index] ?? ''} <span class="small">${objectTexts.confidences[confidence]}</span> ${sourcesInShort(at, sources, account?.phaseLocators[index])}</dd>`,
  )}</dl>`;
}

function namesOf(at: Draft, object: AtlasObject): Markup | null {
  const { language, words } = at.book;
  return list([
    ...(object.namesThen ?? []).flatMap(({ until, name }) =>
      name[language]
        ? [markup`${name[language]} <span class="small">${words.calledUntil(until)}</span>`]
        : [],
    ),
    ...object.formerNames.map(
      ({ name, start, end }) =>
        markup`${name[language]} <span class="small">${spanInWords(start, end, language)}</span>`,
    ),
  ]);
}

function siteRows(at: Draft, site: Site, account: Account | undefined, library: Library): Row[] {
  const { language, objectTexts } = at.book;
  return [
    site.place !== null && [objectTexts.card.place, townIn(at, library.atlas.places, site.place, LAST_YEAR)],
    site.count > 1 && [`×${site.count}`, objectTexts.card.groupOf(site.count)],
    [
      objectTexts.card.position,
      markup`${sentence(account?.positionNote ?? objectTexts.precisions[site.precision], language)} <span class="small">${objectTexts.card.positionFrom} ${positionInFigures(site.position, language)}</span> ${sourcesInShort(at, account?.positionSource ? [account.positionSource] : [])}`,
    ],
  ];
}

function flowRows(at: Draft, { flow, path }: Route, library: Library): Row[] {
  if (!flow) return [];
  const { language, objectTexts } = at.book;
  const texts = objectTexts.flow;
  const sections = library.atlas.routes.filter(({ id }) => flow.sections.includes(id));
  return [
    [texts.commodity, texts.commodities[flow.commodity]],
    [texts.way, flowMessagesOf(language).ways[flow.way]],
    [
      texts.amount,
      flow.quantity
        ? texts.amountOf(formatNumber(flow.quantity.thousandTonnes, language, 1), flow.quantity.year)
        : texts.amountUnknown,
    ],
    [texts.from, townIn(at, library.atlas.places, flow.from, LAST_YEAR)],
    [texts.to, townIn(at, library.atlas.places, flow.to, LAST_YEAR)],
    [
      texts.mode,
      markup`${texts.modes[flow.mode]}${flow.routeYear !== null && `, ${texts.routeYear(flow.routeYear)}`}${flow.exit !== null && ` (${texts.exit(placeNameInYear(library.atlas.places, flow.exit, LAST_YEAR, language))})`}`,
    ],
    sections.length > 0 && [
      texts.sections,
      joined(
        sections.map(({ id, name }) => linkTo(at, 'obj', id, name[language])),
        ' · ',
      ),
    ],
    [objectTexts.card.length, objectTexts.card.about(kilometresOnCard(lengthInKilometres(path), language))],
  ];
}

function routeRows(at: Draft, route: Route, account: Account | undefined, library: Library): Row[] {
  const { language, objectTexts } = at.book;
  const { card } = objectTexts;
  const gaugeOf = (gauge: number | null): string =>
    gauge ? card.millimetres(formatNumber(gauge, language)) : card.gaugeUnknown;
  const stations = account?.stations ?? [];
  return [
    route.layer !== 'roads' && [card.line, route.lineName[language]],
    route.gauges.length > 0 && [
      card.gauge,
      joined(
        route.gauges.map(
          ({ gauge, since }) =>
            markup`${since ? card.gaugeSince(gaugeOf(gauge), dateInWords(since, language)) : gaugeOf(gauge)}`,
        ),
        '; ',
      ),
    ],
    route.medium !== null && [card.medium, objectTexts.media[route.medium]],
    [card.length, card.about(kilometresOnCard(lengthInKilometres(route.path), language))],
    stations.length > 0 && [
      card.stations,
      joined(
        stations.map(({ name, town }) =>
          town === null ? markup`${name}` : townIn(at, library.atlas.places, town, LAST_YEAR),
        ),
        ' – ',
      ),
    ],
    account !== undefined &&
      account.opening.length > 0 && [
        card.opening,
        markup`${list(
          account.opening.map(
            ({ stage, date, sources }) =>
              markup`${dateInWords(date, language)}: ${card.stages[stage]} ${sourcesInShort(at, sources)}`,
          ),
        )}`,
      ],
    [
      card.course,
      sentences(
        [
          objectTexts.courses[route.course],
          account?.courseNote,
          ...(account?.straights ?? []).map(({ kilometres, reason }) =>
            card.straight[reason](card.kilometres(formatNumber(kilometres, language))),
          ),
        ],
        language,
      ),
    ],
  ];
}

function whoBuilt(at: Draft, object: AtlasObject, account: Account): Markup {
  const words = peopleMessagesOf(at.book.language);
  if (account.built)
    return markup`<p><b>${account.built.who.map((one) => words.builders[one]).join(', ')}</b></p><p>${account.built.text} ${sourcesInShort(at, account.built.sources, account.built.locators)}</p>`;
  const cited = [
    ...new Set([
      ...object.lifecycle.flatMap(({ sources }) => sources),
      ...account.claims.map(({ source }) => source),
    ]),
  ].filter((source) => source !== 'general-knowledge');
  return cited.length > 0
    ? markup`<p>${words.silent} ${sourcesInShort(at, cited)}</p>`
    : markup`<p>${words.noSource}</p>`;
}

const nearby = new WeakMap<AtlasObject, readonly Neighbour[]>();
/** What stood near an object in the year of its map, in all languages. */
function neighboursIn(atlas: Atlas, object: AtlasObject, year: number): readonly Neighbour[] {
  const there = (): readonly AtlasObject[] =>
    allObjects(atlas).filter(({ layer, lifecycle }) => {
      const now = stateInYear(lifecycle, year);
      return layer !== 'flows' && now !== null && now.state !== 'closed';
    });
  const known = nearby.get(object) ?? neighboursOf(object, there());
  nearby.set(object, known);
  return known;
}

function neighbours(at: Draft, object: AtlasObject, year: number, library: Library): Markup | null {
  const { language, messages } = at.book;
  return list(
    neighboursIn(library.atlas, object, year).map(({ object: other, kilometres }) => {
      const now = stateInYear(other.lifecycle, year);
      return markup`${linkTo(at, 'obj', other.id, nameInYear(other, year, language))} <span class="small">${now && stateInWords(now, other, language, messages).toLocaleLowerCase(language)}${kilometres >= 1 && ` · ${kilometresOnCard(kilometres, language)}`}</span>`;
    }),
  );
}

export function objectPage(library: Library, at: Draft, object: AtlasObject): Content {
  const { language, evidence, messages, objectTexts, words } = at.book;
  const account = evidence.accounts[object.id];
  const year = mapYearOf(object);
  const kind = kindInWords(object, language);
  const dates = datesOfPhases(object.lifecycle, language, messages);
  const states = object.lifecycle.map(
    ({ state }, index) => `${stateName(state, object, language, messages)}: ${dates[index] ?? ''}`,
  );
  const town =
    'place' in object && object.place !== null
      ? `, ${placeNameInYear(library.atlas.places, object.place, LAST_YEAR, language)}`
      : '';
  const events = evidence.events.filter((event) => event.object === object.id);
  return {
    title: object.name[language],
    description: sentences([`${kind}${town}`, ...states, account?.claims[0]?.text], language),
    kicker: `${kind} · ${messages.sectors[object.sector]}`,
    otherNames: LANGUAGES.filter((other) => other !== language).map((other) => [other, object.name[other]]),
    sign: 'kind' in object ? siteSign(object, stateInYear(object.lifecycle, year), 44) : null,
    map: { objects: [object], places: [], year, label: `${messages.map.label}: ${object.name[language]}` },
    view: { id: object.id, year, layers: layersWith(library.atlas, object.id, DEFAULT_VIEW.layers) },
    content: [
      account?.note ? markup`<p class="note">${account.note}</p>` : null,
      section(objectTexts.card.life, life(at, object, dates, account)),
      section(objectTexts.card.formerNames, namesOf(at, object)),
      facts(
        'position' in object
          ? siteRows(at, object, account, library)
          : object.flow
            ? flowRows(at, object, library)
            : routeRows(at, object, account, library),
      ),
      account !== undefined && object.layer !== 'people' && object.layer !== 'flows'
        ? section(peopleMessagesOf(language).built, whoBuilt(at, object, account))
        : null,
      section(
        objectTexts.card.disagreements,
        account ? disagreementBoxes(at, 'obj', object.id, account) : null,
      ),
      section(objectTexts.card.sources, account ? claimList(at, undisputed(account)) : null),
      section(objectTexts.card.after1940, account?.after1940 ? markup`<p>${account.after1940}</p>` : null),
      section(messages.events.title, eventList(at, events)),
      section(words.nearby(year), neighbours(at, object, year, library)),
    ],
  };
}
