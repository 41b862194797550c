// The ground of the map as it goes over the wire: GeoJSON whose points say how far they are from the one before, in whole steps of
// their last decimal. Brotli makes a quarter less of that than of degrees. Positions are [lng, lat], degrees, WGS84. Pure.
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';

type Course = readonly number[];
type Courses = Course | readonly Courses[];

/** A feature: the kind of its geometry, its courses (for each point right and up of the one before), its properties. */
type PackedFeature = readonly [type: string, courses: Courses, properties: Feature['properties']];

export interface PackedFeatures {
  /** Steps in a degree. */
  readonly steps: number;
  readonly features: readonly PackedFeature[];
}

type Positions = readonly Position[] | readonly Positions[];
const isCourse = (of: Positions): of is readonly Position[] => typeof of[0]?.[0] === 'number';
const isPacked = (of: Courses): of is Course => typeof of[0] === 'number';

/** Each pair of numbers, taken from the sum of those before. */
function alternating(
  course: readonly number[],
  next: (number: number, sum: number) => [number, number],
): number[] {
  const sums = [0, 0];
  return course.map((number, at) => {
    const [given, sum] = next(number, sums[at % 2] ?? 0);
    sums[at % 2] = sum;
    return given;
  });
}

/** @throws if a geometry is of another kind than lines and areas, which the ground has not */
export function packFeatures({ features }: FeatureCollection): PackedFeatures {
  const shapes = features.map(({ geometry }) => {
    if (!('coordinates' in geometry) || geometry.type.endsWith('Point'))
      throw new Error(`The ground is made of lines and areas, not of a ${geometry.type}`);
    return { type: geometry.type, positions: geometry.coordinates as Positions };
  });
  const decimals = [...JSON.stringify(shapes).matchAll(/\.(\d+)/g)].map(([, digits]) => digits?.length ?? 0);
  const steps = 10 ** Math.max(0, ...decimals);
  const pack = (of: Positions): Courses =>
    isCourse(of)
      ? alternating(of.flat(), (degrees, sum) => {
          const whole = Math.round(degrees * steps);
          return [whole - sum, whole];
        })
      : of.map(pack);
  return {
    steps,
    features: shapes.map(({ type, positions }, at) => [
      type,
      pack(positions),
      features[at]?.properties ?? null,
    ]),
  };
}

export function unpackFeatures({ steps, features }: PackedFeatures): FeatureCollection {
  const unpack = (of: Courses): Positions => {
    if (!isPacked(of)) return of.map(unpack);
    const numbers = alternating(of, (step, sum) => [(sum + step) / steps, sum + step]);
    return Array.from({ length: numbers.length / 2 }, (_, at) => numbers.slice(at * 2, at * 2 + 2));
  };
  return {
    type: 'FeatureCollection',
    features: features.map(([type, courses, properties]) => ({
      type: 'Feature',
      geometry: { type, coordinates: unpack(courses) } as unknown as Geometry,
      properties,
    })),
  };
}
