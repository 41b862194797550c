// Processor time and memory of a Chromium's processes, thread by thread, from /proc (Linux only).
import { readdirSync, readFileSync } from 'node:fs';

/** What a file or folder of /proc holds; nothing when its process or thread has ended meanwhile. */
const held = (look, nothing) => {
  try {
    return look();
  } catch {
    return nothing;
  }
};
const read = (file) => held(() => readFileSync(file, 'utf8'), '');

/** Milliseconds each thread has run so far: of the page's own, of its workers, of all others of that process. */
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

/** Resident megabytes of a process; 0 when it is gone. */
export const residentMegabytes = (pid) =>
  Number(/VmRSS:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1000;

/** The process that draws a page and the one that speaks to the graphics card. */
export async function processesOf(browser, page) {
  const client = await browser.newBrowserCDPSession();
  let renderer;
  let card;
  let previous;
  // Processes come and go while a browser starts, and a new one is busy too: until the same one was busiest twice.
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
