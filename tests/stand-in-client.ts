// A stand-in for the worker that reads a reader's file. It answers only when a test lets it. It contains no tests.
import { flushSync } from 'svelte';
import type { FileClient } from '../src/app/own-data/file-client.ts';
import type { FileFault } from '../src/core/own-data/reading.ts';

type Question = Exclude<keyof FileClient, 'end'>;
export interface Asked {
  readonly question: Question;
  readonly about: readonly unknown[];
  readonly answer: (answer: unknown) => void;
  readonly fail: (fault: FileFault) => void;
}

/** Keeps each question until the test answers it. */
export class StandInClient {
  readonly asked: Asked[] = [];
  ended = false;
  readonly report: (share: number) => void;
  constructor(report: (share: number) => void) {
    this.report = report;
  }

  readonly client = new Proxy({} as FileClient, {
    get: (_, question: Question | 'end') => {
      if (question === 'end') return () => void (this.ended = true);
      return (...about: unknown[]) =>
        new Promise((answer, fail) => this.asked.push({ question, about, answer, fail }));
    },
  });

  /** The questions of one kind that wait for their answer. */
  waiting(question: Question): Asked[] {
    return this.asked.filter((asked) => asked.question === question);
  }

  /** Answers the question that has waited longest of its kind. */
  async answer(question: Question, answer: unknown): Promise<Asked> {
    const asked = this.#taken(question);
    asked.answer(answer);
    await settled();
    return asked;
  }

  async fail(question: Question, fault: Partial<FileFault>): Promise<void> {
    this.#taken(question).fail({ reason: 'unexpected', detail: '', rows: [], ...fault });
    await settled();
  }

  #taken(question: Question): Asked {
    const index = this.asked.findIndex((asked) => asked.question === question);
    const [asked] = this.asked.splice(index, index < 0 ? 0 : 1);
    if (!asked) throw new Error(`${question} was not asked`);
    return asked;
  }
}

/** Runs everything that waited for an answer, including effects. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  flushSync();
}
