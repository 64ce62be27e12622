import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { choose, readOptions } from '../tools/options.js';
import { EQUIVALENT } from './equivalent.js';
import { score, sum, type FileScore, type Survivor } from './score.js';

const HELP = `Usage: npm run mutants [-- <file>...]

Changes the flow and its neighbours in one place after the other, and has the tests look for the
change, which takes minutes. What no test finds is either the same program, and is listed with the
reason in test/mutants/equivalent.ts, or it breaks a rule that no test holds.

  <file>  change this file alone, for example src/flow/machine.ts
  --help  this text`;

/**
 * The files to change, or a folder of them, and the least score that they must have, in per cent.
 */
const MUTATED: readonly { files: string; least?: number }[] = [
  { files: 'src/flow/', least: 95 },
  { files: 'src/authing/verdict.ts', least: 95 },
  { files: 'src/authing/jwt.ts' },
  { files: 'src/attempt/token.ts' },
  { files: 'src/attempt/jobs/' },
];

/**
 * The tests that look for a mutant. They run anew for each one that they meet, so they must be
 * quick.
 */
const TESTS = ['test/node/{attempt,failure,flow,machine,tellable,token,verdict}.test.ts'];

/** Everything else that the tests need. The copy that is changed has nothing but this. */
const NEEDED = ['src/**', 'test/**/*.ts', 'demo/authing/**', 'package.json', 'tsconfig.json'];

function filesOf(path: string): string[] {
  if (!path.endsWith('/')) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path + name);
}

const { positionals: only } = readOptions(HELP, { allowPositionals: true });
const names = choose(
  only,
  MUTATED.flatMap(({ files }) => filesOf(files)),
);
const sources = new Map(names.map((name) => [name, readFileSync(name, 'utf8')]));

const begun = performance.now();
const { Stryker } = await import('@stryker-mutator/core');
const stryker = new Stryker({
  mutate: names,
  ignorePatterns: ['*', ...NEEDED.map((name) => `!${name}`)],
  plugins: ['@stryker-mutator/tap-runner'],
  testRunner: 'tap',
  tap: {
    testFiles: TESTS,
    nodeArgs: [
      ...['--import', 'tsx', '--import', './test/mutants/plain-assert.ts'],
      '--test-reporter=tap',
    ],
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A mutant that runs for ever counts as found, so a slow machine must not look like one.
  timeoutMS: 30_000,
  tempDirName: 'node_modules/.cache/mutants',
  cleanTempDir: 'always',
  reporters: ['progress-append-only'],
});
const results = await stryker.runMutationTest();
const mutants = results.map((result) => ({
  ...result,
  fileName: relative(process.cwd(), result.fileName),
}));
const { files, unused } = score(
  mutants,
  sources,
  EQUIVALENT.filter(({ file }) => only.length === 0 || only.includes(file)),
);
const errors: string[] = [];

function summary(name: string, group: readonly FileScore[]): string {
  const { killed, all, explained, score: of, apart } = sum(group);
  const counts = `${killed} of ${all}`.padStart(12);
  const without = explained ? `; ${percent(apart)} without ${explained} explained` : '';
  return `${name.padEnd(28)}${counts} found, ${percent(of)}${without}`;
}

/** The percentage is rounded down, for what is not quite enough must not look like it. */
function percent(value: number): string {
  return `${(Math.floor(value * 10) / 10).toFixed(1)} %`;
}

function told({ change, lineNumber, unmet, why }: Survivor): string {
  const { file, within, line, original, replacement } = change;
  return [
    `${file}:${lineNumber} in ${within}${unmet ? ', which no test runs' : ''}`,
    `    ${line}`,
    `  - ${original}`,
    `  + ${replacement}`,
    `    ${why === null ? 'NOT EXPLAINED' : `the same program: ${why}`}`,
  ].join('\n');
}

for (const { survivors } of files) {
  for (const survivor of survivors) console.log(`\n${told(survivor)}`);
}
const unexplained = files.flatMap(({ survivors }) => survivors.filter(({ why }) => why === null));
if (unexplained.length > 0) errors.push(`${unexplained.length} survivors are not explained.`);
for (const { file, within, line, original, replacement } of unused) {
  errors.push(
    `No survivor for the explanation of ${file}, ${within}: ${line}: ${original} → ${replacement}`,
  );
}

console.log('');
for (const file of files) {
  if (sum([file]).all > 0) console.log(summary(file.file, [file]));
}
console.log(summary('all', files));
for (const { files: path, least } of MUTATED) {
  const group = files.filter(({ file }) => file === path || file.startsWith(path));
  const reached = sum(group).score;
  if (least !== undefined && reached < least) {
    errors.push(`${path} has ${percent(reached)}, and ${least} % is asked for.`);
  }
}
console.log(`${Math.round((performance.now() - begun) / 1000)} s`);
for (const error of errors) console.log(`✖ ${error}`);
if (errors.length > 0) process.exitCode = 1;
