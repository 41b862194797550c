// The worker that reads a reader's file, apart from the page so that a million rows never hold the page up. The page calls
// the functions of `FileAnswers` through comlink; to cancel, it ends the worker. Nothing of the file leaves the browser.
import { expose, transferHandlers } from 'comlink';
import { FileAnswers } from './answers.ts';
import { faultOf } from './fault.ts';

// Comlink would send an error as its message and stack; the page is sent the fault itself.
const thrown = transferHandlers.get('throw');
if (!thrown) throw new Error('comlink has no handler for what is thrown');
transferHandlers.set('throw', {
  ...thrown,
  serialize: (caught) => [{ isError: false, value: faultOf((caught as { value: unknown }).value) }, []],
});

expose(new FileAnswers());
