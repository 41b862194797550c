// Makes a plate of the view: has its maps drawn anew off the screen for the proportion of the paper, and sets them on sheets with all
// that belongs to them. Everything is taken from the values that the map on the page shows. Fetched when a reader asks for a plate.
import { tick } from 'svelte';
import landmarks from 'virtual:landmarks';
import dataVersion from '../../../geodata/version.json' with { type: 'json' };
import type { Atlas } from '../../core/atlas/atlas.ts';
import { finerMap } from '../../core/picture/finer-map.ts';
import { PictureError } from '../../core/picture/picture.ts';
import { GROUND_RATIO, millimetresOf, unitsOf, type Paper } from '../../core/plate/paper.ts';
import { plateLayout } from '../../core/plate/plate-layout.ts';
import { drawTimeline } from '../../core/plate/timeline.ts';
import { yearsInFigures } from '../../i18n/years.ts';
import type { AtlasMap } from '../../map/atlas-map.ts';
import { drawPictureMap, type PictureMap } from '../../map/picture-map.ts';
import { VectorReader } from '../../map/picture-vectors.ts';
import type { WholeKey } from '../../picture/key-signs.ts';
import { canDraw, refuseBlank } from '../../picture/pixels.ts';
import { plateSvg, timelineSvg, TIMELINE_TYPE } from '../../picture/plate-svg.ts';
import { plateWordsOf } from '../../picture/plate-words.ts';
import { measureOfPage, typefaceRules } from '../../picture/typefaces.ts';
import { mapSvg } from '../../picture/vectors-svg.ts';
import type { Palette } from '../../symbols/palette.ts';
import type { PictureCourse } from '../../ui/share/finished-picture.ts';
import type { FinishedPlate } from '../../ui/share/finished-plate.ts';
import type { AtlasApp } from '../atlas-app.svelte.ts';
import { drawnKey, ownKey } from '../picture/drawn-key.ts';
import { largestKey } from '../picture/largest-key.ts';
import { pictureAddress } from '../picture/picture-address.ts';
import { shownMaps } from '../picture/shown-maps.ts';
import { zoomInto } from '../picture/zoom-into.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** @throws {PictureError} @throws what `signal` is aborted with */
export async function makePlate(
  app: AtlasApp,
  first: AtlasMap,
  atlas: Atlas,
  paper: Paper,
  { signal, onStep }: PictureCourse,
): Promise<FinishedPlate> {
  const { stage, store } = app;
  const { view, messages } = store;
  const maps: PictureMap[] = [];
  onStep('map');
  const release = stage.holdPaper();
  try {
    await tick();
    const seen = stage.shown;
    const { filters, language, years } = seen;
    // Signs and words stand on white.
    const palette: Palette = { ...seen.palette, paper: '#ffffff' };
    const shown = shownMaps(first, years);
    const spells = shown.map((one) => one.years);
    const [measure, typefaces, own] = await Promise.all([measureOfPage(), typefaceRules(true), ownKey(app)]);
    const wordsWith = (key: WholeKey, map: Size, camera: PictureMap['map'] | null, nearer = 0) =>
      plateWordsOf({
        ...{ atlas, language, messages, palette, filters, key, map, version: dataVersion },
        years: spells,
        ...{
          zoom: (camera?.getZoom() ?? 4) - nearer,
          latitude: camera?.getCenter().lat ?? 48,
          pitch: camera?.getPitch() ?? 0,
        },
        ...pictureAddress(app),
      });
    const units = unitsOf(paper);
    const { plan } = plateLayout(
      wordsWith(largestKey(seen, atlas, spells, own), units, null),
      ...([units, measure, null] as const),
    );
    const finer = finerMap(plan.map, GROUND_RATIO);
    const { size } = finer;
    if (!canDraw(size, size, finer.ratio)) throw new PictureError('size');
    const middle = view.map ? first.camera.middle().position : null;
    const zoomIn = zoomInto(size, app);
    for (const { map, years } of shown) {
      signal.throwIfAborted();
      const options = {
        atlas,
        measure,
        view: { ...seen, palette },
        years,
        ...finer,
        middle,
        zoomIn,
        signal,
      };
      maps.push(await map.extend((page) => drawPictureMap(page, options)));
    }
    onStep('page');
    refuseBlank(maps.map(({ map }) => map.getCanvas()));
    const drawn = maps.map((one, index) => ({ drawn: one, years: shown[index]?.years ?? years }));
    const key = await drawnKey(app, drawn, atlas, years.until);
    const words = wordsWith(key, plan.map, maps[0]?.map ?? null, finer.nearer);
    const { sheets } = plateLayout(words, units, measure, plan);
    const inFrames: string[] = [];
    for (const [index, map] of maps.entries()) {
      const vectors = await new VectorReader(map, size, measure).read(signal);
      inFrames.push(mapSvg(vectors, size, palette, `plate-${index}`));
    }
    const figures = shown.map((one) => yearsInFigures(one.years));
    const caption = app.columnsCaption;
    const hatched = store.openings.some(({ possible }) => possible > 0)
      ? messages.timeline.histogramHatched
      : '';
    const widthOf = (text: string): number => measure(text, 'sans', TIMELINE_TYPE);
    const millimetres = millimetresOf(paper);
    const pages = sheets.map((sheet, index) => {
      const { timeline } = sheet;
      const drawing =
        timeline &&
        drawTimeline(
          {
            ...{ openings: store.openings, range: store.range, landmarks },
            years: spells,
            widthOf: ({ name }) => widthOf(name[language]),
            caption: Math.max(widthOf(caption), widthOf(hatched)),
          },
          timeline,
        );
      const timelineWords = {
        ...{ caption, hatched, plans: messages.timeline.plansCaption, years: figures },
        nameOf: ({ landmark }: { readonly landmark: (typeof landmarks)[number] }) => landmark.name[language],
      };
      return {
        ...{ sheet, millimetres, palette, language },
        label: `${messages.title}: ${figures.join(', ')}${index > 0 ? `. ${words.list.title}` : ''}`,
        ...{ maps: index === 0 ? inFrames : [], mapSize: size },
        timeline: timeline && drawing ? timelineSvg(drawing, timeline, timelineWords, palette) : [],
      };
    });
    signal.throwIfAborted();
    return {
      ...{ paper, title: pages[0]?.label ?? messages.title, years: figures.join(', ') },
      sheets: pages.map((page) => plateSvg(page, null)),
      previews: pages.map((page) => new Blob([plateSvg(page, typefaces)], { type: 'image/svg+xml' })),
    };
  } finally {
    for (const one of maps) one.remove();
    release();
  }
}
