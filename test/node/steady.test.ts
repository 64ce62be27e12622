import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import FakeTimers, { type Clock } from '@sinonjs/fake-timers';
import { Steady } from '../../src/panel/steady.js';

let clock: Clock;
beforeEach(() => {
  clock = FakeTimers.install({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => clock.uninstall());

/** What shows that something loads, and how often it asked to be looked at again. */
function watched() {
  const steady = new Steady();
  const made = { steady, updates: 0, loads: false, isShown: false };
  const look = () => {
    made.isShown = steady.shows(made.loads, Date.now(), () => {
      made.updates += 1;
      look();
    });
    return made.isShown;
  };
  /** Something begins or ends, and the screen is updated for that. */
  const turn = (loads: boolean) => {
    made.loads = loads;
    return look();
  };
  return { made, look, turn };
}

describe('What shows that something loads', () => {
  it('shows for as long as that lasts', () => {
    const { look, turn, made } = watched();
    assert.equal(look(), false);
    assert.equal(turn(true), true);
    for (let second = 0; second < 60; second += 1) {
      clock.tick(1000);
      assert.equal(look(), true);
    }
    assert.equal(turn(false), false);
    assert.equal(made.updates, 0);
    assert.equal(clock.countTimers(), 0);
  });

  for (const wait of [0, 1, 299]) {
    it(`is gone with a wait of ${wait} ms, which nobody has seen`, () => {
      const { turn, made } = watched();
      turn(true);
      clock.tick(wait);
      assert.equal(turn(false), false);
      assert.equal(clock.countTimers(), 0);
      clock.tick(10_000);
      assert.equal(made.updates, 0);
    });
  }

  for (const wait of [300, 301, 500, 799]) {
    it(`stays until it has been seen for 500 ms after a wait of ${wait} ms, and then goes by itself`, () => {
      const { turn, made } = watched();
      turn(true);
      clock.tick(wait);
      assert.equal(turn(false), true);
      clock.tick(800 - wait - 1);
      assert.equal(made.isShown, true);
      assert.equal(made.updates, 0);
      clock.tick(1);
      assert.equal(made.isShown, false);
      assert.equal(made.updates, 1);
      clock.tick(10_000);
      assert.equal(made.updates, 1);
    });
  }

  it('has been there since it began, however often the screen is updated meanwhile', () => {
    const { look, turn } = watched();
    turn(true);
    for (let turns = 0; turns < 2; turns += 1) {
      clock.tick(150);
      assert.equal(look(), true);
    }
    assert.equal(turn(false), true);
  });

  it('is gone at once with a wait of 800 ms', () => {
    const { turn } = watched();
    turn(true);
    clock.tick(800);
    assert.equal(turn(false), false);
    assert.equal(clock.countTimers(), 0);
  });

  it('is looked at again once, and on time, however often the screen is updated meanwhile', () => {
    const { look, turn, made } = watched();
    turn(true);
    clock.tick(400);
    turn(false);
    for (let turns = 0; turns < 4; turns += 1) {
      clock.tick(50);
      assert.equal(look(), true);
      assert.equal(clock.countTimers(), 1);
    }
    clock.tick(200);
    assert.equal(made.isShown, false);
    assert.equal(made.updates, 1);
  });

  it('does not blink where something else loads before it is gone', () => {
    for (const wait of [299, 300, 10_000]) {
      const { turn, made } = watched();
      turn(true);
      clock.tick(400);
      turn(false);
      clock.tick(100);
      assert.equal(turn(true), true);
      clock.tick(wait);
      assert.equal(made.isShown, true);
      assert.equal(turn(false), wait < 300);
      clock.tick(1);
      assert.equal(made.isShown, false);
    }
  });

  it('begins anew once it is gone', () => {
    for (const first of [100, 400, 1000]) {
      const { turn, made } = watched();
      turn(true);
      clock.tick(first);
      turn(false);
      clock.tick(10_000);
      assert.equal(made.isShown, false);
      turn(true);
      clock.tick(299);
      assert.equal(turn(false), false, `after ${first} ms`);
    }
  });

  it('ends at once where there is something better to show', () => {
    const { turn, made } = watched();
    turn(true);
    clock.tick(400);
    turn(false);
    assert.equal(made.steady.end(), false);
    assert.equal(clock.countTimers(), 0);
    assert.equal(turn(false), false);
    turn(true);
    clock.tick(299);
    assert.equal(turn(false), false, 'what was before counts no more');
  });

  it('is gone when the clock is set, be it back or forward', () => {
    for (const hours of [-1, 1]) {
      const { turn } = watched();
      turn(true);
      clock.tick(400);
      clock.setSystemTime(Date.now() + hours * 3_600_000);
      assert.equal(turn(false), false);
    }
  });

  it('goes, too, where the date was set back a little meanwhile', () => {
    const { made, turn } = watched();
    turn(true);
    clock.tick(400);
    assert.equal(turn(false), true);
    clock.setSystemTime(Date.now() - 100);
    clock.tick(400);
    assert.equal(made.isShown, true);
    clock.tick(100);
    assert.equal(made.isShown, false);
    assert.equal(clock.countTimers(), 0);
  });
});
