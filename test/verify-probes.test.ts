import '../src/index.js';
import { FastClock } from './fixtures/fast-clock.js';
import { stopClock } from './support/clock.js';
import { open, part, press, text, untilStep } from './support/element.js';
import { expect } from './support/expect.js';
import { settled, until } from './support/until.js';
import { EMAIL, PHONE, Scene } from './support/verify.js';

const LOST = { kind: 'http', status: 502, handled: true } as const;
const NOT_DONE = { kind: 'http', status: 502 } as const;

/** Puts somebody just before the last press, with their clock stopped. */
async function atLastPress(options: Parameters<typeof Scene.set>[1] = {}) {
  const time = new FastClock(stopClock());
  const { clock } = time;
  const scene = await Scene.set(PHONE, options);
  await scene.fillIn();
  const { length: before } = await scene.requests('getProfile');
  // The press itself looks once.
  const looks = async () => (await scene.requests('getProfile')).length - before - 1;
  return { time, clock, scene, looks };
}

/** Waits until the request was sent, and was answered or not. */
async function untilProbing({ element }: Scene): Promise<void> {
  await until(
    () => /still exists/.test(text(element, 'status')),
    () => `a probe, not ${text(element, 'status')}`,
  );
}

/** Passes through the pauses, which are shorter than the time that a look may take. */
async function untilDecided(time: FastClock, { element }: Scene): Promise<void> {
  await until(() => {
    time.jump(15_000);
    return element.step !== 'deleting';
  });
}

/** Passes through a pause, which begins when the look before it has been answered. */
async function look(time: FastClock, pause: number, done: () => Promise<boolean>): Promise<void> {
  await until(() => time.isWaitedOn(pause));
  time.clock.tick(pause);
  await until(done);
}

describe('A refusal', () => {
  async function refused(fault: { message: string; statusCode: number; handled?: boolean }) {
    const scene = await Scene.set(PHONE);
    await scene.fillIn();
    const { length: before } = await scene.requests('getProfile');
    await scene.fault('deleteAccount', { kind: 'envelope', ...fault });
    await scene.finish('deleting');
    await until(() => scene.element.step !== 'deleting');
    // The press itself looks once.
    expect(await scene.requests('getProfile')).to.have.length(before + 2);
    return scene;
  }

  it('is looked into once: the account is there, so it is a failure', async () => {
    const scene = await refused({ statusCode: 403, message: 'No.' });
    expect(scene.element.step).to.equal('verify');
    expect(scene.heard.failures.map(({ reason }) => reason)).to.deep.equal(['rejected']);
    expect(scene.heard.failures[0]?.detail.message).to.equal('No.');
    expect(await scene.account.exists()).to.be.true;
  });

  it('is looked into once: the account is gone, so it is a success', async () => {
    const scene = await refused({ statusCode: 400, message: 'Used already.', handled: true });
    expect(scene.element.step).to.equal('deleted');
    const [deleted] = scene.heard.deleted;
    expect(deleted?.source).to.equal('probe');
    expect(deleted?.detail).to.deep.include({ statusCode: 200, data: { success: true } });
    expect(scene.heard.failures).to.be.empty;
  });
});

describe('A deletion whose answer is lost', () => {
  for (const afterDeletion of ['not-signed-in', 'no-such-user'] as const) {
    it(`is found out by a look a second later (${afterDeletion})`, async () => {
      const { clock, scene, looks } = await atLastPress({ app: { afterDeletion } });
      await scene.fault('deleteAccount', { kind: 'cut-after' });
      press(scene.element);
      await untilProbing(scene);
      clock.tick(999);
      await settled();
      expect(await looks()).to.equal(0);

      clock.tick(1);
      await untilStep(scene.element, 'deleted');

      expect(scene.heard.deleted[0]?.source).to.equal('probe');
      expect(scene.heard.unknown).to.be.empty;
      expect(await looks()).to.equal(1);
      const requests = await scene.requests();
      const bearers = requests.slice(-3).map(({ headers }) => headers['authorization']);
      expect(new Set(bearers).size).to.equal(1);
    });
  }

  it('is looked for again 2 and 4 seconds later', async () => {
    const { time, scene, looks } = await atLastPress();
    await scene.fault('deleteAccount', LOST);
    await scene.fault('getProfile', { kind: 'http', status: 502 }, { times: 2, skip: 1 });
    press(scene.element);
    await untilProbing(scene);
    await look(time, 1000, async () => (await looks()) === 1);
    await look(time, 2000, async () => (await looks()) === 2);
    expect(scene.element.step).to.equal('deleting');
    await look(time, 4000, async () => (await looks()) === 3);
    await untilStep(scene.element, 'deleted');
    expect(scene.heard.deleted[0]?.source).to.equal('probe');
    expect(await scene.account.deleteRequests()).to.equal(1);
  });

  it('can’t be told from a session that ended meanwhile', async () => {
    const time = new FastClock(stopClock());
    const scene = await Scene.set(PHONE, { attributes: { timeout: '600000' } });
    scene.element.accessToken = await scene.signIn({ lifetime: 300 });
    await scene.fillIn();
    await scene.fault('deleteAccount', { kind: 'hang-after' });
    press(scene.element);
    await until(async () => (await scene.account.deleteRequests()) === 1);
    await scene.pass(time.clock, 600_000);
    await untilDecided(time, scene);
    expect(scene.element.step).to.equal('unknown');
    expect(scene.heard.deleted).to.be.empty;
  });

  it('is found out with an access token that is not a JWT, too', async () => {
    const clock = stopClock();
    const scene = await Scene.set(PHONE);
    scene.element.accessToken = await scene.signIn({ opaque: true });
    await scene.fillIn();
    await scene.fault('deleteAccount', LOST);
    press(scene.element);
    await untilProbing(scene);
    clock.tick(1000);
    await untilStep(scene.element, 'deleted');
    expect(scene.heard.deleted[0]?.source).to.equal('probe');
  });

  it('is looked for with the bearer of the deletion, whoever signs in meanwhile', async () => {
    const clock = stopClock();
    const scene = await Scene.set(PHONE);
    const { element, control, account } = scene;
    const other = await control.createAccount(account.appId, EMAIL);
    await scene.fillIn();
    await scene.fault('deleteAccount', LOST);
    press(element);
    element.accessToken = other.accessToken;
    await untilProbing(scene);
    clock.tick(1000);
    await untilStep(element, 'deleted');
    expect(scene.heard.deleted[0]?.source).to.equal('probe');
    expect((await control.account(account.appId, other.userId)).exists).to.be.true;
  });
});

