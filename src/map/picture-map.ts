// Draws what a map of the page shows once more, off the screen, at any size and density: for pictures. The style, its data, images
// and years are taken from the map itself, with everything that parts of the page have drawn over it, so a picture cannot differ from it.
import type {
  CameraOptions,
  CustomLayerInterface,
  ExpressionSpecification,
  Map as PageMap,
} from 'maplibre-gl';
import type { Atlas } from '../core/atlas/atlas.ts';
import type { Measure } from '../core/picture/layout.ts';
import { PictureError } from '../core/picture/picture.ts';
import type { Years } from '../core/time/bounds.ts';
import { COUNTRY } from '../core/view/window-view.ts';
import { MapLibreMap } from './atlas-map.ts';
import type { MapView } from './map-view.ts';
import { DatedLayer } from './dated-layer.ts';
import { provideImages } from './images.ts';
import { PLACE_NAMES } from './layers/places.ts';
import { CUT, townNamer, type NamedView } from './picture-names.ts';
import type { RenderedObject } from './rendered-objects.ts';
import { whatIsDrawn, type Drawn } from './what-is-drawn.ts';

export interface PictureMapOptions {
  readonly atlas: Atlas;
  /** Of the typefaces of the page. */
  readonly measure: Measure;
  /** What the page shows. */
  readonly view: NamedView & Pick<MapView, 'palette'>;
  /** Those that its map shows. */
  readonly years: Years;
  /** In pixels of CSS. */
  readonly size: { readonly width: number; readonly height: number };
  /** Pixels of the picture for one of CSS. */
  readonly ratio: number;
  /** The middle of the picture, [lng, lat] in degrees; null for the whole country, which is fitted into it. */
  readonly middle: readonly [number, number] | null;
  /** What is added to the zoom of the page's map; 0 where it is left out. */
  readonly zoomIn?: number;
  readonly signal: AbortSignal;
}

export interface PictureMap extends Drawn {
  readonly map: PageMap;
  /** Names its towns for years; it must be shown them too. */
  readonly nameTowns: (years: Years) => void;
  remove(): void;
}

/** As a layer of MapLibre holds a layer of our own. */
export const recordsOf = (map: PageMap): DatedLayer | null => {
  const layer = map.getLayer('own-data') as { implementation?: CustomLayerInterface } | undefined;
  return layer?.implementation instanceof DatedLayer ? layer.implementation : null;
};

/** Resolves when the container of a map says what is waited for. @throws as `idle` does */
export async function untilItSays(
  map: PageMap,
  isSaid: (said: DOMStringMap) => boolean,
  signal: AbortSignal,
): Promise<void> {
  while (!isSaid(map.getContainer().dataset)) {
    const drawn = idle(map, signal);
    map.triggerRepaint();
    await drawn;
  }
}

/** The style of a map as it is shown now, in the years of now. */
function styleOf(map: PageMap) {
  const { years } = map.getGlobalState() as { years: unknown };
  return { ...map.getStyle(), state: { years: { default: years } } };
}

const cameraOf = (map: PageMap, middle: readonly [number, number], zoomIn: number): CameraOptions => ({
  center: [...middle] as [number, number],
  zoom: map.getZoom() + zoomIn,
  bearing: map.getBearing(),
  pitch: map.getPitch(),
});

/** Free space round the whole country, in pixels of CSS. */
const ROUND_COUNTRY = 14;

/**
 * The caller must remove what it is given.
 * @throws {PictureError}
 * @throws what `signal` is aborted with
 */
