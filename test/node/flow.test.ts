/**
 * What the flow does step by step: what it reacts to, where it goes, and which effects it asks for.
 * `machine.test.ts` says what must never happen, this file what must.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CAPTCHA_NEEDED } from '../../src/authing/api-codes.js';
import type { Failure, Operation, Reason } from '../../src/flow/failure.js';
import { isShown, transition } from '../../src/flow/machine.js';
import type { Effect, Facts, Input, Sending, State, Way } from '../../src/flow/state.js';

type In<Name extends State['step']> = Extract<State, { step: Name }>;
type Looking = Extract<State, { job: 'probe' }>;
type Inputs<Type extends Input['type']> = Extract<Input, { type: Type }>;

const flags = [false, true] as const;
const answer = { statusCode: 200, message: 'ok', data: { success: true } };

function failure(reason: Reason, operation?: Operation): Failure {
  const detail = { statusCode: 499, message: reason, data: { success: false } };
  return { reason, detail, ...(operation && { operation }) };
}

const wrong = failure('wrong-credential', 'verify');
const rejected = failure('rejected');
const network = failure('network');
const problem = failure('configuration');
const locked = failure('locked', 'verify');
/** The service wants to see that no robot asks, which can't be shown here. */
const captcha = (operation?: Operation): Failure => {
  const { detail, ...rest } = failure('rejected', operation);
  return { ...rest, detail: { ...detail, apiCode: CAPTCHA_NEEDED } };
};

/**
 * The ways in which the user acted: in `confirm`, in the element's own form, in the page's form.
 */
const confirmed: Way = { from: 'confirm', slotted: false, suspect: false };
const form: Way = { from: 'verify', slotted: false, suspect: false };
const slot: Way = { from: 'verify', slotted: true, suspect: false };

const withDoubt = (way: Way): Way[] => flags.map((suspect) => ({ ...way, suspect }));
const fromConfirm = withDoubt(confirmed);
const fromVerify = [form, slot].flatMap(withDoubt);
const ways = [...fromConfirm, ...fromVerify];

const idle: State = { step: 'idle' };
const confirm = (job: In<'confirm'>['job'], more: Partial<In<'confirm'>> = {}): In<'confirm'> => ({
  ...{ step: 'confirm', job, stale: false, error: null, ...confirmed, ...more },
});
const verify = (job: In<'verify'>['job'], more: Partial<In<'verify'>> = {}): In<'verify'> => ({
  ...{ step: 'verify', job, error: null, ...form, ...more },
});
const waiting = (job: In<'waiting'>['job'], more: Partial<In<'waiting'>> = {}): In<'waiting'> => ({
  ...{ step: 'waiting', job, late: false, ...confirmed, ...more },
});
const sent = (more: Partial<Sending> = {}): State => ({
  ...{ step: 'deleting', job: 'delete', removed: false, ...confirmed, ...more },
});
const look = (round: Looking['round'], more: Partial<Looking> = {}): Looking => ({
  ...{ step: 'deleting', job: 'probe', round, present: true, removed: false, cause: network },
  ...{ ...confirmed, ...more },
});
const unknown = (more: Partial<In<'unknown'>> = {}): State => ({
  ...{ step: 'unknown', cause: network, ...confirmed, suspect: true, ...more },
});
const deleted = (open: boolean): State => ({ step: 'deleted', open });

/** Every state that there is, with every value of what goes along with it. */
const states: readonly State[] = [
  idle,
  ...fromConfirm.flatMap((way) =>
    ([null, 'load', 'check', 'ask'] as const).flatMap((job) =>
      [null, wrong, locked].flatMap((error) =>
        flags.map((stale) => confirm(job, { ...way, error, stale })),
      ),
    ),
  ),
  ...fromVerify.flatMap((way) =>
    ([null, 'send-code', 'check', 'verify', 'ask'] as const).flatMap((job) =>
      [null, wrong, locked].map((error) => verify(job, { ...way, error })),
    ),
  ),
  ...ways.flatMap((way) =>
    (['token', 'check', 'ask', 'hold', 'recheck'] as const).flatMap((job) =>
      flags.map((late) => waiting(job, { ...way, late })),
    ),
  ),
  ...ways.flatMap((way) => flags.map((removed) => sent({ ...way, removed }))),
  ...ways.flatMap((way) => flags.map((removed) => look(0, { ...way, removed }))),
  ...ways.flatMap((way) =>
    ([1, 2, 3] as const).flatMap((round) =>
      flags.map((present) => look(round, { ...way, present, suspect: true })),
    ),
  ),
  ...ways.map((way) => unknown({ ...way, suspect: true })),
  ...flags.map(deleted),
];

