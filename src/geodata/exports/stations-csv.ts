// Exports the stations of railways as a table with the columns of geodata/stations.csv.
import type { Geodata } from '../check.ts';
import { csvOf } from './csv.ts';

export const STATION_COLUMNS = [
  'id',
  'longitude',
  'latitude',
  'kk',
  'ru',
  'en',
  'opened',
  'sources',
  'precision',
  'position_source',
  'geonames_id',
] as const;
export type StationColumn = (typeof STATION_COLUMNS)[number];

export const stationsCsv = ({ stations }: Pick<Geodata, 'stations'>): string =>
  csvOf(STATION_COLUMNS, stations);
