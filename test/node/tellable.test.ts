import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tellable } from '../../src/attempt/tellable.js';
import type { Envelope, IsSuccessDto } from '../../src/authing/dto.js';
import { blamed, refused, unanswered, type Failure } from '../../src/flow/failure.js';
import type { Input } from '../../src/flow/state.js';

const SECRETS = ['a/b'];
const words = (reason: string) => `in our words: ${reason}`;
const tell = (input: Input) => tellable(input, SECRETS, words);
const failed = (failure: Failure) => {
  const told = tell({ type: 'fail', failure });
  assert.equal(told.type, 'fail');
  return told.type === 'fail' ? told.failure : failure;
};
const success = (more: object): Envelope<IsSuccessDto> => ({
  statusCode: 200,
  message: 'done',
  data: { success: true },
  ...more,
});

describe('Nothing that is told holds a secret', () => {
  it('in the message and the request id of a refusal, however it came to be one', () => {
    const failure = refused({
      statusCode: 403,
      message: 'No to a/b.',
      requestId: 'id-a%2Fb',
      data: null,
    });
    for (const input of [
      { type: 'fail', failure },
      { type: 'refused', failure, probe: true },
      { type: 'unclear', failure, probe: false },
    ] as const) {
      const told = tell(input);
      assert.equal('failure' in told && told.failure.detail.message, 'No to ….');
      assert.equal('failure' in told && told.failure.detail.requestId, 'id-…');
    }
  });

  it('in the reason that the page gives', () => {
    const { said, detail } = failed(blamed('vetoed', new Error('Because of a/b')));
    assert.equal(said, 'Because of …');
    assert.equal(detail.message, 'Because of …');
  });

  it('in an answer that is no failure', () => {
    const answer = success({ message: 'a/b is used', requestId: 'a/b' });
    const confirmed = tell({ type: 'confirmed', answer });
    assert.deepEqual('answer' in confirmed && confirmed.answer, {
      ...answer,
      message: '… is used',
      requestId: '…',
    });
    const sent = { statusCode: 200, message: 'to a/b' };
    const told = tell({ type: 'code-sent', answer: sent, verifyMethod: 'PHONE_PASSCODE' });
    assert.deepEqual('answer' in told && told.answer, { statusCode: 200, message: 'to …' });
    assert.deepEqual(sent, { statusCode: 200, message: 'to a/b' });
  });
});

describe('A failure without words gets ours', () => {
  it('where no answer came', () => {
    assert.equal(failed(unanswered('network')).detail.message, 'in our words: network');
  });

  it('but not where the service, or the page, has said something', () => {
    assert.equal(failed(unanswered('timeout', 'Late.')).detail.message, 'Late.');
    // 499 is what a client makes of an exception: it is no refusal, and must not be called one.
    for (const statusCode of [403, 499, 200]) {
      const silent = refused({ statusCode, message: '', data: null });
      assert.equal(failed(silent).detail.message, '');
    }
  });

  it('and an event that tells of nothing stays as it is', () => {
    const input = { type: 'checked', token: true } as const;
    assert.equal(tell(input), input);
  });
});
