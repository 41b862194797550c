// A swipe of one finger to the left or to the right over an element.
import type { Attachment } from 'svelte/attachments';

/** Pixels: a swipe is longer than this, and at least twice as long sideways as up or down. */
const SHORTEST = 56;

/** For `{@attach}`: calls `left` or `right` when a swipe that way ends. */
export const swipeable =
  ({ left, right }: { left: () => void; right: () => void }): Attachment<HTMLElement> =>
  (element) => {
    let start: { x: number; y: number } | null = null;
    const touched = ({ touches: [finger, second] }: TouchEvent): void => {
      start = finger && !second ? { x: finger.clientX, y: finger.clientY } : null;
    };
    const lifted = ({ changedTouches: [finger] }: TouchEvent): void => {
      if (!start || !finger) return;
      const [x, y] = [finger.clientX - start.x, finger.clientY - start.y];
      start = null;
      if (Math.abs(x) < SHORTEST || Math.abs(x) < 2 * Math.abs(y)) return;
      if (x > 0) right();
      else left();
    };
    element.addEventListener('touchstart', touched, { passive: true });
    element.addEventListener('touchend', lifted);
    return () => {
      element.removeEventListener('touchstart', touched);
      element.removeEventListener('touchend', lifted);
    };
  };
