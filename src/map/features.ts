// Turns the atlas into GeoJSON for the map: one feature for each run of an object. A change of years then only changes a value
// in the filters and no feature.
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { Atlas, AtlasObject, Flow, Language, Place, Route } from '../core/atlas/atlas.ts';
import { isNarrowGauge } from '../core/rail/gauge.ts';
import { equalYears } from '../core/time/equal-years.ts';
import {
  existsInYear,
  holdingInYear,
  openingYears,
  runsOf,
  stateInYear,
  type Run,
} from '../core/time/lifecycle.ts';
import { link, type RunLinks, type UnlinkedRun } from '../core/time/runs.ts';
import { flowWeight, HOLLOW_FLOW } from '../symbols/route-look.ts';
import { imageName } from './symbol-images.ts';

/** A run with its links, and the properties that filters and paint use. */
interface RunProperties extends UnlinkedRun, RunLinks {
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
          ...{ layer: site.layer, sector: site.sector, image: imageName({ ...site, state: run.state }) },
          ...{ shift: [...site.shift] },
          ...openingOf(site),
        },
      })),
    ),
  };
}

/** A flow of known amount is a band whose width shows the amount; one of unknown amount is two thin lines. */
const flowLook = ({ way, quantity }: Flow) => ({
  way,
  weight: quantity ? flowWeight(quantity.thousandTonnes) : HOLLOW_FLOW.width,
  hollow: !quantity,
});

/** The runs of a line; where a railway was relaid, one with the old gauge ends and one with the new begins. */
function lineRuns(route: Route): readonly (Run & { readonly narrow: boolean })[] {
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

/** Railways, roads, pipelines and flows. `narrow` is true for a railway while it is of narrow gauge. */
export function routeFeatures(atlas: Atlas): FeatureCollection<LineString, RunProperties> {
  return {
    type: 'FeatureCollection',
    features: atlas.routes.flatMap((route, index) =>
      lineRuns(route).map((run): Feature<LineString, RunProperties> => ({
        type: 'Feature',
        geometry: {
          type: 'LineString',
          coordinates: route.path.map(([longitude, latitude]) => [longitude, latitude]),
        },
        properties: {
          id: route.id,
          ...run,
          ...{ layer: route.layer, sector: route.sector, medium: route.medium },
          // Flows on the same railway are drawn side by side, so that none hides another.
          ...(route.flow ? { lane: (index % 5) - 2, ...flowLook(route.flow) } : {}),
          ...(route.layer === 'flows' ? {} : openingOf(route)),
        },
      })),
    ),
  };
}

/** The names of a place as runs; a window of years shows the last name in it. */
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

/** Towns and stations, one feature for each name. `clear` is how far the symbols of its works extend, at full symbol size. */
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