const facts = (more: Partial<Facts> = {}): Facts => ({
  ...{ problem: null, loads: false, probes: false, ...more },
});
const open = (more: Partial<Inputs<'open'>> = {}): Input => ({
  ...{ type: 'open', suspect: false, ...facts(), ...more },
});
const press = (more: Partial<Inputs<'press'>> = {}): Input => ({
  ...{ type: 'press', ready: true, token: false, sends: false, way: 'form' },
  ...{ ...facts(), ...more },
});
const fail = (cause: Failure): Input => ({ type: 'fail', failure: cause });
const refused = (probe: boolean): Input => ({ type: 'refused', failure: rejected, probe });
const unclear = (probe: boolean): Input => ({ type: 'unclear', failure: network, probe });
const probed = (found: Inputs<'probed'>['found']): Input => ({ type: 'probed', found });
const codeSent: Inputs<'code-sent'> = { type: 'code-sent', answer, verifyMethod: 'EMAIL_PASSCODE' };

const inputs: readonly Input[] = [
  ...[null, problem].flatMap((wrongUse) =>
    flags.flatMap((loads) =>
      flags.flatMap((probes) => {
        const outside = { problem: wrongUse, loads, probes };
        return [
          ...flags.map((suspect) => open({ ...outside, suspect })),
          ...flags.flatMap((ready) =>
            flags.flatMap((token) =>
              flags.flatMap((sends) =>
                (['page', 'form', 'slot'] as const).map((way) =>
                  press({ ...outside, ready, token, sends, way }),
                ),
              ),
            ),
          ),
        ];
      }),
    ),
  ),
  ...(['close', 'remove', 'reload', 'edit', 'send-code', 'back', 'token', 'late'] as const).map(
    (type) => ({ type }),
  ),
  ...flags.map((loads): Input => ({ type: 'put-right', loads })),
  ...(['verified', 'hold', 'go', 'elsewhere'] as const).map((type) => ({ type })),
  ...flags.flatMap((blocked) =>
    flags.map((suspect): Input => ({ type: 'loaded', blocked, suspect })),
  ),
  codeSent,
  ...[rejected, network, wrong, problem].map(fail),
  ...flags.map((token): Input => ({ type: 'checked', token })),
  { type: 'confirmed', answer },
  ...flags.flatMap((probe) => [refused(probe), unclear(probe)]),
  ...(['gone', 'present', 'unsure'] as const).map(probed),
];

const failed = (cause: Failure, unresolved = false): Effect => ({
  ...{ type: 'failed', failure: cause, unresolved },
});
const lost = (cause: Failure): Effect => ({ type: 'unknown', failure: cause });
const probe = (pause: number): Effect => ({ type: 'probe', pause });
const foundGone: Effect = { type: 'deleted', source: 'probe' };

/** Expects that the input leads from one state to the other, with exactly these effects. */
function leads(from: State, input: Input, state: State, ...effects: Effect[]): void {
  assert.deepEqual({ from, input, ...transition(from, input) }, { from, input, state, effects });
}

/** Expects that the input changes nothing. */
function stays(state: State, input: Input): void {
  leads(state, input, state);
}

interface Turn {
  from: State;
  input: Input;
  to: State;
  effects: readonly Effect[];
}

/** Every input in every state. */
const turns: readonly Turn[] = states.flatMap((from) =>
  inputs.map((input) => {
    const { state, effects } = transition(from, input);
    return { from, input, to: state, effects };
  }),
);

const jobOf = (state: State) => ('job' in state ? state.job : null);
const effectsOf = ({ effects }: Turn, type: Effect['type']) =>
  effects.filter((effect) => effect.type === type);
const none = (odd: readonly Turn[]) => assert.deepEqual(odd.slice(0, 3), []);

/** The inputs that can end each step before the request. */
const ends = ['close', 'remove', 'fail'] as const;

/**
 * The inputs that mean something in each step, by the job that is out. All others must change
 * nothing.
 */
