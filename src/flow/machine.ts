import type { Failure } from '../authing/errors.js';
import type { Effect, Input, State, Transition } from './state.js';

/**
 * The whole flow as one pure function. An input that has no meaning in a state changes nothing:
 * a second press, an answer that comes too late, a close while the request is out.
 */
export function transition(state: State, input: Input): Transition {
  switch (state.step) {
    case 'idle':
      return input.type === 'open' ? opened(input.problem) : stay(state);
    case 'confirm':
      return confirm(state, input);
    case 'waiting':
      return waiting(state, input);
    case 'deleting':
      return deleting(state, input);
    case 'unknown':
      return input.type === 'close' || input.type === 'remove' ? to({ step: 'idle' }) : stay(state);
    case 'deleted':
      if (input.type === 'open') return to({ step: 'deleted', open: true });
      if (input.type === 'close' || input.type === 'remove' || input.type === 'press') {
        return to({ step: 'deleted', open: false });
      }
      return stay(state);
  }
}

type In<Name extends State['step']> = Extract<State, { step: Name }>;

function confirm(state: In<'confirm'>, input: Input): Transition {
  if (state.job === null) {
    if (input.type === 'press') return pressed(state, input);
    if (input.type === 'token') return to({ ...state, error: null });
  }
  return attempt(state, input);
}

function pressed(state: In<'confirm'>, input: Extract<Input, { type: 'press' }>): Transition {
  if (input.problem) return failed(input.problem);
  if (!input.gate) return stay(state);
  return input.token
    ? to({ step: 'confirm', job: 'check', error: null }, { type: 'check' })
    : to({ step: 'waiting', job: 'token', late: false }, { type: 'token' });
}

function waiting(state: In<'waiting'>, input: Input): Transition {
  if (input.type === 'late') return to({ ...state, late: true });
  if (input.type === 'token' && state.job === 'token') {
    return to({ step: 'waiting', job: 'check', late: false }, { type: 'check' });
  }
  return attempt(state, input);
}

/** What `confirm` and `waiting` share: the way from the last press to the request. */
function attempt(state: In<'confirm'> | In<'waiting'>, input: Input): Transition {
  switch (input.type) {
    case 'close':
      return to({ step: 'idle' }, { type: 'canceled' });
    case 'remove':
      return to({ step: 'idle' });
    case 'fail':
      return failed(input.failure);
    case 'checked':
      if (state.job !== 'check') return stay(state);
      return to({ ...state, job: 'ask' }, { type: 'ask' });
    case 'hold':
      if (state.job !== 'ask') return stay(state);
      return to({ step: 'waiting', job: 'hold', late: false }, { type: 'hold' });
    case 'go':
      if (state.job !== 'ask' && state.job !== 'hold') return stay(state);
      return to({ step: 'deleting', job: 'delete' }, { type: 'delete' });
    default:
      return stay(state);
  }
}

function deleting(state: In<'deleting'>, input: Input): Transition {
  switch (input.type) {
    case 'confirmed':
      return to({ step: 'deleted', open: true }, { type: 'deleted', answer: input.answer });
    case 'refused':
      return failed(input.failure);
    case 'unclear': {
      const { failure } = input;
      return to({ step: 'unknown', cause: failure }, { type: 'unknown', failure });
    }
    default:
      return stay(state);
  }
}

function opened(problem: Failure | null): Transition {
  return problem ? failed(problem) : to({ step: 'confirm', job: null, error: null });
}

/** Back to where the user can act, the error beside it. */
function failed(failure: Failure): Transition {
  return to({ step: 'confirm', job: null, error: failure }, { type: 'failed', failure });
}

function to(state: State, ...effects: Effect[]): Transition {
  return { state, effects };
}

function stay(state: State): Transition {
  return { state, effects: [] };
}
