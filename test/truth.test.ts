import type { Clock } from '@sinonjs/fake-timers';
import type { Fault } from '../demo/authing/control.js';
import type { AuthingDeleteAccount } from '../src/index.js';
import '../src/index.js';
import { Account } from './support/authing.js';
import { stopClock } from './support/clock.js';
import {
  attempt,
  create,
  findPart,
  part,
  press,
  pressAndWait,
  submit,
  text,
  untilStep,
} from './support/element.js';
import { record } from './support/events.js';
import { expect } from './support/expect.js';
import { settled, until } from './support/until.js';

/**
 * An element whose first request meets the fault. It is of another origin and has no access token,
 * so no profile can be read, and the answer is all that anybody can know.
 */
async function facing(fault: Fault, attributes: Record<string, string> = {}) {
  const account = await Account.create();
  await account.fault(fault);
  const element = create(account, attributes);
  element.deleteAccountToken = await account.token();
  return { account, element, heard: record(element) };
}

describe('A definite refusal is a failure', () => {
  const refusals: [statusCode: number, apiCode: number | undefined, reason: string][] = [
    [400, undefined, 'rejected'],
    [401, undefined, 'unauthorized'],
    [401, 2020, 'unauthorized'],
    [402, undefined, 'rejected'],
    [403, 1001, 'rejected'],
    [403, 2005, 'locked'],
    [403, 2057, 'locked'],
    [404, 2004, 'user-not-found'],
    [409, undefined, 'rejected'],
    [422, undefined, 'rejected'],
    [429, undefined, 'throttled'],
    [498, undefined, 'rejected'],
  ];

  for (const [statusCode, apiCode, reason] of refusals) {
    it(`with statusCode ${statusCode}${apiCode ? ` and apiCode ${apiCode}` : ''}: ${reason}`, async () => {
      const message = 'The service says no.';
      const { account, element, heard } = await facing({
        kind: 'envelope',
        statusCode,
        message,
        ...(apiCode !== undefined && { apiCode }),
      });
      await attempt(element);

      expect(element.step).to.equal('confirm');
      expect(heard.types).to.deep.equal(['before-delete', 'delete-failed']);
      const [failure] = heard.failures;
      expect(failure?.reason).to.equal(reason);
      const { requestId, ...detail } = failure!.detail;
      expect(detail).to.deep.equal({
        statusCode,
        message,
        ...(apiCode !== undefined && { apiCode }),
        data: { success: false },
      });
      expect(requestId).not.to.be.empty;
      expect(part(element, 'error').getAttribute('role')).to.equal('alert');
      // Whoever runs the service can do nothing about what is expected.
      expect(text(element, 'error').includes(requestId!)).to.equal(reason === 'rejected');
      if (reason === 'rejected') expect(text(element, 'error')).to.contain(message);
      expect(await account.exists()).to.be.true;
    });
  }

  it('whatever HTTP status it comes with', async () => {
    const { element, heard } = await facing({ kind: 'throttled', status: 429 });
    await attempt(element);
    expect(heard.failures.map(({ reason }) => reason)).to.deep.equal(['throttled']);
  });

  it('which the service itself gave: an unknown token', async () => {
    const account = await Account.create();
    const element = create(account);
    const heard = record(element);
    element.deleteAccountToken = 'nobody’s';
    await attempt(element);
    expect(heard.failures[0]?.detail.statusCode).to.equal(400);
  });

  it('after which everything typed is still there, and a press tries again', async () => {
    const { account, element, heard } = await facing(
      { kind: 'throttled' },
      { confirmation: 'phrase' },
    );
    await attempt(element);
    expect(part(element, 'input').value).to.equal(text(element, 'phrase-text'));

    element.deleteAccountToken = await account.token();
    await pressAndWait(element);
    expect(heard.outcomes).to.deep.equal(['delete-failed', 'account-deleted']);
    expect(heard.count('before-delete')).to.equal(2);
  });

  it('which is gone from the panel when the next attempt starts', async () => {
    const { account, element } = await facing({ kind: 'throttled' });
    await attempt(element);
    await account.fault({ kind: 'hold' });
    element.deleteAccountToken = await account.token();
    press(element);
    await untilStep(element, 'deleting');
    expect(findPart(element, 'error')).to.be.null;
    await until(async () => (await account.deleteRequests()) === 2);
    await account.release();
    await untilStep(element, 'deleted');
  });
});

