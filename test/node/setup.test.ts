import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { Complaints } from '../../src/attempt/complaints.js';
import {
  authingVerifies,
  chosenMethods,
  misuse,
  profileIsReadable,
} from '../../src/attempt/setup.js';
import type { Settings } from '../../src/settings.js';
import { Page } from '../fixtures/page.js';

const PAGE = 'https://page.example/account';
const HOST = 'https://tenant.example';
const nothing = () => Promise.reject(new Error('Nobody should have called this.'));

/** A client that has these methods. */
const clientWith = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, nothing])) as unknown as Settings['client'];

/** A page, which can set what no type allows. */
const set = (settings: object, host: string | null = HOST): Settings =>
  Object.assign(new Page(), { host }, settings);

/** Gives Node, which has none, the document of `PAGE` while something is done. */
function inPage<T>(act: () => T): T {
  Object.defineProperty(globalThis, 'location', { value: new URL(PAGE), configurable: true });
  try {
    return act();
  } finally {
    Reflect.deleteProperty(globalThis, 'location');
  }
}

describe('Nothing is wrong with', () => {
  const right: Record<string, object> = {
    'a host alone': {},
    'a host of the same machine, without TLS': { host: 'http://localhost:3000' },
    'ids as Authing makes them': { appId: '60a6f980dd9a9a7642da768a', userPoolId: 'a-b_C.1' },
    'an access token, or a function that gives one': { accessToken: nothing },
    'a client that deletes, with no host': { client: clientWith('deleteAccount'), host: null },
    'a client that verifies as well': {
      client: clientWith('deleteAccount', 'verifyDeleteAccountRequest'),
      verification: 'authing',
    },
    'a client that does not verify, where the page does': {
      client: clientWith('deleteAccount'),
      verification: 'host',
    },
    'a client that is a function': { client: Object.assign(() => 0, { deleteAccount: nothing }) },
    'the longest timeout there is, and the shortest': { timeout: 2 ** 31 - 1 },
    'a timeout of less than a millisecond': { timeout: 0.5 },
    'each verification: auto': { verification: 'auto' },
    'each verification: authing': { verification: 'authing' },
    'each verification: host': { verification: 'host' },
    'each confirmation: checkbox': { confirmation: 'checkbox' },
    'each confirmation: phrase': { confirmation: 'phrase' },
    'each confirmation: none': { confirmation: 'none' },
    'each encryption: none': { passwordEncryptType: 'none' },
    'each encryption: rsa': { passwordEncryptType: 'rsa' },
    'each encryption: sm2': { passwordEncryptType: 'sm2' },
    'no methods': { verifyMethods: ' ' },
    'all methods': { verifyMethods: ' PASSWORD\nEMAIL_PASSCODE  PHONE_PASSCODE PASSWORD ' },
    'a relative redirect': { postLogoutRedirectUri: '/bye' },
    'a redirect to another site': { postLogoutRedirectUri: 'https://bye.example/?x#y' },
    'a redirect that is none': { postLogoutRedirectUri: '' },
    'a user-id that can be checked by an access token': { userId: 'ann', accessToken: 'BEARER' },
    'a user-id that can be checked by a client': {
      userId: 'ann',
      client: clientWith('deleteAccount', 'getProfile'),
    },
    'a user-id that is none': { userId: '' },
  };
  for (const [what, settings] of Object.entries(right)) {
    it(what, () => assert.equal(misuse(set(settings), PAGE), null));
  }

  it('a path of the page’s own origin, with a user-id', () => {
    const settings = set({ host: '/authing', userId: 'ann' });
    assert.equal(
      inPage(() => misuse(settings, PAGE)),
      null,
    );
  });

  it('the host of a page that has a client, for nobody looks at it', () => {
    const settings = set({ client: clientWith('deleteAccount'), host: '?', appId: 'ä' });
    assert.equal(misuse(settings, PAGE), null);
  });
});

