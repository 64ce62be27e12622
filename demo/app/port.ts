import type { AuthingDeleteAccount } from '../../src/index.js';
import type { Observable } from '../common/observable.js';
import type { State } from '../common/state.js';
import type { Happening } from './happenings.js';
import type { Session } from './session.js';

/** What the playground knows of the app in its frame, and what it can have it do. */
export interface Port {
  readonly window: Window & typeof globalThis;
  readonly session: Observable<Session | null>;
  readonly element: Observable<AuthingDeleteAccount | null>;
  /** Calls back with what happens from now on. */
  onHappening(listener: (happening: Happening) => void): void;
  /** The address says something else now. */
  apply(state: State): void;
  /** The stand-in was reset, and knows nobody's tokens any more. */
  signInAgain(): Promise<void>;
  /** @returns what to tell the developer, who has brought the token */
  signInByToken(accessToken: string): Promise<string>;
  /** Lights a part of the element, or none. */
  light(part: string | null): void;
}

/** The app is there. It says so to the frame that it is in, before anything can happen in it. */
export const APP_READY = 'app-ready';

declare global {
  interface HTMLElementEventMap {
    [APP_READY]: CustomEvent<Port>;
  }
}
