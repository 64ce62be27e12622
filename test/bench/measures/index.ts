import type { MakeMeasure } from '../measure.js';
import { backForward } from './back-forward.js';
import { countdown } from './countdown.js';
import { heap } from './heap.js';
import { idle } from './idle.js';
import { message } from './message.js';
import { mutations } from './mutations.js';
import { open } from './open.js';
import { rounds } from './rounds.js';
import { sizes } from './sizes.js';
import { start } from './start.js';
import { typing } from './typing.js';

/** All there is to measure, by the word that `--only` takes. */
export const MEASURES: Readonly<Record<string, MakeMeasure>> = {
  sizes,
  start,
  open,
  typing,
  countdown,
  mutations,
  heap,
  idle,
  rounds,
  'back-forward': backForward,
  message,
};