const heard: Readonly<Record<string, readonly Input['type'][]>> = {
  idle: ['open'],
  confirm: ['press', 'token', 'reload', 'put-right', ...ends],
  'confirm load': ['loaded', 'probed', ...ends],
  'confirm check': ['checked', 'probed', ...ends],
  'confirm ask': ['hold', 'go', ...ends],
  verify: ['press', 'token', 'reload', 'back', 'edit', 'send-code', ...ends],
  'verify send-code': ['code-sent', ...ends],
  'verify check': ['checked', 'probed', ...ends],
  'verify verify': ['verified', ...ends],
  'verify ask': ['hold', 'go', ...ends],
  'waiting token': ['token', 'late', ...ends],
  'waiting check': ['checked', 'probed', 'late', ...ends],
  'waiting ask': ['hold', 'go', 'late', ...ends],
  'waiting hold': ['go', 'late', ...ends],
  'waiting recheck': ['checked', 'probed', 'late', ...ends],
  'deleting delete': ['confirmed', 'refused', 'fail', 'unclear', 'remove', 'open'],
  'deleting probe': ['probed', 'remove', 'open'],
  unknown: ['close', 'remove', 'press'],
  deleted: ['open', 'close', 'press', 'remove'],
};
const place = (state: State) => [state.step, jobOf(state) ?? []].flat().join(' ');

describe('What the flow reacts to', () => {
  it('is what belongs to the step and the job, and another tab, while all else changes nothing', () => {
    assert.deepEqual(new Set(states.map(place)), new Set(Object.keys(heard)));
    none(
      turns.filter(({ from, input, to, effects }) => {
        if (heard[place(from)]?.includes(input.type)) return false;
        if (input.type === 'elsewhere' && from.step !== 'deleted') return false;
        return to !== from || effects.length > 0;
      }),
    );
  });

  it('is shown in each step but the first, and of a deleted account while it is open', () => {
    for (const state of states) {
      const shown = state.step === 'deleted' ? state.open : state.step !== 'idle';
      assert.equal(isShown(state), shown, JSON.stringify(state));
    }
  });

  it('is nothing from another tab that deleted it, once it is deleted', () => {
    stays(deleted(true), { type: 'elsewhere' });
    stays(deleted(false), { type: 'elsewhere' });
  });

  it('is another tab’s deletion in each other step, which stays open if it shows in the page', () => {
    for (const state of states.filter(({ step }) => step !== 'deleted')) {
      const away = 'removed' in state && state.removed;
      const next = deleted(state.step !== 'idle' && !away);
      leads(state, { type: 'elsewhere' }, next, { type: 'deleted', source: 'other-tab' });
    }
  });
});

describe('Each turn of the flow', () => {
  it('says deleted once, and how that is known', () => {
    const sources: Partial<Record<Input['type'], Effect>> = {
      confirmed: { type: 'deleted', source: 'response', answer },
      probed: { type: 'deleted', source: 'probe' },
      elsewhere: { type: 'deleted', source: 'other-tab' },
    };
    const into = ({ from, to }: Turn) => to.step === 'deleted' && from.step !== 'deleted';
    for (const turn of turns.filter(into)) {
      assert.deepEqual(turn.effects, [sources[turn.input.type]]);
    }
    none(turns.filter((turn) => !into(turn) && effectsOf(turn, 'deleted').length > 0));
  });

  it('says unknown once, and why', () => {
    const into = ({ from, to }: Turn) => to.step === 'unknown' && from.step !== 'unknown';
    for (const turn of turns.filter(into)) {
      assert.ok(turn.to.step === 'unknown', 'not unknown');
      assert.deepEqual(turn.effects, [lost(turn.to.cause)]);
    }
    none(
      turns.filter(
        (turn) => !into(turn) && turn.to.step !== 'idle' && effectsOf(turn, 'unknown').length > 0,
      ),
    );
  });

  it('says failed once for what it shows as an error, and for nothing else that stays', () => {
    const errorOf = (state: State) => ('error' in state ? state.error : null);
    const news = ({ from, to }: Turn) => errorOf(to) !== null && errorOf(to) !== errorOf(from);
    for (const turn of turns.filter(news)) {
      const told = effectsOf(turn, 'failed').map((effect) => 'failure' in effect && effect.failure);
      assert.deepEqual(told, [errorOf(turn.to)]);
    }
    none(
      turns.filter(({ input, ...turn }) => {
        const told = effectsOf({ input, ...turn }, 'failed').length > 0;
        return told && turn.to.step !== 'idle' && errorOf(turn.to) === null;
      }),
    );
  });

  it('has the bearer checked once where it waits for that, and nowhere else', () => {
    const checks = (state: State) => jobOf(state) === 'check' || jobOf(state) === 'recheck';
    none(
      turns.filter((turn) => {
        const begun = jobOf(turn.to) !== jobOf(turn.from) && checks(turn.to);
        return effectsOf(turn, 'check').length !== (begun ? 1 : 0);
      }),
    );
  });

  it('keeps where the user acted until they act elsewhere', () => {
    none(
      turns.filter(({ from, to }) => {
        if (!('from' in from && 'from' in to)) return false;
        if (to.step === 'confirm' || to.step === 'verify') return false;
        return to.from !== from.from || to.slotted !== from.slotted;
      }),
    );
  });
});

