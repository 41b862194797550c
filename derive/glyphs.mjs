// `npm run derive:glyphs`: writes src/symbols/glyphs.ts with one outline for each kind of object, from the icon sets Temaki and
// Maki (both CC0), or drawn for the atlas if neither has one. Must be run again after changes of the table.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const pathOf = (file) => fileURLToPath(new URL(file, import.meta.url));
const FOLDERS = { temaki: '@rapideditor/temaki/icons', maki: '@mapbox/maki/icons' };
/** Drawn for this atlas in the same 15 × 15 box. */
const OWN = {
  flask: 'M5 1h5v1.4H9.2v3.3l3.9 6.3c.6 1-.1 2-1.2 2H3.1c-1.100 0-1.800-1-1.200-2l3.900-6.300V2.400H5z',
  boot: 'M3.500 1h4.500v6.600l4.600 2.300c.9.450 1.400 1.100 1.400 2.100v2H3.500z',
  fence:
    'M2 1.500h1.500v12H2zM6.750 1.500h1.500v12h-1.500zM11.500 1.500H13v12h-1.500zM.8 3.800h13.400v1.100H.8zM.8 7.100h13.400v1.100H.8zM.8 10.400h13.400v1.100H.8z',
  barrack: 'M.5 7 3 3.500h9L14.500 7zM1.500 8h12v5h-2.700v-3H8.800v3H6.200v-3h-2v3H1.500z',
  tent: 'M7.500 1.500 14.200 13H9.700L7.500 8.200 5.300 13H.8z',
  arrival: 'M.5 6.500h4V4L8.300 7.500 4.500 11V8.500h-4zM9.300 6.300 12 3.500l2.700 2.800V13H9.300z',
};
const GLYPHS = {
  smelter: 'temaki:chimney',
  concentrator: 'temaki:conveyor',
  'mining-combine': 'temaki:mineshaft_cage',
  mine: 'temaki:pick_hammer',
  'ore-deposit': 'temaki:diamond',
  coalfield: 'temaki:freight_car',
  'coal-deposit': 'temaki:boulder2',
  colliery: 'temaki:mineshaft_cage',
  'coal-preparation-plant': 'temaki:conveyor',
  trust: 'temaki:briefcase',
  oilfield: 'temaki:oil_well',
  'oil-region': 'temaki:storage_drum',
  'oil-refinery': 'temaki:storage_tank',
  'chemical-plant': 'own:flask',
  'borate-mine': 'temaki:pick_hammer',
  'salt-lake': 'temaki:water',
  'repair-works': 'temaki:tools',
  'engineering-works': 'temaki:anvil',
  foundry: 'temaki:anvil_and_hammer',
  'machine-building': 'temaki:bulldozer',
  'thermal-power': 'temaki:power',
  'hydro-power': 'maki:dam',
  'diesel-power': 'temaki:bulb',
  'meat-combine': 'maki:slaughterhouse',
  'flour-mill': 'temaki:windmill',
  'rice-mill': 'temaki:plant',
  'sugar-factory': 'maki:confectionery',
  'fish-cannery': 'temaki:fish_cleaning',
  'fish-plant': 'temaki:fish_cleaning',
  'cold-store': 'temaki:snow',
  bakery: 'temaki:bread',
  dairy: 'temaki:milk_jug',
  'oil-mill': 'temaki:spice_bottle',
  cannery: 'temaki:can',
  winery: 'temaki:grapes',
  'sewing-factory': 'temaki:needle_and_spool',
  'wool-washery': 'temaki:shower',
  'felt-factory': 'own:boot',
  tannery: 'temaki:saddle',
  'cloth-factory': 'temaki:cloth',
  'shoe-factory': 'maki:shoe',
  brickworks: 'temaki:brick_trowel',
  'cement-works': 'temaki:silo',
  shipping: 'temaki:ferry',
  camp: 'own:fence',
  'special-settlement': 'own:barrack',
  'builders-settlement': 'own:tent',
  'place-of-exile': 'own:arrival',
};

function outline(name) {
  const [set, icon] = name.split(':');
  if (set === 'own') return OWN[icon];
  const svg = readFileSync(pathOf(`node_modules/${FOLDERS[set]}/${icon}.svg`), 'utf8');
  const paths = [...svg.matchAll(/\sd="([^"]+)"/g)].map((match) =>
    // XML files may contain line breaks as entities, which a path does not need.
    match[1].replace(/(\s|&#x(A|9|D);)+/g, ' ').trim(),
  );
  const box = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  if (paths.length === 0 || !box) throw new Error(`${name}: expected paths in a square box`);
  const path = paths.join(' ');
  if (box === 15) return path;
  // All numbers are scaled; the flags of arcs must not be, but no icon that needs scaling has arcs.
  if (/a/i.test(path)) throw new Error(`${name}: expected no arcs in a box of ${box}`);
  return path.replace(/-?\d*\.?\d+/g, (number) => String(Number(((Number(number) * 15) / box).toFixed(3))));
}

/** The kinds shown in the legend. They have a file of their own, because only the legend is on the first page. */
const LEGEND = ['smelter', 'mine', 'thermal-power', 'special-settlement'];
const HEAD = `// Made by derive/glyphs.mjs; do not edit. Outlines in a 15 × 15 box: Temaki and Maki (CC0), and our own.`;
const linesOf = (kinds) =>
  kinds.map((kind) => `  '${kind}': '${outline(GLYPHS[kind])}', // ${GLYPHS[kind]}`).join('\n');

writeFileSync(
  pathOf('../src/symbols/legend-glyphs.ts'),
  `${HEAD}

/** SVG path data of the kinds in the legend, in a box of 15 × 15. */
export const LEGEND_GLYPHS = {
${linesOf(LEGEND)}
} as const;
`,
);
writeFileSync(
  pathOf('../src/symbols/glyphs.ts'),
  `${HEAD}
import type { Kind } from '../core/atlas/atlas.ts';

/** SVG path data by kind, in a box of 15 × 15. */
export const GLYPHS: Readonly<Record<Kind, string>> = {
${linesOf(Object.keys(GLYPHS))}
};
`,
);
