import type {
  AccountDeletedEvent,
  DeleteFailedEvent,
  OutcomeUnknownEvent,
  StepChangeEvent,
} from '../../src/index.js';

const OUTBOUND = [
  'delete-account-token-request',
  'before-delete',
  'account-deleted',
  'delete-failed',
  'verification-failed',
  'outcome-unknown',
  'passcode-sent',
  'step-change',
  'delete-canceled',
  'sign-out',
];

const OUTCOMES = ['account-deleted', 'delete-failed', 'outcome-unknown'];

/** Every event by which the element tells its page something, in order. */
export class Recorder {
  readonly events: Event[] = [];

  constructor(element: EventTarget) {
    for (const type of OUTBOUND) element.addEventListener(type, (event) => this.events.push(event));
  }

  /** The types of the events, without the changes of step. */
  get types(): string[] {
    return this.events.map(({ type }) => type).filter((type) => type !== 'step-change');
  }

  get steps(): string[] {
    return this.all<StepChangeEvent>('step-change').map(({ detail }) => detail.step);
  }

  /** The ways in which the attempts ended. */
  get outcomes(): string[] {
    return this.types.filter((type) => OUTCOMES.includes(type));
  }

  get deleted(): AccountDeletedEvent[] {
    return this.all('account-deleted');
  }

  get failures(): DeleteFailedEvent[] {
    return this.all('delete-failed');
  }

  get unknown(): OutcomeUnknownEvent[] {
    return this.all('outcome-unknown');
  }

  count(type: string): number {
    return this.all(type).length;
  }

  all<E extends Event>(type: string): E[] {
    return this.events.filter((event): event is E => event.type === type);
  }
}

export const record = (element: EventTarget): Recorder => new Recorder(element);
