import type { IsSuccessRespDto } from '../authing/dto.js';
import type { Failure } from '../authing/errors.js';

/**
 * Where the flow stands. `job` is the one piece of work that is out; its answer is the only one
 * that counts, and there is never a second one beside it.
 *
 * - `check`: get the bearer that verify and delete will use, and see whose it is
 * - `ask`: the `before-delete` event is being dispatched
 * - `hold`: a `waitUntil` of it runs
 * - `token`: the host is getting a token
 * - `delete`: the one request that can't be taken back
 */
export type State =
  | { step: 'idle' }
  | { step: 'confirm'; job: 'check' | 'ask' | null; error: Failure | null }
  | { step: 'waiting'; job: 'token' | 'check' | 'ask' | 'hold'; late: boolean }
  | { step: 'deleting'; job: 'delete' }
  | { step: 'unknown'; cause: Failure }
  | { step: 'deleted'; open: boolean };

export type Step = State['step'];

/** What happens to the flow. Facts only the outside knows come along. */
export type Input =
  /** The panel is to show; `problem`: the element can't work as it is set up. */
  | { type: 'open'; problem: Failure | null }
  /** The user leaves, or the host closes the panel. */
  | { type: 'close' }
  /** The element left the document. */
  | { type: 'remove' }
  /** The forward button. `gate`: acknowledged; `token`: a live token is at hand. */
  | { type: 'press'; gate: boolean; token: boolean; problem: Failure | null }
  /** A live token has come. */
  | { type: 'token' }
  /** The job could not be done. */
  | { type: 'fail'; failure: Failure }
  /** The job in `waiting` takes longer than a request may. */
  | { type: 'late' }
  /** The check is passed. */
  | { type: 'checked' }
  /** `before-delete` holds the request. */
  | { type: 'hold' }
  /** Nothing speaks against the request any more. */
  | { type: 'go' }
  /** The service confirmed the deletion. */
  | { type: 'confirmed'; answer: IsSuccessRespDto }
  /** A definite refusal, or the request was never sent. */
  | { type: 'refused'; failure: Failure }
  /** Sent, and no answer that tells the outcome. */
  | { type: 'unclear'; failure: Failure };

/** What is to be done about it. */
export type Effect =
  /** Start the job of that name; its answer comes back as an input. */
  | { type: 'check' | 'ask' | 'hold' | 'token' | 'delete' }
  /** Tell the host. */
  | { type: 'deleted'; answer: IsSuccessRespDto }
  | { type: 'failed' | 'unknown'; failure: Failure }
  | { type: 'canceled' };

export interface Transition {
  state: State;
  effects: readonly Effect[];
}
