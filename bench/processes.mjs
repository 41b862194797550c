// Measures processor time and memory of Chromium's processes by thread, and of others as a whole, from /proc (Linux only).
import { readdirSync, readFileSync } from 'node:fs';

/** The content of a file or folder of /proc; empty if its process or thread has ended. */
const held = (look, nothing) => {
  try {
    return look();
  } catch {
    return nothing;
  }
};
const read = (file) => held(() => readFileSync(file, 'utf8'), '');

/** Milliseconds that threads of a process have run so far: the page's thread, its workers, all others. */
function threadTimes(pid) {
  const times = { main: 0, workers: 0, others: 0 };
  for (const thread of held(() => readdirSync(`/proc/${pid}/task`), [])) {
    const [nanoseconds] = read(`/proc/${pid}/task/${thread}/schedstat`).split(' ');
    const name = read(`/proc/${pid}/task/${thread}/comm`);
    const kind = Number(thread) === pid ? 'main' : name.startsWith('DedicatedWorker') ? 'workers' : 'others';
    times[kind] += Number(nanoseconds) / 1e6;
  }
  return times;
}

/** Milliseconds that a process and those that it has started have run so far. */
export function processorTime(pid) {
  const { main, workers, others } = threadTimes(pid);
  const started = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  return started.reduce((sum, child) => sum + processorTime(Number(child)), main + workers + others);
}

/** Resident memory of a process in megabytes; 0 if it has ended. */
export const residentMegabytes = (pid) =>
  Number(/VmRSS:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1000;

/** The renderer process of a page and the GPU process. */
export async function processesOf(browser, page) {
  const client = await browser.newBrowserCDPSession();
  let renderer;
  let card;
  let previous;
  // While a browser starts, other processes are busy too, so the search ends when the same one was busiest twice.
  do {
    previous = renderer;
    const { processInfo } = await client.send('SystemInfo.getProcessInfo');
    card = processInfo.find(({ type }) => type === 'GPU').id;
    const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
    const before = renderers.map((pid) => threadTimes(pid).main);
    await page.evaluate(() => window.bench.spin(200));
    const ran = renderers.map((pid, index) => threadTimes(pid).main - before[index]);
    renderer = renderers[ran.indexOf(Math.max(...ran))];
  } while (renderer !== previous);
  await client.detach();
  return {
    renderer,
    times() {
      const { main, workers } = threadTimes(renderer);
      const { main: own, workers: none, others } = threadTimes(card);
      return { main, workers, card: own + none + others };
    },
    megabytes: () => residentMegabytes(renderer) + residentMegabytes(card),
  };
}
