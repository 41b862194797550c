// Writes what stands on the page of a town or a station: its names through time, its works, railways, events and inhabitants. It says
// what the card in the atlas says, but for all years at once. The frame around it is frame.ts.
import { FIRST_YEAR, LANGUAGES, LAST_YEAR, type Place } from '../core/atlas/atlas.ts';
import type { PlaceAccount } from '../core/atlas/evidence.ts';
import { railOfTown, worksOfTown, type RailOfTown, type RailwayAtTown } from '../core/atlas/towns.ts';
import { sentences } from '../core/text/sentence.ts';
import { stateInYear } from '../core/time/lifecycle.ts';
import { dateInWords, spanInWords } from '../i18n/dates.ts';
import { placeKindInWords, placeMessagesOf } from '../i18n/place-messages.ts';
import { countInWords, populationMessagesOf } from '../i18n/population-messages.ts';
import { positionInFigures, quantityInWords } from '../i18n/quantities.ts';
import { stateInWords } from '../i18n/state-names.ts';
import type { Content } from './frame.ts';
import type { Library } from './library.ts';
import { markup, type Markup } from './markup.ts';
import { townSign } from './signs.ts';
import {
  eventList,
  facts,
  linkTo,
  list,
  objectLine,
  section,
  sourcesInShort,
  type Draft,
} from './statements.ts';

/** When the railway came, and every line with a station here: when it opened, and its state at the end of the atlas. */
function railways(at: Draft, { first, all }: RailOfTown, { inKazakhstan }: PlaceAccount): Markup | null {
  const { language, messages, objectTexts } = at.book;
  const texts = placeMessagesOf(language).railway;
  if (all.length === 0) return inKazakhstan ? markup`<p>${texts.none}</p>` : null;
  const sourcesOf = ({ route }: RailwayAtTown): Markup =>
    sourcesInShort(at, route.lifecycle.find(({ state }) => state === 'operating')?.sources ?? []);
  const came = first?.opened
    ? markup`<p>${first.narrow ? texts.narrowCame : texts.came}: <b>${dateInWords(first.opened, language)}</b> ${sourcesOf(first)}</p>`
    : markup`<p>${texts.noTrain}</p>`;
  const lines = all.map((railway) => {
    const { route, opened, narrow } = railway;
    const now = stateInYear(route.lifecycle, LAST_YEAR);
    const said = [
      opened && `${messages.states.operating}: ${dateInWords(opened, language)}`,
      narrow && texts.narrow,
      now
        ? (!opened || now.state !== 'operating') &&
          `${LAST_YEAR}: ${stateInWords(now, route, language, messages).toLocaleLowerCase(language)}`
        : objectTexts.card.absent({ since: LAST_YEAR, until: LAST_YEAR }),
    ].filter((one) => typeof one === 'string');
    return markup`${linkTo(at, 'obj', route.id, route.name[language])} <span class="small">${said.join(' · ')}</span>${opened && markup` ${sourcesOf(railway)}`}`;
  });
  return markup`${came}${list(lines)}<p class="small">${texts.method}</p>`;
}

export function placePage({ atlas }: Library, at: Draft, place: Place): Content {
  const { language, evidence, messages, objectTexts } = at.book;
  const texts = placeMessagesOf(language);
  const account = evidence.places[place.id];
  const name = place.name[language];
  const kind = placeKindInWords(place.kind, FIRST_YEAR, language);
  const works = worksOfTown(place, atlas.sites);
  const count = works.reduce((sum, { works: ofSector }) => sum + ofSector.length, 0);
  const sites = new Set(works.flatMap(({ works: ofSector }) => ofSector.map(({ id }) => id)));
  const events = evidence.events.filter(
    (event) => event.place === place.id || (event.object !== null && sites.has(event.object)),
  );
  const people = evidence.populations.filter((one) => one.place === place.id);
  const former = place.names.map((one) => one.name[language]).filter((one) => one !== name);
  const number = evidence.geonames[place.id];
  return {
    title: name,
    description: sentences(
      [
        kind,
        former.length > 0 && `${texts.names}: ${[...new Set(former)].join(', ')}`,
        texts.works(count),
        account?.note,
      ],
      language,
    ),
    kicker: kind,
    otherNames: LANGUAGES.filter((other) => other !== language).map((other) => [other, place.name[other]]),
    sign: townSign(40),
    map: { objects: [], places: [place], year: LAST_YEAR, label: `${messages.map.label}: ${name}` },
    view: { id: place.id, year: LAST_YEAR },
    content: [
      account?.note ? markup`<p class="note">${account.note}</p>` : null,
      section(
        texts.names,
        markup`${list(
          place.names.map(
            (one) =>
              markup`${one.name[language]} <span class="small">${(one.start ?? one.end) ? spanInWords(one.start, one.end, language) : texts.wholeTime}</span>`,
          ),
        )} <p>${sourcesInShort(at, account?.sources ?? [])}</p>`,
      ),
      facts([
        account !== undefined && [
          texts.founded,
          markup`${place.founded ? dateInWords(place.founded, language) : texts.foundedUnknown} ${sourcesInShort(at, account.foundedSources)}`,
        ],
        account !== undefined && [
          objectTexts.card.position,
          markup`${positionInFigures(place.position, language)} ${sourcesInShort(at, [account.positionSource])}${number !== undefined && markup` <a href="https://www.geonames.org/${number}" aria-label="GeoNames ${number}" rel="noopener noreferrer">${number}</a>`}`,
        ],
      ]),
      section(
        texts.works(count),
        count > 0
          ? markup`${works.map(
              ({ sector, works: ofSector }) =>
                markup`<h3>${linkTo(at, 'sector', sector, messages.sectors[sector])}</h3>${list(ofSector.map((site) => objectLine(at, site, LAST_YEAR)))}`,
            )}`
          : markup`<p>${texts.noWorks}</p>`,
      ),
      section(
        texts.railway.title,
        account ? railways(at, railOfTown(atlas.routes, account.railways), account) : null,
      ),
      section(messages.events.title, eventList(at, events)),
      section(
        populationMessagesOf(language).title(name),
        list(
          people.map(
            (one) =>
              markup`${dateInWords(one.period, language)}: <b>${quantityInWords(one, language)}</b> <span class="small">${countInWords(one, language)} · ${one.from ?? ''}${one.locator && `, ${one.locator}`}</span>${one.note && markup`<br/><span class="small">${one.note}</span>`}`,
          ),
        ),
      ),
    ],
  };
}
