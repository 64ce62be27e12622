import type { AuthingDeleteAccount } from '../src/index.js';
import '../src/index.js';
import { Account } from './support/authing.js';
import { catchConsole } from './support/console.js';
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
import { record, type Recorder } from './support/events.js';
import { expect } from './support/expect.js';

/** All text in and of a tree: markup, fields, shadow roots. */
function markup(node: Element | ShadowRoot): string {
  const own = node instanceof Element ? node.outerHTML : node.innerHTML;
  const inside = [...node.querySelectorAll('*')].flatMap((element) => [
    element.shadowRoot ? markup(element.shadowRoot) : '',
    element instanceof HTMLInputElement ? element.value : '',
  ]);
  return [own, ...inside].join('\n');
}

/** Every property of an object that can be read, those of its class too. */
function properties(object: object, depth = 3): unknown[] {
  const read: unknown[] = [];
  for (const key in object) {
    const value: unknown = Reflect.get(object, key);
    if (typeof value === 'string') read.push(value);
    else if (typeof value === 'object' && value && !(value instanceof Node) && depth > 0) {
      if (value !== window) read.push(...properties(value, depth - 1));
    }
  }
  return read;
}

function everything(element: AuthingDeleteAccount, heard: Recorder): Record<string, string> {
  const own = Object.entries(element).filter(([name]) => !name.startsWith('_'));
  return {
    document: markup(document.documentElement),
    events: JSON.stringify(heard.events.map((event) => [event, ...properties(event)])),
    element: own.map(([, value]) => String(value)).join('\n'),
    storage: JSON.stringify([localStorage, sessionStorage, document.cookie]),
    urls: JSON.stringify([
      location.href,
      history.state,
      performance.getEntriesByType('resource').map(({ name }) => name),
    ]),
  };
}

function expectNowhere(secrets: string[], places: Record<string, string>): void {
  for (const [place, content] of Object.entries(places)) {
    for (const secret of secrets) expect(content.includes(secret), place).to.be.false;
  }
}

/** Looks everywhere at every step, and once more at the end. */
function guard(element: AuthingDeleteAccount, secrets: string[]) {
  const said = catchConsole();
  const heard = record(element);
  const seen: Record<string, string>[] = [];
  const look = () => seen.push(everything(element, heard));
  element.addEventListener('step-change', () => {
    look();
    void element.updateComplete.then(look);
  });
  look();
  return async () => {
    await element.updateComplete;
    look();
    for (const places of seen) expectNowhere(secrets, places);
    expectNowhere(secrets, { console: JSON.stringify(said) });
    // Nothing was found; let it not be for want of looking.
    expect(seen.length).to.be.greaterThan(3);
  };
}

describe('The search for secrets', () => {
  it('finds one in a shadow root, a field, an event and the console', async () => {
    const said = catchConsole();
    const element = create(await Account.create(), { confirmation: 'phrase' });
    const heard = record(element);
    element.strings = { typePhrase: 'shadow-canary {phrase}' };
    await open(element);
    const field = element.shadowRoot?.querySelector('input');
    field!.value = 'field-canary';
    element.dispatchEvent(
      new CustomEvent('delete-failed', { detail: { message: 'event-canary' } }),
    );
    console.warn('console-canary');

    const places = everything(element, heard);
    expect(places['document']).to.contain('shadow-canary');
    expect(places['document']).to.contain('field-canary');
    expect(places['events']).to.contain('event-canary');
    expect(JSON.stringify(said)).to.contain('console-canary');
  });
});

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

  it('when the host has set the element up wrongly', async () => {
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
