// The picture that stands for each sector where all its works are meant: that of the kind most of them are of on the map.
import type { Kind, Sector } from '../core/atlas/atlas.ts';
import { GLYPHS } from './glyphs.ts';

export const SECTOR_KINDS: Readonly<Record<Sector, Kind>> = {
  'nonferrous-metals': 'mine',
  coal: 'coal-deposit',
  oil: 'oilfield',
  chemicals: 'chemical-plant',
  metalworking: 'repair-works',
  power: 'thermal-power',
  food: 'bakery',
  light: 'felt-factory',
  'construction-materials': 'brickworks',
  transport: 'shipping',
  people: 'camp',
};

/** SVG path data in a box of 15 × 15. */
export const sectorPicture = (sector: Sector): string => GLYPHS[SECTOR_KINDS[sector]];
