import { blamed, type Failure } from '../flow/failure.js';
import type { Settings } from '../settings.js';
import { misuse } from './setup.js';

/** Tells the developer of wrong use, of each once, in the console. */
export class Complaints {
  #last: string | null = null;
  #wasUnanswered = false;

  /** @returns what keeps the element from working as it is set up; null when it can work */
  about(settings: Settings, pageUrl: string): Failure | null {
    const why = misuse(settings, pageUrl);
    if (why && why !== this.#last) console.error(`<authing-delete-account>: ${why}`);
    this.#last = why;
    return why ? blamed('configuration', why) : null;
  }

  /** The page was asked for a token, and neither answers nor has a form of its own. */
  unanswered(): void {
    if (this.#wasUnanswered) return;
    this.#wasUnanswered = true;
    console.error(
      '<authing-delete-account>: delete-account-token-request was not answered. Call its respondWith(), or set accessToken.',
    );
  }
}
