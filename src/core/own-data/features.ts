// Reads the features of a reader's GeoJSON or Linked Places file, one after another, as places with bounds in time. A
// feature that cannot be read becomes a bad row with its number. Any part of the file may have any shape. Pure.
import type { Position } from '../atlas/atlas.ts';
import type { Bounds } from '../time/bounds.ts';
import { AxisOrder } from './axis-order.ts';
import { BadRows, type BadRowReason } from './bad-rows.ts';
import { boundsOfTexts, isBadDate } from './dates.ts';

/** A line of one position is a dot. */
export type Paths = readonly (readonly Position[])[];

/** Which properties hold the dates. Linked Places has its dates in `when` and needs none. */
export interface FeatureOptions {
  readonly start: string | null;
  readonly end: string | null;
  /** See `boundsOfTexts`. */
  readonly endStands: boolean;
  /** Whether positions are written latitude before longitude, against the standard. */
  readonly latitudeFirst: boolean;
}

/** Called with one or more lines ([lng, lat], degrees), the bounds of each stretch of time, and the properties as texts. */
type TakeFeature = (
  paths: Paths,
  stretches: readonly Bounds[],
  properties: ReadonlyMap<string, string>,
) => void;

/** How deep geometry collections may be nested. */
const DEEPEST = 16;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What is wrong with one feature. */
class BadFeature extends Error {
  readonly reason: BadRowReason;
  constructor(reason: BadRowReason, value: unknown) {
    super(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
    this.reason = reason;
  }
}

type ReadPosition = (value: unknown) => Position;

function positionOf(value: unknown, latitudeFirst: boolean, order: AxisOrder): Position {
  const [first, second] = listOf(value);
  if (typeof first !== 'number' || typeof second !== 'number') throw new BadFeature('noPlace', value);
  const [longitude, latitude] = latitudeFirst ? [second, first] : [first, second];
  if (!(Math.abs(latitude) <= 90)) {
    order.outside(longitude, latitude);
    throw new BadFeature('latitudeRange', latitude);
  }
  if (!(Math.abs(longitude) <= 180)) throw new BadFeature('longitudeRange', longitude);
  return [longitude, latitude];
}

function lineOf(value: unknown, read: ReadPosition): Position[] {
  const line = listOf(value).map(read);
  if (line.length === 0) throw new BadFeature('noPlace', value);
  return line;
}

/**
 * A geometry as lines and dots; an area is its outlines.
 * @throws {BadFeature}
 */
function pathsOf(geometry: unknown, read: ReadPosition, depth = 0): Position[][] {
  if (!isObject(geometry)) throw new BadFeature('noGeometry', geometry);
  if (depth > DEEPEST) throw new BadFeature('tooDeep', String(geometry.type));
  const { type, coordinates } = geometry;
  switch (type) {
    case 'Point':
      return [[read(coordinates)]];
    case 'MultiPoint':
      return listOf(coordinates).map((position) => [read(position)]);
    case 'LineString':
      return [lineOf(coordinates, read)];
    case 'MultiLineString':
    case 'Polygon':
      return listOf(coordinates).map((line) => lineOf(line, read));
    case 'MultiPolygon':
      return listOf(coordinates).flatMap((polygon) => listOf(polygon).map((line) => lineOf(line, read)));
    case 'GeometryCollection':
      return listOf(geometry.geometries).flatMap((part) => pathsOf(part, read, depth + 1));
    default:
      throw new BadFeature('badGeometry', String(type));
  }
}

const textOf = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'string'
      ? value
      : (JSON.stringify(value) ?? '');

/** One end of a timespan of Linked Places as a date: `in`, or from the earliest to the latest. */
function timespanEnd(end: unknown): readonly [earliest: string, latest: string] {
  if (!isObject(end)) return [textOf(end), textOf(end)];
  if (end.in !== undefined) return [textOf(end.in), textOf(end.in)];
  const earliest = textOf(end.earliest);
  const latest = textOf(end.latest);
  return [earliest || latest, latest || earliest];
}

function boundsOf(start: string, end: string, endStands: boolean): Bounds {
  const bounds = boundsOfTexts(start, end, endStands);
  if (isBadDate(bounds)) throw new BadFeature(bounds.reason, bounds.value);
  return bounds;
}

/** The timespans of `when`, each with the bounds of its earliest and its latest reading. */
function stretchesOf(when: Json, endStands: boolean): Bounds[] {
  return listOf(when.timespans)
    .filter(isObject)
    .map((span) => {
      const [earliestStart, latestStart] = timespanEnd(span.start);
      const [earliestEnd, latestEnd] = timespanEnd(span.end);
      const widest = boundsOf(earliestStart, latestEnd, endStands);
      // The narrowest reading may be empty (the latest start after the earliest end), so each end is read alone.
      const start = latestStart === '' ? widest : boundsOf(latestStart, '', endStands);
      const end = earliestEnd === '' ? widest : boundsOf('', earliestEnd, endStands);
      return { ...widest, latestStart: start.latestStart, earliestEnd: end.earliestEnd };
    });
}

/** The timespans of a feature of Linked Places, or of its geometry; null where it has none. */
function whenOf(feature: Json): Json | null {
  if (isObject(feature.when)) return feature.when;
  return isObject(feature.geometry) && isObject(feature.geometry.when) ? feature.geometry.when : null;
}

/** The properties as texts; of Linked Places also the title, the first name and the first type. */
function propertiesOf(feature: Json): Map<string, string> {
  const properties = isObject(feature.properties) ? feature.properties : {};
  const texts = new Map(Object.entries(properties).map(([key, value]) => [key, textOf(value)]));
  const [name] = listOf(feature.names).filter(isObject);
  const [type] = listOf(feature.types).filter(isObject);
  if (name && !texts.has('title')) texts.set('title', textOf(name.toponym));
  if (type) texts.set('type', textOf(type.label ?? type.identifier));
  return texts;
}

/** The features of a parsed file: of a collection, of one feature, or of a bare geometry; null for anything else. */
export function featuresOf(json: unknown): readonly unknown[] | null {
  if (!isObject(json)) return null;
  if (json.type === 'FeatureCollection') return Array.isArray(json.features) ? json.features : null;
  if (json.type === 'Feature') return [json];
  return 'coordinates' in json || 'geometries' in json
    ? [{ type: 'Feature', properties: {}, geometry: json }]
    : null;
}

export class FeatureReader {
  readonly bad = new BadRows();
  readonly order = new AxisOrder();
  readonly #options: FeatureOptions;
  readonly #take: TakeFeature;
  readonly #read: ReadPosition = (value) => positionOf(value, this.#options.latitudeFirst, this.order);
  #number = 0;
  #good = 0;

