import { PAUSES } from '../authing/look.js';
import { isDeadEnd, type Failure } from './failure.js';
import type { Effect, Input, Sending, State, Transition, Way } from './state.js';

/**
 * The whole flow as one pure function. An input that has no meaning in a state changes nothing:
 * a second press, an answer that comes too late, a close while the request is out.
 */
export function transition(state: State, input: Input): Transition {
  if (input.type === 'elsewhere' && state.step !== 'deleted') {
    const open = isShown(state) && !('removed' in state && state.removed);
    return to({ step: 'deleted', open }, { type: 'deleted', source: 'other-tab' });
  }
  switch (state.step) {
    case 'idle':
      return input.type === 'open' ? opened(input) : stay(state);
    case 'confirm':
      return confirm(state, input);
    case 'verify':
      return verify(state, input);
    case 'waiting':
      return waiting(state, input);
    case 'deleting':
      return state.job === 'delete' ? deleting(state, input) : probing(state, input);
    case 'unknown':
      return unknown(state, input);
    case 'deleted':
      return deleted(state, input);
  }
}

type In<Name extends State['step']> = Extract<State, { step: Name }>;
type Probing = Extract<State, { job: 'probe' }>;
type Open = Extract<Input, { type: 'open' }>;
type Job = Extract<State, { job: unknown }>['job'];
type Press = Extract<Input, { type: 'press' }>;

/** The panel is to be seen in this state. */
export function isShown(state: State): boolean {
  return state.step === 'deleted' ? state.open : state.step !== 'idle';
}

/** The first thing shown; all of it at once, unless something must be loaded. */
function opened({ problem, loads, suspect }: Open): Transition {
  const state = firstStep(suspect);
  if (problem) return failed(state, problem, suspect);
  return loads ? load(state) : to(state);
}

function load(state: In<'confirm'>): Transition {
  return to({ ...state, job: 'load', stale: false, error: null }, { type: 'load' });
}

function confirm(state: In<'confirm'>, input: Input): Transition {
  if (state.job === 'load' && input.type === 'loaded') {
    return to({ ...state, job: null, stale: input.blocked, suspect: input.suspect });
  }
  if (state.job === null) {
    if (input.type === 'press') return pressed(state, input);
    // What can't be acted on can't be mended by a token, either.
    if (input.type === 'token' && !state.stale) return to({ ...state, error: null });
    if (input.type === 'reload') return load(state);
    // A token that is none mends nothing: what was in the way is to be loaded anew.
    if (input.type === 'fail' && state.stale) {
      const { failure } = input;
      return to(
        { ...state, error: failure },
        { type: 'failed', failure, unresolved: state.suspect },
      );
    }
    if (input.type === 'put-right' && state.error?.reason === 'configuration') {
      return input.loads ? load(state) : to({ ...state, stale: false, error: null });
    }
  }
  return attempt(state, input);
}

function pressed(state: In<'confirm'>, press: Press): Transition {
  const { problem, loads, ready, token, way } = press;
  if (problem) return failed(state, problem, state.suspect);
  if (state.stale && loads) return load(state);
  const fresh: State = { ...state, stale: false, error: null };
  // The button said "Try again", and so is not the one that deletes.
  if (state.stale) return to(fresh);
  if (!ready) return stay(state);
  if (token) return to({ ...fresh, job: 'check' }, { type: 'check' });
  const { suspect } = state;
  if (way === 'page') {
    const origin: Way = { from: 'confirm', slotted: false, suspect };
    return to({ step: 'waiting', job: 'token', late: false, ...origin }, { type: 'token' });
  }
  const slotted = way === 'slot';
  return to({ step: 'verify', job: null, error: null, from: 'verify', slotted, suspect });
}

function verify(state: In<'verify'>, input: Input): Transition {
  const { job, slotted } = state;
  if (job === null) {
    if (input.type === 'press') return pressedToVerify(state, input);
    if (input.type === 'token' && slotted) return check(state);
    // Whose account it is, is shown in the first step.
    if (input.type === 'reload') return load(firstStep(state.suspect));
    if (input.type === 'back') return to(firstStep(state.suspect));
    if (input.type === 'edit' && state.error) return to({ ...state, error: null });
    if (input.type === 'send-code' && !slotted) return sendCode(state);
  }
  if (job === 'send-code' && input.type === 'code-sent') return to({ ...state, job: null }, input);
  if (job === 'check' && input.type === 'checked' && !input.token && !slotted) {
    return to({ ...state, job: 'verify' }, { type: 'verify' });
  }
  if (job === 'verify' && input.type === 'verified') {
    return to({ ...state, job: 'ask' }, { type: 'ask' });
  }
  return attempt(state, input);
}

