// What is wrong with a whole file, as the worker throws it. What is wrong with a single row is no fault: see bad-rows.ts.
import type { BadRow } from '../../../core/own-data/bad-rows.ts';
import type { FileFault, FileFaultReason } from '../../../core/own-data/reading.ts';

export class Fault extends Error {
  readonly fault: FileFault;
  constructor(reason: FileFaultReason, detail: string | number = '', rows: readonly BadRow[] = []) {
    super(reason);
    this.fault = { reason, detail: String(detail), rows };
  }
}

/**
 * The fault that any error amounts to. Readers are told in their language: the words of browsers and libraries are not shown,
 * but those that nobody expected are written to the console.
 */
export function faultOf(error: unknown): FileFault {
  if (error instanceof Fault) return error.fault;
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  // JSON nested thousands of levels deep overflows the stack.
  if (/call stack|too much recursion/i.test(message)) return new Fault('tooDeep').fault;
  // Lists, texts or buffers that the browser has no room for.
  if (name === 'RangeError') return new Fault('memory').fault;
  console.error(error);
  return new Fault('unexpected').fault;
}
