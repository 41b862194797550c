// The land within reach of a working railway, as polygons: for each stretch of years in which the same sections certainly
// worked their bands in one, and for each stretch in which a section only possibly worked its band alone. Build-time only.
import turfBuffer from '@turf/buffer';
import { feature, featureCollection, lineString } from '@turf/helpers';
import turfSimplify from '@turf/simplify';
import turfUnion from '@turf/union';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Atlas, Route } from '../core/atlas/atlas.ts';
import { equalYears } from '../core/time/equal-years.ts';
import { worksInYear } from '../core/time/lifecycle.ts';
import { railwaysOf, workingSections, type RailBand } from '../core/rail/rail-access.ts';
import type { Reach } from '../core/rail/reach.ts';
import { link, type UnlinkedRun } from '../core/time/runs.ts';

type Band = Feature<Polygon | MultiPolygon>;
/** A degree of latitude in kilometres. */
const DEGREE = 111.2;

const united = (bands: readonly Band[]): Band | null =>
  bands.length < 2 ? (bands[0] ?? null) : turfUnion(featureCollection([...bands]));

/**
 * The band of one section. Each stretch between two vertices is widened by itself: Turf does that in a projection round
 * its middle, which over a whole line would be off by kilometres.
 */
function bandOf({ path, id }: Route, kilometres: number): Band {
  const stretches = path.slice(1).flatMap((to, index) => {
    const from = path[index];
    const band = from && turfBuffer(lineString([[...from], [...to]]), kilometres, { steps: 8 });
    return band ? [band] : [];
  });
  const whole = united(stretches);
  if (!whole) throw new Error(`${id}: no band of ${kilometres} km`);
  return coarse(whole, kilometres);
}

/** As coarse as no eye sees at the width of the band; a thousandth of a degree is finer than the lines are drawn. */
const coarse = (band: Band, kilometres: number): Band =>
  turfSimplify(band, { tolerance: (kilometres * 0.015) / DEGREE, highQuality: true });

const rounded = ({ geometry }: Band): Polygon | MultiPolygon =>
  JSON.parse(
    JSON.stringify(geometry, (_key, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
    ),
  ) as Polygon | MultiPolygon;

/** Years in a row with the same value, all of them certain; a year of null is left out. */
const unlinkedRuns = (valueOf: (year: number) => string | null): (UnlinkedRun & { value: string })[] =>
  equalYears(
    (year) => {
      const value = valueOf(year);
      return value === null ? null : { certainty: 'certain' as const, value };
    },
    (one, next) => one.value === next.value,
  );

/** @param kilometres how far the bands reach on either side */
export function railBands(
  atlas: Pick<Atlas, 'routes'>,
  kilometres: Reach,
): FeatureCollection<Polygon | MultiPolygon, RailBand> {
  const railways = railwaysOf(atlas);
  const bands = new Map(railways.map((railway) => [railway.id, bandOf(railway, kilometres)]));
  const bandsOf = (ids: readonly string[]): Band[] =>
    ids.flatMap((id) => {
      const band = bands.get(id);
      return band ? [band] : [];
    });
  const certain = link(
    unlinkedRuns((year) =>
      workingSections(railways, year, 'certain')
        .map(({ id }) => id)
        .join(' '),
    ),
  ).flatMap(({ value, ...run }) => {
    const band = united(bandsOf(value.split(' ')));
    return band
      ? [feature(rounded(coarse(band, kilometres)), { id: String(run.from), ...run, sure: true })]
      : [];
  });
  const possible = railways.flatMap((railway) =>
    link(
      unlinkedRuns((year) => (worksInYear(railway.lifecycle, year) === 'possible' ? railway.id : null)),
    ).flatMap(({ value, ...run }) =>
      bandsOf([value]).map((band) => feature(rounded(band), { id: value, ...run, sure: false })),
    ),
  );
  return featureCollection([...certain, ...possible]);
}