function pressedToVerify(state: In<'verify'>, press: Press): Transition {
  const { problem, token, sends, ready } = press;
  if (problem) return failed(state, problem, state.suspect);
  if (state.slotted) return token ? check(state) : stay(state);
  if (sends) return sendCode(state);
  // Back to the form, whatever is at hand: the button said "Try again", not that it deletes.
  if (state.error && isDeadEnd(state.error)) return to({ ...state, error: null });
  return token || ready ? check(state) : stay(state);
}

function check(state: In<'verify'>): Transition {
  return to({ ...state, job: 'check', error: null }, { type: 'check' });
}

function sendCode(state: In<'verify'>): Transition {
  return to({ ...state, job: 'send-code', error: null }, { type: 'send-code' });
}

/**
 * Where each flow begins.
 *
 * @param suspect an earlier request may have deleted the account
 */
export function firstStep(suspect: boolean): In<'confirm'> {
  const way: Way = { from: 'confirm', slotted: false, suspect };
  return { step: 'confirm', job: null, stale: false, error: null, ...way };
}

function waiting(state: In<'waiting'>, input: Input): Transition {
  if (input.type === 'late') return to({ ...state, late: true });
  if (input.type === 'token' && state.job === 'token') {
    return to({ ...state, job: 'check', late: false }, { type: 'check' });
  }
  if (input.type === 'go' && state.job === 'hold') {
    return to({ ...state, job: 'recheck' }, { type: 'check' });
  }
  if (input.type === 'checked' && state.job === 'recheck') return send(state);
  return attempt(state, input);
}

/** The way from the last press to the request, which several steps share. */
function attempt(state: In<'confirm'> | In<'verify'> | In<'waiting'>, input: Input): Transition {
  const { from, slotted, suspect } = state;
  switch (input.type) {
    case 'close':
      // An earlier request may have deleted the account, so nobody can say that it is still there.
      return suspect ? to({ step: 'idle' }) : to({ step: 'idle' }, { type: 'canceled' });
    case 'remove':
      return to({ step: 'idle' });
    case 'fail':
      return failed(state, input.failure, suspect);
    case 'probed':
      // After a delete that nobody could judge, the account can't be found any more: it was that delete.
      return suspect && readsProfile(state) && input.found === 'gone' ? gone(true) : stay(state);
    case 'checked':
      return state.job === 'check' ? to({ ...state, job: 'ask' }, { type: 'ask' }) : stay(state);
    case 'hold':
      if (state.job !== 'ask') return stay(state);
      return to(
        { step: 'waiting', job: 'hold', late: false, from, slotted, suspect },
        { type: 'hold' },
      );
    case 'go':
      return state.job === 'ask' ? send(state) : stay(state);
    default:
      return stay(state);
  }
}

function readsProfile({ job }: { job: string | null }): boolean {
  return job === 'load' || job === 'check' || job === 'recheck';
}

/** The only way to the request. */
function send({ from, slotted, suspect }: Way): Transition {
  const state = {
    step: 'deleting',
    job: 'delete',
    from,
    slotted,
    suspect,
    removed: false,
  } as const;
  return to(state, { type: 'delete' });
}

function deleting(state: Extract<State, { job: 'delete' }>, input: Input): Transition {
  switch (input.type) {
    case 'confirmed':
      return to(
        { step: 'deleted', open: !state.removed },
        { type: 'deleted', source: 'response', answer: input.answer },
      );
    case 'refused': {
      const doubt = { ...state, cause: input.failure };
      if (input.probe) return probe(doubt, 0);
      // What is refused now may have been deleted by the request before.
      return state.suspect ? lost(doubt) : failed(state, input.failure, false);
    }
    case 'fail':
      return failed(state, input.failure, state.suspect);
    case 'unclear': {
      const doubt = { ...state, suspect: true, cause: input.failure };
      return input.probe ? probe(doubt, 1) : lost(doubt);
    }
    default:
      return moved(state, input);
  }
}

