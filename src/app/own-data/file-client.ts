// One open file: the worker that reads it, asked as if it were a set of functions, from opening to the end.
import { proxy, wrap } from 'comlink';
import type { FileFault } from '../../core/own-data/reading.ts';
import type { FileAnswers } from './worker/answers.ts';
import type { OnProgress } from './worker/sources.ts';

/** What the page can ask; every question is rejected with a `FileFault`. After `end` none is answered any more. */
export interface FileClient extends Omit<Answered, 'open' | 'build'> {
  open(from: Parameters<FileAnswers['open']>[0]): ReturnType<FileAnswers['open']>;
  build(choice: Parameters<FileAnswers['build']>[0]): ReturnType<FileAnswers['build']>;
  /** Stops whatever the worker does and forgets the file. */
  end(): void;
}
type Answered = { readonly [Question in keyof FileAnswers]: FileAnswers[Question] };

/**
 * Starts the worker of a file.
 * @param onProgress called with the share of the file that is read, while it is opened and its rows are read
 */
export function startFileClient(onProgress: OnProgress): FileClient {
  const worker = new Worker(new URL('./worker/index.ts', import.meta.url), { type: 'module' });
  const answers = wrap<FileAnswers>(worker);
  const awaited = new Set<(fault: FileFault) => void>();

  // The worker itself broke: it ran out of memory, or its script did not come. Comlink would wait for ever.
  worker.addEventListener('error', () => {
    for (const reject of awaited) reject({ reason: 'stopped', detail: '', rows: [] });
    awaited.clear();
  });
  const orBroken = <Answer>(answer: Promise<Answer>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      awaited.add(reject);
      const whileAwaited =
        <Outcome>(settle: (outcome: Outcome) => void) =>
        (outcome: Outcome): void => {
          if (awaited.delete(reject)) settle(outcome);
        };
      void answer.then(whileAwaited(resolve), whileAwaited(reject));
    });

  return {
    open: (from) => orBroken(answers.open(from, proxy(onProgress))),
    build: (choice) => orBroken(answers.build(choice, proxy(onProgress))),
    categorise: (field) => orBroken(answers.categorise(field)),
    look: (seen) => orBroken(answers.look(seen)),
    show: (view) => orBroken(answers.show(view)),
    histogram: (question) => orBroken(answers.histogram(question)),
    shownPage: (offset, length) => orBroken(answers.shownPage(offset, length)),
    tablePage: (question) => orBroken(answers.tablePage(question)),
    record: (record) => orBroken(answers.record(record)),
    find: (details) => orBroken(answers.find(details)),
    pick: (pointer) => orBroken(answers.pick(pointer)),
    badPage: (offset, length) => orBroken(answers.badPage(offset, length)),
    badFile: (header, words) => orBroken(answers.badFile(header, words)),
    shownFile: (format) => orBroken(answers.shownFile(format)),
    end: () => {
      worker.terminate();
      awaited.clear();
    },
  };
}
