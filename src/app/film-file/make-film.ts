// Makes a film of the years: has the map of the view drawn once more off the screen, takes it through the years, sets each on a page, and
// hands the pictures to what writes the file. Everything is taken from the values that the map on the page shows when all of its ground has come.
// Fetched when a reader asks for a film.
import { LONGEST_MOTION, sceneOf } from '../../core/atlas/film.ts';
import { spotsOf } from '../../core/atlas/film-spots.ts';
import type { Atlas } from '../../core/atlas/atlas.ts';
import { select } from '../../core/atlas/selection.ts';
import {
  FILM_SIZES,
  filmName,
  motionAt,
  movingPictures,
  picturesOfYear,
  pixelsOf,
} from '../../core/film-file/film-file.ts';
import { filmLayout } from '../../core/film-file/film-layout.ts';
import { ribbonsIn } from '../../core/flows/ribbons.ts';
import { pointsOf } from '../../core/geo/geometry.ts';
import { drawnCourses } from '../../core/geo/smooth-course.ts';
import { finerMap } from '../../core/picture/finer-map.ts';
import { PictureError } from '../../core/picture/picture.ts';
import { drawTimeline, TIMELINE } from '../../core/plate/timeline.ts';
import type { Years } from '../../core/time/bounds.ts';
import { percentAt, yearCount } from '../../core/time/time-scale.ts';
import { yearsInFigures } from '../../i18n/years.ts';
import type { AtlasMap } from '../../map/atlas-map.ts';
import { inWindowOf, showYears, wholeMap } from '../../map/film-map.ts';
import { hasNews, paintMoment } from '../../map/film-painter.ts';
import { drawPictureMap, isLost, type PictureMap } from '../../map/picture-map.ts';
import { stillSvg, yearSvg } from '../../picture/film-page.ts';
import type { FilmWriter } from '../../picture/film-writer.ts';
import { gifWriter } from '../../picture/gif-file.ts';
import type { WholeKey } from '../../picture/key-signs.ts';
import { canDraw, canvasOf, paint, refuseBlank } from '../../picture/pixels.ts';
import { timelineSvg, TIMELINE_TYPE } from '../../picture/plate-svg.ts';
import { measureOfPage, typefaceRules } from '../../picture/typefaces.ts';
import { videoWriter } from '../../picture/video-file.ts';
import type { FilmCourse, FilmOrder, FinishedFilm } from '../../ui/share/finished-film.ts';
import type { AtlasApp } from '../atlas-app.svelte.ts';
import { drawnKey, ownKey, type DrawnInYears } from '../picture/drawn-key.ts';
import { largestKey } from '../picture/largest-key.ts';
import { zoomInto } from '../picture/zoom-into.ts';
import { filmAddress, filmViewOf } from './film-view.ts';
import { filmWordsOf } from './film-words.ts';

/** The years of each picture: a window keeps its length. */
function spellsOf({ since, until }: Years, length: number): Years[] {
  return Array.from({ length: yearCount({ since, until }) }, (_, index) => ({
    ...{ since: since + index - length + 1, until: since + index },
  }));
}

/**
 * @param pens gets it too, to be let go
 * @param isRead whether its pixels are read each time
 * @throws {PictureError} where the browser has no room for it
 */
function penOf(
  size: { readonly width: number; readonly height: number },
  pens: CanvasRenderingContext2D[],
  isRead = false,
): CanvasRenderingContext2D {
  const pen = canvasOf(size).getContext('2d', { willReadFrequently: isRead });
  if (!pen) throw new PictureError('size');
  pens.push(pen);
  return pen;
}

