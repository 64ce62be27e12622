import type { Clock } from '@sinonjs/fake-timers';
import type { Operation, RequestRecord } from '../demo/authing/control.js';
import { StandIn } from '../demo/authing/control.js';
import type { AuthingDeleteAccount, DeleteAccountClient } from '../src/index.js';
import '../src/index.js';
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

/** An element, its account, and a watch over all secrets of the two. */
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
    // Nobody follows the address that may hold the id token.
    this.element.addEventListener('sign-out', (event) => event.preventDefault());
    this.watch = new Watch(this.element);
  }

  /** On to the form. */
  async toVerify(): Promise<void> {
    await ready(this.element);
    press(this.element);
    await untilStep(this.element, 'verify');
  }

  /** @param write how the user writes the code down */
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

  /** The service says back whatever it may have been sent; not all of it can be known before. */
  async echo(operation: Operation, ...secrets: string[]): Promise<void> {
    const { accessToken } = this.account;
    const message = `Refused: Bearer ${accessToken}, ${secrets.join(', ')}.`;
    await this.account.fault({ kind: 'envelope', statusCode: 403, message }, operation);
  }

  async press(): Promise<void> {
    const before = this.watch.heard.types.length;
    press(this.element);
    await until(() => this.watch.heard.types.length > before);
    await idle(this.element);
  }

  /** The pauses between probes are skipped; the clock does not overtake the network. */
  async untilOutcome(clock: Clock | null): Promise<void> {
    await until(() => {
      if (this.element.step === 'deleting') clock?.tick(500);
      const { outcomes } = this.watch.heard;
      return outcomes.length > 0 || this.watch.heard.count('delete-canceled') > 0;
    });
  }

  /** All that was sent and is nobody's business, however it got there. */
  async secrets(): Promise<string[]> {
    const requests = await this.account.requests();
    const sent = requests.flatMap(({ headers, body }: RequestRecord) => [
      ...(headers['authorization'] ? [headers['authorization'].replace('Bearer ', '')] : []),
      ...leaves(body),
    ]);
    const { accessToken } = this.account;
    return [...new Set([accessToken, this.idToken, PASSWORD, ...sent])];
  }

  async expectNothing(...more: string[]): Promise<void> {
    expect(await this.watch.find([...(await this.secrets()), ...more])).to.deep.equal([]);
    // Nothing was found; let it not be for want of looking.
    expect(this.watch.looks).to.be.greaterThan(2);
    this.element.close();
    expect(await this.watch.find([...(await this.secrets()), ...more])).to.deep.equal([]);
  }
}

const SECRET = /token|code|password/i;
const PUBLIC = /^(verifyMethod|phoneCountryCode|passwordEncryptType)$/;

/** The secrets of a request's body. */
function leaves(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) => {
    if (typeof value === 'object') return leaves(value);
    return SECRET.test(name) && !PUBLIC.test(name) ? [String(value)] : [];
  });
}

describe('The search for canaries', () => {
  it('finds one in a shadow root, a field, an event, the console, a store, and a message', async () => {
    const nest = await Nest.build({ password: PASSWORD });
    nest.element.strings = { verifyHeading: 'Show c1' };
    await nest.toVerify();
    await enter(nest.element, 'current-password', 'c2');
    nest.element.dispatchEvent(new CustomEvent('delete-failed', { detail: { message: 'c3' } }));
    console.warn('c4');
    sessionStorage.setItem('x', 'c5');
    const channel = new BroadcastChannel('authing-delete-account');
    channel.postMessage({ any: 'c6' });
    channel.close();
    await until(async () => (await nest.watch.find(['c6'])).length > 0);
    const found = await nest.watch.find(['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7']);
    sessionStorage.clear();
    expect(found).to.include.members([
      'c1 in the document',
      'c2 in a field',
      'c3 in an event',
      'c4 in the console',
      'c5 in sessionStorage',
      'c6 in a message to other tabs',
    ]);
    expect(found.join()).not.to.contain('c7');
  });
});

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

    it(`when the service says back what the delete was sent, by ${method}`, async () => {
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

  it('when the user leaves in the middle', async () => {
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

describe('No token of the host’s is anywhere to be seen', () => {
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
    it(`has nothing of it seen (${what})`, async () => {
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
