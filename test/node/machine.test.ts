/**
 * Walks the machine from its first state under every input until nothing new appears, and checks
 * every single transition by the rules. What the machine can't know is modelled beside it: whether
 * a delete is out, and what has been done in the present attempt.
 */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { CAPTCHA_NEEDED } from '../../src/authing/api-codes.js';
import type { Failure, Reason } from '../../src/flow/failure.js';
import { isShown, transition } from '../../src/flow/machine.js';
import type { Effect, Input, State } from '../../src/flow/state.js';

const flags = [true, false] as const;

function failure(reason: Reason, operation?: Failure['operation']): Failure {
  const detail = { statusCode: 499, message: reason, data: { success: false } };
  return { reason, detail, ...(operation && { operation }) };
}

/** What nothing in the panel helps against. */
const locked = failure('locked', 'verify');
const captcha = failure('rejected', 'send-passcode');
captcha.detail.apiCode = CAPTCHA_NEEDED;
const isDeadEnd = ({ reason, detail }: Failure) =>
  ['no-method', 'locked'].includes(reason) || detail.apiCode === CAPTCHA_NEEDED;

/** One of each kind that the machine treats differently, and some more. */
const failures = [
  failure('rejected'),
  failure('token-expired'),
  failure('network', 'profile'),
  failure('wrong-credential', 'verify'),
  failure('throttled', 'send-passcode'),
  failure('account-mismatch', 'profile'),
  failure('no-method', 'verify'),
  failure('configuration'),
  locked,
  captcha,
];

const answer = { statusCode: 200, message: 'ok', data: { success: true } };

const facts = [null, failure('configuration')].flatMap((problem) =>
  flags.flatMap((loads) => flags.map((probes) => ({ problem, loads, probes }))),
);

const inputs: readonly Input[] = [
  ...facts.flatMap((fact) => flags.map((suspect): Input => ({ type: 'open', suspect, ...fact }))),
  ...facts.flatMap((fact) =>
    flags.flatMap((ready) =>
      flags.flatMap((token) =>
        flags.flatMap((sends) =>
          (['page', 'form', 'slot'] as const).map((way): Input => ({
            type: 'press',
            ready,
            token,
            sends,
            way,
            ...fact,
          })),
        ),
      ),
    ),
  ),
  ...(['close', 'remove', 'reload', 'edit', 'send-code', 'back', 'token', 'late'] as const).map(
    (type): Input => ({
      type,
    }),
  ),
  ...flags.map((loads): Input => ({ type: 'put-right', loads })),
  ...(['hold', 'go', 'verified', 'elsewhere'] as const).map((type): Input => ({ type })),
  { type: 'code-sent', answer, verifyMethod: 'PHONE_PASSCODE' },
  ...flags.flatMap((blocked) =>
    flags.map((suspect): Input => ({ type: 'loaded', blocked, suspect })),
  ),
  ...flags.map((token): Input => ({ type: 'checked', token })),
  ...failures.map((cause): Input => ({ type: 'fail', failure: cause })),
  { type: 'confirmed', answer },
  ...flags.flatMap((probe): Input[] => [
    { type: 'refused', failure: failure('rejected'), probe },
    { type: 'refused', failure: failure('locked'), probe },
    { type: 'unclear', failure: failure('network'), probe },
  ]),
  ...(['gone', 'present', 'unsure'] as const).map((found): Input => ({ type: 'probed', found })),
];

/** What is true around the machine. */
interface World {
  /** True while a delete request is out. */
  out: boolean;
  /**
   * True when the outcome of a delete that was sent, perhaps for the account at hand, is not clear.
   */
  unclear: boolean;
  /** The same for another account than the one at hand. */
  unclearOfOthers: boolean;
  /** True when this attempt has a token. */
  token: boolean;
  /** True when this attempt knows whose bearer it uses at this moment. */
  checked: boolean;
  /** True when this attempt asked the page by `before-delete`. */
  asked: boolean;
  /** How many of the three looks after pauses have found the account so far. */
  seen: number;
  /** True when the element is not in the document. */
  away: boolean;
}

interface Node {
  state: State;
  world: World;
  key: string;
}

interface Edge {
  from: Node;
  input: Input;
  to: Node;
  effects: readonly Effect[];
}

const node = (state: State, world: World): Node => ({
  ...{ state, world, key: JSON.stringify([state, world]) },
});
const jobOf = (state: State) => ('job' in state ? state.job : null);
const start = node(
  { step: 'idle' },
  {
    out: false,
    unclear: false,
    unclearOfOthers: false,
    token: false,
    checked: false,
    asked: false,
    seen: 0,
    away: false,
  },
);

