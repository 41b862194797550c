// Fetches the data that the build made from the railways: access by year, bands, stations. Each is a chunk of its own.
import type { FeatureCollection } from 'geojson';
import type { RailAccess } from '../../core/rail/rail-access.ts';
import type { StationOnMap } from '../../core/rail/rail-ways.ts';
import type { Reach } from '../../core/rail/reach.ts';

const BANDS: Readonly<Record<Reach, () => Promise<{ default: FeatureCollection }>>> = {
  10: () => import('virtual:rail-bands/10'),
  25: () => import('virtual:rail-bands/25'),
  50: () => import('virtual:rail-bands/50'),
};

/** @throws when the network fails. */
export const loadRailBands = async (reach: Reach): Promise<FeatureCollection> =>
  (await BANDS[reach]()).default;

/** @throws when the network fails. */
export const loadRailAccess = async (): Promise<RailAccess> => (await import('virtual:rail-access')).default;

/** @throws when the network fails. */
export const loadStations = async (): Promise<readonly StationOnMap[]> =>
  (await import('virtual:stations')).default;
