// The atlas as GeoJSON for the map: one feature for each run of years in which an object looks the same, so that a
// change of year is one number in a filter and no feature is touched.
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { Atlas, AtlasObject, Flow, Language, Place } from '../core/atlas/atlas.ts';
import { isNarrowGauge } from '../core/rail/gauge.ts';
import { equalYears } from '../core/time/equal-years.ts';
import { existsInYear, holdingInYear, openingYears, runsOf } from '../core/time/lifecycle.ts';
import { link, type RunLinks, type UnlinkedRun } from '../core/time/runs.ts';
import { flowWeight, HOLLOW_FLOW } from '../symbols/route-look.ts';
import { imageName } from './symbol-images.ts';

/** Years of a run, both included, its neighbours, and what the filters ask for. */
interface RunProperties extends UnlinkedRun, RunLinks {
  id: string;
}

/** The years in one of which a thing began to operate; without them nothing says when. */
function openingOf({ lifecycle }: AtlasObject): { openFrom?: number; openTo?: number } {
  const opened = openingYears(lifecycle);
  return opened ? { openFrom: opened.from, openTo: opened.to } : {};
}

/** Sites: image, shift and opacity come from the properties. */
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
          ...{ layer: site.layer, sector: site.sector, image: imageName({ ...site, state: run.state }) },
          ...{ shift: [...site.shift] },
          ...openingOf(site),
        },
      })),
    ),
  };
}

/** A flow of a known amount is a band as wide as the amount, one of an unknown amount is two thin lines. */
const flowLook = ({ way, quantity }: Flow) => ({
  way,
  weight: quantity ? flowWeight(quantity.thousandTonnes) : HOLLOW_FLOW.width,
  hollow: !quantity,
});

/** Railways, pipelines and flows. `narrow` is true for a narrow-gauge railway. */
export function routeFeatures(atlas: Atlas): FeatureCollection<LineString, RunProperties> {
  return {
    type: 'FeatureCollection',
    features: atlas.routes.flatMap((route, index) =>
      runsOf(route.lifecycle).map((run): Feature<LineString, RunProperties> => ({
        type: 'Feature',
        geometry: {
          type: 'LineString',
          coordinates: route.path.map(([longitude, latitude]) => [longitude, latitude]),
        },
        properties: {
          id: route.id,
          ...run,
          ...{ layer: route.layer, sector: route.sector, medium: route.medium },
          // Flows share their railways: each keeps to its own side, so that none hides another.
          ...(route.flow ? { lane: (index % 5) - 2, ...flowLook(route.flow) } : {}),
          ...{ narrow: isNarrowGauge(route) },
          ...(route.layer === 'flows' ? {} : openingOf(route)),
        },
      })),
    ),
  };
}

/** The name a place bore in each year, as runs: of a window of years, the last name is shown. */
function nameRuns(place: Place, language: Language): (UnlinkedRun & RunLinks & { name: string })[] {
  const names = equalYears(
    (year) =>
      existsInYear(place.founded, year)
        ? {
            name: holdingInYear(place.names, year)?.name[language] ?? place.name[language],
            certainty: 'certain' as const,
          }
        : null,
    (one, next) => one.name === next.name,
  );
  return link(names);
}

/** Towns and stations: one feature a name. `clear` is how far the symbols of its works reach, at full symbol size. */
export function placeFeatures(atlas: Atlas, language: Language): FeatureCollection<Point, RunProperties> {
  return {
    type: 'FeatureCollection',
    features: atlas.places.flatMap((place) =>
      nameRuns(place, language).map((run): Feature<Point, RunProperties> => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...place.position] },
        properties: {
          id: place.id,
          ...run,
          ...{ kind: place.kind, importance: place.importance, clear: place.symbolReach },
        },
      })),
    ),
  };
}
