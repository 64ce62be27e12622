import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Envelope } from '../../src/authing/dto.js';
import { AuthingError } from '../../src/authing/errors.js';
import {
  blamed,
  Failed,
  failureOf,
  isDeadEnd,
  isUnexpected,
  refused,
  unanswered,
  type Reason,
} from '../../src/flow/failure.js';

const answer = (statusCode: number, more: Partial<Envelope> = {}): Envelope => ({
  statusCode,
  message: 'No.',
  data: null,
  ...more,
});

describe('The reason for a refusal', () => {
  for (const [apiCode, reason] of Object.entries({
    1000: 'throttled',
    2001: 'wrong-credential',
    2004: 'user-not-found',
    2005: 'locked',
    2006: 'wrong-credential',
    2020: 'unauthorized',
    2057: 'locked',
    2080: 'throttled',
    2333: 'wrong-credential',
  })) {
    it(`is ${reason} for the apiCode ${apiCode}, whatever the statusCode is`, () => {
      for (const statusCode of [401, 403, 429, 500]) {
        assert.equal(refused(answer(statusCode, { apiCode: Number(apiCode) })).reason, reason);
      }
    });
  }

  for (const [statusCode, reason] of Object.entries({
    401: 'unauthorized',
    404: 'user-not-found',
    429: 'throttled',
    403: 'rejected',
    // A client, or a backend in between, has heard nothing that Authing has said.
    499: 'invalid-response',
    500: 'rejected',
  })) {
    it(`is ${reason} for the statusCode ${statusCode} where no apiCode says more`, () => {
      assert.equal(refused(answer(Number(statusCode))).reason, reason);
      assert.equal(refused(answer(Number(statusCode), { apiCode: 9999 })).reason, reason);
    });
  }
});

describe('What the events tell of a refusal', () => {
  it('is the service’s answer, with data as the DTO demands it', () => {
    const { detail } = refused(answer(403, { apiCode: 2001, requestId: 'r-1', data: 7 }));
    assert.deepEqual(detail, {
      statusCode: 403,
      apiCode: 2001,
      message: 'No.',
      requestId: 'r-1',
      data: { success: false },
    });
  });

  it('names no code and no id that the service did not name', () => {
    const { detail } = refused(answer(500));
    assert.deepEqual(detail, { statusCode: 500, message: 'No.', data: { success: false } });
  });

  it('is never a success: a 200 without one is an answer that says nothing', () => {
    const failure = refused(answer(200, { requestId: 'r-1', apiCode: 2001 }));
    assert.equal(failure.detail.statusCode, 499);
    assert.deepEqual(failure.detail, {
      statusCode: 499,
      message: 'No.',
      requestId: 'r-1',
      data: { success: false },
    });
    assert.equal(refused(answer(200)).reason, 'invalid-response');
  });
});

describe('What the events tell without an answer', () => {
  it('is Authing’s own code for what a client makes of an exception', () => {
    assert.deepEqual(unanswered('network'), {
      reason: 'network',
      isWordless: true,
      detail: { statusCode: 499, message: '', data: { success: false } },
    });
    assert.deepEqual(unanswered('timeout', 'Late.', 'r-1').detail, {
      statusCode: 499,
      message: 'Late.',
      requestId: 'r-1',
      data: { success: false },
    });
  });
});

describe('What the page’s own code brings about', () => {
  it('is told in its words: an error’s, or a text’s', () => {
    for (const error of [new Error(' Pay first. '), 'Pay first.\n', { message: 'Pay first.' }]) {
      const failure = blamed('vetoed', error);
      assert.equal(failure.reason, 'vetoed');
      assert.equal(failure.said, 'Pay first.');
      assert.deepEqual(failure.detail, unanswered('vetoed', 'Pay first.').detail);
    }
  });

  it('is told without words where there are none', () => {
    for (const error of [undefined, null, 7, {}, new Error(), '  ', { message: 7 }]) {
      assert.deepEqual(blamed('vetoed', error), unanswered('vetoed'));
    }
  });
});

describe('An error of a job', () => {
  it('is the failure that it carries, and says what was being done', () => {
    const failure = unanswered('no-method');
    assert.deepEqual(failureOf(new Failed(failure)), failure);
    assert.deepEqual(failureOf(new Failed(failure), 'profile'), {
      ...failure,
      operation: 'profile',
    });
    assert.equal(new Failed(failure).message, 'no-method');
  });

  it('keeps the operation that the failure names itself', () => {
    const failure = { ...unanswered('no-method'), operation: 'verify' } as const;
    assert.equal(failureOf(new Failed(failure), 'profile').operation, 'verify');
  });

  it('is the client’s reason, without its words for developers', () => {
    const error = new AuthingError('timeout', 'The service did not answer in time.');
    assert.deepEqual(failureOf(error, 'verify'), { ...unanswered('timeout'), operation: 'verify' });
  });

  it('is an answer that makes no sense where it is somebody else’s bug', () => {
    assert.deepEqual(failureOf(new TypeError('x')), unanswered('invalid-response'));
  });
});

describe('A failure of each kind', () => {
  /** What becomes of it in the panel. The compiler knows when one is missing. */
  const KINDS: Readonly<Record<Reason, { isDeadEnd?: true; isUnexpected?: true }>> = {
    rejected: { isUnexpected: true },
    'invalid-response': { isUnexpected: true },
    'no-method': { isDeadEnd: true },
    locked: { isDeadEnd: true },
    unauthorized: {},
    throttled: {},
    'wrong-credential': {},
    'user-not-found': {},
    'token-expired': {},
    'token-missing': {},
    'encryption-unavailable': {},
    'account-mismatch': {},
    vetoed: {},
    configuration: {},
    network: {},
    timeout: {},
    aborted: {},
  };
  for (const [reason, kind] of Object.entries(KINDS) as [Reason, (typeof KINDS)[Reason]][]) {
    const is = kind.isDeadEnd ? 'is a dead end' : 'is no dead end';
    it(`${reason} ${is}${kind.isUnexpected ? ', and worth a report' : ''}`, () => {
      for (const operation of [undefined, 'profile', 'send-passcode', 'verify'] as const) {
        const failure = { ...unanswered(reason), ...(operation && { operation }) };
        assert.equal(isDeadEnd(failure), kind.isDeadEnd ?? false);
        assert.equal(isUnexpected(failure), kind.isUnexpected ?? false);
      }
    });
  }

  it('is a dead end where the service wants a captcha, whatever the reason is', () => {
    for (const statusCode of [400, 401, 403, 429, 500]) {
      assert.equal(isDeadEnd(refused(answer(statusCode, { apiCode: 2000 }))), true);
      for (const apiCode of [undefined, 1000, 2001, 2006, 2027, 9999]) {
        const more = apiCode === undefined ? {} : { apiCode };
        assert.equal(isDeadEnd(refused(answer(statusCode, more))), false, String(apiCode));
      }
    }
  });

  it('is worth no report where the service wants a captcha, for that is no news to anybody', () => {
    assert.equal(isUnexpected(refused(answer(403, { apiCode: 2000 }))), false);
    assert.equal(isUnexpected(refused(answer(403, { apiCode: 9999 }))), true);
  });

  it('is a dead end where the user is locked, for now or for good', () => {
    for (const apiCode of [2005, 2057]) {
      assert.equal(isDeadEnd(refused(answer(403, { apiCode }))), true);
    }
  });
});