describe('A deletion that did not happen', () => {
  it('is a failure once the account has been seen three times', async () => {
    const { time, scene, looks } = await atLastPress();
    await scene.fault('deleteAccount', { kind: 'cut-before' });
    press(scene.element);
    await untilProbing(scene);
    await look(time, 1000, async () => (await looks()) === 1);
    await look(time, 2000, async () => (await looks()) === 2);
    expect(scene.heard.types).not.to.include('delete-failed');
    await look(time, 4000, async () => (await looks()) === 3);
    await untilStep(scene.element, 'verify');

    expect(scene.heard.failures.map(({ reason }) => reason)).to.deep.equal(['network']);
    expect(scene.heard.failures[0]?.detail).to.deep.include({
      statusCode: 499,
      data: { success: false },
    });
    expect(await looks()).to.equal(3);
    expect(await scene.account.exists()).to.be.true;
    expect(text(scene.element, 'error')).not.to.be.empty;
  });
});

describe('An outcome that stays unknown', () => {
  /** Has the answer to the deletion lost while nobody can look. */
  async function lost(fault: typeof LOST | typeof NOT_DONE, options = {}) {
    const { time, scene, looks } = await atLastPress(options);
    await scene.fault('deleteAccount', fault);
    await scene.fault('getProfile', { kind: 'http', status: 502 }, { times: 3, skip: 1 });
    press(scene.element);
    await untilProbing(scene);
    await untilDecided(time, scene);
    await untilStep(scene.element, 'unknown');
    return { time, scene, looks };
  }

  it('is called unknown, and never a failure', async () => {
    const { scene } = await lost(LOST);
    expect(scene.heard.types.slice(-1)).to.deep.equal(['outcome-unknown']);
    expect(scene.heard.unknown[0]?.detail).to.deep.include({
      statusCode: 499,
      data: { success: false },
    });
    expect(scene.heard.failures).to.be.empty;
    expect(text(scene.element, 'confirm-button')).to.equal('Check again');
  });

  it('is looked into anew by "Check again": the account is gone', async () => {
    const { time, scene } = await lost(LOST, { app: { afterDeletion: 'no-such-user' } });
    await scene.finish('deleting');
    await untilProbing(scene);
    time.clock.tick(1000);
    await untilStep(scene.element, 'deleted');
    expect(scene.heard.deleted[0]?.source).to.equal('probe');
    expect(await scene.account.deleteRequests()).to.equal(1);
  });

  it('is looked into anew by "Check again": the account is there', async () => {
    const { time, scene } = await lost(NOT_DONE);
    await scene.finish('deleting');
    await untilProbing(scene);
    await untilDecided(time, scene);
    await untilStep(scene.element, 'verify');
    expect(scene.heard.failures.map(({ reason }) => reason)).to.deep.equal(['invalid-response']);
    expect(await scene.account.deleteRequests()).to.equal(1);
  });

  it('lets the panel be closed; a second attempt finds out that the account is gone', async () => {
    const { scene } = await lost(LOST, { app: { afterDeletion: 'no-such-user' } });
    press(scene.element, 'cancel-button');
    await untilStep(scene.element, 'idle');
    scene.element.show();
    await untilStep(scene.element, 'deleted');
    expect(scene.heard.deleted[0]?.source).to.equal('probe');
    expect(await scene.account.deleteRequests()).to.equal(1);
    expect(scene.failures).to.be.empty;
  });

  it('lets the panel be closed; a second attempt deletes the account if it still exists', async () => {
    const { time, scene } = await lost(NOT_DONE);
    press(scene.element, 'cancel-button');
    await untilStep(scene.element, 'idle');
    await open(scene.element);
    expect(part(scene.element, 'checkbox').checked).to.be.false;
    await scene.pass(time.clock, 60_000);
    await scene.fillIn();
    await scene.finish();
    expect(scene.heard.deleted[0]?.source).to.equal('response');
    expect(await scene.account.deleteRequests()).to.equal(2);
  });
});
