// The pages of events, tours, sectors, sentences of the article and disagreements. A sentence is never quoted: its page has our own
// words for it.
import {
  FIRST_YEAR,
  LANGUAGES,
  LAST_YEAR,
  SECTORS,
  type AtlasObject,
  type Place,
} from '../core/atlas/atlas.ts';
import { undisputed, type Clash } from '../core/atlas/clashes.ts';
import type { AtlasEvent } from '../core/atlas/evidence.ts';
import { nameInYear, populationsInYear } from '../core/atlas/names.ts';
import { allObjects } from '../core/atlas/selection.ts';
import type { Tour, TourBlock, TourText } from '../core/atlas/tour.ts';
import { fileOfPage } from '../core/atlas/record-page.ts';
import { sentences } from '../core/text/sentence.ts';
import { yearOfDay, type Years } from '../core/time/bounds.ts';
import { clampYear, type ViewState } from '../core/view/view-state.ts';
import { readViewUrl } from '../core/view/view-url.ts';
import { dateInWords } from '../i18n/dates.ts';
import { compareNames } from '../i18n/order.ts';
import { siteMessagesOf } from '../i18n/site-messages.ts';
import { yearsInFigures } from '../i18n/years.ts';
import type { Content, Page } from './frame.ts';
import { addressFrom } from './files.ts';
import { atlasFrom, type Library, type Thing } from './library.ts';
import { markup, joined, type Markup } from './markup.ts';
import { mapYearOf, type MapSubject } from './small-map.ts';
import {
  claimList,
  disagreementBox,
  disagreementBoxes,
  eventList,
  facts,
  figureLine,
  linkTo,
  list,
  objectLine,
  section,
  sourcesInShort,
  townIn,
  type Draft,
} from './statements.ts';

const otherNames = (at: Draft, { name }: Thing): Page['otherNames'] =>
  LANGUAGES.filter((other) => other !== at.book.language).map((other) => [other, name[other]]);

const objectsOf = ({ atlas }: Library, ids: readonly string[]): readonly AtlasObject[] =>
  allObjects(atlas).filter(({ id }) => ids.includes(id));

/** Objects in the order of their names in a year, each with what it is and when it was. */
function objectList(at: Draft, objects: readonly AtlasObject[], year = LAST_YEAR): Markup | null {
  const { language } = at.book;
  const compare = compareNames(language);
  const nameOf = (object: AtlasObject): string => nameInYear(object, year, language);
  return list(
    [...objects]
      .sort((one, other) => compare(nameOf(one), nameOf(other)))
      .map((object) => objectLine(at, object, year)),
  );
}

/** A map of these, or of the whole country where there are none. */
const mapOf = (
  at: Draft,
  thing: Thing,
  year: number,
  objects: readonly AtlasObject[],
  places: readonly Place[] = [],
): MapSubject => ({
  ...{ objects, places, year },
  label: `${at.book.messages.map.label}: ${thing.name[at.book.language]}`,
});

const yearOf = (day: string | null): number => clampYear(day === null ? LAST_YEAR : yearOfDay(day));

export function eventPage(library: Library, at: Draft, thing: Thing, event: AtlasEvent): Content {
  const { language, messages, objectTexts } = at.book;
  const year = yearOf(event.date.latest);
  const objects = event.object === null ? [] : objectsOf(library, [event.object]);
  const places = library.atlas.places.filter(({ id }) => id === event.place);
  const date = dateInWords(event.date, language);
  return {
    title: event.title,
    description: sentences([date, event.text], language),
    kicker: `${messages.events.title} · ${date}`,
    otherNames: otherNames(at, thing),
    sign: null,
    // Where the object is, the town would only hide it.
    map: mapOf(at, thing, year, objects, objects.length > 0 ? [] : places),
    view: { year, id: event.object ?? event.place },
    content: [
      markup`<p class="note">${event.text}</p><p>${sourcesInShort(at, event.sources, event.locators)}</p>`,
      facts([
        [messages.timeline.year, date],
        places[0] !== undefined && [
          objectTexts.card.place,
          townIn(at, library.atlas.places, places[0].id, year),
        ],
      ]),
      section(at.book.words.objects, objectList(at, objects, year)),
      section(objectTexts.card.disagreements, disagreementBoxes(at, 'event', event.id, event)),
      section(objectTexts.card.sources, claimList(at, undisputed(event))),
    ],
  };
}

