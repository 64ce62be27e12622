import type { State } from '../flow/state.js';
import { en } from '../locales/index.js';
import type { Strings } from '../locales/strings.js';
import type { Settings } from '../settings.js';
import { isOpen, phraseToType, type Gate } from './gate.js';

/** What the user has done to acknowledge the deletion. */
export class Acknowledgement {
  checked = false;
  typed = '';
  /** The user has gone on from the field for the phrase. */
  isFinished = false;
  /** Whose deletion it is for. */
  #userId: string | null = null;

  /** Something else was typed, and it is time to say so. */
  isMistyped(gate: Gate): boolean {
    return this.isFinished && this.typed.trim() !== '' && !isOpen(gate);
  }

  /** What was acknowledged for one account is not for another, nor for the next time. */
  follow(state: State, userId: string | null): void {
    const isOther = userId !== this.#userId && state.step === 'confirm' && !state.job;
    if (state.step !== 'idle' && !isOther) return;
    this.checked = false;
    this.typed = '';
    this.isFinished = false;
    this.#userId = userId;
  }
}

/** What is asked of the user, and how far they have come. */
export function gateOf(
  { confirmation, confirmationPhrase }: Settings,
  strings: Strings,
  { checked, typed }: Acknowledgement,
): Gate {
  const phrase =
    confirmation === 'phrase' ? phraseToType(confirmationPhrase, strings.phrase, en.phrase) : '';
  return { kind: confirmation, phrase, checked, typed };
}
