// The words on the page of a picture: title, years, what filters leave, key, scale, sources, licence and address, in the language of the
// page.
import { DEFAULT_LAYERS, LAYERS, SECTORS, STATES, type Atlas, type Language } from '../core/atlas/atlas.ts';
import type { Filters } from '../core/atlas/selection.ts';
import type { PictureWords } from '../core/picture/layout.ts';
import { scaleBar } from '../core/picture/scale-bar.ts';
import type { Years } from '../core/time/bounds.ts';
import { holdingInYear } from '../core/time/lifecycle.ts';
import { capital } from '../core/text/typography.ts';
import { formatNumber, type Messages } from '../i18n/messages.ts';
import { pictureMessagesOf } from '../i18n/picture-messages.ts';
import { yearsInFigures } from '../i18n/years.ts';
import type { Palette } from '../symbols/palette.ts';
import { keyGroups, type WholeKey } from './key-signs.ts';

export interface Pictured {
  readonly atlas: Atlas;
  readonly language: Language;
  readonly messages: Messages;
  readonly palette: Palette;
  /** Of each map. */
  readonly years: readonly Years[];
  readonly filters: Filters;
  readonly key: WholeKey;
  readonly map: { readonly width: number; readonly height: number };
  /** Of the map's camera, in degrees. */
  readonly zoom: number;
  readonly latitude: number;
  readonly pitch: number;
  readonly address: string;
  /** The name of the reader's own file that the address does not open; null where there is none. */
  readonly ownFile: string | null;
}

/** The longest scale bar, in pixels. */
const LONGEST_BAR = 200;

/** What the filters leave, a line for each filter that hides something. */
function filterLines({ filters, messages, language }: Pictured): string[] {
  const texts = pictureMessagesOf(language);
  const named = <Value extends string>(
    name: string,
    all: readonly Value[],
    chosen: readonly Value[],
    names: Readonly<Record<Value, string>>,
  ): string[] => {
    const left = all.filter((one) => !chosen.includes(one));
    if (left.length === 0) return [];
    const list = (values: readonly Value[]): string => values.map((one) => names[one]).join(', ');
    return left.length * 2 < all.length
      ? [texts.without(name, list(left))]
      : [texts.only(name, list(all.filter((one) => chosen.includes(one))))];
  };
  const { layers, sectors, states, certain } = filters;
  // A layer that the reader has to ask for is not missed where it is off.
  const offered = LAYERS.filter((layer) => DEFAULT_LAYERS.includes(layer) || layers.includes(layer));
  return [
    ...named(messages.filters.layers, offered, layers, messages.layers),
    ...named(messages.filters.sectors, SECTORS, sectors, messages.sectors),
    ...named(messages.filters.states, STATES, states, messages.states),
    ...(certain ? [messages.filters.certainOnly] : []),
  ];
}

/** The address, and what it does not open. */
export const addressLines = ({ language, address, ownFile }: Pictured): string[] => [
  address,
  ...(ownFile === null ? [] : [pictureMessagesOf(language).lacks(ownFile)]),
];

export function wordsOf(pictured: Pictured): PictureWords<string> {
  const { atlas, language, messages, palette, years, zoom, latitude, pitch } = pictured;
  const texts = pictureMessagesOf(language);
  const bar = pitch === 0 ? scaleBar(latitude, zoom, LONGEST_BAR) : null;
  return {
    title: messages.title,
    subtitle: messages.subtitle,
    years: years.map((one) => {
      const polity = holdingInYear(atlas.polities, one.until);
      const name = polity && holdingInYear(polity.names, one.until)?.name[language];
      const meaning = capital(messages.timeline.yearMeaning(one));
      return { figures: yearsInFigures(one), meaning: name ? `${name} · ${meaning}` : meaning };
    }),
    filters: filterLines(pictured),
    key: keyGroups(pictured.key, language, messages, palette),
    foot: [messages.map.attribution, texts.licence, ...addressLines(pictured)],
    scale: bar && {
      text: texts.scale(formatNumber(bar.kilometres, language, 2), formatNumber(latitude, language)),
      length: bar.length,
    },
    map: pictured.map,
  };
}
