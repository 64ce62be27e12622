import type { Clock } from '@sinonjs/fake-timers';
import type { Operation, RequestRecord } from '../demo/authing/control.js';
import { StandIn } from '../demo/authing/control.js';
import type { AuthingDeleteAccount, DeleteAccountClient } from '../src/index.js';
import { SignOutEvent } from '../src/index.js';
import { encryptFunction } from '../src/encrypt/rsa.js';
import { Account } from './support/authing.js';
import { Watch } from './support/canaries.js';
import { stopClock } from './support/clock.js';
import { answerWith, create, findPart, part, press, ready, untilStep } from './support/element.js';
import { expect } from './support/expect.js';
import { settled, until } from './support/until.js';
import { EMAIL, enter, findField, idle, PHONE } from './support/verify.js';

const PASSWORD = 'canary pass+word/="1"';

type Details = NonNullable<Parameters<typeof Account.create>[0]>;

/** An element, its account, and a watch over the secrets of both. */
class Nest {
  readonly account: Account;
  readonly element: AuthingDeleteAccount;
  readonly watch: Watch;
  readonly control: StandIn;
  readonly idToken: string;

  static async build(details: Details = PHONE): Promise<Nest> {
    const account = await Account.create(details, { deleteNeedsBearer: true });
    const control = new StandIn(account.host);
    const { idToken } = await control.signIn(account.appId, account.userId);
    return new Nest(account, control, idToken);
  }

  private constructor(account: Account, control: StandIn, idToken: string) {
    this.account = account;
    this.control = control;
    this.idToken = idToken;
    this.element = create(account, { confirmation: 'none' });
    this.element.accessToken = account.accessToken;
    this.element.idToken = idToken;
    this.element.timeout = 10_000_000;
    // Nobody goes to the address, which may hold the id token.
    this.element.addEventListener('sign-out', (event) => event.preventDefault());
    this.watch = new Watch(this.element);
  }

  /** Goes on to the form. */
  async toVerify(): Promise<void> {
    await ready(this.element);
    press(this.element);
    await untilStep(this.element, 'verify');
  }

  /** Fills in the form. @param write how the user writes the code down */
  async fillIn(write = (code: string) => code): Promise<void> {
    await this.toVerify();
    if (findField(this.element, 'current-password')) {
      await enter(this.element, 'current-password', PASSWORD);
    } else {
      part(this.element, 'send-button').click();
      await until(() => this.watch.heard.count('passcode-sent') > 0);
      await idle(this.element);
      const code = await this.control.lastCode(this.account.appId);
      await enter(this.element, 'one-time-code', write(code));
    }
  }

  /** Has the service say back whatever it may be sent. Not all of that can be known beforehand. */
  async echo(operation: Operation, ...secrets: string[]): Promise<void> {
    const { accessToken } = this.account;
    const message = `Refused: Bearer ${accessToken}, ${secrets.join(', ')}.`;
    await this.account.fault({ kind: 'envelope', statusCode: 403, message }, operation);
  }

  /** Fires an event of the element's as it should not be. */
  fire(init: CustomEventInit): void {
    this.element.dispatchEvent(new CustomEvent('delete-failed', init));
  }

  async press(): Promise<void> {
    const before = this.watch.heard.types.length;
    press(this.element);
    await until(() => this.watch.heard.types.length > before);
    await idle(this.element);
  }

  /** Skips the pauses between probes. The clock does not overtake the network. */
  async untilOutcome(clock: Clock | null): Promise<void> {
    await until(() => {
      if (this.element.step === 'deleting') clock?.tick(500);
      const { outcomes } = this.watch.heard;
      return outcomes.length > 0 || this.watch.heard.count('delete-canceled') > 0;
    });
  }

  /** Everything that was sent and is nobody's business, in whatever form. */
  async sent(): Promise<string[]> {
    const requests = await this.account.requests();
    return requests.flatMap(({ headers, body }: RequestRecord) => [
      ...(headers['authorization'] ? [headers['authorization'].replace('Bearer ', '')] : []),
      ...secretsIn(body),
    ]);
  }

  /** What was sent, and what must not be seen although it never was sent. */
  async secrets(): Promise<string[]> {
    const sent = await this.sent();
    return [...new Set([this.account.accessToken, this.idToken, PASSWORD, ...sent])];
  }

