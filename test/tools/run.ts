import { spawnSync } from 'node:child_process';
import { readdirSync, writeSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { choose, readOptions } from './options.js';
import { Totals } from './totals.js';

const PARTS = {
  static: statically,
  build: () => check('build', 'npm run --silent build'),
  node: inNode,
  hosts: inHosts,
  browser: inBrowsers,
};

const HELP = `Usage: npm test [-- <part>...]

Checks everything: types, lint and format, the build, and by tests in Node, in apps of some frameworks
and in three browsers. All parts run even if one fails. The last line tells how many tests passed and
failed.

  <part>  run this part alone: ${Object.keys(PARTS).join(', ')}. Those after the build need one.
  --help  this text

Environment variables:

  ENGINES          the browser engines: chromium, firefox, webkit, or some of them with commas between
  THOROUGH=1       meet all faults in all engines, and make more tries at random
  FUZZ_RUNS        how many answers the client is given at random
  FUZZ_SEED        what they are made from, as a failed test tells it
  UPDATE_PICTURES  if set, take new pictures into test/pictures/ instead of comparing them

  CHROME_PATH, FIREFOX_PATH, WEBKIT_DRIVER_PATH, WEBKIT_PATH, XVFB_PATH and REDIS_SERVER_PATH name
  programs other than those installed.`;

const { positionals } = readOptions(HELP, { allowPositionals: true });
const parts = choose(positionals, Object.keys(PARTS));

const totals = new Totals();
let finished = false;

// The totals are printed whatever ends the process, even if a test tool exits by itself.
process.on('exit', (code) => {
  if (!finished) totals.add(false);
  // This bypasses the console, as an interrupted test runner swallows what is written there.
  writeSync(1, `${String(totals)}\n`);
  process.exitCode = totals.failed > 0 ? 1 : code;
});

/** Runs a tool of the project's, which counts as one test. */
function check(name: string, command: string): void {
  const begun = performance.now();
  const { status } = spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✔' : '✖'} ${name} (${seconds} s)`);
  totals.add(status === 0);
}

function statically(): void {
  check('types', 'npx --no-install tsc -p tsconfig.json');
  check('types without a DOM', 'npx --no-install tsc -p tsconfig.headless.json');
  check('types of the playground’s worker', 'npx --no-install tsc -p demo/worker/tsconfig.json');
  check('lint', 'npm run --silent lint');
  check('format', 'npx --no-install prettier --check --log-level warn .');
}

async function inNode(): Promise<void> {
  const files = ['test/node', 'test/tools'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`),
  );
  const tests = run({ files, concurrency: true });
  tests.on('test:pass', (event) => totals.nodePass(event));
  tests.on('test:fail', (event) => totals.nodeFail(event));
  for await (const line of tests.compose(new spec()) as AsyncIterable<string>) {
    process.stdout.write(line);
  }
}

/** The others, and all of these, are driven by `npm run test:hosts`. */
const HOSTS = ['html', 'react-19', 'next', 'vue', 'angular'];

async function inHosts(): Promise<void> {
  const { drive } = await import('../hosts/drive.js');
  await drive(HOSTS, ({ app, check: title, seconds, error }) => {
    console.log(`${error === null ? '✔' : '✖'} ${app}: ${title} (${seconds.toFixed(1)} s)`);
    if (error !== null) console.error(error);
    totals.add(error === null);
  });
}

async function inBrowsers(): Promise<void> {
  const { startTestRunner } = await import('@web/test-runner');
  const { chosenEngines, ENGINES, findEngines } = await import('./engines.js');
  // The test runner would end the process if its configuration threw.
  const engines = chosenEngines(ENGINES);
  findEngines(engines);
  process.env['ENGINES'] = engines.join(',');
  const runner = await startTestRunner({ autoExitProcess: false, readCliArgs: false });
  if (!runner) throw new Error('The browser tests did not start.');
  await new Promise((resolve) => runner.on('stopped', resolve));
  const sessions = [...runner.sessions.all()];
  for (const session of sessions) totals.browserSession(session);
  if (sessions.length === 0) throw new Error('There are no browser tests.');
}

for (const [name, work] of Object.entries(PARTS)) {
  if (!parts.includes(name)) continue;
  try {
    await work();
  } catch (error) {
    // A part that can't be run at all has failed, but the others still run.
    console.error(error);
    totals.add(false);
  }
}
finished = true;
process.exit();
