import type { Failure } from '../../flow/failure.js';
import type { Input } from '../../flow/state.js';
import type { Secrets } from '../../authing/redact.js';
import type { Finding, Session } from '../session.js';
import type { Form } from '../verification/form.js';

/** What a job may look at. It changes nothing of it: what it finds out is in its outcome. */
export interface Known extends Readonly<
  Pick<
    Session,
    | 'settings'
    | 'pageUrl'
    | 'readsProfile'
    | 'authingVerifies'
    | 'account'
    | 'service'
    | 'idToken'
    | 'isMissed'
    | 'isInDoubt'
  >
> {
  readonly form: Readonly<Pick<Form, 'method' | 'methods' | 'contact'>>;
}

/** What a job comes to, whatever happens. Called off, nobody hears of it. */
export interface Outcome {
  /** What the flow is told. */
  input: Input;
  /** What the session is to know from now on. */
  finding?: Finding | undefined;
  /** What was sent, and so what the service may have said back in the input. */
  secrets?: Secrets;
}

/** The outcome of a job that could not be done. */
export function failure(
  failure: Failure,
  more: Pick<Outcome, 'finding' | 'secrets'> = {},
): Outcome {
  return { input: { type: 'fail', failure }, ...more };
}
