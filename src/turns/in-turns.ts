// Work in turns: a long task leaves the page free between its parts, so that a keystroke never waits for all of it.

/** How long one part may take, in milliseconds. */
const PART = 6;

/** Whether a part that starts now still has time. */
export function partOfTime(): () => boolean {
  const end = performance.now() + PART;
  return () => performance.now() < end;
}

/** Calls a task, each time in a turn of its own, until it says that it is done. Returns what ends it before. */
export function inTurns(task: () => boolean): () => void {
  let timer = setTimeout(turn);
  function turn(): void {
    if (!task()) timer = setTimeout(turn);
  }
  return () => clearTimeout(timer);
}

/** Takes all that a long work yields, in turns; then hands it over. Returns what ends it before. */
export function takeInTurns<T>(work: Iterator<T, undefined>, onDone: (all: T[]) => void): () => void {
  const all: T[] = [];
  return inTurns(() => {
    const hasTime = partOfTime();
    do {
      const { done, value } = work.next();
      if (done) {
        onDone(all);
        return true;
      }
      all.push(value);
    } while (hasTime());
    return false;
  });
}