describe('Opening', () => {
  for (const suspect of flags) {
    const way = { suspect };
    it(`shows what is known${suspect ? ', in doubt' : ''}`, () => {
      leads(idle, open({ suspect }), confirm(null, way));
      leads(idle, open({ suspect, probes: true }), confirm(null, way));
    });

    it(`loads what there is to load${suspect ? ', in doubt' : ''}`, () => {
      leads(idle, open({ suspect, loads: true }), confirm('load', way), { type: 'load' });
    });

    it(`of what can’t work says so, and loads nothing${suspect ? ', in doubt' : ''}`, () => {
      for (const loads of flags) {
        const next = confirm(null, { stale: true, error: problem, suspect });
        leads(idle, open({ suspect, loads, problem }), next, failed(problem, suspect));
      }
    });
  }
});

describe('In the first step', () => {
  it('what was loaded is shown with the doubt, and is to be loaded anew if it is blocked', () => {
    for (const way of fromConfirm) {
      for (const blocked of flags) {
        for (const suspect of flags) {
          const next = confirm(null, { stale: blocked, suspect });
          leads(confirm('load', way), { type: 'loaded', blocked, suspect }, next);
        }
      }
    }
  });

  for (const way of fromConfirm) {
    describe(way.suspect ? 'in doubt' : 'without a doubt', () => {
      const { suspect } = way;
      const plain = confirm(null, way);
      const stale = confirm(null, { ...way, stale: true, error: wrong });

      it('a press of what can’t work says so, and nothing else', () => {
        const next = confirm(null, { ...way, stale: true, error: problem });
        for (const from of [plain, stale]) {
          for (const loads of flags) {
            for (const token of flags) {
              leads(from, press({ problem, loads, token }), next, failed(problem, suspect));
            }
          }
        }
      });

      it('what was put right is asked anew, and loaded where there is something to load', () => {
        const wasWrong = confirm(null, { ...way, stale: true, error: problem });
        leads(wasWrong, { type: 'put-right', loads: false }, plain);
        leads(wasWrong, { type: 'put-right', loads: true }, confirm('load', way), { type: 'load' });
      });

      it('nothing else that went wrong is put right by settings', () => {
        for (const loads of flags) {
          stays(stale, { type: 'put-right', loads });
          stays(plain, { type: 'put-right', loads });
        }
      });

      it('a press loads again what is not to be acted on, however much is ready', () => {
        for (const ready of flags) {
          for (const token of flags) {
            const input = press({ loads: true, ready, token });
            leads(stale, input, confirm('load', way), { type: 'load' });
          }
        }
      });

      it('a press with nothing to load ends the state that was not to be acted on, and no more', () => {
        for (const ready of flags) {
          for (const token of flags) {
            for (const who of ['page', 'form', 'slot'] as const) {
              leads(stale, press({ ready, token, way: who }), plain);
            }
          }
        }
      });

      it('a press before the acknowledgement does nothing', () => {
        for (const error of [null, wrong]) {
          for (const loads of flags) {
            for (const token of flags) {
              const input = press({ ready: false, loads, token });
              stays(confirm(null, { ...way, error }), input);
            }
          }
        }
      });

      const resting = [plain, confirm(null, { ...way, error: wrong })];

      it('a press with a token goes on to the check, whoever verifies', () => {
        for (const from of resting) {
          for (const who of ['page', 'form', 'slot'] as const) {
            const input = press({ token: true, way: who });
            leads(from, input, confirm('check', way), { type: 'check' });
          }
        }
        const input = press({ token: true, loads: true });
        leads(plain, input, confirm('check', way), { type: 'check' });
      });

      it('a press without a token asks the page for one', () => {
        for (const from of resting) {
          leads(from, press({ way: 'page' }), waiting('token', way), { type: 'token' });
        }
      });

      it('a press without a token goes to the element’s form, or to the page’s', () => {
        for (const from of resting) {
          leads(from, press({ way: 'form' }), verify(null, { ...form, suspect }));
          leads(from, press({ way: 'slot' }), verify(null, { ...slot, suspect }));
        }
      });

      it('a token clears the error', () => {
        leads(confirm(null, { ...way, error: wrong }), { type: 'token' }, plain);
        leads(plain, { type: 'token' }, plain);
      });

      it('a token does not clear the error of what can’t be acted on', () => {
        stays(stale, { type: 'token' });
      });

      it('a change of what is shown has it loaded again', () => {
        for (const from of [...resting, stale]) {
          leads(from, { type: 'reload' }, confirm('load', way), { type: 'load' });
        }
      });
    });
  }
});

