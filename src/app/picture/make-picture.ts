// Makes a picture of the view: gathers what the map shows, has its maps drawn anew off the screen, and sets them on a page. Everything
// is taken from the values that the map on the page shows. Fetched when a reader asks for a picture.
import type { Atlas } from '../../core/atlas/atlas.ts';
import { pictureLayout, type Measure } from '../../core/picture/layout.ts';
import { PICTURE_FORMATS, pictureName, ratioOf, type PictureFormat } from '../../core/picture/picture.ts';
import { yearsInFigures } from '../../i18n/years.ts';
import type { AtlasMap } from '../../map/atlas-map.ts';
import { drawPictureMap, type PictureMap } from '../../map/picture-map.ts';
import { VectorReader } from '../../map/picture-vectors.ts';
import { pageSvg } from '../../picture/page-svg.ts';
import { canDraw, pngOf, refuseBlank } from '../../picture/pixels.ts';
import { mapSvg } from '../../picture/vectors-svg.ts';
import { measureOfPage, typefaceRules } from '../../picture/typefaces.ts';
import { wordsOf } from '../../picture/words.ts';
import type { FinishedPicture, PictureCourse } from '../../ui/share/finished-picture.ts';
import type { Palette } from '../../symbols/palette.ts';
import type { AtlasApp } from '../atlas-app.svelte.ts';
import { drawnKey } from './drawn-key.ts';
import { pictureAddress } from './picture-address.ts';
import { shownMaps } from './shown-maps.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels of CSS: the map of a picture of the whole country, and the least and most of any other view. */
const COUNTRY_SIZE = { one: { width: 1080, height: 640 }, two: { width: 720, height: 428 } };
const LEAST = { one: { width: 760, height: 500 }, two: { width: 520, height: 400 } };
const MOST = { one: { width: 1280, height: 800 }, two: { width: 860, height: 640 } };

const within = (value: number, least: number, most: number): number =>
  Math.round(Math.min(most, Math.max(least, value)));

/** The part of the map that the reader sees, as large as a page can take; of the whole country the same for all readers. */
function sizeOf(app: AtlasApp, maps: 'one' | 'two'): Size {
  if (!app.store.view.map) return COUNTRY_SIZE[maps];
  const { width, height } = app.layout.size();
  const { top, right, bottom, left } = app.layout.padding();
  return {
    width: within(width - left - right, LEAST[maps].width, MOST[maps].width),
    height: within(height - top - bottom, LEAST[maps].height, MOST[maps].height),
  };
}

async function svgOf(
  maps: readonly PictureMap[],
  size: Size,
  pageWith: (inFrames: readonly string[]) => string,
  measure: Measure,
  palette: Palette,
  signal: AbortSignal,
): Promise<Blob> {
  const inFrames: string[] = [];
  for (const [index, map] of maps.entries()) {
    const vectors = await new VectorReader(map, size, measure).read(signal);
    inFrames.push(mapSvg(vectors, size, palette, `map-${index}`));
  }
  return new Blob([pageWith(inFrames)], { type: 'image/svg+xml' });
}

/** @throws {PictureError} @throws what `signal` is aborted with */
export async function makePicture(
  app: AtlasApp,
  first: AtlasMap,
  atlas: Atlas,
  format: PictureFormat,
  { signal, onStep }: PictureCourse,
): Promise<FinishedPicture> {
  onStep('map');
  const measure = await measureOfPage();
  const { store } = app;
  const { view, messages } = store;
  const seen = app.stage.shown;
  const { filters, language, palette, years } = seen;
  const shown = shownMaps(first, years);
  const size = sizeOf(app, shown.length > 1 ? 'two' : 'one');
  const ratio = ratioOf(format);
  const middle = view.map ? first.camera.middle().position : null;
  const maps: PictureMap[] = [];
  try {
    for (const { map, years } of shown) {
      signal.throwIfAborted();
      const options = { atlas, measure, view: seen, years, size, ratio, middle, signal };
      maps.push(await map.extend((page) => drawPictureMap(page, options)));
    }
    onStep('page');
    const [typefaces, key] = await Promise.all([
      typefaceRules(format === 'svg'),
      drawnKey(
        app,
        maps.map((drawn, index) => ({ drawn, years: shown[index]?.years ?? years })),
        atlas,
        years.until,
      ),
    ]);
    const camera = maps[0]?.map;
    const words = wordsOf({
      ...{ atlas, language, messages, palette, filters, key, map: size },
      years: shown.map((one) => one.years),
      ...{
        zoom: camera?.getZoom() ?? 0,
        latitude: camera?.getCenter().lat ?? 0,
        pitch: camera?.getPitch() ?? 0,
      },
      ...pictureAddress(app),
    });
    const layout = pictureLayout(words, measure);
    const figures = shown.map((one) => yearsInFigures(one.years)).join(', ');
    const label = `${messages.title}: ${figures}`;
    const page = { layout, palette, language, label, typefaces };
    onStep('file');
    const canvases = maps.map(({ map }) => map.getCanvas());
    refuseBlank(canvases);
    const file =
      format === 'svg'
        ? await svgOf(
            maps,
            size,
            (inFrames) => pageSvg({ ...page, maps: inFrames }),
            measure,
            palette,
            signal,
          )
        : await pngOf(pageSvg({ ...page, maps: [] }), layout, canvases, ratio);
    signal.throwIfAborted();
    return {
      ...{ file, years: figures, width: layout.width, height: layout.height },
      name: pictureName(
        shown.map((one) => one.years),
        language,
        format,
      ),
      possible: PICTURE_FORMATS.filter((one) => canDraw(layout, size, ratioOf(one))),
    };
  } finally {
    for (const one of maps) one.remove();
  }
}
