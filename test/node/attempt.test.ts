import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import FakeTimers, { type Clock } from '@sinonjs/fake-timers';
import type {
  AccountOptions,
  AppOptions,
  Fault,
  FaultRule,
  Operation,
} from '../../demo/authing/control.js';
import { AuthingClient } from '../../src/authing/client.js';
import { AuthingError } from '../../src/authing/errors.js';
import { CHANNEL } from '../../src/channel.js';
import { BeforeDeleteEvent, DeleteAccountTokenRequestEvent } from '../../src/events.js';
import { Service } from '../../src/attempt/service.js';
import { FastClock } from '../fixtures/fast-clock.js';
import {
  Attempt,
  check,
  deleteAccount,
  load,
  outcome,
  probe,
  scripted,
  sendCode,
  until,
  verify,
  type Job,
  type Says,
} from '../fixtures/page.js';
import { useStandIn } from '../fixtures/with-stand-in.js';

const { origin, standIn, signedIn } = useStandIn();

let clock: Clock | null = null;
/** Time stands still until it is told to go on. HTTP takes its own time all the same. */
function stopClock(): Clock {
  clock = FakeTimers.install({
    now: Date.now(),
    toFake: ['setTimeout', 'clearTimeout', 'Date'],
    shouldClearNativeTimers: true,
  });
  return clock;
}
afterEach(() => {
  clock?.uninstall();
  clock = null;
});

const PASSWORD = { password: 's3cret!' };
const PHONE = { phone: '18812345678' };
const EMAIL = { email: 'ann@example.com' };
const NOT_SIGNED_IN = { kind: 'envelope', statusCode: 401, apiCode: 2020, message: '' } as const;
const NO_SUCH_USER = { kind: 'envelope', statusCode: 404, apiCode: 2004, message: '' } as const;
const BROKEN = { kind: 'http', status: 502 } as const;
/** The delete takes effect, and its answer is lost. */
const LOST = { ...BROKEN, handled: true } as const;

type Settings = ConstructorParameters<typeof Attempt>[0];

/** Somebody who is signed in at the stand-in, and a page for them. */
class Ann extends Attempt {
  readonly appId: string;
  readonly userId: string;
  readonly bearer: string;
  readonly control = standIn();

  static async with(
    account: AccountOptions = PASSWORD,
    settings: Settings = {},
    app: AppOptions = {},
  ): Promise<Ann> {
    const { appId, userId, accessToken } = await signedIn(account, app);
    return new Ann(appId, userId, accessToken, settings);
  }

  private constructor(appId: string, userId: string, bearer: string, settings: Settings) {
    super({ host: origin(), appId, accessToken: bearer, ...settings });
    this.appId = appId;
    this.userId = userId;
    this.bearer = bearer;
  }

  fault(operation: Operation, fault: Fault, rule: Partial<FaultRule> = {}): Promise<void> {
    return this.control.fault(this.appId, { operation, fault, ...rule });
  }

  /** What was asked of the service. */
  async asked(): Promise<Operation[]> {
    return (await this.control.requests(this.appId)).map(({ operation }) => operation);
  }

  async bearers(operation: Operation): Promise<(string | undefined)[]> {
    const all = await this.control.requests(this.appId);
    return all
      .filter((request) => request.operation === operation)
      .map(({ headers }) => headers['authorization']?.replace('Bearer ', ''));
  }

  /** A bearer of the same user, or of somebody else. */
  async another(who: 'same' | 'other', opaque = false): Promise<string> {
    const { userId } =
      who === 'same' ? this : await this.control.createAccount(this.appId, PASSWORD);
    return (await this.control.signIn(this.appId, userId, { opaque })).accessToken;
  }

  async exists(): Promise<boolean> {
    return (await this.control.account(this.appId, this.userId)).exists;
  }

  token(expiresIn = 60) {
    return this.control.issueDeleteToken(this.appId, this.userId, { expiresIn });
  }

  /** Opened, and a token is given: one press is left. */
  async ready(): Promise<this> {
    assert.equal(await this.open(), 'confirm');
    this.page.giveToken(await this.token());
    return this;
  }

  /** Presses for the last time, and passes through the pauses that come of it. */
  async finish(time: FastClock): Promise<string> {
    return this.press(() => time.jump(this.page.timeout));
  }

  /** Nobody can tell what became of the account; the panel is closed again. */
  async doubted(fault: Fault = BROKEN, time = new FastClock(stopClock())): Promise<this> {
    await this.ready();
    await this.fault('deleteAccount', fault);
    await this.fault('getProfile', BROKEN, { skip: 1, times: 3 });
    assert.equal(await this.finish(time), 'unknown');
    this.close();
    return this;
  }
}

const ok = (data?: unknown, more: object = {}) => ({
  statusCode: 200,
  message: 'ok',
  data,
  ...more,
});
const refused = (statusCode: number, more: object = {}) => ({ statusCode, message: 'no', ...more });
const DELETED = { deleteAccount: () => ok({ success: true }) };
const ANN = { getProfile: () => ok({ userId: 'ann' }) };
const TOKEN = { verifyDeleteAccountRequest: () => ok({ deleteAccountToken: 'TOKEN' }) };
const SENDS = { sendSms: () => ok(), sendEmail: () => ok() };

/** A page with a client that says what it is told to. */
function withClient(says: Says, settings: Settings = {}) {
  const { client, calls, names } = scripted({ ...DELETED, ...says });
  return { attempt: new Attempt({ client, ...settings }), calls, names };
}

/** The last press was made, with what a client has said. */
async function begun(says: Says, settings: Settings = {}) {
  const made = withClient(says, settings);
  const { session, page } = made.attempt;
  const service = await Service.of(
    session.settings,
    session.readsProfile,
    new AbortController().signal,
  );
  session.learn({ type: 'witness', service: service, userId: 'ann', idToken: null });
  page.giveToken('TOKEN');
  session.token.put(page.takeToken()!);
  return { ...made, session };
}

/**
 * Calls a job off at each of the moments after its answer has come; `late` tells whether the job
 * did what an aborted one must not. One moment at the least must be in time.
 */
async function calledOff(
  make: (later: () => void) => { attempt: Attempt; job: Job; late: () => boolean },
): Promise<void> {
  let met = 0;
  for (let turns = 0; turns < 16; turns += 1) {
    const controller = new AbortController();
    let ended = false;
    let inTime = false;
    const { attempt, job, late } = make(() => {
      void (async () => {
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        inTime = !ended && !late();
        controller.abort();
      })();
    });
    await attempt.run(job, controller.signal);
    ended = true;
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    if (inTime) met += 1;
    assert.equal(inTime && late(), false, `after ${turns} turns`);
  }
  assert.notEqual(met, 0);
}

describe('Loading', () => {
  it('reads whose account it is, and how its user can be verified', async () => {
    const ann = await Ann.with({ ...PHONE, ...EMAIL });
    assert.deepEqual(await ann.run(load), { type: 'loaded', blocked: false, suspect: false });
    assert.equal(ann.session.account?.userId, ann.userId);
    assert.deepEqual(ann.session.form.methods, ['PHONE_PASSCODE', 'EMAIL_PASSCODE']);
    assert.equal(ann.session.form.destinationOf('EMAIL_PASSCODE').includes('@'), true);
    assert.deepEqual((await ann.asked()).sort(), ['getProfile', 'getSecurityLevel']);
  });

  it('offers a password where nothing else is bound, by a client as well', async () => {
    const ann = await Ann.with(PASSWORD);
    await ann.run(load);
    assert.deepEqual(ann.session.form.methods, ['PASSWORD']);
    const getSecurityLevel = () => ok({ passwordSet: true });
    const { attempt } = withClient({ ...ANN, ...TOKEN, getSecurityLevel });
    assert.equal(outcome(await attempt.run(load)), 'loaded');
    assert.deepEqual(attempt.session.form.methods, ['PASSWORD']);
  });

  it('asks for no methods that the host has chosen', async () => {
    const ann = await Ann.with(PHONE, { verifyMethods: 'EMAIL_PASSCODE PHONE_PASSCODE' });
    await ann.run(load);
    assert.deepEqual(await ann.asked(), ['getProfile']);
    assert.deepEqual(ann.session.form.methods, ['EMAIL_PASSCODE', 'PHONE_PASSCODE']);
  });

  it('asks for none, and offers none, where the host verifies', async () => {
    const ann = await Ann.with(PHONE, { verification: 'host' });
    assert.equal(outcome(await ann.run(load)), 'loaded');
    assert.deepEqual(await ann.asked(), ['getProfile']);
    assert.deepEqual(ann.session.form.methods, []);
    assert.equal(ann.session.account?.userId, ann.userId);
  });

  it('ends with the level’s refusal, too', async () => {
    const ann = await Ann.with(PHONE);
    await ann.fault('getSecurityLevel', NOT_SIGNED_IN);
    assert.equal(outcome(await ann.run(load)), 'fail unauthorized profile');
    assert.equal(ann.session.account, null);
  });

  for (const [what, job] of Object.entries({ load, check })) {
    it(`shows no bearer that the service says back: ${what}`, async () => {
      const ann = await Ann.with(PHONE);
      const message = `no ${ann.bearer} here`;
      await ann.fault('getProfile', { kind: 'envelope', statusCode: 403, message });
      const input = await ann.run(job);
      assert.equal(outcome(input), 'fail rejected profile');
      assert.equal(input.type === 'fail' && input.failure.detail.message, 'no … here');
    });

    it(`ends where there is no bearer to be had: ${what}`, async () => {
      const ann = await Ann.with(PHONE, { accessToken: () => Promise.reject(new Error('no')) });
      assert.equal(outcome(await ann.run(job)), 'fail unauthorized profile');
      assert.deepEqual(await ann.asked(), []);
    });
  }

  it('finds the only account that may be deleted', async () => {
    const { attempt } = withClient(ANN, { userId: 'ann', idToken: null });
    assert.equal(outcome(await attempt.run(load)), 'loaded');
  });

  it('ends if it is another than the one that may be deleted', async () => {
    const { attempt } = withClient(ANN, { userId: 'bob' });
    assert.equal(outcome(await attempt.run(load)), 'fail account-mismatch profile');
    assert.equal(attempt.session.account, null);
  });

  it('goes on where nobody can be asked, and nobody needs to', async () => {
    const { attempt, names } = withClient({});
    assert.deepEqual(await attempt.run(load), { type: 'loaded', blocked: false, suspect: false });
    assert.equal(attempt.session.account, null);
    assert.deepEqual(names(), []);
  });

  it('ends where nobody can be asked, and only one account may be deleted', async () => {
    const { attempt } = withClient({}, { userId: 'ann', idToken: null });
    assert.equal(outcome(await attempt.run(load)), 'fail unauthorized profile');
  });

  it('ends where an account is shown and can’t be read any more', async () => {
    const ann = await Ann.with();
    assert.equal(await ann.open(), 'confirm');
    ann.page.giveToken(await ann.token());
    ann.setAccessToken(null, true);
    for (let press = 0; press < 2; press += 1) {
      assert.equal(await ann.press(), 'confirm: unauthorized');
      assert.equal(ann.told, 'verification-failed unauthorized profile');
      ann.page.giveToken(await ann.token());
    }
    assert.equal((await ann.asked()).includes('deleteAccount'), false);
    const { attempt } = withClient({});
    attempt.session.account = { userId: 'ann' };
    assert.equal(outcome(await attempt.run(load)), 'fail unauthorized profile');
    assert.equal(outcome(await attempt.run(check)), 'fail unauthorized profile');
  });

  it('keeps what was typed when the same account is found again', async () => {
    const { attempt } = withClient(ANN);
    attempt.session.account = { userId: 'ann' };
    typed(attempt);
    await attempt.run(load);
    assert.deepEqual(kept(attempt), [true, 'x@example.com']);
  });

  it('keeps what was typed before an account was shown', async () => {
    const { attempt } = withClient(ANN);
    typed(attempt);
    await attempt.run(load);
    assert.deepEqual(kept(attempt), [true, 'x@example.com']);
  });

  it('drops the token at hand, and what was typed, when another account is found', async () => {
    const { attempt } = withClient(ANN);
    attempt.session.account = { userId: 'bob' };
    typed(attempt);
    await attempt.run(load);
    assert.deepEqual(kept(attempt), [false, '']);
    assert.equal(attempt.session.account?.userId, 'ann');
  });

  it('changes nothing once it is called off', async () => {
    await calledOff((later) => {
      const preflight = () => {
        later();
        return { consequences: ['all'] };
      };
      const { attempt } = withClient(ANN, { preflight });
      const { session } = attempt;
      return { attempt, job: load, late: () => session.preflight.consequences.length > 0 };
    });
  });

  it('is called off while it waits', async () => {
    const controller = new AbortController();
    const { attempt } = withClient({ getProfile: () => new Promise(() => {}) });
    const run = attempt.run(load, controller.signal);
    controller.abort();
    assert.equal(outcome(await run), 'fail aborted profile');
  });
});

