// Every key of the atlas that does more than Tab, Enter and Space do on any page, by the place where it works. What the keys do is
// said beside, in each language.

export const KEY_PLACES = [
  'anywhere',
  'map',
  'timeline',
  'figures',
  'search',
  'groups',
  'table',
  'edges',
  'tools',
  'stories',
  'charts',
  'compare',
  'measure',
] as const;
type KeyPlace = (typeof KEY_PLACES)[number];

const SIDEWAYS = ['←', '→'] as const;
const UPRIGHT = ['↑', '↓'] as const;
const PAGES = ['Page Up', 'Page Down'] as const;
const ENDS = ['Home', 'End'] as const;

/** The keys of each place, in rows; each row has a text of its own. */
export const KEYS = {
  anywhere: [['/'], ['?'], ['Ctrl', 'P'], ['Esc']],
  map: [
    [...SIDEWAYS, ...UPRIGHT],
    ['Enter'],
    ['Esc'],
    ['Shift', ...SIDEWAYS, ...UPRIGHT],
    ['Ctrl', ...SIDEWAYS, ...UPRIGHT],
    ['+', '−'],
    ['Home'],
  ],
  timeline: [SIDEWAYS, PAGES, ENDS],
  figures: [['Enter'], UPRIGHT],
  search: [UPRIGHT, ['Enter'], ['Esc']],
  groups: [UPRIGHT, SIDEWAYS, ENDS],
  table: [[...SIDEWAYS, ...UPRIGHT], PAGES, ENDS, ['Enter']],
  edges: [SIDEWAYS, UPRIGHT],
  tools: [SIDEWAYS, UPRIGHT],
  stories: [SIDEWAYS, PAGES],
  charts: [[...SIDEWAYS, ...UPRIGHT]],
  compare: [SIDEWAYS],
  measure: [[...SIDEWAYS, ...UPRIGHT], ['Enter']],
} as const satisfies Readonly<Record<KeyPlace, readonly (readonly string[])[]>>;

type TextOfEach<Rows extends readonly unknown[]> = { readonly [Row in keyof Rows]: string };
/** What the keys of each place do: a text for each row. */
export type KeyTexts = { readonly [Place in KeyPlace]: TextOfEach<(typeof KEYS)[Place]> };
