import type { Reason } from '../flow/failure.js';
import type { State } from '../flow/state.js';
import type { Port, Settings } from '../settings.js';

/**
 * What an attempt has to do with, beside the service: the page, the screen and the language. None
 * of it is reached for directly, so that an attempt runs where there is no document.
 */
export interface Outside extends Pick<Port, 'hasToken' | 'takeToken' | 'giveToken'> {
  readonly settings: Settings;
  /** The page's own address; relative addresses are relative to it. */
  pageUrl(): string;
  /** The element stands in the document. */
  isConnected(): boolean;
  /** The page's own form stands in the `verification` slot. */
  hasOwnForm(): boolean;
  /** The step's own condition is met: the acknowledgement given, or the form filled in. */
  isReady(): boolean;
  /**
   * Fires events from where the element stands at the moment of this call, even if a listener of the
   * first of them removes it.
   */
  emitter(): (event: Event) => void;
  /** The state is another one. */
  stateChanged(state: State, previous: State): void;
  /** The browser goes to this address. */
  navigate(url: string): void;
  /** What there is to say of a failure, in the user's language. */
  words(reason: Reason): string;
  /** That the account is deleted, in the user's language. */
  deletedWords(): string;
  /** The language the user is asked in. */
  locale(): string;
}