/** A token is at hand, and an address was typed. */
function typed({ session }: Attempt): void {
  session.token.put({ value: 'TOKEN', at: Date.now() });
  session.form.typed.email = 'x@example.com';
}
const kept = ({ session }: Attempt) => [session.token.isLive(), session.form.typed.email];

describe('What can be read only once the panel is open', () => {
  it('is read as soon as the page has set the access token, and once', async () => {
    const ann = await Ann.with({ ...PASSWORD }, { accessToken: null });
    assert.equal(await ann.open(), 'confirm');
    assert.deepEqual(await ann.asked(), []);
    ann.setAccessToken(ann.bearer);
    for (const update of [0, 1, 2]) {
      ann.flow.settingsChanged();
      await ann.rests();
      assert.equal((await ann.asked()).length, 2, `after update ${update}`);
    }
    assert.equal(ann.session.account?.userId, ann.userId);
    assert.deepEqual(ann.session.form.methods, ['PASSWORD']);
    assert.deepEqual((await ann.asked()).sort(), ['getProfile', 'getSecurityLevel']);
  });

  it('is not read again by itself where that has failed', async () => {
    const ann = await Ann.with({ ...PASSWORD }, { accessToken: null });
    await ann.open();
    await ann.fault('getProfile', BROKEN);
    ann.setAccessToken(ann.bearer);
    for (const update of [0, 1]) {
      ann.flow.settingsChanged();
      await ann.rests();
      assert.equal(ann.state, 'confirm: invalid-response', `after update ${update}`);
    }
  });
});

describe('What the host says beforehand', () => {
  it('stands in the way, or does not', async () => {
    const says = { blockers: [{ message: 'Pay first' }], consequences: ['Your pictures'] };
    const { attempt } = withClient(ANN, { preflight: () => Promise.resolve(says) });
    assert.deepEqual(await attempt.run(load), { type: 'loaded', blocked: true, suspect: false });
    assert.deepEqual(attempt.session.preflight, says);
    attempt.page.preflight = () => ({ consequences: ['Your songs'] });
    assert.deepEqual(await attempt.run(load), { type: 'loaded', blocked: false, suspect: false });
    assert.deepEqual(attempt.session.preflight, { blockers: [], consequences: ['Your songs'] });
    attempt.page.preflight = null;
    await attempt.run(load);
    assert.deepEqual(attempt.session.preflight, { blockers: [], consequences: [] });
  });

  it('ends the load in its own words when it can’t tell', async () => {
    for (const preflight of [
      () => Promise.reject(new Error('Ask the shop')),
      // A page may well have asked the service itself.
      () => Promise.reject(new AuthingError('unauthorized', 'Ask the shop')),
      () => {
        throw new Error('Ask the shop');
      },
    ]) {
      const { attempt } = withClient(ANN, { preflight });
      const input = await attempt.run(load);
      assert.equal(outcome(input), 'fail rejected profile');
      assert.equal(input.type === 'fail' && input.failure.said, 'Ask the shop');
      assert.equal(attempt.session.account, null);
    }
  });

  it('is not waited for longer than for a request', async () => {
    const time = stopClock();
    let asked = false;
    const preflight = () => {
      asked = true;
      return new Promise<never>(() => {});
    };
    const { attempt } = withClient(ANN, { preflight, timeout: 5000 });
    const run = attempt.run(load);
    await until(
      () => asked,
      () => 'the question',
    );
    // The profile is there by then.
    await new Promise((resolve) => setImmediate(resolve));
    time.tick(5000);
    assert.equal(outcome(await run), 'fail timeout profile');
  });

  it('does not matter when the profile is refused', async () => {
    const getProfile = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return refused(401);
    };
    const preflight = () => Promise.reject(new Error('Ask the shop'));
    const { attempt } = withClient({ getProfile }, { preflight });
    assert.equal(outcome(await attempt.run(load)), 'fail unauthorized profile');
    await new Promise((resolve) => setImmediate(resolve));
  });
});

describe('The ways to verify the user', () => {
  const methods = async (says: Says, settings: Settings = {}, ownForm = false) => {
    const { attempt } = withClient({ ...TOKEN, ...says }, settings);
    attempt.page.hasOwnForm = ownForm;
    const input = await attempt.run(load);
    return [outcome(input), ...attempt.session.form.methods].join(' ');
  };
  const both = { userId: 'ann', email: 'ann@example.com', phone: '18812345678' };
  const level = (more: object) => ({ getSecurityLevel: () => ok({ passwordSet: false, ...more }) });

  it('are those that are bound, and that a client can do', async () => {
    const getProfile = () => ok(both);
    const bound = level({ phoneBinded: true, emailBinded: true });
    const { sendEmail } = SENDS;
    assert.equal(await methods({ getProfile, ...bound, sendEmail }), 'loaded EMAIL_PASSCODE');
    assert.equal(await methods({ getProfile, ...SENDS }), 'loaded PHONE_PASSCODE EMAIL_PASSCODE');
  });

  it('are what a client can send where nobody can be asked', async () => {
    assert.equal(await methods(SENDS), 'loaded PHONE_PASSCODE EMAIL_PASSCODE');
    assert.equal(await methods({ sendSms: SENDS.sendSms }), 'loaded PHONE_PASSCODE');
    assert.equal(await methods({}), 'fail no-method verify');
  });

  it('are the host’s own address alone where nothing else is known', async () => {
    assert.equal(await methods(SENDS, { email: 'x@example.com' }), 'loaded EMAIL_PASSCODE');
  });

  it('are none where it is known that nothing is bound', async () => {
    assert.equal(await methods({ ...SENDS, ...level({}) }), 'fail no-method verify');
    assert.equal(await methods({ ...SENDS, ...ANN }), 'fail no-method verify');
  });

  it('are those that the host has chosen, whatever is bound', async () => {
    const chosen = { verifyMethods: 'EMAIL_PASSCODE' };
    const bound = level({ phoneBinded: true });
    assert.equal(await methods({ ...ANN, ...bound }, chosen), 'loaded EMAIL_PASSCODE');
    assert.equal(await methods(SENDS, chosen), 'loaded EMAIL_PASSCODE');
  });

  it('are the host’s where there is none, and its own form stands ready', async () => {
    assert.equal(await methods({}, {}, true), 'loaded');
  });

  it('are none of the element’s business where the host verifies', async () => {
    assert.equal(await methods({}, { verification: 'host' }), 'loaded');
  });
});