export async function drawPictureMap(page: PageMap, options: PictureMapOptions): Promise<PictureMap> {
  const { atlas, measure, view, years, size, ratio, middle, zoomIn = 0, signal } = options;
  // Names may still be those of another filter or language.
  await untilItSays(page, (said) => !('placing' in said), signal);
  const container = document.createElement('div');
  Object.assign(container.style, {
    ...{ position: 'fixed', left: '0', top: '0', visibility: 'hidden', pointerEvents: 'none' },
    ...{ width: `${size.width}px`, height: `${size.height}px` },
  });
  document.body.append(container);
  let map: PageMap | null = null;
  let nameTowns: PictureMap['nameTowns'] = () => undefined;
  const remove = (): void => {
    map?.remove();
    container.remove();
  };
  try {
    map = makeMap(container);
    await drawn(map);
    await hideCutNames(map, whatIsDrawn(map, atlas).objects, size, signal);
    signal.throwIfAborted();
    const { width, height } = map.getCanvas();
    if (width !== Math.round(size.width * ratio) || height !== Math.round(size.height * ratio))
      throw new PictureError('size');
    return { map, nameTowns, remove, ...whatIsDrawn(map, atlas) };
  } catch (error) {
    remove();
    throw error;
  }

  function makeMap(place: HTMLElement): PageMap {
    const bounds = page.getMaxBounds();
    try {
      return new MapLibreMap({
        container: place,
        style: styleOf(page),
        pixelRatio: ratio,
        // MapLibre would else draw coarser than it is asked to.
        maxCanvasSize: [size.width * ratio, size.height * ratio],
        canvasContextAttributes: { preserveDrawingBuffer: true },
        ...(middle
          ? cameraOf(page, middle, zoomIn)
          : { bounds: COUNTRY, fitBoundsOptions: { padding: ROUND_COUNTRY } }),
        ...(bounds && middle ? { maxBounds: bounds } : {}),
        minZoom: 0,
        maxPitch: 60,
        ...{ renderWorldCopies: page.getRenderWorldCopies(), interactive: false, trackResize: false },
        ...{ attributionControl: false, fadeDuration: 0, validateStyle: false },
      });
    } catch (cause) {
      throw new PictureError('graphics', cause);
    }
  }

  /** Resolves when all of the map has been drawn. */
  function drawn(map: PageMap): Promise<void> {
    provideImages(map, atlas, () => view.palette);
    return new Promise((resolve, reject) => {
      map.on('error', (event) => reject(new PictureError('file', event.error)));
      map.once('style.load', () => {
        for (const id of page.listImages()) {
          const { data, pixelRatio } = page.getImage(id);
          if (!map.hasImage(id)) map.addImage(id, data, { pixelRatio });
        }
        const records = recordsOf(page)?.copy();
        if (records) map.addLayer(records);
        nameTowns = townNamer(map, atlas, measure, view);
        nameTowns(years);
      });
      idle(map, signal).then(resolve, reject);
    });
  }
}

/** Whether the browser took the graphics of a map away: MapLibre has no style then. */
export const isLost = (map: PageMap): boolean =>
  map.getCanvas().getContext('webgl2')?.isContextLost() ?? true;

/** Milliseconds between the frames of a map in a hidden tab, where browsers give none. */
const HIDDEN = 50;

/** Resolves when all of a map has been drawn. @throws {PictureError} where its graphics are lost, and what `signal` is aborted with */
export const idle = (map: PageMap, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    if (isLost(map)) throw new PictureError('graphics');
    const hidden = setInterval(() => {
      if (document.hidden) map.redraw();
    }, HIDDEN);
    const end = (settle: () => void) => (): void => {
      clearInterval(hidden);
      signal.removeEventListener('abort', aborted);
      map.off('webglcontextlost', lost);
      map.off('idle', drawn);
      settle();
    };
    const aborted = end(() => reject(signal.reason as Error));
    const lost = end(() => reject(new PictureError('graphics')));
    const drawn = end(resolve);
    signal.addEventListener('abort', aborted);
    map.on('webglcontextlost', lost);
    map.on('idle', drawn);
  });

/** Hides the names of towns that the frame would cut, which no reader can complete by moving the map. */
export async function hideCutNames(
  map: PageMap,
  objects: readonly RenderedObject[],
  { width, height }: PictureMapOptions['size'],
  signal: AbortSignal,
): Promise<void> {
  const cut = objects.flatMap(({ id, box }) =>
    box && (box.left < CUT || box.top < CUT || box.right > width - CUT || box.bottom > height - CUT)
      ? [id]
      : [],
  );
  if (cut.length === 0) return;
  for (const layer of PLACE_NAMES) {
    const filter = map.getFilter(layer);
    const kept: ExpressionSpecification = ['!', ['in', ['get', 'id'], ['literal', cut]]];
    map.setFilter(layer, filter ? ['all', filter as ExpressionSpecification, kept] : kept);
  }
  await idle(map, signal);
}
