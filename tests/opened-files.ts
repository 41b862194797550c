// Files as a reader would open them, and what the worker finds wrong with them. It contains no tests.
import { Fault } from '../src/app/own-data/worker/fault.ts';

/** A file with this content. */
export const file = (...content: BlobPart[]): Blob => new Blob(content);

/** A report of progress that nobody hears. */
export const silent = (): void => undefined;

/** What is wrong with what was asked, as `reason detail`. */
export async function faultOf(answer: Promise<unknown>): Promise<string> {
  try {
    await answer;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return `${error.fault.reason} ${error.fault.detail}`.trim();
  }
  return 'none';
}