describe('A doubt about an account, when its user comes back', () => {
  const gone = { handled: true, kind: 'http', status: 502 } as const;
  const app = { afterDeletion: 'no-such-user' } as const;

  it('is settled by “no such user” to a JWT of theirs', async () => {
    const ann = await Ann.with(PASSWORD, {}, app);
    const other = await ann.another('same');
    await ann.doubted(gone);
    ann.setAccessToken(other);
    assert.equal(await ann.open(), 'deleted');
    assert.equal(ann.told, 'account-deleted probe');
  });

  it('is settled by “no such user” to the very bearer, whatever that is', async () => {
    const ann = await Ann.with(PASSWORD, {}, app);
    ann.setAccessToken(await ann.another('same', true));
    await ann.doubted(gone);
    assert.equal(await ann.open(), 'deleted');
    assert.equal(ann.told, 'account-deleted probe');
  });

  it('is not by another bearer that does not say whose it is', async () => {
    const ann = await Ann.with(PASSWORD, {}, app);
    const other = await ann.another('same', true);
    await ann.doubted(gone);
    ann.setAccessToken(other);
    assert.equal(await ann.open(), 'confirm: user-not-found');
    assert.equal(ann.event('account-deleted'), undefined);
  });

  it('is not by the very bearer once the page has set another in between', async () => {
    const ann = await Ann.with(PASSWORD, {}, app);
    const opaque = await ann.another('same', true);
    ann.setAccessToken(opaque);
    await ann.doubted(gone);
    ann.setAccessToken('other');
    ann.setAccessToken(opaque);
    assert.equal(await ann.open(), 'confirm: user-not-found');
  });

  it('is not by a function’s bearer that does not say whose it is', async () => {
    const ann = await Ann.with(PASSWORD, {}, app);
    const opaque = await ann.another('same', true);
    ann.setAccessToken(() => opaque);
    await ann.doubted(gone);
    assert.equal(await ann.open(), 'confirm: user-not-found');
  });

  it('is not by somebody else’s bearer', async () => {
    const ann = await Ann.with(PASSWORD, {}, app);
    const other = await ann.another('other');
    await ann.doubted(gone);
    ann.setAccessToken(other);
    await ann.fault('getProfile', NO_SUCH_USER);
    assert.equal(await ann.open(), 'confirm: user-not-found');
  });

  it('is not by “not signed in”', async () => {
    const ann = await Ann.with();
    await ann.doubted(gone);
    assert.equal(await ann.open(), 'confirm: unauthorized');
    assert.equal(ann.told, 'verification-failed unauthorized profile');
  });

  it('is not by what is said of how safe the account is', async () => {
    const ann = await Ann.with();
    await ann.doubted();
    await ann.fault('getSecurityLevel', NO_SUCH_USER);
    assert.equal(await ann.open(), 'confirm: user-not-found');
  });

  it('is not by a client, whose bearer nobody sees', async () => {
    let answer: object = ok({ userId: 'ann', idToken: null });
    const { session, attempt } = await begun({ getProfile: () => answer });
    session.doubt();
    answer = refused(404, { apiCode: 2004 });
    assert.equal(outcome(await attempt.run(load)), 'fail user-not-found profile');
  });

  it('is settled at the last press as well', async () => {
    const ann = await Ann.with(PASSWORD, {}, app);
    await ann.doubted();
    await ann.ready();
    assert.equal(ann.flow.state.step === 'confirm' && ann.flow.state.suspect, true);
    await ann.fault('getProfile', NO_SUCH_USER);
    assert.equal(await ann.press(), 'deleted');
    assert.equal(ann.told, 'account-deleted probe');
    assert.equal((await ann.asked()).filter((name) => name === 'deleteAccount').length, 1);
  });

  it('is about them, and about nobody else', async () => {
    const ann = await Ann.with();
    const other = await ann.another('other');
    await ann.doubted();
    assert.equal(await ann.open(), 'confirm');
    assert.equal(ann.flow.state.step === 'confirm' && ann.flow.state.suspect, true);
    ann.close();
    ann.setAccessToken(other);
    assert.equal(await ann.open(), 'confirm');
    assert.equal(ann.flow.state.step === 'confirm' && ann.flow.state.suspect, false);
  });

  it('is about anybody where it is not known whom the delete was for', async () => {
    const { attempt } = withClient({ deleteAccount: () => refused(500) });
    attempt.page.giveToken('TOKEN');
    await attempt.open();
    assert.equal(await attempt.press(), 'unknown');
    attempt.close();
    assert.equal(attempt.session.isInDoubt('ann'), true);
    assert.equal(attempt.session.isInDoubt('bob'), true);
    assert.equal(attempt.session.isInDoubt(), true);
  });

  it('ends when their account is found, and stays for somebody else', async () => {
    const { session } = await begun(ANN);
    const { service } = session;
    session.doubt();
    session.learn({ type: 'witness', service: service!, userId: 'bob', idToken: null });
    session.doubt();
    session.settle();
    assert.equal(session.isInDoubt('bob'), false);
    assert.equal(session.isInDoubt('ann'), true);
    assert.equal(session.isInDoubt(), true);
    session.learn({ type: 'witness', service: service!, userId: 'ann', idToken: null });
    session.settle();
    assert.equal(session.isInDoubt(), false);
  });
});

describe('The last press', () => {
  it('takes one bearer for all that follows', async () => {
    const ann = await Ann.with();
    const bearers = [ann.bearer, await ann.another('same'), await ann.another('same')];
    const given: string[] = [];
    ann.setAccessToken(() => {
      given.push(bearers[given.length]!);
      return given.at(-1)!;
    });
    await ann.open();
    assert.equal(await ann.press(), 'verify');
    ann.session.form.type('password', PASSWORD.password);
    assert.equal(await ann.press(), 'deleted');
    assert.equal(ann.told, 'account-deleted response');
    assert.equal(given.length, 2);
    assert.deepEqual(await ann.bearers('getProfile'), given);
    assert.deepEqual(await ann.bearers('verifyDeleteAccountRequest'), [given[1]]);
    assert.deepEqual(await ann.bearers('deleteAccount'), [given[1]]);
  });

  it('says whether a token is at hand', async () => {
    const { attempt } = withClient(ANN);
    attempt.session.account = { userId: 'ann' };
    assert.deepEqual(await attempt.run(check), { type: 'checked', token: false });
    attempt.session.token.put({ value: 'TOKEN', at: Date.now() });
    assert.deepEqual(await attempt.run(check), { type: 'checked', token: true });
    assert.equal(attempt.session.witness?.userId, 'ann');
  });

  it('asks again with the same bearer after a hold', async () => {
    const ann = await Ann.with();
    const bearers = [ann.bearer, ann.bearer, await ann.another('other')];
    ann.setAccessToken(() => bearers.shift()!);
    await ann.ready();
    let release = () => {};
    ann.page.addEventListener('before-delete', (event) => {
      assert.equal(event instanceof BeforeDeleteEvent, true);
      const held = new Promise<void>((resolve) => (release = resolve));
      if (event instanceof BeforeDeleteEvent) event.waitUntil(held);
    });
    ann.flow.press();
    await until(
      () => ann.flow.state.step === 'waiting',
      () => 'the hold',
    );
    release();
    await ann.rests();
    assert.equal(ann.state, 'deleted');
    assert.deepEqual(await ann.bearers('getProfile'), [ann.bearer, ann.bearer, ann.bearer]);
    assert.deepEqual(await ann.bearers('deleteAccount'), [ann.bearer]);
  });

  it('sends nothing for another account than was shown', async () => {
    const ann = await Ann.with();
    const other = await ann.another('other');
    const bearers = [ann.bearer, other];
    ann.setAccessToken(() => bearers.shift()!);
    await ann.ready();
    ann.session.form.typed.email = 'x@example.com';
    assert.equal(await ann.press(), 'confirm: account-mismatch');
    assert.equal(ann.told, 'verification-failed account-mismatch profile');
    assert.deepEqual(kept(ann), [false, '']);
    assert.equal((await ann.asked()).includes('deleteAccount'), false);
  });

  it('sends nothing for another account than may be deleted', async () => {
    const { attempt } = withClient(ANN, { userId: 'bob' });
    attempt.session.account = { userId: 'ann' };
    assert.equal(outcome(await attempt.run(check)), 'fail account-mismatch profile');
  });

  it('sends nothing for an account that was not shown', async () => {
    const { attempt } = withClient(ANN);
    assert.equal(outcome(await attempt.run(check)), 'fail account-mismatch profile');
    assert.equal(attempt.session.service, null);
    assert.equal(attempt.session.witness, null);
  });

  it('goes on where nobody can be asked, and then nobody can be looked for', async () => {
    const { attempt } = withClient({});
    assert.equal(outcome(await attempt.run(check)), 'checked');
    assert.notEqual(attempt.session.service, null);
    assert.equal(attempt.session.witness, null);
  });

  it('takes the settings together, before anything is waited for', async () => {
    const ann = await Ann.with();
    const bearer = ann.bearer;
    let give: (bearer: string) => void = () => {};
    await ann.ready();
    ann.setAccessToken(() => new Promise((resolve) => (give = resolve)), true);
    ann.page.giveToken(await ann.token());
    ann.flow.press();
    ann.page.host = 'https://other.example';
    ann.page.appId = 'other';
    ann.setAccessToken('other');
    give(bearer);
    await ann.rests();
    assert.equal(ann.state, 'deleted');
  });

  it('changes nothing in the session once it is called off', async () => {
    await calledOff((later) => {
      const getProfile = () => {
        later();
        return ok({ userId: 'ann', idToken: null });
      };
      const { attempt } = withClient({ getProfile });
      attempt.session.account = { userId: 'ann' };
      return { attempt, job: check, late: () => attempt.session.service !== null };
    });
  });
});

describe('Having a code sent', () => {
  const phone = { verifyMethods: 'PHONE_PASSCODE', phoneNumber: '18812345678' };

  async function atForm(says: Says, settings: Settings = phone) {
    const made = withClient({ ...ANN, ...TOKEN, ...SENDS, ...says }, settings);
    await made.attempt.run(load);
    return made;
  }

  it('goes where the method says', async () => {
    const { attempt, calls } = await atForm({}, { ...phone, phoneCountryCode: '+49' });
    await attempt.run(sendCode);
    const { attempt: other, calls: others } = await atForm(
      {},
      { verifyMethods: 'EMAIL_PASSCODE', email: 'ann@example.com' },
    );
    await other.run(sendCode);
    const channel = 'CHANNEL_DELETE_ACCOUNT';
    const to = { channel, phoneNumber: '18812345678', phoneCountryCode: '+49' };
    assert.deepEqual(calls.at(-1), ['sendSms', to]);
    assert.deepEqual(others.at(-1), ['sendEmail', { channel, email: 'ann@example.com' }]);
  });

  it('is told as the service says it, and no more', async () => {
    let answer = ok({ secret: 1 }, { requestId: 'r-1' });
    const { attempt } = await atForm({ sendSms: () => answer });
    const told = { statusCode: 200, message: 'ok' };
    const verifyMethod = 'PHONE_PASSCODE';
    const withId = { ...told, requestId: 'r-1' };
    assert.deepEqual(await attempt.run(sendCode), {
      type: 'code-sent',
      answer: withId,
      verifyMethod,
    });
    answer = ok();
    assert.deepEqual(await attempt.run(sendCode), {
      type: 'code-sent',
      answer: told,
      verifyMethod,
    });
    assert.equal(attempt.session.form.codeState(Date.now()), 'sent');
    assert.equal(attempt.session.form.canSendCode(Date.now()), false);
  });

  it('shows no bearer that the service says back', async () => {
    const ann = await Ann.with(PHONE);
    await ann.run(load);
    const message = `for ${ann.bearer}`;
    await ann.fault('sendSms', { kind: 'json', json: { statusCode: 200, message } });
    const sent = await ann.run(sendCode);
    assert.equal(sent.type === 'code-sent' && sent.answer.message, 'for …');
    await ann.fault('sendSms', { kind: 'json', json: { statusCode: 403, message } });
    const failed = await ann.run(sendCode);
    assert.equal(outcome(failed), 'fail rejected send-passcode');
    assert.equal(failed.type === 'fail' && failed.failure.detail.message, 'for …');
    assert.equal(ann.session.form.secondsLeft('verify', Date.now()), 0);
  });

  it('waits as long as the service asks for, and a minute at the least', async () => {
    stopClock();
    for (const [retryAfter, wait] of [
      [120, 120],
      [undefined, 60],
    ] as const) {
      const ann = await Ann.with(PHONE);
      await ann.run(load);
      await ann.fault('sendSms', { kind: 'throttled', ...(retryAfter && { retryAfter }) });
      assert.equal(outcome(await ann.run(sendCode)), 'fail throttled send-passcode');
      assert.equal(ann.session.form.secondsLeft('code', Date.now()), wait);
      assert.equal(ann.session.form.secondsLeft('verify', Date.now()), 0);
      assert.equal(ann.session.form.codeState(Date.now()), 'none');
    }
  });

  it('waits for nothing after another refusal', async () => {
    const { attempt } = await atForm({ sendSms: () => refused(403) });
    assert.equal(outcome(await attempt.run(sendCode)), 'fail rejected send-passcode');
    assert.equal(attempt.session.form.secondsLeft('code', Date.now()), 0);
  });

  it('does not start a wait for the next flow once it is called off', async () => {
    await calledOff((later) => {
      const sendSms = () => {
        later();
        throw new AuthingError('throttled', '');
      };
      const settings = { ...phone, verification: 'authing' } as const;
      const { attempt } = withClient({ sendSms }, settings);
      const { form } = attempt.session;
      form.offer(['PHONE_PASSCODE'], { phone: '18812345678', email: '', country: '' });
      const late = () => form.secondsLeft('code', Date.now()) > 0;
      return { attempt, job: sendCode, late };
    });
  });

  it('counts down nothing once it is called off', async () => {
    await calledOff((later) => {
      const sendSms = () => {
        later();
        return ok();
      };
      const { attempt } = withClient({ sendSms });
      const { form } = attempt.session;
      const late = () => form.secondsLeft('code', Date.now()) > 0;
      return { attempt, job: sendCode, late };
    });
  });
});

