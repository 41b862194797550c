// Turns works and lines into GeoJSON for the map: one feature for each run of an object. A change of years then only changes a
// value in the filters and no feature. Towns are in place-features.ts.
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { Atlas, AtlasObject, Route } from '../core/atlas/atlas.ts';
import { drawnCourses } from '../core/geo/smooth-course.ts';
import { isNarrowGauge } from '../core/rail/gauge.ts';
import { equalYears } from '../core/time/equal-years.ts';
import { openingYears, runsOf, stateInYear, type Run } from '../core/time/lifecycle.ts';
import { link, type RunLinks, type UnlinkedRun } from '../core/time/runs.ts';
import { imageName } from './symbol-images.ts';

/** A run with its links, and the properties that filters and paint use. */
export interface RunProperties extends UnlinkedRun, RunLinks {
  id: string;
}

/** The first and last year in which an object can have started to operate; nothing if they are not known. */
function openingOf({ lifecycle }: AtlasObject): { openFrom?: number; openTo?: number } {
  const opened = openingYears(lifecycle);
  return opened ? { openFrom: opened.from, openTo: opened.to } : {};
}

/** Sites, with the image and the shift of their symbols as properties. */
export function siteFeatures(atlas: Atlas): FeatureCollection<Point, RunProperties> {
  return {
    type: 'FeatureCollection',
    features: atlas.sites.flatMap((site) =>
      runsOf(site.lifecycle).map((run): Feature<Point, RunProperties> => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...site.position] },
        properties: {
          id: site.id,
          ...run,
          ...{ layer: site.layer, sector: site.sector, image: imageName({ ...site, ...run }) },
          ...{ shift: [...site.shift] },
          ...openingOf(site),
        },
      })),
    ),
  };
}

/** The runs of a line; where a railway was relaid, one with the old gauge ends and one with the new begins. */
function lineRuns(route: Route): readonly (Run & { readonly narrow: boolean })[] {
  // These runs are known already (runsOf keeps them).
  if (route.gauges.length < 2)
    return runsOf(route.lifecycle).map((run) => ({ ...run, narrow: isNarrowGauge(route, run.from) }));
  const unlinked = equalYears(
    (year) => {
      const now = stateInYear(route.lifecycle, year);
      return now && { state: now.state, certainty: now.certainty, narrow: isNarrowGauge(route, year) };
    },
    (one, next) => one.state === next.state && one.certainty === next.certainty && one.narrow === next.narrow,
  );
  return link(unlinked);
}

/** The state of the features that draw the glow of a line that has opened: of no object, so that no filter takes them for one. */
export const GLOW_STATE = 'opened';
/** For how many years a line glows: in the one in which it opened, and in two more. */
const GLOW_YEARS = 3;

/** The glow of a line in operation whose start is known: a feature for each of its ages. */
function glowOf(route: Route, geometry: LineString, run: Run): Feature<LineString, RunProperties>[] {
  const opening = openingOf(route);
  if (run.state !== 'operating' || opening.openFrom === undefined) return [];
  return Array.from({ length: GLOW_YEARS }, (_, age) => ({
    type: 'Feature',
    geometry,
    properties: {
      id: route.id,
      ...run,
      ...{ state: GLOW_STATE, layer: route.layer, sector: route.sector, trunk: route.trunk ?? false, age },
      ...opening,
    },
  }));
}

/**
 * Railways, roads and pipelines, in their smooth courses. `narrow` is true for a railway while it is of narrow gauge, `trunk` for a
 * trunk line. Flows of goods are ribbons, which come with their layer (ribbons.ts).
 */
export function routeFeatures(atlas: Atlas): FeatureCollection<LineString, RunProperties> {
  const courses = drawnCourses(atlas.routes);
  return {
    type: 'FeatureCollection',
    features: atlas.routes.flatMap((route) => {
      const course = courses.get(route.id);
      if (!course) return [];
      const geometry: LineString = {
        type: 'LineString',
        coordinates: course.map(([lng, lat]) => [lng, lat]),
      };
      return lineRuns(route).flatMap((run): Feature<LineString, RunProperties>[] => [
        ...glowOf(route, geometry, run),
        {
          type: 'Feature',
          geometry,
          properties: {
            id: route.id,
            ...run,
            ...{
              layer: route.layer,
              sector: route.sector,
              medium: route.medium,
              trunk: route.trunk ?? false,
            },
          },
        },
      ]);
    }),
  };
}
