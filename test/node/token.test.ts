import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { TokenBox } from '../../src/attempt/token.js';

const NOON = Date.UTC(2026, 10, 24, 12);
const FOR_A_MINUTE = { deleteAccountToken: 'TOKEN', tokenExpiresIn: 60 };

let now = NOON;
beforeEach(() => {
  now = NOON;
  mock.method(Date, 'now', () => now);
});
afterEach(() => mock.restoreAll());

function boxWith(value: unknown, at = NOON): TokenBox {
  const box = new TokenBox();
  box.put({ value, at });
  return box;
}

describe('A token is at hand', () => {
  it('as the page gave it: alone, with its lifetime, or in the service’s answer', () => {
    const answer = { statusCode: 200, message: 'ok', data: FOR_A_MINUTE };
    for (const value of ['TOKEN', ' TOKEN\n', { deleteAccountToken: 'TOKEN' }, answer]) {
      const box = new TokenBox();
      assert.equal(box.put({ value, at: NOON }), 'live');
      assert.equal(box.isLive(), true);
      assert.equal(box.take(), 'TOKEN');
    }
  });

  it('for as long as it lives, to the millisecond', () => {
    const box = boxWith(FOR_A_MINUTE);
    assert.equal(box.remaining(), 60_000);
    now += 59_999;
    assert.equal(box.remaining(), 1);
    assert.equal(box.isLive(), true);
    now += 1;
    assert.equal(box.isLive(), false);
  });

  it('from when it came, not from when it was looked at', () => {
    now += 10_000;
    const box = boxWith(FOR_A_MINUTE, NOON);
    assert.equal(box.remaining(), 50_000);
    now = NOON + 60_000;
    assert.equal(box.isLive(), false);
  });

  it('for ever if nobody said how long it lives, whatever the clock does', () => {
    const box = boxWith('TOKEN');
    now -= 86_400_000;
    assert.equal(box.remaining(), Infinity);
    assert.equal(box.isLive(), true);
    now = NOON;
    assert.equal(box.remaining(), Infinity);
    now += 365 * 86_400_000;
    assert.equal(box.remaining(), Infinity);
    assert.equal(box.take(), 'TOKEN');
  });
});

describe('No token is at hand', () => {
  it('before one is given', () => {
    const box = new TokenBox();
    assert.equal(box.isLive(), false);
    assert.equal(box.remaining(), 0);
    assert.equal(box.take(), null);
  });

  it('when what was given is not a token, and then the one before it is gone, too', () => {
    for (const value of [
      undefined,
      null,
      '',
      '  ',
      7,
      {},
      { ...FOR_A_MINUTE, tokenExpiresIn: 'x' },
    ]) {
      const box = boxWith(FOR_A_MINUTE);
      assert.equal(box.put({ value, at: NOON }), 'missing', JSON.stringify(value));
      assert.equal(box.isLive(), false);
      assert.equal(box.remaining(), 0);
      assert.equal(box.take(), null);
    }
  });

  it('when it came too late, or already expired', () => {
    now += 60_000;
    const box = new TokenBox();
    assert.equal(box.put({ value: FOR_A_MINUTE, at: NOON }), 'expired');
    assert.equal(box.put({ value: { ...FOR_A_MINUTE, tokenExpiresIn: 0 }, at: now }), 'expired');
    assert.equal(box.put({ value: { ...FOR_A_MINUTE, tokenExpiresIn: -1 }, at: now }), 'expired');
    assert.equal(box.take(), null);
  });

  it('once it has expired, even if the clock is set back then', () => {
    const box = boxWith(FOR_A_MINUTE);
    now += 60_000;
    assert.equal(box.isLive(), false);
    assert.equal(box.remaining(), 0);
    now = NOON;
    assert.equal(box.isLive(), false);
    assert.equal(box.take(), null);
  });

  it('when the clock is set back before it came: nobody can tell how old it is', () => {
    for (const ask of [(box: TokenBox) => box.isLive(), (box: TokenBox) => box.take() !== null]) {
      now = NOON;
      const box = boxWith(FOR_A_MINUTE);
      now -= 1;
      assert.equal(box.remaining(), 0);
      assert.equal(ask(box), false);
      now = NOON;
      assert.equal(box.take(), null);
    }
  });

  it('when it is taken after it expired, whether or not anybody looked before', () => {
    const box = boxWith(FOR_A_MINUTE);
    now += 60_000;
    assert.equal(box.take(), null);
    now = NOON;
    assert.equal(box.take(), null);
  });

  it('after it was taken, for it is for one use', () => {
    const box = boxWith(FOR_A_MINUTE);
    assert.equal(box.take(), 'TOKEN');
    assert.equal(box.isLive(), false);
    assert.equal(box.remaining(), 0);
    assert.equal(box.take(), null);
  });

  it('after it was dropped', () => {
    const box = boxWith(FOR_A_MINUTE);
    box.drop();
    assert.equal(box.isLive(), false);
    assert.equal(box.remaining(), 0);
    assert.equal(box.take(), null);
  });
});

describe('Another token', () => {
  it('takes the place and the lifetime of the one before', () => {
    const box = boxWith(FOR_A_MINUTE);
    box.put({ value: 'OTHER', at: NOON });
    now += 60_000;
    assert.equal(box.remaining(), Infinity);
    box.put({ value: { deleteAccountToken: 'THIRD', tokenExpiresIn: 30 }, at: now });
    assert.equal(box.remaining(), 30_000);
    assert.equal(box.take(), 'THIRD');
  });
});