it('No code is sent for a method that has none', async () => {
  const { attempt, names } = withClient(SENDS);
  attempt.session.form.offer(['PASSWORD'], { phone: '', email: '', country: '' });
  assert.equal(outcome(await attempt.run(sendCode)), 'fail no-method send-passcode');
  assert.deepEqual(names(), []);
});

it('A form that the page puts in while the account loads can verify its user', async () => {
  const settings = { verification: 'authing' } as const;
  const { attempt } = withClient(
    {
      ...TOKEN,
      getProfile: () => {
        attempt.page.hasOwnForm = true;
        return ok({ userId: 'ann', idToken: null });
      },
    },
    settings,
  );
  assert.equal(outcome(await attempt.run(load)), 'loaded');
});

it('Who has no way to be verified is shown all the same', async () => {
  const settings = { verification: 'authing' } as const;
  const { attempt } = withClient({ ...ANN, ...TOKEN }, settings);
  assert.equal(outcome(await attempt.run(load)), 'fail no-method verify');
  assert.equal(attempt.session.account?.userId, 'ann');
});

describe('Verifying', () => {
  const TO = { phone: '18812345678', email: 'ann@example.com', country: '+86' };
  type Method = 'PHONE_PASSCODE' | 'EMAIL_PASSCODE' | 'PASSWORD';

  /** The last press was made at a form that is filled in. */
  async function atVerify(methods: Method[], says: Says = {}, settings: Settings = {}) {
    const made = await begun({ ...TOKEN, ...says }, settings);
    const { session, attempt } = made;
    session.token.drop();
    session.form.offer(methods, TO);
    session.form.type('code', ' １２３ 456 ');
    session.form.type('password', 's3cret!');
    const verified = (signal?: AbortSignal) => attempt.run(verify, signal);
    return { ...made, verified };
  }

  it('sends what the method says', async () => {
    const to = { phoneNumber: TO.phone, passCode: '123456', phoneCountryCode: '+86' };
    const payloads = {
      PHONE_PASSCODE: { phonePassCodePayload: to },
      EMAIL_PASSCODE: { emailPassCodePayload: { email: TO.email, passCode: '123456' } },
      PASSWORD: { passwordPayload: { password: 's3cret!', passwordEncryptType: 'none' } },
    };
    for (const method of ['PHONE_PASSCODE', 'EMAIL_PASSCODE', 'PASSWORD'] as const) {
      const { verified, calls, session } = await atVerify([method]);
      assert.deepEqual(await verified(), { type: 'verified' });
      const dto = { verifyMethod: method, ...payloads[method] };
      assert.deepEqual(calls, [['verifyDeleteAccountRequest', dto]]);
      assert.equal(session.verifiedBy, method);
      assert.equal(session.token.take(), 'TOKEN');
    }
  });

  it('takes its secrets off the screen once they have served, and not before', async () => {
    for (const method of ['EMAIL_PASSCODE', 'PASSWORD'] as const) {
      const seen: string[] = [];
      const { verified, session } = await atVerify([method], {
        verifyDeleteAccountRequest: () => {
          seen.push(session.form.typed.code, session.form.typed.password);
          return ok({ deleteAccountToken: 'TOKEN' });
        },
      });
      session.form.revealed = true;
      assert.deepEqual(await verified(), { type: 'verified' });
      assert.deepEqual(seen, [' １２３ 456 ', 's3cret!']);
      const { typed, revealed } = session.form;
      assert.deepEqual([typed.code, typed.password, revealed], ['', '', false]);
    }
  });

  it('takes its secrets out of a refusal, and out of what the delete is answered', async () => {
    const echo = {
      message: 'with １２３ 456, 123456, s3cret!, sealed and TOKEN',
      requestId: '123456',
    };
    const redacted = 'with …, …, …, … and ';
    for (const method of ['PHONE_PASSCODE', 'EMAIL_PASSCODE', 'PASSWORD'] as const) {
      let answer: object = { ...refused(403), ...echo };
      const { verified, session, attempt } = await atVerify(
        [method],
        {
          verifyDeleteAccountRequest: () => answer,
          getSystemInfo: () => ({ rsa: { publicKey: 'key' }, sm2: { publicKey: 'key' } }),
          deleteAccount: () => ({ ...refused(403), ...echo }),
        },
        { passwordEncryptType: 'rsa', encryptFunction: () => 'sealed' },
      );
      const input = await verified();
      const sealed = method === 'PASSWORD' ? '…' : 'sealed';
      const code = method === 'PASSWORD' ? '123456' : '…';
      const expected = redacted.replace('…, …, …, …', `…, ${code}, …, ${sealed}`);
      assert.equal(input.type === 'fail' && input.failure.detail.message, `${expected}TOKEN`);
      assert.equal(input.type === 'fail' && input.failure.detail.requestId, code);
      answer = ok({ deleteAccountToken: 'TOKEN' });
      session.form.type('password', 's3cret!');
      session.form.type('code', '123456');
      await verified();
      const end = await attempt.run(deleteAccount);
      assert.equal(end.type, 'refused');
      assert.equal('failure' in end && end.failure.detail.message.endsWith(' and …'), true);
      assert.equal('failure' in end && end.failure.detail.message.includes('123456'), false);
      assert.equal('failure' in end && end.failure.detail.message.includes('s3cret'), false);
    }
  });

  it('withdraws the password where the account has none', async () => {
    const verifyDeleteAccountRequest = () => refused(403, { apiCode: 2027 });
    const { verified, session } = await atVerify(['PASSWORD', 'EMAIL_PASSCODE'], {
      verifyDeleteAccountRequest,
    });
    assert.equal(outcome(await verified()), 'fail rejected verify');
    assert.deepEqual(session.form.methods, ['EMAIL_PASSCODE']);
    const { verified: alone, session: other } = await atVerify(['PASSWORD'], {
      verifyDeleteAccountRequest,
    });
    assert.equal(outcome(await alone()), 'fail no-method verify');
    assert.deepEqual(other.form.methods, []);
  });

  it('withdraws nothing because of a wrong password', async () => {
    const { verified, session } = await atVerify(['PASSWORD', 'EMAIL_PASSCODE'], {
      verifyDeleteAccountRequest: () => refused(403, { apiCode: 2006 }),
    });
    assert.equal(outcome(await verified()), 'fail wrong-credential verify');
    assert.deepEqual(session.form.methods, ['PASSWORD', 'EMAIL_PASSCODE']);
    assert.equal(session.verifiedBy, null);
    assert.equal(session.form.secondsLeft('verify', Date.now()), 0);
  });

  it('waits when it is asked too often', async () => {
    stopClock();
    const ann = await Ann.with(PASSWORD);
    await ann.run(load);
    await ann.run(check);
    for (const [retryAfter, wait] of [
      [undefined, 60],
      [90, 90],
    ] as const) {
      const fault = { kind: 'throttled', ...(retryAfter && { retryAfter }) } as const;
      await ann.fault('verifyDeleteAccountRequest', fault);
      ann.session.form.type('password', 'wrong');
      assert.equal(outcome(await ann.run(verify)), 'fail throttled verify');
      assert.equal(ann.session.form.secondsLeft('verify', Date.now()), wait);
      assert.equal(ann.session.form.secondsLeft('code', Date.now()), 0);
    }
  });

  it('fails by a token that has no life in it, which is no failure to verify', async () => {
    for (const tokenExpiresIn of [0, -1]) {
      const { verified, session } = await atVerify(['PASSWORD'], {
        verifyDeleteAccountRequest: () => ok({ deleteAccountToken: 'TOKEN', tokenExpiresIn }),
      });
      assert.equal(outcome(await verified()), 'fail token-expired');
      assert.equal(session.token.isLive(), false);
    }
  });

  it('sends nothing when nothing was filled in, which is a token’s end and no wrong secret', async () => {
    for (const method of ['EMAIL_PASSCODE', 'PASSWORD'] as const) {
      const { verified, session, names } = await atVerify([method]);
      session.form.dropSecrets();
      assert.equal(outcome(await verified()), 'fail token-expired');
      assert.deepEqual(names(), []);
    }
  });

  it('sends no password that can’t be encrypted', async () => {
    const key = { getSystemInfo: () => ({ rsa: { publicKey: 'key' } }) };
    const settings = { passwordEncryptType: 'rsa' } as const;
    for (const [says, more] of [
      [key, {}],
      [{}, { encryptFunction: () => 'sealed' }],
      [{ getSystemInfo: () => ({}) }, { encryptFunction: () => 'sealed' }],
      [key, { encryptFunction: () => Promise.reject(new Error('no')) }],
      [key, { encryptFunction: () => 's3cret!' }],
    ] as [Says, Settings][]) {
      const { verified, names } = await atVerify(['PASSWORD'], says, { ...settings, ...more });
      assert.equal(outcome(await verified()), 'fail encryption-unavailable verify');
      assert.equal(names().includes('verifyDeleteAccountRequest'), false);
    }
  });

  it('encrypts the password, and no code', async () => {
    const sealing: Settings = { passwordEncryptType: 'rsa', encryptFunction: () => 'sealed' };
    const key = { getSystemInfo: () => ({ rsa: { publicKey: 'key' } }) };
    const { verified, calls } = await atVerify(['PASSWORD'], key, sealing);
    await verified();
    const passwordPayload = { password: 'sealed', passwordEncryptType: 'rsa' };
    assert.deepEqual(calls.at(-1)?.[1], { verifyMethod: 'PASSWORD', passwordPayload });
    const { verified: byCode, names } = await atVerify(['EMAIL_PASSCODE'], key, sealing);
    await byCode();
    assert.deepEqual(names(), ['verifyDeleteAccountRequest']);
  });

  it('says how the password was encrypted, whatever the page sets meanwhile', async () => {
    const { verified, attempt, calls } = await atVerify(
      ['PASSWORD'],
      {
        getSystemInfo: () => {
          attempt.page.passwordEncryptType = 'none';
          return { rsa: { publicKey: 'key' } };
        },
      },
      { passwordEncryptType: 'rsa', encryptFunction: () => 'sealed' },
    );
    await verified();
    const passwordPayload = { password: 'sealed', passwordEncryptType: 'rsa' };
    assert.deepEqual(calls.at(-1)?.[1], { verifyMethod: 'PASSWORD', passwordPayload });
  });

  it('fails without a service', async () => {
    const { verified, session, names } = await atVerify(['PASSWORD']);
    session.service = null;
    assert.equal(outcome(await verified()), 'fail token-expired');
    assert.deepEqual(names(), []);
  });

  it('leaves the form to the next flow when it is called off before anything is sent', async () => {
    const { verified, session, names } = await atVerify(['PASSWORD']);
    const controller = new AbortController();
    const run = verified(controller.signal);
    controller.abort();
    session.form.type('password', 'the next one');
    await run;
    assert.deepEqual(names(), []);
    assert.equal(session.form.typed.password, 'the next one');
  });

  it('leaves no token behind once it is called off', async () => {
    const { session: other } = await begun({});
    await calledOff((later) => {
      const { client } = scripted({
        ...DELETED,
        verifyDeleteAccountRequest: () => {
          later();
          return ok({ deleteAccountToken: 'TOKEN' });
        },
      });
      const attempt = new Attempt({ client });
      const { session } = attempt;
      const job: Job = async (_attempt, signal) => {
        session.learn({
          type: 'witness',
          service: await Service.of(session.settings, session.readsProfile, signal),
          userId: 'ann',
          idToken: null,
        });
        session.form.type('code', '123456');
        return verify(attempt, signal);
      };
      return { attempt, job, late: () => session.verifiedBy !== null || session.token.isLive() };
    });
    other.end();
  });
});