/** @throws {PictureError} @throws what `signal` is aborted with */
export async function makeFilm(
  app: AtlasApp,
  first: AtlasMap,
  atlas: Atlas,
  order: FilmOrder,
  { signal, onStep, onYear }: FilmCourse,
): Promise<FinishedFilm> {
  const { stage, store } = app;
  const { shape, ratio } = FILM_SIZES[order.size];
  const pens: CanvasRenderingContext2D[] = [];
  let picture: PictureMap | null = null;
  let writer: FilmWriter | null = null;
  onStep('map');
  try {
    await first.extend((page) => wholeMap(page, signal));
    const [measure, typefaces, own] = await Promise.all([
      measureOfPage(),
      typefaceRules(false),
      ownKey(app, true),
    ]);
    // Read at once, and with nothing to wait for before the map is copied: all of it is of one view. Of the reader's own data the key
    // was asked for a moment before.
    const { view, messages, openings } = store;
    const { columnsCaption } = app;
    const filmView = filmViewOf(app);
    const { filtered } = store.selection;
    const seen = stage.shown;
    const { filters, language, palette, years: now } = seen;
    const spells = spellsOf(order.years, yearCount(now));
    const address = filmAddress(app, spells[0] ?? now);
    const middle = view.map ? first.camera.middle().position : null;
    const wordsWith = (key: WholeKey, map: PictureMap['map'] | null, nearer = 0) =>
      filmWordsOf(
        {
          ...{ atlas, language, messages, palette, filters, key, years: spells, ...address },
          // The layout settles it.
          map: { width: 0, height: 0 },
          ...{
            zoom: (map?.getZoom() ?? 4) - nearer,
            latitude: map?.getCenter().lat ?? 48,
            pitch: map?.getPitch() ?? 0,
          },
        },
        filtered,
        columnsCaption,
      );
    const { plan } = filmLayout(
      wordsWith(largestKey(seen, atlas, spells, own), null),
      ...([shape, measure, null] as const),
    );
    const finer = finerMap(plan.map, ratio);
    const { size } = finer;
    if (!canDraw(pixelsOf(order.size), plan.map, 1) || !canDraw(size, size, finer.ratio))
      throw new PictureError('size');
    const zoomIn = zoomInto(size, app);
    const options = { atlas, measure, view: seen, years: now, ...finer, middle, zoomIn, signal };
    picture = await first.extend((page) => drawPictureMap(page, options));
    const { map, records } = picture;

    onStep('page');
    const isSeen = inWindowOf(picture);
    const drawn: DrawnInYears[] = [];
    const last = spells.at(-1) ?? now;
    // What only the map tells is asked of the first year, the middle one and the last.
    for (const years of new Set([spells[0] ?? now, spells[spells.length >> 1] ?? now, last]))
      drawn.push({ drawn: await showYears(picture, years, atlas, signal), years });
    const { mark, dots, stations, border, borderToday } = await drawnKey(app, drawn, atlas, last.until);
    const key: WholeKey = {
      ...largestKey(seen, atlas, spells, records ? own : null, (object) => isSeen(pointsOf(object))),
      ...{ mark, dots, stations, border, borderToday },
      flows: filters.layers.includes('flows')
        ? [...new Set(spells.flatMap((spell) => ribbonsIn(atlas, spell, filters).map(({ way }) => way)))]
        : [],
    };
    const words = wordsWith(key, map, finer.nearer);
    const layout = filmLayout(words, shape, measure, plan);
    const page = { layout, palette, typefaces };
    const pixels = pixelsOf(order.size);
    const [still, year] = [penOf(pixels, pens), penOf(pixels, pens)];
    const pen = penOf(pixels, pens, order.codec === null);
    await paint(stillSvg(page), still);
    const courses = drawnCourses(atlas.routes);
    const title = `${messages.title}: ${yearsInFigures(order.years)}`;
    writer = order.codec
      ? await videoWriter(pen.canvas, order.codec, { title, comment: words.foot.join(' · ') })
      : gifWriter(pen);

    for (const [index, spell] of spells.entries()) {
      signal.throwIfAborted();
      await showYears(picture, spell, atlas, signal);
      const canvas = map.getCanvas();
      refuseBlank([canvas]);
      year.drawImage(still.canvas, 0, 0);
      year.drawImage(canvas, layout.map.left * ratio, layout.map.top * ratio);
      await paint(yearSvg(page, index, timelineOf(spell)), year);
      const things = select(atlas, spell, filters);
      const scene = sceneOf(things, spell.until, courses);
      const spotOf = spotsOf(things, atlas.places);
      const paintAt = (passed: number): void => {
        const { left, top } = layout.map;
        pen.drawImage(year.canvas, 0, 0);
        pen.save();
        pen.setTransform(finer.ratio, 0, 0, finer.ratio, left * ratio, top * ratio);
        pen.beginPath();
        pen.rect(0, 0, size.width, size.height);
        pen.clip();
        paintMoment(pen, map, { scene, spotOf, palette, passed });
        pen.restore();
      };
      const moving = hasNews(scene) ? movingPictures(order) : 0;
      for (let at = 0; at < moving; at++) {
        paintAt(motionAt(order, at));
        await writer.add(1, at === 0);
        signal.throwIfAborted();
      }
      paintAt(LONGEST_MOTION);
      onYear(yearsInFigures(spell), pen.canvas, index + 1);
      await writer.add(picturesOfYear(order, spell.until) - moving, moving === 0);
    }

    onStep('file');
    signal.throwIfAborted();
    const file = await writer.finish();
    writer = null;
    const preview = await previewOf(pen.canvas);
    signal.throwIfAborted();
    return {
      ...{ request: order, view: filmView, file, preview },
      name: filmName(order.years, language, order.codec?.container ?? 'gif'),
    };

    function timelineOf(spell: Years): string[] {
      const { years: range } = order;
      const { timeline } = layout;
      const { plansCaption } = messages.timeline;
      // The rows of words over the columns are left out.
      const box = { ...timeline, top: timeline.top - TIMELINE.rows * TIMELINE.row };
      const drawing = drawTimeline(
        {
          openings: openings.filter(({ since, until }) => since >= range.since && until <= range.until),
          ...{ range, landmarks: [], widthOf: () => 0, caption: 0 },
          years: [{ since: Math.max(range.since, spell.since), until: spell.until }],
        },
        box,
      );
      const before = (percentAt(1928.75, range) / 100) * (timeline.right - timeline.left);
      return timelineSvg(
        drawing,
        box,
        {
          ...{ caption: '', hatched: '', nameOf: () => '', years: [yearsInFigures(spell)] },
          plans: before > measure(plansCaption, 'sans', TIMELINE_TYPE) + 8 ? plansCaption : '',
        },
        palette,
      );
    }
  } catch (error) {
    await writer?.cancel().catch(() => undefined);
    // Whatever was asked of a map whose graphics are gone, fails.
    throw picture && isLost(picture.map) ? new PictureError('graphics', error) : error;
  } finally {
    picture?.remove();
    // Browsers keep the room of a canvas until it is small.
    for (const { canvas } of pens) canvas.width = 0;
  }
}

const previewOf = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
