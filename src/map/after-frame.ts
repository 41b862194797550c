// What the map leaves for later, so that a press is answered first.

/** Calls a task once, after the next frame has been painted: whoever pressed sees an answer first. Returns what ends it before. */
export function afterFrame(task: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(task)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