describe('In the verify step', () => {
  for (const way of fromVerify) {
    const { slotted, suspect } = way;
    const whose = slotted ? 'the page’s form' : 'the element’s form';
    describe(`with ${whose}${suspect ? ', in doubt' : ''}`, () => {
      const rest = verify(null, way);
      const mended = [rest, verify(null, { ...way, error: wrong })];

      const ends = [locked, captcha('send-passcode')].map((error) =>
        verify(null, { ...way, error }),
      );

      it('a press of what can’t work says so in the first step, and nothing else', () => {
        const next = confirm(null, { from: 'confirm', suspect, stale: true, error: problem });
        for (const from of [...mended, ...ends]) {
          for (const token of flags) {
            for (const sends of flags) {
              leads(from, press({ problem, token, sends }), next, failed(problem, suspect));
            }
          }
        }
      });

      it('a press with a token goes on to the check', () => {
        for (const from of mended) {
          for (const ready of flags) {
            leads(from, press({ token: true, ready }), verify('check', way), { type: 'check' });
          }
        }
      });

      it('a press of the button that has a code sent does that, and nothing else', () => {
        const code = { type: 'send-code' } as const;
        for (const from of [...mended, ...ends]) {
          for (const ready of flags) {
            if (slotted) stays(from, press({ sends: true, ready }));
            else leads(from, press({ sends: true, ready }), verify('send-code', way), code);
          }
        }
      });

      it('a press in a dead end leads back to the form, whatever is at hand, and no further', () => {
        for (const from of ends) {
          for (const ready of flags) {
            for (const token of flags) {
              if (!slotted) leads(from, press({ ready, token }), rest);
              else if (!token) stays(from, press({ ready }));
              else leads(from, press({ ready, token }), verify('check', way), { type: 'check' });
            }
          }
        }
      });

      it('the way back leads to the first step as it was opened, and nothing is told', () => {
        for (const from of [...mended, ...ends]) {
          leads(from, { type: 'back' }, confirm(null, { suspect }));
        }
      });

      it('there is no way back while something is under way', () => {
        for (const job of ['send-code', 'check', 'verify', 'ask'] as const) {
          stays(verify(job, way), { type: 'back' });
        }
      });

      it('a press without a token goes on only with the element’s own form, filled in', () => {
        for (const from of mended) {
          stays(from, press({ ready: false }));
          if (slotted) stays(from, press());
          else leads(from, press(), verify('check', way), { type: 'check' });
        }
      });

      it('a token that comes leads on from the page’s form only', () => {
        for (const from of mended) {
          if (!slotted) stays(from, { type: 'token' });
          else leads(from, { type: 'token' }, verify('check', way), { type: 'check' });
        }
      });

      it('another code is requested from the element’s own form only', () => {
        for (const from of [...mended, ...ends]) {
          if (slotted) stays(from, { type: 'send-code' });
          else leads(from, { type: 'send-code' }, verify('send-code', way), { type: 'send-code' });
        }
      });

      it('what is edited is no longer wrong', () => {
        for (const error of [wrong, locked]) {
          leads(verify(null, { ...way, error }), { type: 'edit' }, rest);
        }
        assert.equal(transition(rest, { type: 'edit' }).state, rest, 'nothing was wrong');
      });

      it('a change of what is shown leads back to the first step, and loads', () => {
        for (const from of mended) {
          const next = confirm('load', { suspect });
          leads(from, { type: 'reload' }, next, { type: 'load' });
        }
      });
    });
  }
});