  constructor(options: FeatureOptions, take: TakeFeature) {
    this.#options = options;
    this.#take = take;
  }

  get good(): number {
    return this.#good;
  }

  feature(feature: unknown): void {
    this.#number++;
    try {
      if (!isObject(feature)) throw new BadFeature('noGeometry', feature);
      const paths = pathsOf(feature.geometry, this.#read);
      if (paths.length === 0) throw new BadFeature('noPlace', feature.geometry);
      const properties = propertiesOf(feature);
      const when = whenOf(feature);
      const { start, end, endStands } = this.#options;
      const property = (name: string | null): string => (name === null ? '' : (properties.get(name) ?? ''));
      const stretches = when
        ? stretchesOf(when, endStands)
        : [boundsOf(property(start), property(end), endStands)];
      if (stretches.length === 0) throw new BadFeature('noDate', when);
      this.#good++;
      for (const [longitude, latitude] of paths.flatMap(([first]) => (first ? [first] : []))) {
        this.order.good(longitude, latitude);
      }
      this.#take(paths, stretches, properties);
    } catch (error) {
      if (error instanceof BadFeature) this.bad.add(this.#number, error.reason, error.message);
      // Objects nested thousands of levels deep overflow the stack.
      else if (error instanceof RangeError) this.bad.add(this.#number, 'tooDeep', '');
      else throw error;
    }
  }
}
