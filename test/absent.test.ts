import { AuthingDeleteAccount } from '../src/index.js';
import { Account } from './support/authing.js';
import { create, press, ready, untilStep } from './support/element.js';
import { record } from './support/events.js';
import { expect } from './support/expect.js';

/** For each attribute, its property and a value that is not the default. */
const ATTRIBUTES: Readonly<Record<string, [property: string, value: string]>> = {
  host: ['host', 'https://tenant.authing.example'],
  'app-id': ['appId', 'app'],
  'user-pool-id': ['userPoolId', 'pool'],
  verification: ['verification', 'host'],
  'verify-methods': ['verifyMethods', 'PASSWORD'],
  email: ['email', 'ann@example.com'],
  'phone-number': ['phoneNumber', '5550001'],
  'phone-country-code': ['phoneCountryCode', '+999'],
  'password-encrypt-type': ['passwordEncryptType', 'rsa'],
  'user-id': ['userId', 'ann'],
  confirmation: ['confirmation', 'phrase'],
  'confirmation-phrase': ['confirmationPhrase', 'away with it'],
  timeout: ['timeout', '4000'],
  'post-logout-redirect-uri': ['postLogoutRedirectUri', '/bye'],
};

/** The properties that no attribute sets, with values that are not the default. */
const PROPERTIES: Readonly<Record<string, unknown>> = {
  accessToken: 'token',
  idToken: 'a.b.c',
  client: { deleteAccount: () => {} },
  encryptFunction: () => 'sealed',
  strings: { cancel: 'Away' },
  preflight: () => ({}),
  inline: true,
  open: true,
};

const DEFAULTS: Readonly<Record<string, unknown>> = {
  verification: 'auto',
  passwordEncryptType: 'none',
  confirmation: 'checkbox',
  timeout: 15_000,
  inline: false,
  open: false,
};

const EMPTY = [undefined, null, ''];

const read = (element: Element, property: string): unknown => Reflect.get(element, property);

describe('What is absent is its default', () => {
  for (const [attribute, [property, value]] of Object.entries(ATTRIBUTES)) {
    const usual = DEFAULTS[property] ?? null;

    it(`when the attribute ${attribute} is taken away`, () => {
      const element = new AuthingDeleteAccount();
      expect(read(element, property)).to.equal(usual);
      element.setAttribute(attribute, value);
      expect(String(read(element, property))).to.equal(value);
      element.removeAttribute(attribute);
      expect(read(element, property)).to.equal(usual);
    });

    it(`when the attribute ${attribute} is empty`, () => {
      const element = new AuthingDeleteAccount();
      element.setAttribute(attribute, '');
      expect(read(element, property)).to.equal(usual);
    });
  }

  const properties = Object.values(ATTRIBUTES).concat(
    Object.entries(PROPERTIES) as [string, string][],
  );
  for (const [property, value] of properties) {
    it(`when ${property} is set to nothing`, () => {
      const usual = DEFAULTS[property] ?? null;
      for (const empty of property === 'timeout' ? [...EMPTY, 0] : EMPTY) {
        const element = new AuthingDeleteAccount();
        Reflect.set(element, property, value);
        Reflect.set(element, property, empty);
        expect(read(element, property), String(empty)).to.equal(usual);
      }
    });
  }
});

describe('An account is deleted all the same', () => {
  async function expectDeleted(account: Account, element: AuthingDeleteAccount): Promise<void> {
    const heard = record(element);
    element.deleteAccountToken = await account.token();
    await ready(element);
    press(element);
    await untilStep(element, 'deleted');
    expect(heard.outcomes).to.deep.equal(['account-deleted']);
  }

  const NEEDED = ['host', 'app-id'];
  const optional = Object.entries(ATTRIBUTES).filter(([name]) => !NEEDED.includes(name));

  it('by an element whose attributes were all taken away again', async () => {
    const account = await Account.create();
    const element = create(account);
    for (const [attribute, [, value]] of optional) element.setAttribute(attribute, value);
    await element.updateComplete;
    for (const [attribute] of optional) element.removeAttribute(attribute);
    await expectDeleted(account, element);
  });

  it('by an element whose attributes are all empty', async () => {
    const account = await Account.create();
    const element = create(account);
    for (const [attribute] of optional) element.setAttribute(attribute, '');
    await expectDeleted(account, element);
  });

  for (const empty of EMPTY) {
    it(`by an element whose properties are all ${empty === '' ? 'empty' : String(empty)}`, async () => {
      const account = await Account.create();
      const element = create(account);
      for (const [, [property]] of optional) Reflect.set(element, property, empty);
      for (const property of Object.keys(PROPERTIES)) Reflect.set(element, property, empty);
      await expectDeleted(account, element);
    });
  }
});
