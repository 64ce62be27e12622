import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CDN_ENTRY } from '../tools/cdn.js';
import { choose, readOptions } from '../tools/options.js';
import { start } from './browser.js';
import { bundleOwn, bundlePeer, installPeers } from './bundle.js';
import type { Bench, Case, Measure, Ours } from './measure.js';
import { MEASURES } from './measures/index.js';
import { BEFORE, OURS } from './names.js';
import { RESULTS, sumUp, write, type MeasureResult } from './results.js';
import { serve } from './server.js';
import { inTurn } from './stats.js';
import { surroundings } from './surroundings.js';
import { tableOf } from './table.js';

const HELP = `Usage: npm run bench [-- <options>]

Measures what the element costs a page beside its peers and beside what a page could write by hand,
in Chromium. The figures depend on the machine; their ratios do less. Build first: npm run build. The
peers are installed once, outside the project.

  --only <word>    measure one thing: ${Object.keys(MEASURES).join(', ')}; may be given more than once
  --quick          fewer rounds
  --dist <folder>  the built CDN folder to measure, dist/cdn if none is given; a second one is
                   measured beside it, as “ours before”
  --json <file>    where the results go; by default, those of a run in full of dist/cdn go to
                   test/bench/results.json, from which npm run docs makes the README's table
  --help           this text

CHROME_PATH names a Chromium other than the one installed.`;

const { values } = readOptions(HELP, {
  options: {
    only: { type: 'string', multiple: true, default: [] },
    quick: { type: 'boolean', default: false },
    dist: { type: 'string', multiple: true, default: [] },
    json: { type: 'string' },
  },
});

await run();

async function run(): Promise<void> {
  const chosen = choose(values.only, Object.keys(MEASURES));
  const folders = foldersOf(values.dist);
  installPeers();
  const modules = new Map<string, string>();
  const server = await serve(modules, folders);
  const browser = await start();
  const results: MeasureResult[] = [];
  try {
    const bench: Bench = {
      browser,
      origin: server.origin,
      ours: folders.map((folder, index) => oursIn(folder, index, server.origin)),
      own: (name) => built(name, () => bundleOwn(name)),
      peer: (name, source) => built(name, () => bundlePeer({ name, source })),
    };
    const built = async (name: string, build: () => Promise<string>): Promise<string> => {
      if (!modules.has(name)) modules.set(name, await build());
      return `${server.origin}/modules/${name}.js`;
    };
    for (const word of chosen) {
      const begun = performance.now();
      const measure = await MEASURES[word]?.(bench);
      if (!measure) continue;
      const result = sumUp(word, measure, await samplesOf(measure));
      results.push(result);
      console.log(tableOf(result));
      console.log(`${((performance.now() - begun) / 1000).toFixed(0)} s\n`);
    }
    const isFull = values.only.length === 0 && !values.quick && values.dist.length === 0;
    const file = values.json ?? (isFull ? RESULTS : null);
    const about = surroundings(await browser.version());
    if (file !== null) await write({ ...about, measures: results }, resolve(file));
    console.log(`${about.date}, Chromium ${about.chromium}, Node ${about.node}, ${about.machine}`);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @returns the folders to measure, the one after a change first */
function foldersOf(given: readonly string[]): string[] {
  if (given.length > 2) throw new Error('Two folders can be compared, and no more.');
  const built = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
  const folders = given.length > 0 ? given.map((folder) => resolve(folder)) : [built];
  for (const folder of folders) {
    if (!existsSync(join(folder, CDN_ENTRY))) throw new Error(`${folder} has no ${CDN_ENTRY}.`);
  }
  return folders;
}

function oursIn(folder: string, index: number, origin: string): Ours {
  const name = index === 0 ? OURS : BEFORE;
  return { name, folder, module: `${origin}/dist/${index}/${CDN_ENTRY}` };
}

/** Has each case its turn in each round. */
async function samplesOf({ title, rounds, cases }: Measure) {
  const samples = new Map<string, Record<string, number>[]>(
    cases.map(({ subject }) => [subject, []]),
  );
  const count = values.quick ? rounds.quick : rounds.full;
  for (let round = 0; round < count; round += 1) {
    for (const { subject, sample } of inTurn(cases, round)) {
      if (process.stderr.isTTY)
        process.stderr.write(`\r\x1b[K${title} ${round + 1}/${count}: ${subject}`);
      samples.get(subject)?.push(await sampled(sample, `${title}, ${subject}`));
    }
  }
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  return samples;
}

/** One page that went wrong is no reason to lose all the others. */
async function sampled(sample: Case['sample'], what: string): Promise<Record<string, number>> {
  try {
    return await sample();
  } catch (error) {
    console.error(`${what}: once more, because of`, error);
    return sample();
  }
}