describe('What is called a wrong configuration', () => {
  const CALLED_SO = { getProfile: () => Promise.reject(new AuthingError('configuration', 'No.')) };

  it('by a client is not taken for wrong use that was put right, and so is asked for once', async () => {
    const { attempt, names } = withClient(CALLED_SO);
    assert.equal(await attempt.open(), 'confirm: configuration');
    attempt.flow.settingsChanged();
    await attempt.rests();
    assert.deepEqual(names(), ['getProfile']);
    const { state } = attempt.flow;
    assert.ok(state.step === 'confirm' && state.error !== null, 'no error is shown');
  });
});

describe('The form, press by press', () => {
  const TO = { email: 'ann@example.com', phone: '18812345678' };
  const BY_MAIL = { verifyMethods: 'EMAIL_PASSCODE' };
  const BY_PASSWORD = { verifyMethods: 'PASSWORD' };

  /** The form is open, for a user whose addresses are known, and what it is asked goes well. */
  async function atForm(says: Says = {}, settings: Settings = BY_MAIL) {
    const getProfile = () => ok({ userId: 'ann', ...TO });
    const made = withClient({ getProfile, ...TOKEN, ...SENDS, ...says }, settings);
    const { attempt, names } = made;
    const { form } = attempt.session;
    assert.equal(await attempt.open(), 'confirm');
    assert.equal(await attempt.press(), 'verify');
    /** What was asked of the service but whose account it is. */
    const asked = () => names().filter((name) => name !== 'getProfile');
    return { ...made, form, asked };
  }

  /** The user has been sent a code, and has typed it. */
  async function withCode(says: Says = {}, settings: Settings = BY_MAIL) {
    const made = await atForm(says, settings);
    assert.equal(await made.attempt.press(), 'verify');
    made.form.type('code', '123456');
    return made;
  }

  /** What is on the screen that must not stay there. */
  const shown = ({ form }: { form: Attempt['session']['form'] }) =>
    form.typed.code + form.typed.password + (form.revealed ? ' revealed' : '');

  it('a code is sent by the first, and only with that the account is deleted by the second', async () => {
    const { attempt, asked, names, form } = await atForm();
    const before = names().length;
    assert.equal(await attempt.press(), 'verify');
    assert.deepEqual(names().slice(before), ['sendEmail'], 'nothing was checked');
    assert.equal(attempt.told, 'passcode-sent');
    assert.equal(form.codeState(Date.now()), 'sent');
    for (let press = 0; press < 2; press += 1) assert.equal(await attempt.press(), 'verify');
    assert.deepEqual(asked(), ['sendEmail'], 'nothing was typed');
    form.type('code', '123456');
    assert.equal(await attempt.press(), 'deleted');
    assert.deepEqual(asked(), ['sendEmail', 'verifyDeleteAccountRequest', 'deleteAccount']);
  });

  it('a code is not sent anew by the button that deletes, though it could be', async () => {
    const time = stopClock();
    for (const [wait, state] of [
      [60_000, 'sent'],
      [300_000, 'expired'],
    ] as const) {
      const { attempt, form, asked } = await withCode();
      time.tick(wait);
      assert.equal(form.canSendCode(Date.now()), true);
      assert.equal(form.codeState(Date.now()), state);
      assert.equal(await attempt.press(), 'deleted');
      assert.deepEqual(asked(), ['sendEmail', 'verifyDeleteAccountRequest', 'deleteAccount']);
    }
  });

  it('the same happens at the service itself', async () => {
    const ann = await Ann.with(PHONE);
    assert.equal(await ann.open(), 'confirm');
    assert.equal(await ann.press(), 'verify');
    assert.equal(await ann.press(), 'verify');
    assert.equal((await ann.asked()).at(-1), 'sendSms');
    ann.session.form.type('code', await ann.control.lastCode(ann.appId));
    assert.equal(await ann.press(), 'deleted');
    assert.equal(await ann.exists(), false);
    assert.equal((await ann.asked()).filter((name) => name === 'sendSms').length, 1);
  });

  it('a second one while the code is under way is not heard', async () => {
    const { attempt, asked } = await atForm();
    attempt.flow.press();
    assert.equal(await attempt.press(), 'verify');
    assert.deepEqual(asked(), ['sendEmail']);
  });

  it('nothing is sent to what is no address, or before another code may be sent', async () => {
    const time = stopClock();
    const getProfile = () => ok({ userId: 'ann', idToken: null });
    const { attempt, form, asked, calls } = await atForm({ getProfile });
    form.type('code', '123456');
    for (const email of ['', 'ann', 'ann@']) {
      form.type('email', email);
      assert.equal(await attempt.press(), 'verify');
    }
    assert.deepEqual(asked(), []);
    form.type('email', 'ann@example.com');
    await attempt.press();
    form.type('email', 'bob@example.com');
    form.type('code', '123456');
    time.tick(59_999);
    assert.equal(await attempt.press(), 'verify');
    assert.deepEqual(asked(), ['sendEmail']);
    time.tick(1);
    assert.equal(await attempt.press(), 'verify');
    assert.deepEqual(asked(), ['sendEmail', 'sendEmail']);
    assert.equal(JSON.stringify(calls.at(-1)).includes('bob@example.com'), true);
  });

  it('a code goes to the address that is typed when it is asked for, and is of use there', async () => {
    const getProfile = () => ok({ userId: 'ann', idToken: null });
    let typeOn = () => {};
    const sendEmail = () => {
      typeOn();
      return ok();
    };
    const { attempt, form } = await atForm({ getProfile, sendEmail });
    form.type('email', 'ann@example.com');
    typeOn = () => form.type('email', 'ann@example.community');
    await attempt.press();
    assert.equal(form.codeState(Date.now()), 'none');
    form.type('email', 'ann@example.com');
    assert.equal(form.codeState(Date.now()), 'sent');
  });

  it('no code is sent where a token is at hand', async () => {
    const { attempt, asked } = await atForm();
    attempt.page.giveToken('TOKEN');
    assert.equal(await attempt.press(), 'deleted');
    assert.deepEqual(asked(), ['deleteAccount']);
  });

  it('no other code is sent where a token has come while the first was under way', async () => {
    const settings = { verifyMethods: 'EMAIL_PASSCODE PHONE_PASSCODE' };
    const { attempt, asked, form } = await atForm({}, settings);
    attempt.flow.press();
    attempt.page.giveToken('TOKEN');
    await attempt.rests();
    form.pick('PHONE_PASSCODE');
    assert.equal(attempt.flow.hasToken, true);
    assert.equal(await attempt.press(), 'deleted');
    assert.deepEqual(asked(), ['sendEmail', 'deleteAccount']);
  });

  it('no code is sent for what turns out to be no token, until it is asked for', async () => {
    const settings = { verifyMethods: 'EMAIL_PASSCODE PHONE_PASSCODE' };
    const { attempt, asked, form } = await atForm({}, settings);
    attempt.flow.press();
    attempt.page.giveToken(7);
    await attempt.rests();
    form.pick('PHONE_PASSCODE');
    assert.equal(attempt.flow.hasToken, true);
    assert.equal(await attempt.press(), 'verify');
    assert.deepEqual(asked(), ['sendEmail']);
    assert.equal(attempt.flow.hasToken, false);
    assert.equal(await attempt.press(), 'verify');
    assert.deepEqual(asked(), ['sendEmail', 'sendSms']);
  });

  it('a code is sent where the token at hand has run out', async () => {
    const time = stopClock();
    const { attempt, asked } = await atForm();
    attempt.page.giveToken({ deleteAccountToken: 'TOKEN', tokenExpiresIn: 60 });
    assert.equal(attempt.flow.hasToken, true);
    time.tick(60_000);
    assert.equal(attempt.flow.hasToken, false);
    assert.equal(await attempt.press(), 'verify');
    assert.deepEqual(asked(), ['sendEmail']);
  });

  it('what was typed stays until the service has answered, and is gone before the page is asked', async () => {
    const seen: string[] = [];
    let see: (what: string) => void = () => {};
    const made = await withCode({
      getProfile: () => {
        see('check');
        return ok({ userId: 'ann', ...TO });
      },
      verifyDeleteAccountRequest: () => {
        see('verify');
        return ok({ deleteAccountToken: 'TOKEN' });
      },
    });
    see = (what) => seen.push(`${what} ${shown(made)}`);
    made.attempt.page.addEventListener('before-delete', () => see('ask'));
    assert.equal(await made.attempt.press(), 'deleted');
    assert.deepEqual(seen, ['check 123456', 'verify 123456', 'ask ']);
  });

  it('a password that was shown is hidden as soon as it has served', async () => {
    const made = await atForm({}, BY_PASSWORD);
    const seen: string[] = [];
    made.form.type('password', 's3cret!');
    made.form.revealed = true;
    made.attempt.page.addEventListener('before-delete', () => seen.push(shown(made)));
    assert.equal(await made.attempt.press(), 'deleted');
    assert.deepEqual(seen, ['']);
  });

  it('what was typed is gone before the page is asked, where a token made it needless', async () => {
    for (const settings of [BY_MAIL, BY_PASSWORD]) {
      const made = await atForm({}, settings);
      const seen: string[] = [];
      made.form.type('code', '123456');
      made.form.type('password', 's3cret!');
      made.form.revealed = true;
      made.attempt.page.giveToken('TOKEN');
      made.attempt.page.addEventListener('before-delete', () => seen.push(shown(made)));
      assert.equal(await made.attempt.press(), 'deleted');
      assert.deepEqual(seen, ['']);
      assert.deepEqual(made.asked(), ['deleteAccount']);
    }
  });

  const failures: [what: string, says: Says, end: string][] = [
    [
      'the service refuses it',
      { verifyDeleteAccountRequest: () => refused(403, { apiCode: 2001 }) },
      'verify: wrong-credential',
    ],
    [
      'nobody answers',
      { verifyDeleteAccountRequest: () => Promise.reject(new Error('')) },
      'verify: network',
    ],
    ['the deletion is refused', { deleteAccount: () => refused(403) }, 'verify: rejected'],
  ];
  for (const [what, says, end] of failures) {
    it(`what was typed is gone once ${what}, but not the code’s life`, async () => {
      const made = await withCode(says);
      made.form.revealed = true;
      assert.equal(await made.attempt.press(), end);
      assert.equal(shown(made), '');
      assert.equal(made.form.codeState(Date.now()), 'sent');
      assert.equal(await made.attempt.press(), end, 'there is nothing to send');
    });
  }

  it('what was typed is gone once nobody can tell whose bearer it is', async () => {
    let fails = false;
    const getProfile = () => (fails ? refused(500) : ok({ userId: 'ann', ...TO }));
    const made = await withCode({ getProfile });
    fails = true;
    assert.equal(await made.attempt.press(), 'verify: rejected');
    assert.equal(shown(made), '');
    assert.equal(made.asked().includes('verifyDeleteAccountRequest'), false);
  });

  it('all that was typed is gone, with the code, once it is somebody else’s bearer', async () => {
    let userId = 'ann';
    let known: object = {};
    const getProfile = () => ok({ userId, ...known });
    const { attempt, form } = await atForm({ getProfile });
    form.type('email', TO.email);
    await attempt.press();
    form.type('code', '123456');
    userId = 'bob';
    known = TO;
    assert.equal(await attempt.press(), 'confirm: account-mismatch');
    assert.deepEqual([form.typed.code, form.typed.email], ['', '']);
    form.type('email', TO.email);
    assert.equal(form.codeState(Date.now()), 'none');
    assert.equal(form.secondsLeft('code', Date.now()), 0);
    assert.equal(attempt.session.service, null);
  });

  it('what was typed is gone once the page forbids the deletion', async () => {
    for (const how of ['veto', 'hold'] as const) {
      const made = await withCode();
      made.attempt.page.addEventListener('before-delete', (event) => {
        if (how === 'veto') event.preventDefault();
        else if (event instanceof BeforeDeleteEvent) event.waitUntil(Promise.reject(new Error()));
      });
      assert.equal(await made.attempt.press(), 'verify: vetoed');
      assert.equal(shown(made), '');
      assert.equal(made.attempt.session.token.isLive(), false);
    }
  });

  it('the way back takes the secrets, and leaves the address, the code’s life and the token', async () => {
    const getProfile = () => ok({ userId: 'ann', idToken: null });
    const made = await atForm({ getProfile });
    const { attempt, form, asked } = made;
    form.type('email', TO.email);
    await attempt.press();
    const told = attempt.page.events.length;
    for (let round = 0; round < 2; round += 1) {
      form.type('code', '123456');
      form.type('password', 's3cret!');
      form.revealed = true;
      attempt.flow.dispatch({ type: 'back' });
      assert.equal(attempt.state, 'confirm');
      assert.equal(shown(made), '');
      assert.equal(form.typed.email, TO.email);
      assert.equal(await attempt.press(), 'verify');
      assert.equal(form.codeState(Date.now()), 'sent');
    }
    assert.deepEqual(asked(), ['sendEmail']);
    assert.equal(attempt.event('delete-canceled'), undefined);
    const types = attempt.page.events.slice(told).map(({ type }) => type);
    assert.deepEqual(new Set(types), new Set(['step-change']));
    attempt.page.giveToken('TOKEN');
    attempt.flow.dispatch({ type: 'back' });
    assert.equal(attempt.session.token.isLive(), true);
    form.type('code', '123456');
    assert.equal(await attempt.press(), 'deleted');
  });

  it('there is no way back from what is under way', async () => {
    const made = await withCode();
    made.attempt.flow.press();
    made.attempt.flow.dispatch({ type: 'back' });
    assert.equal(made.form.typed.code, '123456');
    await made.attempt.rests();
    assert.equal(made.attempt.state, 'deleted');
  });

  it('what was typed is gone when what is shown must be loaded again', async () => {
    const made = await withCode();
    made.attempt.flow.dispatch({ type: 'reload' });
    assert.equal(shown(made), '');
    await made.attempt.rests();
    assert.equal(made.attempt.state, 'confirm');
  });

  it('what was typed is gone when the panel is closed, be it at rest or under way', async () => {
    for (const isUnderWay of [false, true]) {
      const made = await withCode();
      made.form.type('email', 'x@example.com');
      made.form.revealed = true;
      if (isUnderWay) made.attempt.flow.press();
      made.attempt.close();
      assert.equal(made.attempt.told, 'delete-canceled');
      assert.equal(shown(made), '');
      assert.equal(made.form.typed.email, '');
    }
  });

  it('a panel that is opened again asks for the code that was sent', async () => {
    const { attempt, asked, form } = await withCode();
    attempt.close();
    assert.equal(await attempt.open(), 'confirm');
    assert.equal(await attempt.press(), 'verify');
    assert.equal(await attempt.press(), 'verify');
    form.type('code', '123456');
    assert.equal(await attempt.press(), 'deleted');
    assert.deepEqual(asked(), ['sendEmail', 'verifyDeleteAccountRequest', 'deleteAccount']);
  });

  it('a panel that is opened again has another code sent for one that has run out', async () => {
    const time = stopClock();
    const { attempt, asked, form } = await withCode();
    attempt.close();
    time.tick(300_000);
    await attempt.open();
    await attempt.press();
    assert.equal(form.codeState(Date.now()), 'none');
    assert.equal(await attempt.press(), 'verify');
    assert.deepEqual(asked(), ['sendEmail', 'sendEmail']);
  });

  it('a panel that loads again says nothing of a code that has run out', async () => {
    const time = stopClock();
    const { attempt, form } = await withCode();
    time.tick(300_000);
    assert.equal(form.codeState(Date.now()), 'expired');
    attempt.flow.dispatch({ type: 'reload' });
    await attempt.rests();
    assert.equal(form.codeState(Date.now()), 'none');
  });

  it('a panel that somebody else opens has a code sent to them', async () => {
    let user = { userId: 'ann', ...TO };
    const { attempt, asked, calls } = await withCode({ getProfile: () => ok(user) });
    const time = stopClock();
    attempt.close();
    user = { userId: 'bob', email: 'bob@example.com', phone: '15112345678' };
    time.tick(60_000);
    await attempt.open();
    await attempt.press();
    assert.equal(await attempt.press(), 'verify');
    assert.deepEqual(asked(), ['sendEmail', 'sendEmail']);
    assert.equal(JSON.stringify(calls.at(-1)).includes('bob@example.com'), true);
  });

  it('a dead end is left by a press that asks again, and deletes nothing whatever has come', async () => {
    const verifyDeleteAccountRequest = () => refused(403, { apiCode: 2057 });
    const { attempt, asked } = await withCode({ verifyDeleteAccountRequest });
    assert.equal(await attempt.press(), 'verify: locked');
    attempt.page.giveToken('TOKEN');
    assert.equal(await attempt.press(), 'verify');
    assert.equal(asked().includes('deleteAccount'), false);
    assert.equal(await attempt.press(), 'deleted');
  });

  it('a dead end where no code was sent has one sent by a press that asks again', async () => {
    let answer: object = refused(403, { apiCode: 2000 });
    const { attempt, asked } = await atForm({ sendEmail: () => answer });
    assert.equal(await attempt.press(), 'verify: rejected');
    assert.equal(await attempt.press(), 'verify: rejected');
    answer = ok();
    assert.equal(await attempt.press(), 'verify');
    assert.deepEqual(asked(), ['sendEmail', 'sendEmail', 'sendEmail']);
  });

  it('a dead end in the first step is left by a load, and the next press deletes', async () => {
    let answer: object = refused(403, { apiCode: 2005 });
    const says = { ...ANN, deleteAccount: () => answer };
    const { attempt, names } = withClient(says, { verification: 'host' });
    await attempt.open();
    attempt.page.giveToken('TOKEN');
    assert.equal(await attempt.press(), 'confirm: locked');
    answer = ok({ success: true });
    attempt.page.giveToken('ANOTHER');
    assert.equal(await attempt.press(), 'confirm');
    assert.equal(names().filter((name) => name === 'deleteAccount').length, 1);
    assert.equal(await attempt.press(), 'deleted');
  });
});