describe('Wrong use is told of in a sentence:', () => {
  const VERIFICATION = 'verification must be one of auto, authing, host.';
  const CONFIRMATION = 'confirmation must be one of checkbox, phrase, none.';
  const ENCRYPTION = 'password-encrypt-type must be one of none, rsa, sm2.';
  const METHODS = 'verify-methods must be one of PHONE_PASSCODE, EMAIL_PASSCODE, PASSWORD.';
  const TIMEOUT = 'timeout must be a number of milliseconds.';
  const REDIRECT = 'post-logout-redirect-uri must be an http(s) or a relative address.';
  const USER = 'user-id can’t be checked without accessToken, or a client with getProfile.';
  const NO_CLIENT = 'client must be an object.';

  const wrong: [what: string, settings: object, why: string][] = [
    ['no host', { host: null }, 'host is missing.'],
    ['an empty host', { host: '' }, 'host is missing.'],
    ['a host with white space', { host: `${HOST} ` }, 'host holds a character no address has.'],
    ['a host with a query', { host: `${HOST}?x` }, 'host must not have a query or a fragment.'],
    [
      'a host of another scheme',
      { host: 'ftp://tenant.example' },
      'host must begin with https://, http:// or one /.',
    ],
    [
      'a path where there is no origin',
      { host: '/authing' },
      'host is a path that has no origin to belong to.',
    ],
    ['a host that is none', { host: 'https://[' }, 'host is not an address.'],
    ['a host with a password', { host: 'https://u:p@a.b' }, 'host must not hold credentials.'],
    ['a host without TLS', { host: 'http://tenant.example' }, 'host must use https://.'],
    ['an app-id that can’t be sent', { appId: 'a b' }, 'app-id holds a character no id has.'],
    [
      'a user-pool-id that can’t be sent',
      { userPoolId: 'ä' },
      'user-pool-id holds a character no id has.',
    ],
    ['a client that is a text', { client: 'client' }, NO_CLIENT],
    ['a client that is true', { client: true }, NO_CLIENT],
    ['a client that does nothing', { client: {} }, 'client has no method deleteAccount.'],
    [
      'a client whose method is none',
      { client: { deleteAccount: 1 } },
      'client has no method deleteAccount.',
    ],
    [
      'a client that can’t verify where Authing is to',
      { client: clientWith('deleteAccount'), verification: 'authing' },
      'client has no method verifyDeleteAccountRequest.',
    ],
    ['no time at all', { timeout: 0 }, TIMEOUT],
    ['less time than none', { timeout: -1 }, TIMEOUT],
    ['more time than a timer has', { timeout: 2 ** 31 }, TIMEOUT],
    ['all the time there is', { timeout: Infinity }, TIMEOUT],
    ['a time that is no number', { timeout: NaN }, TIMEOUT],
    ['a time in words', { timeout: 'soon' }, TIMEOUT],
    ['a user-id that nobody can check', { userId: 'ann' }, USER],
    [
      'a user-id, and a client that can’t check it',
      { userId: 'ann', client: clientWith('deleteAccount'), accessToken: 'BEARER' },
      USER,
    ],
    ['another verification', { verification: 'page' }, VERIFICATION],
    ['a verification in capitals', { verification: 'AUTO' }, VERIFICATION],
    ['no verification', { verification: null }, VERIFICATION],
    ['another confirmation', { confirmation: '' }, CONFIRMATION],
    ['another encryption', { passwordEncryptType: 'aes' }, ENCRYPTION],
    ['another method', { verifyMethods: 'SMS' }, METHODS],
    ['another method after a known one', { verifyMethods: 'PASSWORD SMS' }, METHODS],
    ['methods with a comma', { verifyMethods: 'PASSWORD, EMAIL_PASSCODE' }, METHODS],
    ['a method that every object has', { verifyMethods: 'constructor' }, METHODS],
    ['a redirect that runs', { postLogoutRedirectUri: 'javascript:alert(1)' }, REDIRECT],
    ['a redirect to an app', { postLogoutRedirectUri: 'app://bye' }, REDIRECT],
    ['a redirect to nowhere', { postLogoutRedirectUri: 'https://' }, REDIRECT],
  ];
  for (const [what, settings, why] of wrong) {
    it(what, () => assert.equal(misuse(set(settings), PAGE), why));
  }

  it('one at a time, until all are mended', () => {
    const page = new Page();
    const settings: object[] = [
      { appId: 'ä', timeout: 0, userId: 'ann' },
      { host: HOST },
      { appId: null },
      { timeout: 1, verification: 'x', confirmation: 'x', passwordEncryptType: 'x' },
      { userId: null, verifyMethods: 'x', postLogoutRedirectUri: 'x:' },
      { verification: 'auto' },
      { confirmation: 'none' },
      { passwordEncryptType: 'none' },
      { verifyMethods: null },
      { postLogoutRedirectUri: null },
    ];
    const told = settings.map((change) => misuse(Object.assign(page, change), PAGE));
    assert.deepEqual(told, [
      'host is missing.',
      'app-id holds a character no id has.',
      TIMEOUT,
      USER,
      VERIFICATION,
      CONFIRMATION,
      ENCRYPTION,
      METHODS,
      REDIRECT,
      null,
    ]);
  });

  it('no secret of the page’s is in it', () => {
    const host = 'https://user:s3cret@tenant.example';
    assert.doesNotMatch(misuse(set({ host }), PAGE) ?? '', /s3cret/);
  });
});

describe('The methods that the page chose', () => {
  const chosen: [list: string | null, methods: string[]][] = [
    [null, []],
    ['', []],
    ['  ', []],
    ['PASSWORD', ['PASSWORD']],
    ['PASSWORD PHONE_PASSCODE', ['PASSWORD', 'PHONE_PASSCODE']],
    ['\n EMAIL_PASSCODE\tPASSWORD  EMAIL_PASSCODE ', ['EMAIL_PASSCODE', 'PASSWORD']],
    ['PASSWORD SMS', ['PASSWORD']],
    ['password constructor', []],
  ];
  for (const [verifyMethods, methods] of chosen) {
    it(`are [${methods.join(', ')}] of ${JSON.stringify(verifyMethods)}`, () =>
      assert.deepEqual(chosenMethods(set({ verifyMethods })), methods));
  }
});

