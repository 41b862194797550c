// Gives the map the images of its symbols and marks, each when a layer first asks for it. How they are painted is in
// symbol-images.ts.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Atlas } from '../core/atlas/atlas.ts';
import { runsOf } from '../core/time/lifecycle.ts';
import type { Palette } from '../symbols/palette.ts';
import { OPENED_IMAGE, SELECTION_IMAGE } from './layers/sites.ts';
import { paintTownDot, TOWN_DOTS } from './town-dots.ts';
import {
  ACTIVE_IMAGE,
  FOUND_IMAGE,
  IMAGE_DENSITY,
  imageName,
  paintFound,
  paintOpened,
  paintSelection,
  paintStation,
  STATION_IMAGE,
  symbolImage,
} from './symbol-images.ts';
import { markImage } from './town-mark-images.ts';

/** The images that are not symbols of sites. */
const PAINTED: Readonly<Record<string, (palette: Palette) => ImageData>> = {
  [SELECTION_IMAGE]: paintSelection,
  [OPENED_IMAGE]: paintOpened,
  [STATION_IMAGE]: paintStation,
  [FOUND_IMAGE]: (palette) => paintFound(palette, false),
  [ACTIVE_IMAGE]: (palette) => paintFound(palette, true),
};

/** @param palette that of the style which asks */
export function provideImages(map: MapLibreMap, atlas: Atlas, palette: () => Palette): void {
  const wanted = new Map(
    atlas.sites.flatMap((site) =>
      runsOf(site.lifecycle).map((run) => [imageName({ ...site, ...run }), { ...site, ...run }]),
    ),
  );
  map.setMissingStyleImageResolver((id) => {
    if (map.hasImage(id)) return;
    const site = wanted.get(id);
    const dot = TOWN_DOTS.get(id);
    const image =
      PAINTED[id]?.(palette()) ??
      (dot && paintTownDot(dot, palette())) ??
      (site ? symbolImage(site, palette()) : markImage(id, palette()));
    if (image) map.addImage(id, image, { pixelRatio: IMAGE_DENSITY });
  });
}