/**
 * True for an input that never comes here, because it would contradict what is true around the
 * machine.
 */
function isImpossible({ state, world }: Node, input: Input): boolean {
  const { away, unclear, unclearOfOthers } = world;
  const doubt = unclear || unclearOfOthers;
  if (input.type === 'open') return input.suspect !== doubt;
  if (input.type === 'loaded') return input.suspect && !doubt;
  // Nobody can press what is in no document, and nothing starts there.
  const byHand = ['press', 'close', 'send-code', 'edit', 'back', 'reload', 'put-right'];
  if (byHand.includes(input.type)) return away;
  return input.type === 'remove' && away && state.step === 'idle';
}

/** What becomes of the world in a transition. */
function follow(from: Node, input: Input, state: State, effects: readonly Effect[]): World {
  const world = { ...from.world };
  const answered = ['confirmed', 'refused', 'unclear', 'fail'].includes(input.type) && world.out;
  if (answered) world.out = false;
  if (input.type === 'unclear' && answered) world.unclear = true;
  if (input.type === 'remove') world.away = true;
  if (input.type === 'open') world.away = false;
  if (effects.some(({ type }) => type === 'unknown')) world.unclear = true;
  if (state === from.state) return world;
  if (input.type === 'open' && from.state.step === 'idle') {
    // Before the account is loaded, nobody knows whose it is.
    Object.assign(world, { unclear: input.suspect, unclearOfOthers: false });
  }
  if (input.type === 'loaded') {
    const others = (world.unclear || world.unclearOfOthers) && !input.suspect;
    Object.assign(world, { unclear: input.suspect, unclearOfOthers: others });
  }
  const resting = jobOf(state) === null && ['idle', 'confirm', 'verify'].includes(state.step);
  if (input.type === 'press' && input.token) world.token = true;
  if (input.type === 'token' || input.type === 'verified') world.token = true;
  if (input.type === 'checked') world.checked = true;
  if (input.type === 'checked' && input.token) world.token = true;
  if (input.type === 'probed' && from.state.step === 'deleting' && 'round' in from.state) {
    const { round } = from.state;
    // A refusal that one look can't settle is as unclear as no answer.
    if (round === 0 && input.found !== 'present') world.unclear = true;
    world.seen = round > 0 && input.found === 'present' ? from.world.seen + 1 : 0;
  }
  for (const { type } of effects) {
    if (type === 'ask') world.asked = true;
    // Somebody else may sign in while the request is held.
    if (type === 'hold') world.checked = false;
    if (type === 'delete') world.out = true;
    if (type === 'probe' && jobOf(from.state) !== 'probe') world.seen = 0;
    if (type === 'settled') world.unclear = false;
  }
  if (resting || effects.some(({ type }) => type === 'delete')) {
    Object.assign(world, { token: false, checked: false, asked: false, seen: 0 });
  }
  return world;
}

const nodes = new Map<string, Node>();
const edges: Edge[] = [];

before(() => {
  const queue = [start];
  nodes.set(start.key, start);
  for (let from = queue.shift(); from; from = queue.shift()) {
    for (const input of inputs) {
      if (isImpossible(from, input)) continue;
      const { state, effects } = transition(from.state, input);
      const to = node(state, follow(from, input, state, effects));
      edges.push({ from, input, to, effects });
      if (nodes.has(to.key)) continue;
      nodes.set(to.key, to);
      queue.push(to);
    }
  }
  const states = new Set([...nodes.values()].map(({ state }) => JSON.stringify(state)));
  console.log(
    `walked ${states.size} states (${nodes.size} with what surrounds them), ` +
      `${inputs.length} inputs, ${edges.length} transitions`,
  );
});

const effectsOf = (type: Effect['type']) =>
  edges.filter(({ effects }) => effects.some((effect) => effect.type === type));
const said = ({ from, input, to }: Edge) =>
  JSON.stringify({ from: from.state, input, to: to.state, world: from.world });
const isAtRest = ({ state }: Node) =>
  (state.step === 'confirm' || state.step === 'verify') && state.job === null;
/** True where the forward button reads “Try again”, or “Check again”. */
const asksAgain = ({ state }: Node) => {
  if (state.step === 'confirm') return state.job === null && state.stale;
  if (state.step !== 'verify' || state.job !== null || state.slotted) return false;
  return state.error !== null && isDeadEnd(state.error);
};
const none = (wrong: Edge[], why: string) =>
  assert.equal(wrong.length, 0, `${why}: ${wrong.slice(0, 3).map(said).join('\n')}`);

