// The key of a picture in words and signs: the signs are those of the page (src/symbols), written out as SVG.
import type { FlowWay, Language, Sector, State } from '../core/atlas/atlas.ts';
import type { KeyGroup, KeyItem } from '../core/picture/layout.ts';
import type { KeyLine, KeyPiece, PictureKey } from '../core/picture/picture-key.ts';
import { capital } from '../core/text/typography.ts';
import { flowMessagesOf } from '../i18n/flow-messages.ts';
import type { Messages } from '../i18n/messages.ts';
import { pictureMessagesOf } from '../i18n/picture-messages.ts';
import { LEGEND_GLYPHS } from '../symbols/legend-glyphs.ts';
import type { Palette } from '../symbols/palette.ts';
import RibbonSymbol from '../symbols/RibbonSymbol.svelte';
import RouteSymbol from '../symbols/RouteSymbol.svelte';
import { sectorPicture } from '../symbols/sector-pictures.ts';
import SiteSymbol from '../symbols/SiteSymbol.svelte';
import TownMark from '../symbols/TownMark.svelte';
import { drawnSign, type Sign } from './drawn-sign.ts';
import { dotCircles, reachOfDot } from './town-dot-svg.ts';

/** What a reader's own records are coloured by, and the values that are shown. */
export interface OwnKey {
  readonly title: string;
  readonly values: readonly { readonly name: string; readonly colour: string }[];
}

/** Everything that is drawn in a picture. */
export interface WholeKey extends PictureKey {
  /** Which dots of towns are drawn. */
  readonly dots: { readonly counted: boolean; readonly uncounted: boolean; readonly capital: boolean };
  readonly flows: readonly FlowWay[];
  readonly stations: boolean;
  readonly border: boolean;
  readonly borderToday: boolean;
  readonly own: OwnKey | null;
}

/** The example of a mark has no more works, and is smaller than on the map: else it would be too large for a row of the key. */
export const MOST_PIECES = 6;
const MARK_SCALE = 0.6;

/** A stroke of the key that the page writes out itself. */
const strokeSign = (colour: string, width: number, dash: string, tick = ''): Sign => ({
  sign: `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="12" viewBox="0 0 24 12"><path d="M0 6h24" stroke="${colour}" stroke-width="${width}" stroke-dasharray="${dash}"/>${tick}</svg>`,
  ...{ width: 24, height: 12 },
});

/** The mark of a town with these works. */
function markSign(works: readonly KeyPiece[], palette: Palette): Sign {
  const pieces = works.slice(0, MOST_PIECES);
  const sectors = pieces.map(({ sector }) => sector);
  const countOf = (sector: Sector): number => sectors.filter((one) => one === sector).length;
  const most = sectors.reduce((one, other) => (countOf(other) > countOf(one) ? other : one));
  const sign = { kind: 'mine' as const, pieces, foremost: sectors.indexOf(most) };
  return drawnSign(TownMark, { sign, glyph: sectorPicture(most), scale: MARK_SCALE }, palette);
}

function dotSign(counted: boolean, capital: boolean, palette: Palette): Sign {
  const dot = { rank: capital ? 4 : 3, counted, capital } as const;
  const reach = reachOfDot(dot);
  const [width, height] = [2 * reach, 2 * reach];
  return {
    sign: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-reach} ${-reach} ${width} ${height}">${dotCircles(dot, palette)}</svg>`,
    ...{ width, height },
  };
}

