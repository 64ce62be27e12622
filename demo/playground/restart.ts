import { onWorkerRestart } from '../common/worker.js';
import { freshApp } from './frame.js';
import { prepare } from './next-request.js';
import { note } from './note.js';
import { play } from './scenarios.js';
import { state } from './store.js';
import { look } from './world.js';

const BEGAN_ANEW =
  'The stand-in began anew. The browser had ended it while nobody used it, and it remembers nothing: all accounts are back, and you are signed in again.';

/** Leads to where a fresh visit to the same address would, once the stand-in has lost its memory. */
export function followRestarts(): void {
  onWorkerRestart(() => {
    void beginAnew();
    note.set(BEGAN_ANEW);
  });
}

async function beginAnew(): Promise<void> {
  const { scenario } = state.value;
  if (scenario) return play(scenario);
  // Nobody is to go on in a frame whose session nobody knows: it is gone at once.
  await Promise.all([freshApp(), prepare()]);
  await look();
}
