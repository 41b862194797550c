// Reads the features of a reader's GeoJSON or Linked Places file, one after another, as places with bounds in time. A
// feature that cannot be read becomes a bad row with its number. Any part of the file may have any shape. Pure.
import { LANGUAGES, type Language, type Position } from '../atlas/atlas.ts';
import type { Bounds } from '../time/bounds.ts';
import { AxisOrder } from './axis-order.ts';
import { BadFeature, BadRows, type BadRowReason } from './bad-rows.ts';
import { stretchesOfFeature, type DateOptions } from './feature-dates.ts';
import { isObject, listOf, membersOf, textOf, type Json } from './json.ts';

/** A line of one position is a dot. */
export type Paths = readonly (readonly Position[])[];

export interface FeatureOptions extends DateOptions {
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

const isLocalized = (value: unknown): value is Json =>
  isObject(value) && 'kk' in value && Object.keys(value).every((key) => LANGUAGES.includes(key as Language));

/**
 * The properties, an object or a map, as texts, and the id. A text in the languages of the atlas becomes `name_kk`, `name_ru`, `name_en`. Of
 * Linked Places also the title, the first name and the first type.
 */
export function propertiesOf(feature: Json): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of membersOf(feature.properties)) {
    if (!isLocalized(value)) texts.set(key, textOf(value));
    else for (const [language, text] of Object.entries(value)) texts.set(`${key}_${language}`, textOf(text));
  }
  for (const key of ['id', '@id']) {
    if (feature[key] !== undefined && !texts.has(key)) texts.set(key, textOf(feature[key]));
  }
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

  /** Counts the next feature as one that cannot be read, without looking at it. */
  refuse(reason: BadRowReason): void {
    this.bad.add(++this.#number, reason, '');
  }

  feature(feature: unknown): void {
    this.#number++;
    try {
      if (!isObject(feature)) throw new BadFeature('noGeometry', feature);
      const paths = pathsOf(feature.geometry, this.#read);
      if (paths.length === 0) throw new BadFeature('noPlace', feature.geometry);
      const properties = propertiesOf(feature);
      const stretches = stretchesOfFeature(feature, properties, this.#options);
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
