import type { Envelope, IsSuccessRespDto, VerifyMethod } from '../authing/dto.js';
import type { Failure } from './failure.js';

/**
 * Where the flow stands. `job` is the one piece of work that is out; its answer is the only one
 * that counts, and there is never a second one beside it.
 *
 * - `load`: read the profile, and how the user can be verified
 * - `send-code`: have a pass code sent
 * - `check`: get the bearer that verify and delete will use, and see whose it is; `recheck`: once
 *   more, after a hold in which somebody else may have signed in
 * - `verify`: trade the code or the password for a token
 * - `token`: the page is getting a token
 * - `ask`: the `before-delete` event is being dispatched
 * - `hold`: a `waitUntil` of it runs
 * - `delete`: the one request that can't be taken back
 * - `probe`: look whether the account is still there
 */
export type State =
  | { step: 'idle' }
  | ({
      step: 'confirm';
      job: 'load' | 'check' | 'ask' | null;
      /** What is shown is not to be acted on: the forward button loads again. */
      stale: boolean;
      error: Failure | null;
    } & Way)
  | ({
      step: 'verify';
      job: 'send-code' | 'check' | 'verify' | 'ask' | null;
      error: Failure | null;
    } & Way)
  | ({
      step: 'waiting';
      job: 'token' | 'check' | 'ask' | 'hold' | 'recheck';
      late: boolean;
    } & Way)
  | ({ step: 'deleting'; job: 'delete' } & Sending)
  | ({
      step: 'deleting';
      job: 'probe';
      /** 0: once, after a refusal; 1 to 3: after the pauses. */
      round: 0 | 1 | 2 | 3;
      /** Every look after a pause found the account so far. */
      present: boolean;
      cause: Failure;
    } & Sending)
  | ({ step: 'unknown'; cause: Failure } & Way)
  | { step: 'deleted'; open: boolean };

/** What stays the same from step to step of one attempt. */
export interface Way {
  /** Where the user last acted, and so where an attempt that comes to nothing returns to. */
  from: 'confirm' | 'verify';
  /** The page's own form stands in the `verification` slot. */
  slotted: boolean;
  /** A delete was sent before, perhaps for this very account, whose outcome is not known. */
  suspect: boolean;
}

/** A request is out, which goes on although the element is removed from the document. */
export interface Sending extends Way {
  /** The element was removed meanwhile: whatever comes of the request, the panel stays closed. */
  removed: boolean;
}

export type Step = State['step'];

/** Facts of the outside at the moment of a press. */
export interface Facts {
  /** The element can't work as it is set up. */
  problem: Failure | null;
  /** There is something to load before the user can be asked. */
  loads: boolean;
  /** A profile can be read, and so an account be looked for. */
  probes: boolean;
}

/** A code went out. */
export interface CodeSent {
  answer: Omit<Envelope, 'data'>;
  verifyMethod: VerifyMethod;
}

/** What happens to the flow. Facts only the outside knows come along. */
export type Input =
  /**
   * The panel is to show, or the element is back in the document. `suspect`: a delete was sent
   * before, for whomever, whose outcome is not known.
   */
  | ({ type: 'open'; suspect: boolean } & Facts)
  /** The user, or the page, closes the panel. */
  | { type: 'close' }
  /** The element was removed from the document. */
  | { type: 'remove' }
  /**
   * The forward button. `ready`: the step's own condition is met, the acknowledgement or the
   * filled-in form; `token`: a live token is at hand; `sends`: it is the button that has a code
   * sent; `way`: who verifies the user without a token.
   */
  | ({
      type: 'press';
      ready: boolean;
      token: boolean;
      sends: boolean;
      way: 'page' | 'form' | 'slot';
    } & Facts)
  /** To the step before. */
  | { type: 'back' }
  /** What kept the element from working has been put right. */
  | { type: 'put-right'; loads: boolean }
  /** What is shown may no longer be true. */
  | { type: 'reload' }
  /** `blocked`: something must be settled first; `suspect`: the doubt is about this account. */
  | { type: 'loaded'; blocked: boolean; suspect: boolean }
  /** What was refused is being mended, or another way was picked: it is not wrong any more. */
  | { type: 'edit' }
  /** The button that has another code sent. */
  | { type: 'send-code' }
  | ({ type: 'code-sent' } & CodeSent)
  /** A live token has come. */
  | { type: 'token' }
  /** The job could not be done; of a delete: it was never sent. */
  | { type: 'fail'; failure: Failure }
  /** The job in `waiting` takes longer than a request may. */
  | { type: 'late' }
  /** The bearer is there, and it is the right user's. `token`: a live token is at hand. */
  | { type: 'checked'; token: boolean }
  /** Verified: a token has come of it. */
  | { type: 'verified' }
  /** `before-delete` holds the request. */
  | { type: 'hold' }
  /** Nothing speaks against the request any more. */
  | { type: 'go' }
  /** The service confirmed the deletion. */
  | { type: 'confirmed'; answer: IsSuccessRespDto }
  /** A definite refusal. `probe`: it is worth a look all the same. */
  | { type: 'refused'; failure: Failure; probe: boolean }
  /** Sent, and no answer that tells the outcome. `probe`: a profile can be read. */
  | { type: 'unclear'; failure: Failure; probe: boolean }
  /** A profile was asked for to see whether the account is there. */
  | { type: 'probed'; found: 'gone' | 'present' | 'unsure' }
  /** Another tab of this origin saw the deletion confirmed. */
  | { type: 'elsewhere' };

/** What is to be done about it. */
export type Effect =
  /** Start the job of that name; its answer comes back as an input. */
  | { type: 'load' | 'send-code' | 'check' | 'verify' | 'ask' | 'hold' | 'token' | 'delete' }
  /** `pause`: milliseconds to wait first. */
  | { type: 'probe'; pause: number }
  /** Tell the page. */
  | { type: 'deleted'; source: 'response'; answer: IsSuccessRespDto }
  | { type: 'deleted'; source: 'probe' | 'other-tab' }
  /** `unresolved`: nothing was sent this time, but what was sent before may have deleted it. */
  | { type: 'failed'; failure: Failure; unresolved: boolean }
  /** Tell the page, and remember whom the doubt is about. */
  | { type: 'unknown'; failure: Failure }
  /** The account was found after all: there is no doubt about it any more. */
  | { type: 'settled' }
  | ({ type: 'code-sent' } & CodeSent)
  | { type: 'canceled' }
  /** The user is done with a deleted account: on to where sign-out leads. */
  | { type: 'exit' };

export interface Transition {
  state: State;
  effects: readonly Effect[];
}