describe('The delete', () => {
  const answered = async (answer: () => unknown) => {
    const made = await begun({ ...ANN, deleteAccount: answer });
    return { ...made, input: await made.attempt.run(deleteAccount) };
  };

  it('is confirmed by a success alone', async () => {
    const { input, calls, session } = await answered(() =>
      ok({ success: true }, { message: 'TOKEN is used', requestId: 'r-TOKEN' }),
    );
    const answer = { ...ok({ success: true }), message: '… is used', requestId: 'r-…' };
    assert.deepEqual(input, { type: 'confirmed', answer });
    assert.deepEqual(calls, [['deleteAccount', { deleteAccountToken: 'TOKEN' }]]);
    assert.equal(session.token.isLive(), false);
  });

  it('is refused', async () => {
    const { input } = await answered(() => refused(403));
    assert.equal(outcome(input), 'refused rejected');
    assert.equal(input.type === 'refused' && input.probe, true);
  });

  it('comes to no clear answer', async () => {
    for (const answer of [refused(500), refused(408), refused(499), ok({ success: false })]) {
      const { input } = await answered(() => answer);
      assert.equal(input.type, 'unclear');
      assert.equal(input.type === 'unclear' && input.probe, true);
    }
    const { input } = await answered(() => Promise.reject(new Error('')));
    assert.equal(outcome(input), 'unclear network');
    assert.equal(input.type === 'unclear' && input.probe, true);
  });

  it('can’t be looked into where nobody knows whom it is for', async () => {
    for (const answer of [
      () => refused(403),
      () => refused(500),
      () => Promise.reject(new Error('')),
    ]) {
      const { attempt, session } = await begun({ deleteAccount: answer });
      session.witness = null;
      const input = await attempt.run(deleteAccount);
      assert.equal('probe' in input && input.probe, false);
    }
  });

  it('that was answered with “not signed in” has the bearer distrusted', async () => {
    for (const [answer, trusted] of [
      [refused(401), false],
      [refused(500, { apiCode: 2020 }), false],
      [refused(403), true],
    ] as const) {
      const { attempt, session } = await begun({ deleteAccount: () => answer });
      session.witness = { userId: 'ann', wasGood: true, isCurrent: true, place: '' };
      await attempt.run(deleteAccount);
      assert.equal(session.witness.wasGood, trusted);
    }
  });

  it('is not sent with a token that runs out at the last moment', async () => {
    const time = stopClock();
    const { attempt, names } = withClient(ANN, { verification: 'host' });
    await attempt.open();
    attempt.page.giveToken({ deleteAccountToken: 'TOKEN', tokenExpiresIn: 60 });
    attempt.page.addEventListener('step-change', () => {
      if (attempt.state === 'deleting') time.tick(60_000);
    });
    assert.equal(await attempt.press(), 'confirm: token-expired');
    assert.equal(attempt.session.token.isLive(), false);
    assert.equal(names().includes('deleteAccount'), false);
  });
});

