import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { transition } from '../../src/flow/machine.js';
import type { State } from '../../src/flow/state.js';
import en from '../../src/locales/en.js';
import { Acknowledgement, gateOf } from '../../src/panel/acknowledgement.js';
import { isOpen } from '../../src/panel/gate.js';
import type { Settings } from '../../src/settings.js';

const IDLE: State = { step: 'idle' };
const FACTS = { problem: null, probes: true };
const at = (loads: boolean) =>
  transition(IDLE, { type: 'open', suspect: false, loads, ...FACTS }).state;
const CONFIRM = at(false);
const LOADING = at(true);

const settings = (confirmation: Settings['confirmation'], phrase: string | null = null) =>
  ({ confirmation, confirmationPhrase: phrase }) as Settings;
const gate = (it: Acknowledgement, kind: Settings['confirmation'] = 'phrase') =>
  gateOf(settings(kind), en, it);

/** Somebody has acknowledged all there is to acknowledge, for Ann. */
function given(): Acknowledgement {
  const acknowledgement = new Acknowledgement();
  acknowledgement.follow(CONFIRM, 'ann');
  Object.assign(acknowledgement, { checked: true, typed: en.phrase, isFinished: true });
  return acknowledgement;
}
const isGiven = (it: Acknowledgement) =>
  isOpen(gate(it)) && isOpen(gate(it, 'checkbox')) && it.isFinished;
const isFresh = ({ checked, typed, isFinished }: Acknowledgement) =>
  !checked && typed === '' && !isFinished;

describe('The phrase', () => {
  const typed = (text: string, isFinished: boolean) =>
    Object.assign(new Acknowledgement(), { typed: text, isFinished });

  it('is said to be another one only once the user has gone on from it', () => {
    assert.equal(typed('delete', false).isMistyped(gate(typed('delete', false))), false);
    assert.equal(typed('delete', true).isMistyped(gate(typed('delete', true))), true);
  });

  it('is not said to be another one while nothing is typed, or what was asked for', () => {
    for (const text of ['', ' ', '\u3000\n', en.phrase, ` “${en.phrase.toUpperCase()}” `]) {
      const acknowledgement = typed(text, true);
      const isMistyped = acknowledgement.isMistyped(gate(acknowledgement));
      assert.equal(isMistyped, false, JSON.stringify(text));
    }
  });

  it('is the page’s, if it has set one', () => {
    const acknowledgement = typed(en.phrase, true);
    const own = gateOf(settings('phrase', 'bye'), en, acknowledgement);
    assert.equal(own.phrase, 'bye');
    assert.equal(acknowledgement.isMistyped(own), true);
    acknowledgement.typed = 'Bye';
    const typedWell = gateOf(settings('phrase', 'bye'), en, acknowledgement);
    assert.equal(acknowledgement.isMistyped(typedWell), false);
  });
});

describe('What was acknowledged', () => {
  it('lasts through the flow, for whom it was given', () => {
    const acknowledgement = given();
    for (const step of ['verify', 'waiting', 'deleting', 'unknown'] as const) {
      acknowledgement.follow({ ...CONFIRM, step } as unknown as State, 'ann');
      assert.equal(isGiven(acknowledgement), true, step);
    }
    acknowledgement.follow(LOADING, 'ann');
    acknowledgement.follow(CONFIRM, 'ann');
    assert.equal(isGiven(acknowledgement), true);
  });

  it('lasts while no account is asked about, whoever is signed in', () => {
    for (const step of ['verify', 'waiting', 'deleting', 'unknown', 'deleted'] as const) {
      const acknowledgement = given();
      acknowledgement.follow({ ...CONFIRM, step } as unknown as State, 'bob');
      assert.equal(isGiven(acknowledgement), true, step);
    }
  });

  it('is not for the next time', () => {
    const acknowledgement = given();
    acknowledgement.follow(IDLE, 'ann');
    assert.equal(isFresh(acknowledgement), true);
  });

  it('is not for another account, once that is shown', () => {
    for (const other of ['bob', null]) {
      const acknowledgement = given();
      acknowledgement.follow(LOADING, other);
      assert.equal(isGiven(acknowledgement), true, 'not shown yet');
      acknowledgement.follow(CONFIRM, other);
      assert.equal(isFresh(acknowledgement), true);
    }
  });
});
