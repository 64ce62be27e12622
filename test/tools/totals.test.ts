import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { Totals } from './totals.js';

function failure(failureType: string) {
  return { error: { failureType } };
}

describe('The totals of tests in Node', () => {
  it('count each test once, whatever it is part of', () => {
    const totals = new Totals();
    totals.nodePass({ name: 'a', details: {} });
    totals.nodeFail({ name: 'b', details: failure('testCodeFailure') });
    totals.nodeFail({ name: 'suite', details: { type: 'suite', ...failure('subtestsFailed') } });
    totals.nodePass({ name: 'suite', details: { type: 'suite' } });
    assert.equal(String(totals), '1 passed, 1 failed');
  });

  it('count a hook that failed', () => {
    const totals = new Totals();
    totals.nodeFail({ name: 'suite', details: { type: 'suite', ...failure('hookFailed') } });
    assert.equal(String(totals), '0 passed, 1 failed');
  });

  it('count a file that could not be loaded, but not one that has no tests', () => {
    const totals = new Totals();
    const name = 'test/node/empty.test.ts';
    totals.nodePass({ name, file: resolve(name), details: {} });
    totals.nodeFail({ name, file: resolve(name), details: failure('testCodeFailure') });
    assert.equal(String(totals), '0 passed, 1 failed');
  });

  it('leave out what is skipped or still to do', () => {
    const totals = new Totals();
    totals.nodePass({ name: 'a', skip: true, details: {} });
    totals.nodePass({ name: 'b', skip: 'no network', details: {} });
    totals.nodeFail({ name: 'c', todo: true, details: failure('testCodeFailure') });
    totals.nodePass({ name: 'd', skip: false, todo: false, details: {} });
    assert.equal(String(totals), '1 passed, 0 failed');
  });
});

describe('The totals of tests in a browser', () => {
  const test = (passed: boolean, skipped = false) => ({ name: '', passed, skipped });

  it('count the tests of nested suites, but not the skipped ones', () => {
    const totals = new Totals();
    const inner = { name: '', suites: [], tests: [test(true), test(false, true)] };
    const testResults = { name: '', suites: [inner], tests: [test(true)] };
    totals.browserSession({ testResults, passed: true });
    assert.equal(String(totals), '2 passed, 0 failed');
  });

  it('count a failed test once', () => {
    const totals = new Totals();
    const testResults = { name: '', suites: [], tests: [test(true), test(false)] };
    totals.browserSession({ testResults, passed: false });
    assert.equal(String(totals), '1 passed, 1 failed');
  });

  it('count a file that could not be loaded, and one whose hook failed', () => {
    const totals = new Totals();
    totals.browserSession({ passed: false });
    const testResults = { name: '', suites: [], tests: [test(true)] };
    totals.browserSession({ testResults, passed: false });
    assert.equal(String(totals), '1 passed, 2 failed');
  });
});