  async expectNothing(...more: string[]): Promise<void> {
    expect(await this.watch.find([...(await this.secrets()), ...more])).to.deep.equal([]);
    // If nothing was found, it must not be because nobody looked.
    expect(this.watch.looks).to.be.greaterThan(2);
    this.element.close();
    expect(await this.watch.find([...(await this.secrets()), ...more])).to.deep.equal([]);
  }
}

const SECRET = /token|code|password/i;
const PUBLIC = /^(verifyMethod|phoneCountryCode|passwordEncryptType)$/;

/** The secrets of a request's body. */
function secretsIn(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) => {
    if (typeof value === 'object') return secretsIn(value);
    return SECRET.test(name) && !PUBLIC.test(name) ? [String(value)] : [];
  });
}

const json = (text: string): string => JSON.stringify(text);
const percent = encodeURIComponent;
const form = (text: string): string => String(new URLSearchParams({ password: text }));
const lower = (text: string): string => text.replace(/%../g, (byte) => byte.toLowerCase());
const base64 = (text: string): string => btoa(String.fromCharCode(...utf8(text)));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const entities = (text: string): string =>
  text.replace(/[^\w ]/gu, (character) => `&#${character.codePointAt(0)};`);

const FORMS: Record<string, (secret: string) => string> = {
  raw: (secret) => secret,
  'glued to letters and digits': (secret) => `x9${secret}9x`,
  'in JSON': json,
  'in JSON in JSON': (secret) => json(json(secret)),
  'in JSON of ASCII': (secret) =>
    json(secret).replace(/[^ -~]/g, (unit) => `\\u00${unit.charCodeAt(0).toString(16)}`),
  percent,
  'percent in lower case': (secret) => lower(percent(secret)),
  'percent twice': (secret) => percent(percent(secret)),
  'in a form': form,
  'in a form, in lower case': (secret) => lower(form(secret)),
  'in JSON in a URL': (secret) => percent(json(secret)),
  'in base64': base64,
  'in base64, after one letter': (secret) => base64(`:${secret}`),
  'in base64, after two letters': (secret) => base64(`u:${secret}`),
  'in base64url': (secret) => base64(secret).replaceAll('+', '-').replaceAll('/', '_'),
  'in HTML': (secret) => secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  'in numbered entities': entities,
};

/** Everything that needs escaping. A `%` before two digits must not be decoded too far. */
const HARD = 'p"a\\s+w/o r%41d&<é>\'?=.*(1)';

type Plant = (nest: Nest, text: string) => unknown;

/** Each puts a text where it must not be. The search must name the place. */
const PLANTS: Record<string, [place: string, plant: Plant]> = {
  'a text in the shadow root': [
    'the document',
    ({ element }, text) => element.shadowRoot?.append(text),
  ],
  'a text of the page': ['the document', (_, text) => document.body.append(text)],
  'a comment': [
    'the document',
    ({ element }, text) => element.append(document.createComment(text)),
  ],
  'an attribute in the shadow root': [
    'the document',
    ({ element }, text) => part(element, 'panel').setAttribute('data-x', text),
  ],
  'a field': [
    'a field',
    ({ element }, text) => {
      const input = document.createElement('input');
      element.shadowRoot?.append(input);
      input.value = text;
    },
  ],
  'a property': ['a property', ({ element }, text) => Object.assign(element, { planted: text })],
  'the detail of an event': ['an event', (nest, message) => nest.fire({ detail: { message } })],
  'a name in the detail of an event': [
    'an event',
    (nest, text) => nest.fire({ detail: { [text]: 1 } }),
  ],
  'a url of an event': ['an event', (nest, url) => nest.fire({ detail: { url } })],
  'a text in the console': ['the console', (_, text) => console.warn(text)],
  'an object in the console': ['the console', (_, text) => console.log({ at: [text] })],
  'an error in the console': [
    'the console',
    (_, text) => console.error(new Error('x', { cause: new Error(text) })),
  ],
  'a message': [
    'a message to other tabs',
    (_, any) => {
      const channel = new BroadcastChannel('authing-delete-account');
      channel.postMessage({ any });
      channel.close();
    },
  ],
  localStorage: ['localStorage', (_, text) => localStorage.setItem(text, '')],
  sessionStorage: ['sessionStorage', (_, text) => sessionStorage.setItem(text.slice(0, 9), text)],
  // The cookie would end at a semicolon.
  'a cookie': ['a cookie', (_, text) => (document.cookie = `canary=${percent(text)}; max-age=9`)],
  'the address': ['the address', (_, text) => history.replaceState(null, '', `?x=${text}`)],
  'the fragment': ['the address', (_, text) => history.replaceState(null, '', `#${text}`)],
  'the title': ['the address', (_, text) => (document.title = text)],
  'the name of the window': ['the address', (_, text) => (window.name = text)],
  'the history': ['the history', (_, text) => history.replaceState({ at: [text] }, '')],
  // What follows a number sign is not part of a request.
  'the url of a request': [
    'the url of a request',
    (_, text) => fetch(`?x=${text.replaceAll('#', '%23')}`),
  ],
};

