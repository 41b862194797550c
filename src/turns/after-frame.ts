// What is left for later, so that a press is answered first.

/** Work that can be asked for at any time. */
export interface Later {
  /** Asks for all parts. Who asks again while they wait does not put them off; if they have begun, all run once more. */
  readonly request: () => void;
  /** Ends it for good. */
  readonly end: () => void;
}

/** Runs the parts of a work in order, each in a task of its own, once the frame after a request has been painted; in a tab that is hidden then, soon. */
export function afterFrame(...parts: readonly (() => void)[]): Later {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let state: 'rests' | 'waits' | 'runs' | 'runs, and once more' | 'ended' = 'rests';

  function wait(): void {
    state = 'waits';
    const begin = (): void => void (timer = setTimeout(run, 0, 0));
    if (document.hidden) begin();
    else frame = requestAnimationFrame(begin);
  }
  function run(at: number): void {
    if (at === 0) state = 'runs';
    try {
      parts[at]?.();
    } finally {
      // A part that threw is no reason for the others not to run, now or later.
      goOn(at + 1);
    }
  }
  function goOn(at: number): void {
    if (state === 'ended') return;
    if (at < parts.length) timer = setTimeout(run, 0, at);
    else if (state === 'runs') state = 'rests';
    else wait();
  }
  return {
    request: () => {
      if (state === 'rests') wait();
      else if (state === 'runs') state = 'runs, and once more';
    },
    end: () => {
      state = 'ended';
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    },
  };
}
