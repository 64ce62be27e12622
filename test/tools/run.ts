/**
 * `npm test`: type check, lint, format, unit tests in Node, tests in browsers. All of them run even
 * if one fails; the totals are the last line.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { startTestRunner, type TestRunner, type TestSuiteResult } from '@web/test-runner';

let passed = 0;
let failed = 0;

/** A command of the project's; it counts as one test. */
function check(name: string, ...args: string[]): void {
  const begun = performance.now();
  const { status } = spawnSync('npx', ['--no-install', ...args], { stdio: 'inherit' });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✔' : '✖'} ${name} (${seconds} s)`);
  if (status === 0) passed += 1;
  else failed += 1;
}

async function inNode(): Promise<void> {
  const files = readdirSync('test/node')
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `test/node/${name}`);
  const tests = run({ files, concurrency: true });
  tests.on('test:pass', ({ details }) => {
    if (details.type !== 'suite') passed += 1;
  });
  tests.on('test:fail', ({ details }) => {
    if (details.type !== 'suite') failed += 1;
  });
  const report = tests.compose(new spec());
  for await (const line of report) process.stdout.write(String(line));
}

async function inBrowsers(): Promise<void> {
  const runner = await startTestRunner({ autoExitProcess: false, readCliArgs: false });
  if (!runner) throw new Error('The browser tests did not start.');
  await new Promise((resolve) => runner.on('finished', resolve));
  count(runner);
}

function count(runner: TestRunner): void {
  const before = passed + failed;
  for (const session of runner.sessions.all()) {
    if (session.testResults) countSuite(session.testResults);
    // A file that could not be loaded has no tests that could fail.
    if (!session.passed && session.errors.length > 0) failed += 1;
  }
  if (passed + failed === before) throw new Error('No test ran in a browser.');
}

function countSuite({ tests, suites }: TestSuiteResult): void {
  for (const test of tests) {
    if (test.passed) passed += 1;
    else if (!test.skipped) failed += 1;
  }
  suites.forEach(countSuite);
}

const only = process.argv[2];
if (!only || only === 'static') {
  check('types', 'tsc', '-p', 'tsconfig.json');
  check('types of the package', 'tsc', '-p', 'tsconfig.build.json', '--noEmit');
  check('types without a DOM', 'tsc', '-p', 'tsconfig.headless.json');
  check('lint', 'eslint', '.', '--max-warnings', '0');
  check('format', 'prettier', '--check', '--log-level', 'warn', '.');
}
if (!only || only === 'build') check('build', 'npm', 'run', '--silent', 'build');
if (!only || only === 'node') await inNode();
if (!only || only === 'browser') await inBrowsers();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