describe('The search for canaries', () => {
  const { href } = location;
  const { title } = document;
  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    document.cookie = 'canary=; max-age=0';
    history.replaceState(null, '', href);
    document.title = title;
    window.name = '';
  });

  for (const [where, [place, plant]] of Object.entries(PLANTS)) {
    it(`finds one in ${where}, in whatever form`, async () => {
      const nest = await Nest.build();
      await ready(nest.element);
      for (const [index, [what, write]] of Object.entries(FORMS).entries()) {
        const secret = `${HARD}${index}~`;
        await plant(nest, write(secret));
        // Messages and requests take their time.
        const found = await until(
          async () => {
            const all = await nest.watch.find([secret, `${HARD}-`]);
            return all.includes(`${secret} in ${place}`) ? all : null;
          },
          () => `${what} in ${place}`,
        );
        expect(found?.join(), what).not.to.contain(`${HARD}-`);
      }
    });
  }

  it('finds a code that letters touch, and no number that it is a part of', async () => {
    const nest = await Nest.build();
    const messages = ['code123456', '234567is', 'c=345678&', '1456789', '5678901', '/6789012Z'];
    for (const message of messages) nest.fire({ detail: { message } });
    const codes = ['123456', '234567', '345678', '456789', '567890', '678901'];
    expect(await nest.watch.find(codes)).to.deep.equal(
      codes.slice(0, 3).map((code) => `${code} in an event`),
    );
  });

  it('allows the id token in the url that ends the session, and no other secret', async () => {
    const nest = await Nest.build();
    const url = `/oidc/session/end?id_token_hint=id-canary&state=access-canary`;
    nest.element.dispatchEvent(new SignOutEvent(url));
    expect(await nest.watch.find(['id-canary', 'access-canary'])).to.deep.equal([
      'access-canary in an event',
    ]);
  });
});

/** The ways in which a service may write a secret that it says back. */
const written = (secret: string): string[] => [
  secret,
  json(secret),
  percent(secret),
  lower(percent(secret)),
  form(secret),
];

/** Notes what the service answers to a verification: a secret that no test can know beforehand. */
function listenIn(): { said: string[]; end: () => void } {
  const { fetch } = window;
  const said: string[] = [];
  window.fetch = async (...args) => {
    const answer = await fetch(...args);
    if (answer.url.endsWith('/verify-delete-account-request')) {
      said.push(await answer.clone().text());
    }
    return answer;
  };
  return { said, end: () => (window.fetch = fetch) };
}