function tourTexts(at: Draft, tour: Tour, texts: readonly TourText[]): Markup {
  return joined(
    texts.map((text): Markup => {
      if (text.kind === 'text') return markup`${text.text}`;
      if (text.kind === 'citation') {
        const number = tour.sources.findIndex(({ id }) => id === text.source) + 1;
        return number > 0
          ? markup`<a class="number" href="#source-${number}">[${number}]</a>`
          : sourcesInShort(at, [text.source]);
      }
      const inside = tourTexts(at, tour, text.of);
      if (text.kind === 'emphasis') return markup`<em>${inside}</em>`;
      if (text.kind === 'strong') return markup`<strong>${inside}</strong>`;
      const address = addressFrom(at.file, fileOfPage(at.book.language, { kind: 'obj', id: text.id }));
      return markup`<a href="${address}">${inside}</a>`;
    }),
    '',
  );
}

function tourBlock(at: Draft, tour: Tour, block: TourBlock): Markup {
  if (block.kind === 'paragraph') return markup`<p>${tourTexts(at, tour, block.of)}</p>`;
  if (block.kind === 'question') return markup`<p class="question">${tourTexts(at, tour, block.of)}</p>`;
  const items = block.items.map((item) => markup`<li>${tourTexts(at, tour, item)}</li>`);
  return block.ordered ? markup`<ol>${items}</ol>` : markup`<ul>${items}</ul>`;
}

const linked = (texts: readonly TourText[]): readonly string[] =>
  texts.flatMap((text) =>
    'of' in text ? [...(text.kind === 'object' ? [text.id] : []), ...linked(text.of)] : [],
  );

/** A story with all its steps, each with the way to its view of the map. */
export function tourPage(library: Library, at: Draft, thing: Thing, tour: Tour): Content {
  const { language, messages, pageTexts, words } = at.book;
  const ids = tour.steps.flatMap(({ view, blocks }) => [
    readViewUrl(view).view.id ?? [],
    blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.of]).flatMap(linked)),
  ]);
  const objects = objectsOf(library, ids.flat());
  return {
    title: tour.title,
    description: tour.summary,
    kicker: `${messages.tools.long.tours} · ${words.minutes(tour.minutes)}`,
    otherNames: otherNames(at, thing),
    sign: null,
    map: mapOf(at, thing, LAST_YEAR, objects),
    view: { tour: { id: tour.id, step: 1 }, year: LAST_YEAR },
    content: [
      markup`<p class="note">${tour.summary}</p>`,
      ...tour.steps.map((step, index) => {
        const { view } = readViewUrl(step.view);
        const years: Years = { since: view.since ?? view.year, until: view.year };
        return markup`<section class="step"><p class="kicker"><a href="${atlasFrom(at.file, { lang: language, tour: { id: tour.id, step: index + 1 } })}">${words.step(index + 1, yearsInFigures(years))}</a></p><h2>${step.title}</h2>${step.blocks.map((block) => tourBlock(at, tour, block))}</section>`;
      }),
      section(words.objects, objectList(at, objects)),
      section(
        pageTexts.nav.sources,
        tour.sources.length > 0 &&
          markup`<ol class="small">${tour.sources.map(
            ({ citation, url, lang }, index) =>
              markup`<li id="source-${index + 1}"${lang !== null && markup` lang="${lang}"`}>${url === null ? citation : markup`<a href="${url}" rel="noopener noreferrer">${citation}</a>`}</li>`,
          )}</ol>`,
      ),
    ],
  };
}

/** All objects of a sector. */
export function sectorPage(library: Library, at: Draft, thing: Thing): Content {
  const { messages, words, language } = at.book;
  const objects = allObjects(library.atlas).filter((object) => object.sector === thing.id);
  const layers = [...new Set(objects.map(({ layer }) => layer))];
  const drawn = objects.filter(({ layer }) => layer !== 'flows');
  const count = messages.list.summary(objects.length, { since: FIRST_YEAR, until: LAST_YEAR });
  return {
    title: thing.name[language],
    description: sentences(
      [`${thing.name[language]}: ${count}`, siteMessagesOf(language).description],
      language,
    ),
    kicker: `${words.sectors} · ${count}`,
    otherNames: otherNames(at, thing),
    sign: null,
    map: mapOf(at, thing, LAST_YEAR, drawn),
    view: { sectors: SECTORS.filter((sector) => sector === thing.id), year: LAST_YEAR },
    content: layers.map((layer) =>
      section(
        messages.layers[layer],
        objectList(
          at,
          objects.filter((object) => object.layer === layer),
        ),
      ),
    ),
  };
}