describe('The answer to each job', () => {
  const start = { check: { type: 'check' }, ask: { type: 'ask' }, hold: { type: 'hold' } } as const;

  it('of a code is told, and the form can be used again', () => {
    leads(verify('send-code'), codeSent, verify(null), codeSent);
    leads(
      verify('send-code', { suspect: true }),
      codeSent,
      verify(null, { suspect: true }),
      codeSent,
    );
  });

  it('of a check with a token leads to the question whether the page allows the request', () => {
    const checked: Input = { type: 'checked', token: true };
    for (const way of fromConfirm) {
      leads(confirm('check', way), checked, confirm('ask', way), start.ask);
    }
    for (const way of fromVerify) {
      leads(verify('check', way), checked, verify('ask', way), start.ask);
    }
    for (const way of ways) {
      for (const late of flags) {
        const next = waiting('ask', { ...way, late });
        leads(waiting('check', { ...way, late }), checked, next, start.ask);
      }
    }
  });

  it('of a check without a token has the element’s own form verified, and no other', () => {
    const checked: Input = { type: 'checked', token: false };
    for (const way of fromVerify) {
      if (way.slotted) leads(verify('check', way), checked, verify('ask', way), start.ask);
      else leads(verify('check', way), checked, verify('verify', way), { type: 'verify' });
    }
    for (const way of fromConfirm) {
      leads(confirm('check', way), checked, confirm('ask', way), start.ask);
      leads(waiting('check', way), checked, waiting('ask', way), start.ask);
    }
  });

  it('of a verification leads to the question whether the page allows the request', () => {
    for (const way of withDoubt(form)) {
      leads(verify('verify', way), { type: 'verified' }, verify('ask', way), start.ask);
    }
  });

  it('of the page with a token leads to the check', () => {
    for (const way of fromConfirm) {
      for (const late of flags) {
        const from = waiting('token', { ...way, late });
        leads(from, { type: 'token' }, waiting('check', way), start.check);
      }
    }
  });

  it('of the page that allows the request has it sent', () => {
    for (const way of fromConfirm) {
      leads(confirm('ask', way), { type: 'go' }, sent(way), { type: 'delete' });
    }
    for (const way of fromVerify) {
      leads(verify('ask', way), { type: 'go' }, sent(way), { type: 'delete' });
    }
    for (const way of ways) {
      leads(waiting('ask', way), { type: 'go' }, sent(way), { type: 'delete' });
    }
  });

  it('of the page that holds the request leads to waiting', () => {
    const hold: Input = { type: 'hold' };
    for (const way of fromConfirm) {
      leads(confirm('ask', way), hold, waiting('hold', way), start.hold);
    }
    for (const way of fromVerify) {
      leads(verify('ask', way), hold, waiting('hold', way), start.hold);
    }
    for (const way of ways) {
      leads(waiting('ask', { ...way, late: true }), hold, waiting('hold', way), start.hold);
    }
  });

  it('of a hold has the bearer checked once more, after which the request is sent', () => {
    for (const way of ways) {
      for (const late of flags) {
        const next = waiting('recheck', { ...way, late });
        leads(waiting('hold', { ...way, late }), { type: 'go' }, next, start.check);
        for (const token of flags) {
          leads(next, { type: 'checked', token }, sent(way), { type: 'delete' });
        }
      }
    }
  });

  it('that takes long is said to be late, whatever is awaited', () => {
    for (const job of ['token', 'check', 'ask', 'hold', 'recheck'] as const) {
      for (const way of ways) {
        leads(waiting(job, way), { type: 'late' }, waiting(job, { ...way, late: true }));
      }
    }
  });
});

/** The three steps before the request, all of which can be closed. */
const closable = states.filter(
  (state): state is In<'confirm'> | In<'verify'> | In<'waiting'> =>
    state.step === 'confirm' || state.step === 'verify' || state.step === 'waiting',
);

describe('Before the request', () => {
  it('closing is told as canceled, unless an earlier request may have deleted the account', () => {
    for (const state of closable) {
      const told: Effect[] = state.suspect ? [] : [{ type: 'canceled' }];
      leads(state, { type: 'close' }, idle, ...told);
    }
  });

  it('an element that is removed is closed, and nothing is told', () => {
    for (const state of closable) leads(state, { type: 'remove' }, idle);
  });

  it('what an earlier request did is believed where the profile is read, and only in doubt', () => {
    for (const state of closable) {
      const reads = ['load', 'check', 'recheck'].includes(state.job ?? '');
      if (reads && state.suspect) leads(state, probed('gone'), deleted(true), foundGone);
      else stays(state, probed('gone'));
      stays(state, probed('present'));
      stays(state, probed('unsure'));
    }
  });
});