describe('No secret is anywhere to be seen', () => {
  const methods: Record<string, Details> = {
    'a text message': PHONE,
    'an e-mail': EMAIL,
    'the password': { password: PASSWORD },
  };

  for (const [method, details] of Object.entries(methods)) {
    it(`when the account is deleted by ${method}`, async () => {
      const nest = await Nest.build(details);
      await nest.fillIn();
      press(nest.element);
      await untilStep(nest.element, 'deleted');
      expect((await nest.secrets()).length).to.be.greaterThan(3);
      await nest.expectNothing();
    });

    it(`when the service says back what it was sent to verify by ${method}`, async () => {
      const nest = await Nest.build(details);
      await nest.fillIn();
      const code = details.password ?? (await nest.control.lastCode(nest.account.appId));
      await nest.echo('verifyDeleteAccountRequest', code);
      await nest.press();
      expect(findPart(nest.element, 'error')).not.to.be.null;
      await nest.expectNothing(code);
    });

    it(`when the service says back what it was sent to delete the account, by ${method}`, async () => {
      const nest = await Nest.build(details);
      nest.element.addEventListener('before-delete', (event) => event.waitUntil(plant()));
      const plant = async () => {
        const { accessToken, appId } = nest.account;
        await nest.account.fault({
          kind: 'envelope',
          statusCode: 503,
          message: `Bearer ${accessToken} of ${appId}`,
        });
      };
      await nest.fillIn();
      const clock = stopClock();
      press(nest.element);
      await nest.untilOutcome(clock);
      await nest.expectNothing();
    });
  }

  it('when a code is written with spaces, or in full width, and the service says it back', async () => {
    const wide = (code: string) =>
      code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const ways = [wide, (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`];
    for (const write of ways) {
      const nest = await Nest.build();
      await nest.fillIn(write);
      const code = await nest.control.lastCode(nest.account.appId);
      await nest.echo('verifyDeleteAccountRequest', code);
      await nest.press();
      await nest.expectNothing(code);
      nest.element.remove();
      await settled();
    }
  });

  it('when the password is encrypted, and the service says that back', async () => {
    const nest = await Nest.build({ password: PASSWORD });
    let sealed = '';
    nest.element.passwordEncryptType = 'rsa';
    nest.element.encryptFunction = async (plaintext, publicKey) => {
      sealed = await encryptFunction(plaintext, publicKey);
      await nest.echo('verifyDeleteAccountRequest', sealed, plaintext);
      return sealed;
    };
    await nest.fillIn();
    await nest.press();
    expect(sealed).not.to.be.empty;
    await nest.expectNothing(sealed);
  });

  it('when the service says back the whole verification, as JSON and in a URL', async () => {
    const nest = await Nest.build({ password: PASSWORD });
    await nest.fillIn();
    const passwordPayload = { password: PASSWORD, passwordEncryptType: 'none' };
    const body = JSON.stringify({ verifyMethod: 'PASSWORD', passwordPayload });
    await nest.echo('verifyDeleteAccountRequest', body, ...written(PASSWORD));
    await nest.press();
    await nest.expectNothing();
  });

  for (const [method, details] of Object.entries(methods)) {
    it(`when the answer to the delete says back the whole of both requests, by ${method}`, async () => {
      const nest = await Nest.build(details);
      const answers = listenIn();
      nest.element.addEventListener('before-delete', (event) => event.waitUntil(plant()));
      const plant = async () => {
        const bodies = (await nest.account.requests()).map(({ body }) => JSON.stringify(body));
        const secrets = (await nest.sent()).flatMap(written);
        await nest.echo('deleteAccount', ...bodies, ...secrets, ...answers.said);
      };
      // A code with a space in it is sent in another form than it was typed in.
      await nest.fillIn((code) => `${code.slice(0, 3)} ${code.slice(3)}`);
      const code = findField(nest.element, 'one-time-code')?.value;
      const clock = stopClock();
      press(nest.element);
      await nest.untilOutcome(clock);
      answers.end();
      expect(answers.said.join()).to.contain('deleteAccountToken');
      await nest.expectNothing(...(code ? [code] : []));
    });
  }

  it('when the answer to the delete says back the encrypted password', async () => {
    const nest = await Nest.build({ password: PASSWORD });
    let sealed = '';
    nest.element.passwordEncryptType = 'rsa';
    nest.element.encryptFunction = async (plaintext, publicKey) => {
      sealed = await encryptFunction(plaintext, publicKey);
      await nest.echo('deleteAccount', ...written(sealed), ...written(plaintext));
      return sealed;
    };
    await nest.fillIn();
    const clock = stopClock();
    press(nest.element);
    await nest.untilOutcome(clock);
    expect(sealed).not.to.be.empty;
    await nest.expectNothing(sealed);
  });

  it('when the encryption fails, and says why', async () => {
    const nest = await Nest.build({ password: PASSWORD });
    nest.element.passwordEncryptType = 'sm2';
    nest.element.encryptFunction = (plaintext) => {
      throw new Error(`Can’t encrypt ${plaintext}`);
    };
    await nest.fillIn();
    await nest.press();
    expect(findPart(nest.element, 'error')).not.to.be.null;
    await nest.expectNothing();
  });

  const operations: readonly Operation[] = ['getProfile', 'getSecurityLevel'];
  for (const operation of operations) {
    it(`when ${operation} says the access token back`, async () => {
      const nest = await Nest.build();
      await nest.echo(operation);
      nest.element.show();
      await until(() => nest.watch.heard.count('verification-failed') > 0);
      await idle(nest.element);
      await nest.expectNothing();
    });
  }

  it('when the code can’t be sent, and the service says the access token back', async () => {
    const nest = await Nest.build();
    await nest.toVerify();
    await nest.echo('sendSms');
    part(nest.element, 'send-button').click();
    await until(() => nest.watch.heard.count('verification-failed') > 0);
    await idle(nest.element);
    await nest.expectNothing();
  });

  it('when the access token’s function fails, and says it', async () => {
    const nest = await Nest.build();
    nest.element.accessToken = () => Promise.reject(new Error(nest.account.accessToken));
    nest.element.show();
    await until(() => nest.watch.heard.count('verification-failed') > 0);
    await idle(nest.element);
    await nest.expectNothing();
  });

  it('when a code or a password is wrong', async () => {
    for (const details of [PHONE, { password: 'another' }]) {
      const nest = await Nest.build(details);
      await nest.fillIn(() => '000000');
      await nest.press();
      expect(findPart(nest.element, 'error')).not.to.be.null;
      await nest.expectNothing('000000');
      nest.element.remove();
      await settled();
    }
  });

  it('when the user cancels in the middle', async () => {
    for (const details of Object.values(methods)) {
      const nest = await Nest.build(details);
      await nest.fillIn();
      press(nest.element, 'cancel-button');
      await untilStep(nest.element, 'idle');
      await nest.expectNothing();
      nest.element.show();
      await idle(nest.element);
      await nest.expectNothing();
      nest.element.remove();
      await settled();
    }
  });

  it('when another method is picked', async () => {
    const nest = await Nest.build({ ...PHONE, password: PASSWORD, passwordAlways: true });
    nest.element.verifyMethods = 'PASSWORD PHONE_PASSCODE';
    await nest.toVerify();
    await enter(nest.element, 'current-password', PASSWORD);
    part(nest.element, 'reveal-button').click();
    await nest.element.updateComplete;
    part(nest.element, 'method').querySelectorAll('input')[1]?.click();
    await nest.element.updateComplete;
    part(nest.element, 'method').querySelectorAll('input')[0]?.click();
    await nest.expectNothing();
  });
});

describe('No token of the page’s is anywhere to be seen', () => {
  const ways: Record<string, (element: AuthingDeleteAccount, token: string) => void> = {
    attribute: (element, token) => element.setAttribute('delete-account-token', token),
    property: (element, token) => (element.deleteAccountToken = token),
    answer: (element, token) => answerWith(element, () => Promise.resolve(token)),
  };
  const ends = ['success', 'refusal', 'doubt', 'close', 'veto'] as const;

  for (const [way, give] of Object.entries(ways)) {
    for (const end of ends) {
      it(`that comes by ${way} and ends in ${end}`, async () => {
        const clock = end === 'doubt' ? stopClock() : null;
        const nest = await Nest.build();
        const { account, element } = nest;
        element.verification = 'host';
        const token = await account.token();
        const message = `${token}, ${account.accessToken} and "${token}"`;
        if (end === 'refusal') await account.fault({ kind: 'envelope', statusCode: 400, message });
        if (end === 'doubt') await account.fault({ kind: 'envelope', statusCode: 500, message });
        element.addEventListener('before-delete', (event) => {
          if (end === 'veto') event.preventDefault();
          if (end === 'close') element.close();
        });
        give(element, token);
        await ready(element);
        press(element);
        await nest.untilOutcome(clock);
        await nest.expectNothing(token);
      });
    }
  }

  it('nor one that is never used', async () => {
    const nest = await Nest.build();
    nest.element.verification = 'host';
    nest.element.deleteAccountToken = 'canary-token';
    await ready(nest.element);
    nest.element.close();
    nest.element.deleteAccountToken = 'canary-token';
    nest.element.remove();
    document.body.append(nest.element);
    await settled();
    await nest.expectNothing('canary-token');
  });
});

describe('A client that says back all it is given', () => {
  const echo = (dto: unknown) => Promise.reject(new Error(JSON.stringify(dto)));
  const refuse = (dto: unknown) =>
    Promise.resolve({ statusCode: 403, message: Object.values(dto as object).join(), data: null });
  const clients: Record<string, (dto: unknown) => Promise<unknown>> = { throws: echo, refuse };

  for (const [what, say] of Object.entries(clients)) {
    it(`shows nothing of it (${what})`, async () => {
      const nest = await Nest.build();
      const { element } = nest;
      const own = { userId: 'user-1', email: 'user@example.com' };
      element.client = {
        deleteAccount: say,
        getProfile: () => Promise.resolve({ statusCode: 200, message: '', data: own }),
      } as unknown as DeleteAccountClient;
      element.verification = 'host';
      element.deleteAccountToken = 'canary-token';
      const clock = stopClock();
      await ready(element);
      press(element);
      await nest.untilOutcome(clock);
      await nest.expectNothing('canary-token');
    });
  }
});
