// Computes the area within a distance of working railways, as polygons: one for each run of years in which the same sections
// certainly worked, and one for each run of years in which a section only possibly worked. Runs during the build only.
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
/** The length of a degree of latitude. */
const DEGREE_KILOMETRES = 111.2;

const united = (bands: readonly Band[]): Band | null =>
  bands.length < 2 ? (bands[0] ?? null) : turfUnion(featureCollection([...bands]));

/**
 * The band of one section. Each segment is buffered by itself: Turf buffers in a projection around the centre of its input,
 * which would be wrong by kilometres for a whole line.
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

/** Simplifies a band as far as the difference cannot be seen at its width. */
const coarse = (band: Band, kilometres: number): Band =>
  turfSimplify(band, { tolerance: (kilometres * 0.015) / DEGREE_KILOMETRES, highQuality: true });

const rounded = ({ geometry }: Band): Polygon | MultiPolygon =>
  JSON.parse(
    JSON.stringify(geometry, (_key, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
    ),
  ) as Polygon | MultiPolygon;

/** Runs of years with the same value, without links and all certain; years with null are left out. */
const unlinkedRuns = (valueOf: (year: number) => string | null): (UnlinkedRun & { value: string })[] =>
  equalYears(
    (year) => {
      const value = valueOf(year);
      return value === null ? null : { certainty: 'certain' as const, value };
    },
    (one, next) => one.value === next.value,
  );

/** All bands of one distance. @param kilometres the distance on either side of a line */
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