function probing(state: Probing, input: Input): Transition {
  // No timer runs for an element that was removed; the one look that needs none may still tell.
  if (input.type === 'remove' && state.round > 0) return lost({ ...state, removed: true });
  if (input.type !== 'probed') return moved(state, input);
  if (input.found === 'gone') return gone(!state.removed);
  const present = input.found === 'present';
  switch (state.round) {
    case 0:
      // A browser may have sent the request twice by itself: a refusal alone proves nothing.
      return present ? failed(state, state.cause, false) : probe({ ...state, suspect: true }, 1);
    case 1:
      return probe(state, 2, present);
    case 2:
      return probe(state, 3, present && state.present);
    case 3:
      return present && state.present ? found(state) : lost(state);
  }
}

/** A removal takes back nothing that was sent; an element that is put back shows it. */
function moved(state: In<'deleting'>, { type }: Input): Transition {
  if (type === 'remove' && !state.removed) return to({ ...state, removed: true });
  if (type === 'open' && state.removed) return to({ ...state, removed: false });
  return stay(state);
}

type Doubt = Sending & { cause: Failure };

/** Looks for the account, after a pause where there must be time for the delete to take effect. */
function probe(doubt: Doubt, round: Probing['round'], present = true): Transition {
  if (round > 0 && doubt.removed) return lost(doubt);
  const { from, slotted, suspect, removed, cause } = doubt;
  return to(
    { step: 'deleting', job: 'probe', from, slotted, suspect, removed, round, present, cause },
    { type: 'probe', pause: PAUSES[round] },
  );
}

/** The account is there after all, and so no earlier request has deleted it, either. */
function found(state: Doubt): Transition {
  const { state: next, effects } = failed({ ...state, suspect: false }, state.cause, false);
  return to(next, { type: 'settled' }, ...effects);
}

function lost({ from, slotted, removed, cause }: Doubt): Transition {
  const effect: Effect = { type: 'unknown', failure: cause };
  if (removed) return to({ step: 'idle' }, effect);
  return to({ step: 'unknown', from, slotted, suspect: true, cause }, effect);
}

function unknown(state: In<'unknown'>, input: Input): Transition {
  switch (input.type) {
    case 'close':
    case 'remove':
      return to({ step: 'idle' });
    case 'press':
      return input.probes ? probe({ ...state, removed: false }, 1) : stay(state);
    default:
      return stay(state);
  }
}

function deleted(state: In<'deleted'>, input: Input): Transition {
  switch (input.type) {
    case 'open':
      return to({ step: 'deleted', open: true });
    case 'close':
    case 'press':
      return state.open ? to({ step: 'deleted', open: false }, { type: 'exit' }) : stay(state);
    case 'remove':
      return to({ step: 'deleted', open: false });
    default:
      return stay(state);
  }
}

function gone(open: boolean): Transition {
  return to({ step: 'deleted', open }, { type: 'deleted', source: 'probe' });
}

/** Back to where the user can act, the error beside it; an element that was removed is closed. */
function failed(
  { from, slotted, suspect, ...way }: Way | Sending,
  failure: Failure,
  unresolved: boolean,
): Transition {
  const told: Effect = { type: 'failed', failure, unresolved };
  if ('removed' in way && way.removed) return to({ step: 'idle' }, told);
  const { reason, operation } = failure;
  // Whose account it is, and whether there is a way at all, is settled in the first step.
  const first =
    reason === 'account-mismatch' || reason === 'no-method' || reason === 'configuration';
  if (from === 'verify' && !first) {
    return to({ step: 'verify', job: null, error: failure, from, slotted, suspect }, told);
  }
  const stale = first || operation === 'profile' || isDeadEnd(failure);
  return to({ ...firstStep(suspect), stale, error: failure }, told);
}

/** The one piece of work that is out; null when there is none. */
export function jobOf(state: State): Job | null {
  return 'job' in state ? state.job : null;
}

/** The user is asked for something, and nothing is under way. */
export function isAtRest(state: State): state is In<'confirm'> | In<'verify'> {
  return (state.step === 'confirm' || state.step === 'verify') && state.job === null;
}

/** From the last press to what became of it: what it was made with stays as it is. */
export function isAttempt(state: State): boolean {
  const job = jobOf(state);
  return state.step === 'unknown' || (job !== null && job !== 'load' && job !== 'send-code');
}

function to(state: State, ...effects: Effect[]): Transition {
  return { state, effects };
}

function stay(state: State): Transition {
  return to(state);
}