/** What a sentence of the article says in our own words, and all that rests on it. */
export function sentencePage(library: Library, at: Draft, thing: Thing): Content {
  const { messages, pageTexts, words, evidence, coverage, language } = at.book;
  const row = coverage.find(({ sentence }) => sentence === thing.id);
  const objects = objectsOf(library, row?.objects ?? []);
  const events = evidence.events.filter(({ id }) => row?.events.includes(id));
  const figures = evidence.figures.filter(({ id }) => row?.figures.includes(id));
  const retelling = evidence.retellings[thing.id] ?? '';
  return {
    title: thing.name[language],
    description: retelling,
    kicker: words.sentences,
    otherNames: otherNames(at, thing),
    sign: null,
    map: mapOf(
      at,
      thing,
      LAST_YEAR,
      objects.filter(({ layer }) => layer !== 'flows'),
    ),
    view: { page: 'sources', sentence: thing.id, year: LAST_YEAR },
    content: [
      markup`<p class="note">${retelling}</p><p class="small">${pageTexts.about.sourceText}</p>`,
      row?.reason ? markup`<p>${pageTexts.sources.nothing}: ${row.reason}</p>` : null,
      section(words.objects, objectList(at, objects)),
      section(messages.events.title, eventList(at, events)),
      section(words.figures, list(figures.map((figure) => figureLine(at, figure)))),
      section(
        pageTexts.nav.disagreements,
        list(
          evidence.disputes
            .filter(({ id }) => row?.disputes.includes(id))
            .map(({ id, about }) => linkTo(at, 'disagreement', id, about)),
        ),
      ),
    ],
  };
}

/** Statements that cannot all be true, what the atlas goes by, and why. */
export function disagreementPage(
  library: Library,
  at: Draft,
  thing: Thing,
  { dispute, about }: Clash,
): Content {
  const { evidence, messages, pageTexts, words, language } = at.book;
  const common = {
    title: thing.name[language],
    kicker: pageTexts.nav.disagreements,
    otherNames: otherNames(at, thing),
    sign: null,
  };
  if (dispute) {
    const figures = [
      ...evidence.figures,
      ...populationsInYear(evidence.populations, library.atlas.places, LAST_YEAR, language),
    ];
    const claims = dispute.claims.flatMap((id) => figures.find((figure) => figure.id === id) ?? []);
    const counted = evidence.populations
      .filter(({ id }) => dispute.claims.includes(id))
      .map(({ place }) => place);
    const view: Partial<ViewState> = { page: 'disagreements', year: LAST_YEAR };
    const year = yearOf(claims[0]?.period.latest ?? null);
    return {
      ...{ ...common, view, description: dispute.resolution },
      map: mapOf(
        at,
        thing,
        year,
        [],
        library.atlas.places.filter(({ id }) => counted.includes(id)),
      ),
      content: [
        markup`<div class="disagreement"><ul>${claims.map((figure) => markup`<li>${figureLine(at, figure)}${figure.id === dispute.uses && markup` <b class="used">${words.used}</b>`}</li>`)}</ul><p><b>${messages.card.atlasReading}:</b> ${dispute.resolution}</p></div>`,
      ],
    };
  }
  const event = about?.kind === 'event' ? evidence.events.find(({ id }) => id === about.id) : undefined;
  const objects = objectsOf(library, [event ? (event.object ?? '') : (about?.id ?? '')]);
  const places = library.atlas.places.filter(({ id }) => id === event?.place);
  const year = event ? yearOf(event.date.latest) : objects[0] ? mapYearOf(objects[0]) : LAST_YEAR;
  const claims = (event ?? evidence.accounts[about?.id ?? ''])?.claims ?? [];
  return {
    ...{ ...common, view: { year, id: objects[0]?.id ?? event?.place ?? null } },
    description: about?.disagreement.resolution ?? '',
    map: mapOf(at, thing, year, objects, objects.length > 0 ? [] : places),
    content: [
      about && disagreementBox(at, about.disagreement, claims, null),
      section(messages.events.title, event ? eventList(at, [event]) : null),
      section(words.objects, objectList(at, objects, year)),
    ],
  };
}