/** The groups of the key, without those that have nothing. */
export function keyGroups(
  key: WholeKey,
  language: Language,
  messages: Messages,
  palette: Palette,
): KeyGroup<string>[] {
  const texts = pictureMessagesOf(language);
  const { filters, sectors, states, layers } = messages;
  const site = (
    glyph: string,
    sector: Parameters<typeof sectorPicture>[0] | null,
    state: State,
    possible = false,
  ) => drawnSign(SiteSymbol, { glyph, sector, state, possible, size: 22 }, palette);
  /** The states are told by the sector that the picture has most likely: the first of those drawn. */
  const sample = key.sectors[0] ?? null;
  const stateSign = (state: State, possible = false): Sign =>
    site(sample ? sectorPicture(sample) : LEGEND_GLYPHS.smelter, sample, state, possible);
  const lineName = ({ layer, rank, medium, ground }: KeyLine): string =>
    ground
      ? filters.groundLegend
      : rank
        ? { trunk: filters.trunkLegend, branch: filters.branchLegend, narrow: filters.narrowGaugeLegend }[
            rank
          ]
        : medium
          ? { water: filters.waterMain, oil: filters.oilPipeline }[medium]
          : layers[layer];
  const lineSign = ({ layer, state, rank, medium, ground }: KeyLine): Sign =>
    drawnSign(
      RouteSymbol,
      { layer, state, medium, ground, narrow: rank === 'narrow', trunk: rank === 'trunk' },
      palette,
    );
  /** Lines of several states that have the same sign are one. */
  const lines = new Map<string, { readonly sign: Sign; readonly name: string; readonly states: State[] }>();
  for (const one of key.lines) {
    const [sign, name] = [lineSign(one), lineName(one)];
    const known = lines.get(name + sign.sign);
    if (known) known.states.push(one.state);
    else lines.set(name + sign.sign, { sign, name, states: [one.state] });
  }
  const lineItems = [...lines.values()].map(({ sign, name, states: ofLine }): KeyItem<string> => ({
    ...sign,
    text: ofLine.includes('operating')
      ? name
      : texts.inState(
          name.toLocaleLowerCase(language),
          capital(ofLine.map((state) => states[state].toLocaleLowerCase(language)).join(', ')),
        ),
  }));
  const dot = `<svg xmlns="http://www.w3.org/2000/svg" width="14" height="14"><circle cx="7" cy="7" r="4" fill="${palette.accent}" stroke="${palette.paper}" stroke-width="1.4"/></svg>`;
  const groups: KeyGroup<string>[] = [
    {
      title: filters.sectors,
      items: key.sectors.map((sector) => ({
        text: sectors[sector],
        ...site(sectorPicture(sector), sector, 'operating'),
      })),
    },
    {
      title: texts.works,
      items: [
        ...key.states.map((state) => ({ text: states[state], ...stateSign(state) })),
        ...(key.possible ? [{ text: filters.possibleLegend, ...stateSign('operating', true) }] : []),
        ...(key.opened ? [{ text: filters.openedLegend, sign: dot, width: 14, height: 14 }] : []),
      ],
    },
    {
      title: texts.towns,
      items: [
        ...(key.mark.length > 0 ? [{ text: texts.mark, ...markSign(key.mark, palette) }] : []),
        ...(key.dots.counted ? [{ text: texts.counted, ...dotSign(true, false, palette) }] : []),
        ...(key.dots.uncounted ? [{ text: texts.uncounted, ...dotSign(false, false, palette) }] : []),
        ...(key.dots.capital ? [{ text: texts.capital, ...dotSign(true, true, palette) }] : []),
      ],
    },
    {
      title: texts.lines,
      items: [
        ...lineItems,
        ...(key.stations
          ? [
              {
                text: texts.station,
                ...strokeSign(
                  palette.ink,
                  2.3,
                  '',
                  `<path d="M12 1.5v9" stroke="${palette.ink}" stroke-width="2"/>`,
                ),
              },
            ]
          : []),
        ...(key.border
          ? [{ text: filters.borderLegend, ...strokeSign(palette.border, 1.6, '7 3 2 3') }]
          : []),
        ...(key.borderToday
          ? [{ text: capital(messages.polity.todayBorder), ...strokeSign(palette.border, 1.4, '3 4') }]
          : []),
      ],
    },
    {
      title: layers.flows,
      items: key.flows.map((way) => ({
        text: flowMessagesOf(language).ways[way],
        ...drawnSign(RibbonSymbol, { way, filled: 4, open: 0, size: 26 }, palette),
      })),
    },
    {
      title: key.own?.title ?? '',
      items: (key.own?.values ?? []).map(({ name, colour }) => ({
        text: name,
        sign: `<svg xmlns="http://www.w3.org/2000/svg" width="12" height="12"><circle cx="6" cy="6" r="5" fill="${colour}"/></svg>`,
        ...{ width: 12, height: 12 },
      })),
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

/** Signs beside the type of plates and films, as shares of those of a picture. */
const SMALLER = 0.76;

export const smaller = ({ title, items }: KeyGroup<string>): KeyGroup<string> => ({
  title,
  items: items.map(({ text, sign, width, height }) => ({
    ...{ text, width: width * SMALLER, height: height * SMALLER },
    sign: `<g transform="scale(${SMALLER})">${sign}</g>`,
  })),
});
