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

/** The fault that any error amounts to; what nobody expected is also written to the console. */
export function faultOf(error: unknown): FileFault {
  if (error instanceof Fault) return error.fault;
  // JSON nested thousands of levels deep overflows the stack.
  if (error instanceof RangeError && /call stack/i.test(error.message)) return new Fault('tooDeep').fault;
  console.error(error);
  return new Fault('unexpected', (error as Error).message).fault;
}
