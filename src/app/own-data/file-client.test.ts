// The client and the worker's own module in one thread, with a channel between them that copies and transfers as a
// worker's does.
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { startFileClient, type FileClient } from './file-client.ts';

const { port1: pageEnd, port2: workerEnd } = new MessageChannel();
let breakWorker: (event: { message: string }) => void;
let terminated = 0;
/** What the worker handed over with its last messages. */
let transferred: Transferable[] = [];

beforeAll(async () => {
  vi.stubGlobal('addEventListener', workerEnd.addEventListener.bind(workerEnd));
  vi.stubGlobal('postMessage', (message: unknown, transfers: Transferable[] = []) => {
    transferred.push(...transfers);
    workerEnd.postMessage(message, transfers);
  });
  await import('./worker/index.ts');
  workerEnd.start();
  pageEnd.start();
  vi.stubGlobal(
    'Worker',
    class {
      postMessage = pageEnd.postMessage.bind(pageEnd);
      addEventListener(type: string, listener: never): void {
        if (type === 'error') breakWorker = listener;
        else pageEnd.addEventListener(type, listener);
      }
      terminate = (): void => void terminated++;
    },
  );
});
afterAll(() => {
  pageEnd.close();
  vi.unstubAllGlobals();
});

let client: FileClient;
let shares: number[];
beforeEach(() => {
  shares = [];
  transferred = [];
  terminated = 0;
  client = startFileClient((share) => shares.push(share));
});

const TABLE = new Blob(['name,kind,lat,lon,start\na,x,43,76,1931\nb,x,44,77,1932\nc,y,45,78,1933\n']);

async function openTable(): Promise<void> {
  const { guess } = await client.open(TABLE);
  await client.build({ mapping: guess, endStands: true, latitudeFirst: false });
}

it('answers as functions do, and tells how far the file is read', async () => {
  await openTable();
  expect(await client.shownPage(0, 9)).toEqual([]);
  const view = { years: { since: 1932, until: 1932 }, visible: [true], certainOnly: false };
  expect(await client.show(view)).toEqual({ shown: 2, opened: 1, categories: [2] });
  expect(await client.shownPage(1, 1)).toEqual([{ record: 1, name: 'b' }]);
  // Shares come through a channel of their own.
  await vi.waitFor(() => expect(shares.at(-1)).toBe(0.96));
});

it('is rejected with the fault itself, of the file and of its rows', async () => {
  await expect(client.open(new Blob([]))).rejects.toStrictEqual({ reason: 'empty', detail: '', rows: [] });
  const { guess } = await client.open(new Blob(['lat,lon,start\nhere,there,1931\n']));
  const mapping = { mapping: guess, endStands: true, latitudeFirst: false };
  await expect(client.build(mapping)).rejects.toStrictEqual({
    reason: 'nothingPlaced',
    detail: '',
    rows: [{ line: 2, reason: 'noPlace', value: 'here' }],
  });
});

it('gives what nobody foresaw as a fault too', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await expect(client.open(7 as never)).rejects.toMatchObject({ reason: 'unexpected' });
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
});

it('hands the chunks over instead of copying them', async () => {
  await openTable();
  transferred = [];
  const { chunks, values } = await client.categorise(1);
  expect(values).toEqual(['x', 'y']);
  expect(chunks.map(({ record }) => record.length)).toEqual([3]);
  expect(transferred).toHaveLength(3);
  // A buffer that was handed over is empty where it came from.
  for (const buffer of transferred as ArrayBuffer[]) expect(buffer.byteLength).toBe(0);
});

it('rejects all that is awaited when the worker breaks', async () => {
  const awaited = [client.open(TABLE), client.pick({ position: [76, 43], zoom: 5, pixels: 4 })];
  breakWorker({ message: 'out of memory' });
  // The browser's words are English; the reader is told in their language.
  const fault = { reason: 'stopped', detail: '', rows: [] };
  for (const answer of awaited) await expect(answer).rejects.toEqual(fault);
});

it('answers nothing after its end', async () => {
  let answered = false;
  const note = (): void => void (answered = true);
  client.open(TABLE).then(note, note);
  client.end();
  expect(terminated).toBe(1);
  breakWorker({ message: 'too late' });
  // The worker answers in turn: when another client has its answer, that of the first has come as well.
  await startFileClient(() => undefined).open(TABLE);
  expect(answered).toBe(false);
});
