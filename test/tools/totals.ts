import { resolve } from 'node:path';
import type { TestSession, TestSuiteResult } from '@web/test-runner';

/** The parts of an event of `node:test` that matter here. Its own type leaves the errors open. */
export interface NodeTestEvent {
  name: string;
  file?: string | undefined;
  skip?: unknown;
  todo?: unknown;
  details: { type?: string | undefined; error?: unknown };
}

/** How many tests passed and failed. A skipped test counts as neither. */
export class Totals {
  passed = 0;
  failed = 0;

  add(passed: boolean): void {
    if (passed) this.passed += 1;
    else this.failed += 1;
  }

  nodePass(event: NodeTestEvent): void {
    if (isSuite(event) || isFile(event) || isLeftOut(event)) return;
    this.add(true);
  }

  nodeFail(event: NodeTestEvent): void {
    if (isLeftOut(event)) return;
    // The tests in the suite were counted. A hook that failed, or a file that didn't load, was not.
    if (failureType(event) === 'subtestsFailed') return;
    this.add(false);
  }

  /** Counts one file in one browser. */
  browserSession({ testResults, passed }: Pick<TestSession, 'testResults' | 'passed'>): void {
    const failedBefore = this.failed;
    if (testResults) this.#suite(testResults);
    // A file that didn't load, or a hook that failed, has no test that could fail.
    if (!passed && this.failed === failedBefore) this.add(false);
  }

  #suite({ tests, suites }: TestSuiteResult): void {
    for (const { passed, skipped } of tests) {
      if (!skipped) this.add(passed);
    }
    for (const suite of suites) this.#suite(suite);
  }

  toString(): string {
    return `${this.passed} passed, ${this.failed} failed`;
  }
}

function isSuite({ details }: NodeTestEvent): boolean {
  return details.type === 'suite';
}

/** A file without tests passes as a test that has the name of the file. */
function isFile({ name, file }: NodeTestEvent): boolean {
  return file !== undefined && resolve(name) === file;
}

function isLeftOut({ skip, todo }: NodeTestEvent): boolean {
  return (skip !== undefined && skip !== false) || (todo !== undefined && todo !== false);
}

function failureType({ details: { error } }: NodeTestEvent): unknown {
  return (error as { failureType?: unknown } | undefined)?.failureType;
}
