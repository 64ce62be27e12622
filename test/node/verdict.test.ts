import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readEnvelope } from '../../src/authing/envelope.js';
import { claim } from '../../src/authing/claim.js';
import { isPast } from '../../src/authing/jwt.js';
import { isRefusal, isSignedOut, verdict, type Verdict } from '../../src/authing/verdict.js';

const OWN = { userId: 'ann' };
const requestId = '934108e5';
const envelope = (answer: object) => readEnvelope({ message: '', ...answer }, true);

describe('What an answer of getProfile says of an account', () => {
  const answers: [what: string, answer: object, said: Verdict][] = [
    ['the account itself', { statusCode: 200, data: OWN }, 'present'],
    [
      'the account, and a code that no success has',
      { statusCode: 200, apiCode: 2004, data: OWN },
      'present',
    ],
    ['the account, from a framework', { statusCode: 200, error: null, data: OWN }, 'present'],
    ['somebody else', { statusCode: 200, data: { userId: 'bob' } }, 'unsure'],
    ['a success without data', { statusCode: 200 }, 'unsure'],
    ['a success without data, and no such user', { statusCode: 200, apiCode: 2004 }, 'unsure'],
    ['a success without data, and not signed in', { statusCode: 200, apiCode: 2020 }, 'unsure'],
    ['a success whose data is a text', { statusCode: 200, data: 'ann' }, 'unsure'],
    ['no such user', { statusCode: 404, apiCode: 2004, requestId }, 'gone'],
    ['no such user, without a request id', { statusCode: 404, apiCode: 2004 }, 'gone'],
    ['no such user, with another status', { statusCode: 403, apiCode: 2004 }, 'gone'],
    ['no such user, and not signed in', { statusCode: 401, apiCode: 2004 }, 'gone'],
    ['no such user, in a server error', { statusCode: 500, apiCode: 2004 }, 'gone'],
    ['not found, in Authing’s words', { statusCode: 404, requestId }, 'gone'],
    ['not found, a code that is none', { statusCode: 404, requestId, apiCode: null }, 'gone'],
    ['not found, and something else', { statusCode: 404, requestId, apiCode: 1642 }, 'unsure'],
    [
      'not found, and something else in quotes',
      { statusCode: 404, requestId, apiCode: '1642' },
      'unsure',
    ],
    ['not found, without a request id', { statusCode: 404 }, 'unsure'],
    ['not found, with an empty request id', { statusCode: 404, requestId: '' }, 'unsure'],
    ['not found, with a request id that is none', { statusCode: 404, requestId: 7 }, 'unsure'],
    ['a framework’s not found', { statusCode: 404, error: 'Not Found' }, 'unsure'],
    [
      'a framework’s not found, with a request id',
      { statusCode: 404, error: 'Not Found', requestId },
      'unsure',
    ],
    ['not found, with an empty error', { statusCode: 404, error: '', requestId }, 'unsure'],
    [
      'not found, with an error that is null',
      { statusCode: 404, error: null, requestId },
      'unsure',
    ],
    ['not signed in', { statusCode: 401, apiCode: 2020, requestId }, 'signed-out'],
    ['not signed in, by status alone', { statusCode: 401 }, 'signed-out'],
    ['not signed in, by code alone', { statusCode: 403, apiCode: 2020 }, 'signed-out'],
    ['not found, and not signed in', { statusCode: 404, apiCode: 2020, requestId }, 'signed-out'],
    ['a framework’s not signed in', { statusCode: 401, error: 'Unauthorized' }, 'unsure'],
    ['forbidden', { statusCode: 403, apiCode: 1001, requestId }, 'unsure'],
    ['throttled', { statusCode: 429, requestId }, 'unsure'],
    ['a server error', { statusCode: 500, requestId, data: OWN }, 'unsure'],
    ['another success', { statusCode: 201, requestId, data: OWN }, 'unsure'],
  ];
  for (const [what, answer, said] of answers) {
    it(`${what}: ${said}`, () => assert.equal(verdict(envelope(answer), 'ann'), said));
  }
});

describe('A definite refusal', () => {
  const refusals = [400, 401, 403, 404, 407, 409, 422, 424, 426, 429, 498];
  const others = [-1, 0, 199, 200, 302, 399, 408, 425, 499, 500, 503, 601];
  for (const statusCode of refusals) {
    it(`is ${statusCode}`, () => assert.equal(isRefusal(envelope({ statusCode })), true));
  }
  for (const statusCode of others) {
    it(`is not ${statusCode}`, () => assert.equal(isRefusal(envelope({ statusCode })), false));
  }
});

describe('A delete tells that its bearer was dead before it', () => {
  it('by 401', () => assert.equal(isSignedOut(envelope({ statusCode: 401 })), true));
  it('by 2020, whatever the status', () =>
    assert.equal(isSignedOut(envelope({ statusCode: 500, apiCode: 2020 })), true));
  it('by nothing else', () =>
    assert.equal(isSignedOut(envelope({ statusCode: 403, apiCode: 2004 })), false));
});

describe('A JWT', () => {
  const jwt = (payload: string) => `head.${Buffer.from(payload).toString('base64url')}.signature`;
  const now = 1_000_000_500;

  const past: Record<string, string> = {
    'a moment ago': '{"exp":1000000}',
    'in the beginning': '{"exp":0}',
    'before that': '{"exp":-1}',
    'in words': '{"exp":"1000001"}',
    'as null': '{"exp":null}',
    'as a list': '{"exp":[1000001]}',
    'without end': '{"exp":1e999}',
  };
  for (const [when, payload] of Object.entries(past)) {
    it(`whose exp is ${when} is past`, () => assert.equal(isPast(jwt(payload), now), true));
  }

  it('is past in the very second of its exp', () =>
    assert.equal(isPast(jwt('{"exp":1000000.5}'), now), true));

  const valid: Record<string, string> = {
    'whose exp is to come': jwt('{"exp":1000001}'),
    'that has no exp': jwt('{"sub":"ann"}'),
    'that holds no JSON': jwt('{'),
    'that holds nothing': jwt('null'),
    'that is no base64': 'head.{}.signature',
    'that is none, but a random string': 'x7Yt-9',
    'that is none, but has a dot': 'x7.Yt',
    'that lacks its signature': jwt('{"exp":1000000}').replace('.signature', ''),
  };
  for (const [which, token] of Object.entries(valid)) {
    it(`${which} is not past`, () => assert.equal(isPast(token, now), false));
  }

  it('says whose it is', () => {
    assert.equal(claim(jwt('{"sub":"ann"}'), 'sub'), 'ann');
    assert.equal(claim(jwt('{"sub":"ann"}'), 'exp'), undefined);
    assert.equal(claim('ann', 'sub'), undefined);
  });

  it('is read in the alphabet of URLs', () => {
    for (const [sub, letter] of [
      ['>>>>', '-'],
      ['????', '_'],
    ] as const) {
      const token = jwt(JSON.stringify({ sub }));
      assert.equal(token.split(letter).length > 1, true, `${token} has no ${letter}`);
      assert.equal(claim(token, 'sub'), sub);
    }
  });
});