describe('An error', () => {
  /** The first step is to settle whose account it is, and whether there is a way at all. */
  const forFirst: Readonly<Record<Reason, boolean>> = {
    'account-mismatch': true,
    'no-method': true,
    configuration: true,
    rejected: false,
    unauthorized: false,
    throttled: false,
    'wrong-credential': false,
    locked: false,
    'user-not-found': false,
    'token-expired': false,
    'token-missing': false,
    'encryption-unavailable': false,
    vetoed: false,
    network: false,
    timeout: false,
    'invalid-response': false,
    aborted: false,
  };
  const operations = [undefined, 'profile', 'send-passcode', 'verify'] as const;
  const reasons = Object.keys(forFirst) as Reason[];

  /** Nothing that the user could do in the first step helps: they may ask again. */
  const isDeadEnd = ({ reason, detail }: Failure) =>
    reason === 'locked' || detail.apiCode === CAPTCHA_NEEDED;

  /** The state in which the user is to act on the error. */
  function landing(error: Failure, { from, slotted, suspect }: Way): State {
    const { reason, operation } = error;
    if (forFirst[reason]) return confirm(null, { suspect, stale: true, error });
    if (from === 'verify') return verify(null, { slotted, suspect, error });
    return confirm(null, { suspect, stale: operation === 'profile' || isDeadEnd(error), error });
  }

  const kinds: [kind: string, causeOf: (operation?: Operation) => Failure][] = [
    ...reasons.map((reason): (typeof kinds)[number] => [reason, (of) => failure(reason, of)]),
    ['rejected, for want of a captcha,', captcha],
  ];
  for (const [kind, causeOf] of kinds) {
    it(`of the kind ${kind} ends any job, and is shown where the user can act`, () => {
      for (const operation of operations) {
        const cause = causeOf(operation);
        for (const state of closable) {
          // What is not to be acted on stays so: a token that is none mends nothing.
          const stays = state.step === 'confirm' && state.job === null && state.stale;
          const next = stays ? { ...state, error: cause } : landing(cause, state);
          leads(state, fail(cause), next, failed(cause, state.suspect));
        }
        for (const way of ways) {
          // The request was never sent.
          leads(sent(way), fail(cause), landing(cause, way), failed(cause, way.suspect));
        }
      }
    });
  }

  it('of a request that was never sent is told, but not shown, when the element was removed', () => {
    for (const way of ways) {
      leads(sent({ ...way, removed: true }), fail(network), idle, failed(network, way.suspect));
    }
  });

  it('of the request itself is shown where the user acted', () => {
    for (const way of [confirmed, form, slot]) {
      leads(sent(way), refused(false), landing(rejected, way), failed(rejected));
      for (const cause of [failure('locked'), captcha()]) {
        const input: Input = { type: 'refused', failure: cause, probe: false };
        leads(sent(way), input, landing(cause, way), failed(cause));
        leads(look(0, { ...way, cause }), probed('present'), landing(cause, way), failed(cause));
      }
    }
  });
});

describe('While the request is out', () => {
  it('a confirmed answer is told as it is, and shown unless the element was removed', () => {
    for (const way of ways) {
      for (const removed of flags) {
        const told: Effect = { type: 'deleted', source: 'response', answer };
        leads(sent({ ...way, removed }), { type: 'confirmed', answer }, deleted(!removed), told);
      }
    }
  });

  it('an element that is removed takes nothing back, and shows the request once it is put back', () => {
    for (const way of ways) {
      const away = { ...way, removed: true };
      leads(sent(way), { type: 'remove' }, sent(away));
      leads(sent(away), open(), sent(way));
      stays(sent(way), open());
      stays(sent(away), { type: 'remove' });
      leads(look(0, way), { type: 'remove' }, look(0, away));
      leads(look(0, away), open(), look(0, way));
      stays(look(0, way), open());
      stays(look(0, away), { type: 'remove' });
    }
  });

  it('a refusal is looked into at once, where a profile can be read', () => {
    for (const way of ways) {
      for (const removed of flags) {
        const next = look(0, { ...way, removed, cause: rejected });
        leads(sent({ ...way, removed }), refused(true), next, probe(0));
      }
    }
  });

  it('a refusal that can’t be looked into is a failure, and proves nothing in doubt', () => {
    for (const way of ways) {
      const { suspect } = way;
      const away = { ...way, removed: true };
      if (suspect) {
        leads(sent(way), refused(false), unknown({ ...way, cause: rejected }), lost(rejected));
        leads(sent(away), refused(false), idle, lost(rejected));
      } else {
        leads(sent(away), refused(false), idle, failed(rejected));
      }
    }
  });

  it('no clear answer is looked into after a pause, where a profile can be read', () => {
    for (const way of ways) {
      const inDoubt = { ...way, suspect: true };
      leads(sent(way), unclear(true), look(1, inDoubt), probe(1000));
      leads(sent(way), unclear(false), unknown(inDoubt), lost(network));
    }
  });

  it('no clear answer means unknown to an element that was removed, which waits for no pause', () => {
    for (const way of ways) {
      const away = { ...way, removed: true };
      leads(sent(away), unclear(true), idle, lost(network));
      leads(sent(away), unclear(false), idle, lost(network));
    }
  });
});