describe('An outcome that nobody can tell is called unknown', () => {
  const unclear: Record<string, Fault> = {
    'a 200 that is no success': { kind: 'success-false' },
    'a 200 that is no success, of a deletion': { kind: 'success-false', handled: true },
    'a 200 without data': { kind: 'no-data' },
    'a statusCode in quotes': { kind: 'status-as-string' },
    'an answer of wrong types': { kind: 'body', body: 'wrong-types' },
    'an answer without an envelope': { kind: 'other-answer', of: 'getSystemInfo' },
    'an HTML page with HTTP 500': { kind: 'http', status: 500 },
    'an HTML page with HTTP 502, after the deletion': { kind: 'http', status: 502, handled: true },
    'an HTML page with HTTP 200': { kind: 'http', status: 200 },
    'an HTML page with HTTP 403': { kind: 'http', status: 403 },
    'HTTP 204': { kind: 'http', status: 200, body: '' },
    'a JSON of nothing': { kind: 'http', status: 200, body: 'null' },
    'a JSON array': { kind: 'http', status: 200, body: '[200]' },
    'an empty body': { kind: 'body', body: 'empty' },
    'half a body': { kind: 'body', body: 'truncated' },
    'a body of another encoding': { kind: 'body', body: 'not-utf8' },
    'a body nested without end': { kind: 'body', body: 'nested' },
    'a connection cut before the deletion': { kind: 'cut-before' },
    'a connection cut after the deletion': { kind: 'cut-after' },
    'a connection cut in the middle of the answer': { kind: 'cut-midway' },
    'an answer the browser may not read': { kind: 'cors', handled: true },
    'a redirect to the same host': { kind: 'redirect-same' },
    'a redirect to another host': { kind: 'redirect-other', to: location.origin },
  };
  const codes = [0, 199, 201, 204, 302, 399, 408, 425, 499, 500, 502, 503, 601, 603, -1];
  for (const statusCode of codes) {
    unclear[`statusCode ${statusCode}`] = { kind: 'envelope', statusCode, message: 'Hm.' };
  }
  unclear['statusCode 500 with an apiCode that is known'] = {
    kind: 'envelope',
    statusCode: 500,
    apiCode: 2020,
    message: 'Hm.',
  };

  /** Presses, and lets all the pauses pass that may lie between the answer and the verdict. */
  async function verdict(element: AuthingDeleteAccount, clock: Clock): Promise<void> {
    const heard = record(element);
    await submit(element);
    await until(() => {
      clock.tick(1000);
      return heard.outcomes.length > 0;
    });
    await element.updateComplete;
  }

  for (const [what, fault] of Object.entries(unclear)) {
    it(`after ${what}`, async () => {
      const clock = stopClock();
      // The clock runs faster than HTTP.
      const { element, heard } = await facing(fault, { timeout: '10000000' });
      await verdict(element, clock);

      expect(element.step).to.equal('unknown');
      expect(heard.types).to.deep.equal(['before-delete', 'outcome-unknown']);
      expect(heard.unknown[0]?.detail).to.deep.include({
        statusCode: 499,
        data: { success: false },
      });
      expect(text(element, 'heading')).not.to.match(/is deleted|failed/);
      expect(element.open).to.be.true;
    });
  }

  for (const kind of ['hang', 'hang-after'] as const) {
    for (const timeout of [3000, null]) {
      it(`after no answer in ${timeout ?? 'the usual'} ms (${kind})`, async () => {
        const clock = stopClock();
        const attributes = timeout === null ? {} : { timeout: String(timeout) };
        const { account, element, heard } = await facing({ kind }, attributes);
        await submit(element);
        await until(async () => (await account.deleteRequests()) === 1);

        clock.tick((timeout ?? 15_000) - 1);
        await settled();
        expect(element.step).to.equal('deleting');
        await until(() => {
          clock.tick(1000);
          return element.step !== 'deleting';
        });

        expect(element.step).to.equal('unknown');
        expect(heard.types).to.deep.equal(['before-delete', 'outcome-unknown']);
      });
    }
  }

  const clients: Record<string, () => unknown> = {
    'a client that rejects': () => Promise.reject(new Error('Broken')),
    'a client that throws': () => {
      throw new Error('Broken');
    },
    'a client that answers undefined': () => undefined,
    'a client that answers a string': () => Promise.resolve('200'),
    'a client that answers success without a statusCode': () =>
      Promise.resolve({ data: { success: true } }),
    'a client that refuses in quotes': () =>
      Promise.resolve({ statusCode: '403', message: '', data: { success: false } }),
    'a client that answers success as a word': () =>
      Promise.resolve({ statusCode: 200, message: '', data: { success: 'true' } }),
    'a client that answers 400.5': () =>
      Promise.resolve({ statusCode: 400.5, message: '', data: { success: false } }),
  };
  for (const [what, deleteAccount] of Object.entries(clients)) {
    it(`after ${what}`, async () => {
      const element = create(null);
      const heard = record(element);
      element.client = { deleteAccount: deleteAccount as () => Promise<never> };
      element.deleteAccountToken = 'token';
      await attempt(element);
      expect(element.step).to.equal('unknown');
      expect(heard.types).to.deep.equal(['before-delete', 'outcome-unknown']);
    });
  }

  it('and the panel can be closed', async () => {
    const { element, heard } = await facing({ kind: 'cut-after' });
    await attempt(element);
    press(element, 'cancel-button');
    await until(() => !element.open);
    expect(heard.types).not.to.include('account-deleted');
    expect(heard.types).not.to.include('delete-failed');
  });
});

describe('After an outcome that nobody could tell', () => {
  it('a refusal of the next attempt does not say that the account is still there', async () => {
    const { account, element, heard } = await facing({ kind: 'cut-after' });
    await attempt(element);
    expect(heard.outcomes).to.deep.equal(['outcome-unknown']);
    expect(await account.exists()).to.be.false;

    press(element, 'cancel-button');
    await untilStep(element, 'idle');
    element.deleteAccountToken = await account.token();
    await attempt(element);

    expect(heard.outcomes).not.to.include('delete-failed');
  });
});

describe('A success is a success', () => {
  const successes: Record<string, Fault> = {
    'in an answer that is huge': { kind: 'body', body: 'huge' },
    'in JSON that calls itself HTML': { kind: 'body', body: 'wrong-content-type' },
    'that comes late': { kind: 'latency-after', ms: 50 },
  };
  for (const [what, fault] of Object.entries(successes)) {
    it(what, async () => {
      const { account, element, heard } = await facing(fault);
      await attempt(element);
      expect(heard.deleted[0]?.detail.data.success).to.be.true;
      expect(await account.exists()).to.be.false;
    });
  }
});
