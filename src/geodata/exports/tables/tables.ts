// The tables that readers download beside atlas.csv and the tables of numbers, each in three languages and with its sources.
import { csvOf } from '../csv.ts';
import { codes } from './codes.ts';
import { borders, capitals, events, polities, redirects, sentences, sources } from './context.ts';
import {
  builders,
  claims,
  disagreements,
  flows,
  lines,
  names,
  openings,
  remarks,
  statesByYear,
} from './objects.ts';
import type { Table, Whole } from './table.ts';

export const TABLES: readonly Table[] = [
  claims,
  disagreements,
  names,
  remarks,
  lines,
  openings,
  flows,
  builders,
  statesByYear,
  events,
  polities,
  capitals,
  borders,
  sources,
  sentences,
  redirects,
  codes,
];

export const tableCsv = (table: Table, whole: Whole): string =>
  csvOf(Object.keys(table.columns), table.rows(whole));
