// Whether an object lies in the view of a tour's step: in the frame that every window shows, and on a phone, where the map can
// be too near to show the frame. It uses the camera that the page uses; panels are as large as they mostly are.
import type { AtlasObject, Position } from '../core/atlas/atlas.ts';
import { cameraInFreePart } from '../core/atlas/tour.ts';
import { worldPixels } from '../core/geo/mercator.ts';
import type { Insets } from '../core/view/insets.ts';
import type { Camera } from '../core/view/view-state.ts';

interface Window {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Pixels that panels cover. On a phone the card of a step stays closed. */
  readonly covered: Insets;
  /** Pixels to the edge that a symbol needs so that it is seen whole. */
  readonly room: number;
}

/** The frame that the camera fits into the free part of every window, at 1366 × 768 as at 1920 × 1080; and a phone. */
const WINDOWS: readonly Window[] = [
  {
    ...{ name: 'the frame of 640 × 560 pixels', width: 640, height: 560, room: 20 },
    covered: { top: 0, right: 0, bottom: 0, left: 0 },
  },
  {
    // Nothing covers the 22 pixels at the sides of a phone: they are the room to the edge.
    ...{ name: 'a phone of 360 × 740 pixels', width: 360, height: 740, room: 0 },
    covered: { top: 162, right: 22, bottom: 330, left: 22 },
  },
];

/** The places of an object, one of which has to be seen, and how far its symbol is moved from there. */
const placesOf = (object: AtlasObject): readonly Position[] =>
  'position' in object ? [object.position] : object.path;
const shiftOf = (object: AtlasObject): readonly [number, number] =>
  'position' in object ? object.shift : [0, 0];

/** The names of the windows in which nothing of the object is seen. */
export function windowsWithout(object: AtlasObject, view: Camera): string[] {
  const [right, down] = shiftOf(object);
  return WINDOWS.filter(({ width, height, covered, room }) => {
    const camera = cameraInFreePart(view, { width, height }, covered);
    const centre = worldPixels([camera.longitude, camera.latitude], camera.zoom);
    return !placesOf(object).some((position) => {
      const { x, y } = worldPixels(position, camera.zoom);
      const fromLeft = x - centre.x + width / 2 + right;
      const fromTop = y - centre.y + height / 2 + down;
      return (
        fromLeft >= covered.left + room &&
        fromLeft <= width - covered.right - room &&
        fromTop >= covered.top + room &&
        fromTop <= height - covered.bottom - room
      );
    });
  }).map(({ name }) => name);
}