describe('A look for the account', () => {
  /** The bearer was good directly before the delete. */
  async function witnessed(source: 'string' | (() => string | Promise<string>) = 'string') {
    const ann = await Ann.with();
    const first = [ann.bearer];
    if (source !== 'string') ann.page.accessToken = () => first.shift() ?? source();
    ann.session.account = { userId: ann.userId };
    assert.equal(outcome(await ann.run(check)), 'checked');
    return ann;
  }
  const look = async (ann: Attempt) => {
    const input = await ann.run(probe);
    return input.type === 'probed' ? input.found : input.type;
  };

  it('finds it', async () => {
    let asked = 0;
    const ann = await witnessed(() => `token-${(asked += 1)}`);
    assert.equal(await look(ann), 'present');
    assert.equal(asked, 0);
  });

  it('finds that it is gone', async () => {
    const ann = await witnessed();
    await ann.fault('getProfile', NO_SUCH_USER);
    assert.equal(await look(ann), 'gone');
  });

  it('can’t tell from an error, from no answer, or from somebody else', async () => {
    const ann = await witnessed();
    await ann.fault('getProfile', { kind: 'envelope', statusCode: 500, message: '' });
    assert.equal(await look(ann), 'unsure');
    await ann.fault('getProfile', BROKEN);
    assert.equal(await look(ann), 'unsure');
    await ann.fault('getProfile', { kind: 'cut-before' });
    assert.equal(await look(ann), 'unsure');
    ann.session.witness = { userId: 'bob', wasGood: true, isCurrent: true, place: '' };
    assert.equal(await look(ann), 'unsure');
  });

  it('can’t tell from a framework’s “not found”, through `AuthingClient` as well', async () => {
    for (const isThrough of [false, true]) {
      const ann = await Ann.with();
      const { bearer: accessToken, appId } = ann;
      if (isThrough) ann.page.client = new AuthingClient({ host: origin(), appId, accessToken });
      ann.session.account = { userId: ann.userId };
      assert.equal(outcome(await ann.run(check)), 'checked');
      for (const mark of [{ error: 'Not Found' }, { error: null }, { apiCode: 'NOT_FOUND' }]) {
        const json = { statusCode: 404, message: '', requestId: 'R1', ...mark };
        await ann.fault('getProfile', { kind: 'json', json });
        assert.equal(await look(ann), 'unsure', `${isThrough} ${JSON.stringify(mark)}`);
      }
    }
  });

  it('can’t tell where it has no bearer, or nobody to look for', async () => {
    const ann = await witnessed();
    const { service } = ann.session;
    ann.session.service = null;
    assert.equal(await look(ann), 'unsure');
    ann.session.service = service;
    ann.session.witness = null;
    assert.equal(await look(ann), 'unsure');
  });

  it('takes the end of a good bearer for the end of the account', async () => {
    const ann = await witnessed();
    await ann.fault('getProfile', NOT_SIGNED_IN);
    assert.equal(await look(ann), 'gone');
    assert.equal((await ann.asked()).length, 2);
  });

  it('does not if the bearer was dead before', async () => {
    const ann = await witnessed();
    ann.session.distrust();
    await ann.fault('getProfile', NOT_SIGNED_IN);
    assert.equal(await look(ann), 'unsure');
  });

  it('does not if the bearer is the client’s', async () => {
    const { session, attempt } = await begun({ getProfile: () => refused(401) });
    assert.equal(session.witness?.wasGood, false);
    session.witness = { userId: 'ann', wasGood: true, isCurrent: true, place: '' };
    assert.equal(await look(attempt), 'unsure');
  });

  it('does not if the bearer ends by itself, or does not say when', async () => {
    const time = stopClock();
    for (const [exp, found] of [
      [Math.floor(time.now / 1000) + 10, 'unsure'],
      [Math.floor(time.now / 1000) + 1000, 'gone'],
      ['soon', 'unsure'],
      [null, 'unsure'],
    ] as const) {
      const ann = await Ann.with();
      const { accessToken } = await ann.control.signIn(ann.appId, ann.userId, { exp });
      ann.page.accessToken = accessToken;
      ann.session.account = { userId: ann.userId };
      await ann.run(check);
      time.tick(11_000);
      await ann.fault('getProfile', NOT_SIGNED_IN);
      assert.equal(await look(ann), found, String(exp));
    }
  });

  it('takes the end of an opaque bearer for the end of the account, too', async () => {
    const ann = await Ann.with();
    ann.page.accessToken = await ann.another('same', true);
    ann.session.account = { userId: ann.userId };
    await ann.run(check);
    await ann.fault('getProfile', NOT_SIGNED_IN);
    assert.equal(await look(ann), 'gone');
  });

  describe('with a fresh bearer', () => {
    /** The bearer of the delete is dead; a function gives another. */
    async function renewed(fresh: (ann: Ann) => Promise<string> | string) {
      let source: () => Promise<string> | string = () => '';
      const ann = await witnessed(() => source());
      source = () => fresh(ann);
      await ann.control.revoke(ann.appId, ann.bearer);
      return ann;
    }

    it('finds it after all', async () => {
      const ann = await renewed((it) => it.another('same'));
      assert.equal(await look(ann), 'present');
    });

    it('can’t tell when somebody else has signed in', async () => {
      const ann = await renewed((it) => it.another('other'));
      assert.equal(await look(ann), 'unsure');
    });

    it('knows no more when it is the same one', async () => {
      const ann = await renewed((it) => it.bearer);
      assert.equal(await look(ann), 'gone');
      assert.equal((await ann.bearers('getProfile')).length, 2);
    });

    it('knows no more when there is none to be had', async () => {
      const ann = await renewed(() => Promise.reject(new Error('signed out')));
      assert.equal(await look(ann), 'gone');
    });

    it('knows no more when it is signed out as well', async () => {
      const ann = await renewed(() => 'of-nobody');
      assert.equal(await look(ann), 'gone');
      assert.equal((await ann.bearers('getProfile')).at(-1), 'of-nobody');
    });

    it('knows no more when it is nobody’s: whose “no such user” that is, is not known', async () => {
      const ann = await renewed((it) => it.another('same'));
      await ann.fault('getProfile', NO_SUCH_USER, { skip: 1 });
      assert.equal(await look(ann), 'gone');
      ann.session.distrust();
      await ann.fault('getProfile', NO_SUCH_USER, { skip: 1 });
      assert.equal(await look(ann), 'unsure');
    });

    it('can’t tell when it comes to no usable answer', async () => {
      const ann = await renewed((it) => it.another('same'));
      await ann.fault('getProfile', BROKEN, { skip: 1 });
      assert.equal(await look(ann), 'unsure');
    });

    it('can’t tell when it does not come in time', async () => {
      const time = stopClock();
      let asked = false;
      const ann = await renewed(() => {
        asked = true;
        return new Promise(() => {});
      });
      const found = look(ann);
      await until(
        () => asked,
        () => 'the function',
      );
      time.tick(15_000);
      assert.equal(await found, 'unsure');
    });
  });
});

