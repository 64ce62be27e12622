import type { AuthingDeleteAccount } from '../src/index.js';
import '../src/index.js';
import { Account } from './support/authing.js';
import { Watch } from './support/canaries.js';
import {
  answerWith,
  attempt,
  create,
  open,
  press,
  ready,
  submit,
  untilStep,
} from './support/element.js';
import { expect } from './support/expect.js';

/** Looks everywhere at every step, and once more at the end. */
function guard(element: AuthingDeleteAccount, secrets: string[]) {
  const watch = new Watch(element);
  return async () => {
    expect(await watch.find(secrets)).to.deep.equal([]);
    // If nothing was found, it must not be because nobody looked.
    expect(watch.looks).to.be.greaterThan(3);
  };
}

describe('The token is nowhere to be seen', () => {
  const ways: Record<string, (element: AuthingDeleteAccount, token: string) => void> = {
    attribute: (element, token) => element.setAttribute('delete-account-token', token),
    property: (element, token) => (element.deleteAccountToken = token),
    event: (element, deleteAccountToken) =>
      element.dispatchEvent(
        new CustomEvent('delete-account-token', { detail: { deleteAccountToken } }),
      ),
    answer: (element, token) => answerWith(element, () => token),
    promise: (element, token) => answerWith(element, () => Promise.resolve(token)),
  };

  for (const [way, give] of Object.entries(ways)) {
    it(`when it comes by ${way} and the account is deleted`, async () => {
      const account = await Account.create({}, { deleteNeedsBearer: true });
      const token = await account.token();
      const element = create(account, { verification: 'host' });
      element.accessToken = () => account.accessToken;
      const check = guard(element, [token, account.accessToken]);
      give(element, token);
      await submit(element);
      await untilStep(element, 'deleted');
      await check();
    });
  }

  it('when the service refuses it and says it back', async () => {
    const account = await Account.create();
    const token = await account.token();
    const message = `Token ${token} of ${account.accessToken} is refused.`;
    await account.fault({ kind: 'envelope', statusCode: 403, message });
    const element = create(account, { verification: 'host' });
    element.accessToken = () => account.accessToken;
    const check = guard(element, [token, account.accessToken]);
    element.deleteAccountToken = token;
    await attempt(element);
    await check();
  });

  it('when a success says it back', async () => {
    const element = create(null);
    const token = 'canary-token';
    element.client = {
      deleteAccount: (dto) =>
        Promise.resolve({
          statusCode: 200,
          message: `Used ${dto.deleteAccountToken}`,
          requestId: dto.deleteAccountToken,
          data: { success: true },
        }),
    };
    const check = guard(element, [token]);
    element.deleteAccountToken = token;
    await submit(element);
    await untilStep(element, 'deleted');
    await check();
  });

  const answers: Record<string, (token: string) => unknown> = {
    'an unclear answer': (token) => ({ statusCode: 503, message: token, requestId: token }),
    'a 200 without success': (token) => ({ statusCode: 200, message: token, data: {} }),
    'a refusal': (token) => ({ statusCode: 403, message: `No: ${token}`, requestId: token }),
  };
  for (const [what, answer] of Object.entries(answers)) {
    it(`when ${what} of a client says it back`, async () => {
      const element = create(null);
      const token = 'canary/token+=';
      element.client = {
        deleteAccount: (dto) => Promise.resolve(answer(dto.deleteAccountToken) as never),
      };
      const check = guard(element, [token]);
      element.deleteAccountToken = token;
      await attempt(element);
      await check();
    });
  }

  it('when a client fails and says it back', async () => {
    const element = create(null);
    const token = 'canary-token';
    element.client = { deleteAccount: () => Promise.reject(new Error(token)) };
    const check = guard(element, [token]);
    element.deleteAccountToken = token;
    await submit(element);
    await untilStep(element, 'unknown');
    await check();
  });

  it('when the connection breaks', async () => {
    const account = await Account.create();
    await account.fault({ kind: 'cut-before' });
    const token = await account.token();
    const element = create(account);
    const check = guard(element, [token]);
    element.deleteAccountToken = token;
    await submit(element);
    await untilStep(element, 'unknown');
    await check();
  });

  it('when the page has set the element up wrongly', async () => {
    const element = create(null);
    const check = guard(element, ['canary-token', 'hunter2']);
    element.deleteAccountToken = 'canary-token';
    element.host = 'https://user:hunter2@tenant.authing.example';
    await open(element);
    element.close();
    await open(element);
    element.removeAttribute('host');
    element.host = null;
    await check();
  });

  it('when it is dropped unused', async () => {
    const account = await Account.create();
    const token = await account.token();
    const element = create(account);
    const check = guard(element, [token]);
    element.deleteAccountToken = token;
    await ready(element);
    press(element, 'cancel-button');
    await open(element);
    element.remove();
    await check();
  });
});

describe('A request carries no more than it must', () => {
  it('neither a cookie nor a secret in its URL', async () => {
    document.cookie = 'canary=cookie; path=/';
    const account = await Account.create();
    const element = create(account);
    element.deleteAccountToken = await account.token();
    await submit(element);
    await untilStep(element, 'deleted');
    document.cookie = 'canary=; path=/; max-age=0';
    const [request] = await account.requests();
    expect(request?.path).to.equal('/api/v3/delete-account');
    expect(Object.keys(request?.headers ?? {})).to.have.members([
      'content-type',
      'x-authing-app-id',
    ]);
  });

  it('and is not sent on by a redirect', async () => {
    const account = await Account.create();
    const elsewhere = await Account.create({}, { host: '/account-api' });
    await account.fault({ kind: 'redirect-other', to: `${location.origin}/account-api` });
    const element = create(account);
    element.deleteAccountToken = await elsewhere.token();
    await submit(element);
    await untilStep(element, 'unknown');
    expect(await account.deleteRequests()).to.equal(1);
    expect(await elsewhere.deleteRequests()).to.equal(0);
  });
});
