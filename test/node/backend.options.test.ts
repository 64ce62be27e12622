import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accountApi, memoryOutcomes, type AccountApiOptions } from '../../src/backend/index.js';

const RIGHT = {
  host: 'https://app.authing.cn',
  appId: 'APP_ID',
  accessToken: () => null,
} satisfies AccountApiOptions;

/** What an app in JavaScript may pass. */
const made = (options: unknown) => accountApi(options as AccountApiOptions);

describe('A backend is made', () => {
  const right: Record<string, object> = {
    'with what it must have': {},
    'with everything': {
      userPoolId: 'POOL',
      prefix: '/me/account.api',
      idToken: () => null,
      onDeleted: () => {},
      onError: () => {},
      onSignOut: () => {},
      outcomes: memoryOutcomes(),
      timeout: 1,
      fetch: globalThis.fetch,
      origins: ['https://shop.example', 'http://localhost:3000'],
    },
    'with what is undefined': {
      userPoolId: undefined,
      prefix: undefined,
      idToken: undefined,
      onDeleted: undefined,
      onError: undefined,
      onSignOut: undefined,
      outcomes: undefined,
      timeout: undefined,
      fetch: undefined,
      origins: undefined,
    },
    'for a host on this machine': { host: 'http://localhost:8080' },
    'for the root of an origin': { prefix: '' },
  };
  for (const [how, options] of Object.entries(right)) {
    it(how, () => assert.equal(typeof made({ ...RIGHT, ...options }), 'function'));
  }
});

describe('Wrong use is said at once, in a sentence', () => {
  const wrong: Record<string, readonly unknown[]> = {
    host: [
      undefined,
      null,
      '',
      1,
      '/account-api',
      'app.authing.cn',
      'http://app.authing.cn',
      'ftp://app.authing.cn',
      'https://user:secret@app.authing.cn',
      'https://app.authing.cn?a=b',
      'https://app.authing.cn#a',
      'https://',
      ' https://app.authing.cn',
    ],
    appId: [undefined, null, '', 1, 'a b', 'a\r\nb', 'ä'],
    userPoolId: [1, 'a b', {}],
    prefix: [1, '/', 'account-api', '/account-api/', '//x', '/a//b', '/..', '/a/../b', '/a%20b'],
    accessToken: [undefined, null, 'TOKEN', 1, {}],
    idToken: ['TOKEN', 1],
    onDeleted: ['x', {}],
    onError: ['x', {}],
    onSignOut: ['x', {}],
    outcomes: [1, 'redis', {}, new Map(), { ...memoryOutcomes(), wait: undefined }],
    timeout: [0, -1, NaN, Infinity, '15000', 2 ** 31],
    fetch: ['fetch', {}],
    origins: [
      'https://shop.example',
      [1],
      ['shop.example'],
      ['https://shop.example/'],
      ['https://shop.example/path'],
      ['https://SHOP.example'],
      ['https://shop.example:443'],
      ['ftp://shop.example'],
      ['null'],
      ['*'],
      [''],
    ],
  };
  for (const [name, values] of Object.entries(wrong)) {
    it(name, () => {
      for (const value of values) {
        assert.throws(
          () => made({ ...RIGHT, [name]: value }),
          ({ name: kind, message }: Error) => {
            assert.equal(kind, 'TypeError');
            assert.match(message, new RegExp(`^accountApi: ${name} .*\\.$`), message);
            assert.doesNotMatch(message, /secret|TOKEN/);
            return true;
          },
          `${name} ${String(value)}`,
        );
      }
    });
  }

  it('also where there are no options at all', () => {
    for (const options of [undefined, null, 1, 'x']) {
      assert.throws(() => made(options), {
        name: 'TypeError',
        message: 'accountApi: host is missing.',
      });
    }
  });
});