describe('Authing verifies the user', () => {
  const does: Record<string, object> = {
    'where the page says so': { verification: 'authing' },
    'where there is an access token': { accessToken: 'BEARER' },
    'where there is a function that gives one': { accessToken: nothing },
    'through a client that can': { client: clientWith('verifyDeleteAccountRequest') },
  };
  for (const [where, settings] of Object.entries(does)) {
    it(where, () => assert.equal(authingVerifies(set(settings)), true));
  }

  const doesNot: Record<string, object> = {
    'where there is nothing to ask it with': {},
    'where the access token is empty': { accessToken: '' },
    'where the page does, whatever there is': { verification: 'host', accessToken: 'BEARER' },
    'where the page does, and the client can': {
      verification: 'host',
      client: clientWith('verifyDeleteAccountRequest'),
    },
    'through a client that can’t': { client: clientWith('deleteAccount') },
    'where an access token stands beside a client that can’t': {
      client: clientWith('deleteAccount'),
      accessToken: 'BEARER',
    },
  };
  for (const [where, settings] of Object.entries(doesNot)) {
    it(`but not ${where}`, () => assert.equal(authingVerifies(set(settings)), false));
  }
});

describe('Somebody can be asked who is signed in', () => {
  const can: Record<string, object> = {
    'with an access token': { accessToken: 'BEARER' },
    'with a function that gives one': { accessToken: nothing },
    'where Authing verifies the user': { verification: 'authing' },
    'through a client that can': { client: clientWith('getProfile') },
    'of the page’s own origin, by its cookie': { host: 'https://page.example/authing' },
  };
  for (const [how, settings] of Object.entries(can)) {
    it(how, () => assert.equal(profileIsReadable(set(settings), PAGE), true));
  }

  it('by a path of the page’s own origin', () => {
    assert.equal(
      inPage(() => profileIsReadable(set({ host: '/authing' }), PAGE)),
      true,
    );
  });

  const cannot: Record<string, object> = {
    'of another origin, without an access token': {},
    'of another port of the same machine': { host: 'https://page.example:8443' },
    'without TLS': { host: 'http://page.example' },
    'by a path that belongs to no origin': { host: '/authing' },
    'without a host': { host: null },
    'through a client that can’t, though there is an access token': {
      client: clientWith('deleteAccount'),
      accessToken: 'BEARER',
      verification: 'authing',
    },
    'through a client that can’t, though the host is the page’s own': {
      client: clientWith('deleteAccount'),
      host: 'https://page.example',
    },
  };
  for (const [how, settings] of Object.entries(cannot)) {
    it(`but not ${how}`, () => assert.equal(profileIsReadable(set(settings), PAGE), false));
  }

  it('but not by a page that has no address of its own', () => {
    assert.equal(profileIsReadable(set({}), 'about:blank'), false);
    assert.equal(profileIsReadable(set({}), ''), false);
  });
});

describe('In the console', () => {
  afterEach(() => mock.restoreAll());

  /** Returns what is said in the console while the settings change. */
  function said(...changes: object[]): unknown[][] {
    const log = mock.method(console, 'error', () => {});
    const page = Object.assign(new Page(), { host: HOST });
    const complaints = new Complaints();
    for (const change of changes) complaints.about(Object.assign(page, change), PAGE);
    return log.mock.calls.map((call) => call.arguments);
  }
  const NO_HOST = ['<authing-delete-account>: host is missing.'];
  const NO_TIME = ['<authing-delete-account>: timeout must be a number of milliseconds.'];

  it('wrong use is told of once, however often it is looked at', () => {
    assert.deepEqual(said({ host: null }, {}, {}), [NO_HOST]);
  });

  it('nothing is said where nothing is wrong', () => {
    assert.deepEqual(said({}, { timeout: 1 }), []);
  });

  it('each wrong use is told of', () => {
    assert.deepEqual(said({ host: null, timeout: 0 }, { host: HOST }), [NO_HOST, NO_TIME]);
  });

  it('one that was mended is told of when it is made again', () => {
    const again = [{ host: null }, { host: HOST }, { host: null }, {}];
    assert.deepEqual(said(...again), [NO_HOST, NO_HOST]);
  });

  it('each element tells of its own', () => {
    assert.deepEqual(said({ host: null }), [NO_HOST]);
    mock.restoreAll();
    assert.deepEqual(said({ host: null }), [NO_HOST]);
  });

  it('nothing is said that the page does not hear of as well, in the same words', () => {
    mock.method(console, 'error', () => {});
    const complaints = new Complaints();
    const failure = {
      reason: 'configuration',
      said: 'host is missing.',
      detail: { statusCode: 499, message: 'host is missing.', data: { success: false } },
    };
    assert.deepEqual(complaints.about(set({}, null), PAGE), failure);
    assert.deepEqual(complaints.about(set({}, null), PAGE), failure);
    assert.equal(complaints.about(set({}), PAGE), null);
  });
});