describe('From the press to the end', () => {
  it('an account is deleted, once', async () => {
    const ann = await (await Ann.with()).ready();
    assert.equal(await ann.press(), 'deleted');
    assert.equal(await ann.exists(), false);
    assert.equal(ann.told, 'account-deleted response');
    assert.equal((await ann.asked()).filter((name) => name === 'deleteAccount').length, 1);
    const types = ann.page.events.map(({ type }) => type);
    assert.deepEqual(types.slice(-3), ['step-change', 'account-deleted', 'sign-out']);
  });

  it('a lost answer is found out by a look', async () => {
    const time = new FastClock(stopClock());
    const ann = await (await Ann.with()).ready();
    await ann.fault('deleteAccount', LOST);
    assert.equal(await ann.finish(time), 'deleted');
    assert.equal(ann.told, 'account-deleted probe');
  });

  it('a refusal is looked into once, and told when the account is there', async () => {
    const ann = await (await Ann.with()).ready();
    await ann.fault('deleteAccount', { kind: 'envelope', statusCode: 403, message: 'no' });
    assert.equal(await ann.press(), 'confirm: rejected');
    assert.equal(ann.told, 'delete-failed rejected');
    assert.deepEqual((await ann.asked()).slice(-2), ['deleteAccount', 'getProfile']);
    assert.equal(ann.session.isInDoubt(), false);
  });

  it('a bearer that the delete did not take proves nothing by being dead', async () => {
    const time = new FastClock(stopClock());
    const ann = await (await Ann.with()).ready();
    await ann.fault('deleteAccount', BROKEN, { revokes: 'before' });
    assert.equal(await ann.finish(time), 'deleted');
    const other = await (await Ann.with()).ready();
    await other.fault('deleteAccount', NOT_SIGNED_IN, { revokes: 'before' });
    assert.equal(await other.finish(time), 'unknown');
    assert.equal(other.told, 'outcome-unknown');
    assert.equal(other.session.isInDoubt(other.userId), true);
  });

  it('an account that is found three times ends the doubt', async () => {
    const time = new FastClock(stopClock());
    const ann = await (await Ann.with()).doubted(BROKEN, time);
    await ann.ready();
    await ann.fault('deleteAccount', BROKEN);
    assert.equal(await ann.finish(time), 'confirm: invalid-response');
    assert.equal(ann.told, 'delete-failed invalid-response');
    assert.equal(ann.session.isInDoubt(), false);
  });

  it('“Check again” does not take “not signed in” for an answer', async () => {
    const time = new FastClock(stopClock());
    const ann = await (await Ann.with()).ready();
    await ann.fault('deleteAccount', BROKEN);
    await ann.fault('getProfile', BROKEN, { skip: 1, times: 3 });
    assert.equal(await ann.finish(time), 'unknown');
    await ann.fault('getProfile', NOT_SIGNED_IN, { times: 3 });
    assert.equal(await ann.finish(time), 'unknown');
    assert.equal(await ann.finish(time), 'confirm: invalid-response');
  });

  it('a token that runs out while the account is looked at is one the page is not asked about', async () => {
    const time = stopClock();
    let pass = 0;
    const getProfile = () => {
      time.tick(pass);
      return ok({ userId: 'ann' });
    };
    const { attempt, names } = withClient({ getProfile });
    await attempt.open();
    attempt.page.giveToken({ deleteAccountToken: 'TOKEN', tokenExpiresIn: 10 });
    pass = 10_000;
    assert.equal(await attempt.press(), 'confirm: token-expired');
    assert.equal(attempt.told, 'delete-failed token-expired');
    assert.equal(attempt.event('before-delete'), undefined);
    assert.equal(names().includes('deleteAccount'), false);
  });

  it('a token that runs out while the host holds the request is not sent', async () => {
    const time = new FastClock(stopClock());
    const ann = await Ann.with();
    await ann.open();
    ann.page.giveToken(await ann.token(5));
    ann.page.addEventListener('before-delete', (event) => {
      if (event instanceof BeforeDeleteEvent) event.waitUntil(new Promise(() => {}));
    });
    assert.equal(await ann.finish(time), 'confirm: token-expired');
    assert.equal(ann.told, 'delete-failed token-expired');
    assert.equal((await ann.asked()).includes('deleteAccount'), false);
  });

  it('a request for a token is answered, or is not', async () => {
    const ann = await Ann.with(PASSWORD, { verification: 'host' });
    await ann.open();
    ann.page.addEventListener(
      'delete-account-token-request',
      (event) => {
        if (event instanceof DeleteAccountTokenRequestEvent) {
          event.respondWith(Promise.reject(new Error('Not today')));
        }
      },
      { once: true },
    );
    assert.equal(await ann.press(), 'confirm: token-missing');
    assert.equal(ann.told, 'delete-failed token-missing');
    ann.page.addEventListener('delete-account-token-request', (event) => {
      if (event instanceof DeleteAccountTokenRequestEvent) event.respondWith(ann.token());
    });
    assert.equal(await ann.press(), 'deleted');
  });

  it('wrong use is told of, and sends nothing, at the press that would delete, too', async (t) => {
    const said = t.mock.method(console, 'error', () => {});
    const ann = await Ann.with();
    await ann.open();
    await ann.press();
    assert.equal(ann.state, 'verify');
    ann.session.form.type('password', PASSWORD.password);
    const before = await ann.asked();
    Object.assign(ann.page, { verifyMethods: 'PASSKEY' });
    assert.equal(await ann.press(), 'confirm: configuration');
    assert.equal(ann.told, 'delete-failed configuration');
    assert.equal(said.mock.callCount(), 1);
    assert.equal(ann.session.form.typed.password, '');
    assert.deepEqual(await ann.asked(), before);
  });

  it('user-id that nobody can be compared with is wrong use, on opening and at each press', async (t) => {
    const said = t.mock.method(console, 'error', () => {});
    const { attempt, names } = withClient({}, { userId: 'ann', idToken: null });
    assert.equal(await attempt.open(), 'confirm: configuration');
    assert.equal(attempt.told, 'delete-failed configuration');
    attempt.page.giveToken('TOKEN');
    assert.equal(await attempt.press(), 'confirm: configuration');
    assert.equal(said.mock.callCount(), 1);
    assert.deepEqual(names(), []);
  });
});

describe('What is kept, and for how long', () => {
  async function full(says: Says = ANN) {
    const made = await begun(says);
    const { session } = made;
    session.form.offer(['EMAIL_PASSCODE'], { phone: '', email: '', country: '' });
    session.form.type('email', 'x@example.com');
    session.form.type('code', '123456');
    session.form.type('password', 's3cret!');
    const token = { deleteAccountToken: 'TOKEN' };
    const secrets = ['123456'];
    session.learn({ type: 'verified', method: 'PASSWORD', token, at: Date.now(), secrets });
    session.witness = { userId: 'ann', wasGood: true, isCurrent: true, place: '' };
    return made;
  }
  const said = (attempt: Attempt) => attempt.said('123456');

  it('secrets go with the attempt, an address stays', async () => {
    const { attempt, session } = await full();
    assert.equal(said(attempt), '…');
    session.end();
    const { code, password, email } = session.form.typed;
    assert.deepEqual([code, password, email], ['', '', 'x@example.com']);
    assert.equal(session.token.isLive(), false);
    assert.equal(session.service, null);
    assert.equal(session.verifiedBy, null);
    assert.equal(said(attempt), '123456');
    assert.equal(session.witness?.wasGood, true);
  });

  it('all goes with the flow, but whom the delete was for', async () => {
    const { session } = await full();
    session.forget();
    const { code, password, email } = session.form.typed;
    assert.deepEqual([code, password, email], ['', '', '']);
    assert.equal(session.token.isLive(), false);
    assert.equal(session.service, null);
    assert.deepEqual(session.witness, {
      userId: 'ann',
      wasGood: false,
      isCurrent: true,
      place: '',
    });
  });

  it('nothing is left when the panel is closed', async () => {
    const ann = await (await Ann.with()).ready();
    ann.flow.press();
    ann.close();
    assert.equal(ann.told, 'delete-canceled');
    assert.equal(ann.session.account, null);
    assert.equal(ann.session.token.isLive(), false);
    await until(
      () => ann.state === 'idle',
      () => 'idle',
    );
    assert.equal((await ann.asked()).includes('deleteAccount'), false);
  });

  it('an error after the last press takes the token with it, and one that was given since', async () => {
    const ann = await (await Ann.with()).ready();
    const another = await ann.token();
    await ann.fault('getProfile', BROKEN);
    ann.flow.press();
    ann.page.giveToken(another);
    await ann.rests();
    assert.equal(ann.state, 'confirm: invalid-response');
    assert.equal(ann.session.token.isLive(), false);
    assert.equal(ann.page.hasToken, false);
  });

  it('a token at hand, and all that was typed, go when another account is found than may be deleted', async () => {
    let userId = 'ann';
    const getProfile = () => ok({ userId });
    const { attempt } = withClient({ getProfile }, { userId: 'ann', verification: 'host' });
    await attempt.open();
    attempt.page.giveToken('TOKEN');
    attempt.session.form.type('email', 'x@example.com');
    assert.deepEqual(kept(attempt), [true, 'x@example.com']);
    userId = 'bob';
    attempt.flow.dispatch({ type: 'reload' });
    await attempt.rests();
    assert.equal(attempt.state, 'confirm: account-mismatch');
    assert.deepEqual(kept(attempt), [false, '']);
  });

  it('another access token takes the token at hand, and all that was typed', async () => {
    const ann = await (await Ann.with()).ready();
    ann.session.form.type('email', 'x@example.com');
    ann.setAccessToken(await ann.another('same'));
    assert.deepEqual(kept(ann), [false, '']);
  });

  it('an access token that came with the token leaves it', async () => {
    const ann = await (await Ann.with()).ready();
    ann.session.form.type('email', 'x@example.com');
    ann.setAccessToken(await ann.another('same'), true);
    assert.deepEqual(kept(ann), [true, '']);
  });

  it('an attempt that is under way goes on with what it took', async () => {
    const ann = await (await Ann.with()).ready();
    await ann.fault('getProfile', { kind: 'hold' });
    ann.flow.press();
    ann.setAccessToken(await ann.another('other'));
    // What has not come by then would be held after the release.
    let looks = 0;
    await until(
      () => looks === 2,
      () => 'the look at the last press',
      async () => {
        looks = (await ann.bearers('getProfile')).length;
      },
    );
    await ann.control.release(ann.appId);
    await ann.rests();
    assert.equal(ann.state, 'deleted');
    assert.deepEqual(await ann.bearers('deleteAccount'), [ann.bearer]);
  });
});

describe('Other tabs', () => {
  /** What is said on the channel during an act; the last word is the test's own. */
  async function overheard(act: () => Promise<unknown>): Promise<unknown[]> {
    const messages: unknown[] = [];
    const listener = new BroadcastChannel(CHANNEL);
    const speaker = new BroadcastChannel(CHANNEL);
    listener.onmessage = (event) => {
      messages.push((event as MessageEvent<unknown>).data);
    };
    try {
      await act();
      speaker.postMessage('end');
      await until(
        () => messages.includes('end'),
        () => 'the last word',
      );
    } finally {
      listener.close();
      speaker.close();
    }
    return messages.slice(0, -1);
  }

  it('are told of the account, host and app that the delete was for', async () => {
    const ann = await (await Ann.with()).ready();
    const { appId, userId } = ann;
    ann.page.addEventListener('before-delete', () => {
      ann.page.appId = 'other';
      ann.page.host = 'https://other.example';
    });
    const messages = await overheard(() => ann.press());
    assert.deepEqual(messages, [{ host: origin(), appId, userId }]);
  });

  it('are told of nothing when nobody knows whose account it was', async () => {
    const { attempt } = withClient({}, { host: 'https://tenant.example', appId: 'app' });
    attempt.page.giveToken('TOKEN');
    await attempt.open();
    assert.deepEqual(await overheard(() => attempt.press()), []);
    assert.equal(attempt.state, 'deleted');
  });

  it('are told of nothing that another tab said', async () => {
    const ann = await (await Ann.with()).ready();
    await ann.fault('getProfile', BROKEN);
    const { appId, userId } = ann;
    const messages = await overheard(() => {
      ann.flow.heard({ host: origin(), appId, userId: 'bob' });
      assert.equal(ann.state, 'confirm');
      ann.flow.heard({ host: origin(), appId, userId });
      return Promise.resolve();
    });
    assert.equal(ann.told, 'account-deleted other-tab');
    assert.deepEqual(messages, []);
  });
});
