import type { AuthingDeleteAccount } from '../../src/index.js';

/** `delete-account-token` is missing, because it goes to the element and carries the token. */
const NAMES = [
  'step-change',
  'delete-account-token-request',
  'passcode-sent',
  'verification-failed',
  'before-delete',
  'account-deleted',
  'delete-failed',
  'outcome-unknown',
  'delete-canceled',
  'sign-out',
] as const;

/** After one of these, the element waits for no answer to a delete request. */
const OUTCOMES: readonly string[] = [
  'account-deleted',
  'delete-failed',
  'outcome-unknown',
  'delete-canceled',
];

type EventListener = (event: Event, step: string) => void;
type OutcomeListener = (name: string) => void;

const eventListeners: EventListener[] = [];
const outcomeListeners: OutcomeListener[] = [];

/** Calls back with each event of the elements, and the step in which it was fired. */
export function onElementEvent(listener: EventListener): void {
  eventListeners.push(listener);
}

/** Calls back with the name of the event that tells what became of a deletion. */
export function onOutcome(listener: OutcomeListener): void {
  outcomeListeners.push(listener);
}

export function watchEventsOf(element: AuthingDeleteAccount): void {
  for (const name of NAMES) {
    element.addEventListener(name, (event: Event) => {
      for (const listener of eventListeners) listener(event, element.step);
      if (OUTCOMES.includes(name)) for (const listener of outcomeListeners) listener(name);
    });
  }
}