describe('The look at once', () => {
  const cause = rejected;

  it('that finds the account is the failure, and a doubt from before remains', () => {
    for (const way of ways) {
      const next =
        way.from === 'verify'
          ? verify(null, { ...way, error: cause })
          : confirm(null, { ...way, error: cause });
      leads(look(0, { ...way, cause }), probed('present'), next, failed(cause));
      const away = look(0, { ...way, cause, removed: true });
      leads(away, probed('present'), idle, failed(cause));
    }
  });

  it('that can’t tell is followed by those after pauses, or is unknown without the element', () => {
    for (const way of ways) {
      const next = look(1, { ...way, cause, suspect: true });
      leads(look(0, { ...way, cause }), probed('unsure'), next, probe(1000));
      const away = look(0, { ...way, cause, removed: true });
      leads(away, probed('unsure'), idle, lost(cause));
    }
  });

  it('that finds it gone is told as deleted, and shown unless the element was removed', () => {
    for (const way of ways) {
      for (const removed of flags) {
        const from = look(0, { ...way, cause, removed });
        leads(from, probed('gone'), deleted(!removed), foundGone);
      }
    }
  });
});

describe('The looks after pauses', () => {
  const inDoubt = [confirmed, form, slot].map((way): Way => ({ ...way, suspect: true }));

  it('are three, after 1, 2 and 4 seconds, as long as none of them finds it gone', () => {
    for (const way of inDoubt) {
      for (const found of ['present', 'unsure'] as const) {
        const present = found === 'present';
        leads(look(1, way), probed(found), look(2, { ...way, present }), probe(2000));
        leads(look(2, way), probed(found), look(3, { ...way, present }), probe(4000));
      }
      // Two looks that found it do not make up for one that did not.
      const next = look(3, { ...way, present: false });
      leads(look(2, { ...way, present: false }), probed('present'), next, probe(4000));
      leads(look(2, { ...way, present: false }), probed('unsure'), next, probe(4000));
    }
  });

  it('that find the account three times settle the doubt, and tell the failure that came first', () => {
    for (const way of inDoubt) {
      const settled = { ...way, suspect: false, error: network };
      const next = way.from === 'verify' ? verify(null, settled) : confirm(null, settled);
      leads(look(3, way), probed('present'), next, { type: 'settled' }, failed(network));
    }
  });

  it('settle a doubt in no other way', () => {
    none(
      turns.filter((turn) => {
        const { from, input } = turn;
        const third = 'round' in from && from.round === 3 && from.present;
        const found = third && input.type === 'probed' && input.found === 'present';
        return effectsOf(turn, 'settled').length !== (found ? 1 : 0);
      }),
    );
  });

  it('end in unknown if one of them did not find it', () => {
    for (const way of inDoubt) {
      leads(look(3, way), probed('unsure'), unknown(way), lost(network));
      leads(look(3, { ...way, present: false }), probed('present'), unknown(way), lost(network));
      leads(look(3, { ...way, present: false }), probed('unsure'), unknown(way), lost(network));
    }
  });

  it('are over with the first that finds it gone', () => {
    for (const way of inDoubt) {
      for (const round of [1, 2, 3] as const) {
        for (const present of flags) {
          leads(look(round, { ...way, present }), probed('gone'), deleted(true), foundGone);
        }
      }
    }
  });

  it('end when the element is removed', () => {
    for (const way of inDoubt) {
      for (const round of [1, 2, 3] as const) {
        leads(look(round, way), { type: 'remove' }, idle, lost(network));
        stays(look(round, way), open());
      }
    }
  });
});

describe('When nobody can tell', () => {
  it('the panel can be closed, and nothing is told: it is no cancellation', () => {
    for (const way of ways) {
      leads(unknown({ ...way, suspect: true }), { type: 'close' }, idle);
      leads(unknown({ ...way, suspect: true }), { type: 'remove' }, idle);
    }
  });

  it('a press looks three times more, from the beginning, where a profile can be read', () => {
    for (const way of ways) {
      const inDoubt = { ...way, suspect: true, cause: rejected };
      leads(unknown(inDoubt), press({ probes: true }), look(1, inDoubt), probe(1000));
      stays(unknown(inDoubt), press({ probes: false, token: true }));
    }
  });
});

describe('Once deleted', () => {
  it('it can be shown again', () => {
    leads(deleted(false), open(), deleted(true));
    leads(deleted(true), open(), deleted(true));
  });

  it('closing and the forward button lead on to where sign-out leads, once', () => {
    for (const input of [press(), press({ ready: false }), { type: 'close' } as const]) {
      leads(deleted(true), input, deleted(false), { type: 'exit' });
      stays(deleted(false), input);
    }
  });

  it('an element that is removed is closed, and leads nowhere', () => {
    leads(deleted(true), { type: 'remove' }, deleted(false));
    leads(deleted(false), { type: 'remove' }, deleted(false));
  });
});