describe('In every state under every input', () => {
  test('each step can be reached', () => {
    const steps = new Set([...nodes.values()].map(({ state }) => state.step));
    assert.deepEqual([...steps].sort(), [
      'confirm',
      'deleted',
      'deleting',
      'idle',
      'unknown',
      'verify',
      'waiting',
    ]);
  });

  test('there are never two deletes outstanding', () => {
    assert.ok(effectsOf('delete').length > 0);
    none(
      effectsOf('delete').filter(({ from }) => from.world.out),
      'a delete while one is out',
    );
    none(
      edges.filter(({ effects }) => effects.filter(({ type }) => type === 'delete').length > 1),
      'two deletes at once',
    );
  });

  test('a delete is sent only with a token, a check and the page’s permission from this attempt', () => {
    none(
      effectsOf('delete').filter(({ from, input }) => {
        const { token, checked, asked } = from.world;
        return !token || !asked || !(checked || input.type === 'checked');
      }),
      'a delete without',
    );
  });

  test('it is deleted only after a confirmed answer, a look that found it gone, or another tab', () => {
    const wrong = edges.filter(({ from, input, to }) => {
      if (to.state.step !== 'deleted' || from.state.step === 'deleted') return false;
      if (input.type === 'confirmed') return !from.world.out;
      if (input.type === 'probed') return input.found !== 'gone' || !sentOnce(from);
      return input.type !== 'elsewhere';
    });
    none(wrong, 'deleted without knowing');
  });

  test('it says failed after a delete only for a refusal or three looks that found the account', () => {
    const wrong = effectsOf('failed').filter(({ from, input }) => {
      if (from.state.step !== 'deleting') return false;
      if (input.type === 'fail') return !from.world.out;
      if (input.type === 'refused') return input.probe || from.world.unclear;
      if (input.type !== 'probed' || input.found !== 'present') return true;
      return 'round' in from.state && from.state.round > 0 && from.world.seen !== 2;
    });
    none(wrong, 'failed without knowing');
  });

  test('three looks that found the account are a failure, whatever the look before them was', () => {
    const third = edges.filter(
      ({ from, input }) =>
        input.type === 'probed' &&
        input.found === 'present' &&
        'round' in from.state &&
        from.state.round === 3 &&
        from.world.seen === 2,
    );
    assert.ok(third.some(({ from }) => 'cause' in from.state && from.state.suspect));
    none(
      third.filter(({ effects }) => !effects.some(({ type }) => type === 'failed')),
      'no failure',
    );
  });

  test('a failure is unresolved where nothing was sent and an earlier request is unclear', () => {
    const failed = effectsOf('failed');
    const wrong = failed.filter(({ from, input, to, effects }) => {
      const [told] = effects.filter((effect) => effect.type === 'failed');
      const sent = from.state.step === 'deleting' && input.type !== 'fail';
      return told?.unresolved !== (!sent && to.world.unclear);
    });
    none(wrong, 'said of what is known, or not said of what is not');
    assert.ok(failed.some(({ effects }) => effects.some((effect) => 'unresolved' in effect)));
  });

  test('a doubt is kept, over closing and removal, until it is settled or about somebody else', () => {
    const kept = edges.filter(({ to }) => 'suspect' in to.state && to.state.step !== 'deleting');
    none(
      kept.filter(({ to }) => 'suspect' in to.state && to.state.suspect !== to.world.unclear),
      'a doubt forgotten or made up',
    );
    none(
      effectsOf('settled').filter(({ from }) => from.world.seen !== 2),
      'settled without three looks',
    );
  });

  test('an answer that nobody waits for changes nothing', () => {
    const late = edges.filter(
      ({ from, input }) =>
        ['confirmed', 'refused', 'unclear'].includes(input.type) && jobOf(from.state) !== 'delete',
    );
    assert.ok(late.length > 0);
    none(
      late.filter(({ from, to, effects }) => from.state !== to.state || effects.length > 0),
      'a late answer was heard',
    );
  });

  test('no job starts while the same one is out, and the state names the job that is out', () => {
    const jobs = ['load', 'send-code', 'verify', 'token', 'ask', 'hold', 'delete'];
    for (const type of jobs) {
      const started = effectsOf(type as Effect['type']);
      assert.ok(started.length > 0, type);
      none(
        started.filter(({ from, to }) => jobOf(from.state) === type || jobOf(to.state) !== type),
        `${type} twice`,
      );
    }
  });

  test('nothing can be dismissed while a request is out or being looked into', () => {
    none(
      edges.filter(
        ({ from, input, to }) =>
          from.state.step === 'deleting' && input.type === 'close' && to.state !== from.state,
      ),
      'closed',
    );
  });

  test('an unmet condition never leads on', () => {
    none(
      edges.filter(
        ({ from, input, to }) =>
          input.type === 'press' &&
          !input.problem &&
          !input.ready &&
          !input.token &&
          ['confirm', 'verify'].includes(from.state.step) &&
          to.state !== from.state &&
          (to.state.step !== from.state.step ||
            !['load', 'send-code', null].includes(jobOf(to.state))),
      ),
      'went on',
    );
  });

  test('a press of what can’t work leads to the first step, says so there, and starts nothing', () => {
    const presses = edges.filter(
      ({ from, input }) => isAtRest(from) && input.type === 'press' && input.problem,
    );
    assert.ok(presses.some(({ from }) => from.state.step === 'verify'));
    none(
      presses.filter(
        ({ to: { state }, effects }) =>
          state.step !== 'confirm' ||
          state.error?.reason !== 'configuration' ||
          effects.some(({ type }) => type !== 'failed'),
      ),
      'went on',
    );
  });

  test('a press of the button that has a code sent starts nothing else', () => {
    const presses = edges.filter(
      ({ from, input }) =>
        from.state.step === 'verify' &&
        from.state.job === null &&
        !from.state.slotted &&
        input.type === 'press' &&
        !input.problem &&
        input.sends,
    );
    assert.ok(presses.length > 0);
    none(
      presses.filter(
        ({ to, effects }) =>
          jobOf(to.state) !== 'send-code' || effects.some(({ type }) => type !== 'send-code'),
      ),
      'no code was sent, or not that alone',
    );
  });

  test('a code is sent only for a button that says so', () => {
    none(
      effectsOf('send-code').filter(({ from, input }) => {
        const { state } = from;
        const isThere = state.step === 'verify' && state.job === null && !state.slotted;
        const says = input.type === 'send-code' || (input.type === 'press' && input.sends);
        return !isThere || !says;
      }),
      'a code that nobody asked for',
    );
  });

  test('whether a code could be sent matters in the element’s own form only', () => {
    const presses = edges.filter(
      ({ from: { state }, input }) =>
        input.type === 'press' && input.sends && (state.step !== 'verify' || state.slotted),
    );
    assert.ok(presses.length > 0);
    for (const { from, input, to, effects } of presses) {
      const other = { ...input, sends: false } as Input;
      assert.deepEqual(transition(from.state, other), { state: to.state, effects });
    }
  });

  test('a press of a button that reads “Try again” is not the last one before the request', () => {
    const presses = edges.filter(
      ({ from, input }) => asksAgain(from) && input.type === 'press' && !input.problem,
    );
    assert.ok(presses.some(({ from }) => from.state.step === 'confirm'));
    assert.ok(presses.some(({ from }) => from.state.step === 'verify'));
    none(
      presses.filter(
        ({ from, to, effects }) =>
          to.state.step !== from.state.step ||
          !['load', 'send-code', null].includes(jobOf(to.state)) ||
          effects.some(({ type }) => !['load', 'send-code', 'failed'].includes(type)),
      ),
      'went on',
    );
  });

  test('what is not to be acted on is loaded again by a press, and nothing is by one in another step', () => {
    const presses = edges.filter(
      ({ from, input }) =>
        from.state.step === 'confirm' &&
        asksAgain(from) &&
        input.type === 'press' &&
        input.loads &&
        !input.problem,
    );
    assert.ok(presses.length > 0);
    none(
      presses.filter(({ to }) => jobOf(to.state) !== 'load'),
      'not loaded',
    );
    none(
      edges.filter(
        ({ from, input, to }) =>
          from.state.step === 'verify' && input.type === 'press' && jobOf(to.state) === 'load',
      ),
      'loaded from another step',
    );
  });

  test('what nothing in the panel helps against is not to be acted on in the first step', () => {
    const ends = [...nodes.values()].filter(
      ({ state }) =>
        state.step === 'confirm' &&
        state.job === null &&
        state.error !== null &&
        isDeadEnd(state.error),
    );
    const reasons = ends.map(({ state }) => 'error' in state && state.error?.reason);
    assert.deepEqual([...new Set(reasons)].sort(), ['locked', 'no-method', 'rejected']);
    assert.deepEqual(
      ends.filter((end) => !asksAgain(end)),
      [],
    );
  });

  test('nobody is kept in a dead end: a press with nothing at hand, or the way back, leads out', () => {
    const stuck = [...nodes.values()].filter(
      (end) =>
        isAtRest(end) &&
        'error' in end.state &&
        end.state.error !== null &&
        isDeadEnd(end.state.error),
    );
    assert.ok(stuck.some(({ state }) => state.step === 'confirm'));
    assert.ok(stuck.some(({ state }) => state.step === 'verify' && !state.slotted));
    assert.ok(stuck.some(({ state }) => state.step === 'verify' && state.slotted));
    const leadsOut = (state: State, input: Input) => {
      const next = transition(state, input).state;
      return 'error' in next && next.error === null;
    };
    for (const { state } of stuck) {
      const isOwn = state.step === 'verify' && state.slotted;
      for (const loads of flags) {
        const input: Input = {
          ...{ type: 'press', ready: false, token: false, sends: false, way: 'form' },
          ...{ problem: null, loads, probes: false },
        };
        assert.equal(leadsOut(state, input), !isOwn, JSON.stringify(state));
      }
      if (state.step === 'verify') {
        assert.equal(leadsOut(state, { type: 'back' }), true, JSON.stringify(state));
      }
    }
  });

  test('the way back leads from the form at rest to the first step, and sends and tells nothing', () => {
    const back = edges.filter(({ input }) => input.type === 'back');
    const [ways, others] = [true, false].map((can) =>
      back.filter(({ from }) => (from.state.step === 'verify' && isAtRest(from)) === can),
    ) as [Edge[], Edge[]];
    assert.ok(ways.some(({ from }) => 'slotted' in from.state && from.state.slotted));
    none(
      others.filter(({ from, to, effects }) => to.state !== from.state || effects.length > 0),
      'went back from elsewhere',
    );
    for (const { from, to, effects } of ways) {
      const suspect = 'suspect' in from.state && from.state.suspect;
      assert.deepEqual(
        { state: to.state, effects },
        {
          state: {
            ...{ step: 'confirm', job: null, stale: false, error: null },
            ...{ from: 'confirm', slotted: false, suspect },
          },
          effects: [],
        },
      );
    }
  });

  test('only a deleted account leads on to the sign-out, and only once', () => {
    assert.ok(effectsOf('exit').length > 0);
    none(
      effectsOf('exit').filter(({ from }) => from.state.step !== 'deleted' || !from.state.open),
      'led on',
    );
  });

  test('closing is told as canceled only where nothing was sent', () => {
    assert.ok(effectsOf('canceled').length > 0);
    none(
      effectsOf('canceled').filter(({ from }) => from.world.out || from.world.unclear),
      'canceled while out or unclear',
    );
  });

  test('an element that was removed shows nothing, and waits for nothing', () => {
    const away = edges.filter(({ to }) => to.world.away);
    assert.ok(away.some(({ to }) => to.state.step === 'deleting'));
    none(
      away.filter(({ to }) => isShown(to.state) && to.state.step !== 'deleting'),
      'shown',
    );
    none(
      away.filter(({ effects }) =>
        effects.some((effect) => effect.type === 'probe' && effect.pause > 0),
      ),
      'a pause begun',
    );
    none(
      away.filter(({ to }) => !['idle', 'deleting', 'deleted'].includes(to.state.step)),
      'removed in the middle',
    );
  });

  test('nobody gets stuck: idle or deleted can be reached from everywhere, without another tab or removal', () => {
    const back = new Map<string, Node[]>();
    for (const { from, input, to } of edges) {
      if (input.type === 'elsewhere' || input.type === 'remove') continue;
      const known = back.get(to.key);
      if (known) known.push(from);
      else back.set(to.key, [from]);
    }
    const good = [...nodes.values()].filter(({ state }) =>
      ['idle', 'deleted'].includes(state.step),
    );
    const seen = new Set(good.map(({ key }) => key));
    for (let next = good.shift(); next; next = good.shift()) {
      for (const from of back.get(next.key) ?? []) {
        if (seen.has(from.key)) continue;
        seen.add(from.key);
        good.push(from);
      }
    }
    const stuck = [...nodes.keys()].filter((key) => !seen.has(key));
    assert.deepEqual(stuck, []);
  });

  test('the same input in the same state always does the same', () => {
    for (const { from, input, to, effects } of edges) {
      assert.deepEqual(transition(from.state, input), { state: to.state, effects });
    }
  });
});

/** True when a delete was sent whose outcome is still open. */
function sentOnce({ state, world }: Node): boolean {
  return world.unclear || (state.step === 'deleting' && state.job === 'probe');
}
