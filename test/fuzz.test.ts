import fc from 'fast-check';
import '../src/index.js';
import { stopClock } from './support/clock.js';
import { catchConsole } from './support/console.js';
import { isThorough } from './support/engine.js';
import { expect } from './support/expect.js';
import { loadPanel, note, Player } from './support/fuzz-player.js';
import { ScriptedWorld } from './support/fuzz-scripted.js';
import { WireWorld } from './support/fuzz-wire.js';
import { wireScripts } from './support/fuzz-wire-scripts.js';
import { scripts, wrongTypes } from './support/script.js';

const RUNS = isThorough ? 1000 : 200;
const WIRE_RUNS = isThorough ? 60 : 15;

const { log } = console;

/** Searches for a script that breaks a promise, and shrinks it. */
async function search<T>(
  what: string,
  numRuns: number,
  given: fc.Arbitrary<T>,
  set: (script: T) => Player | Promise<Player>,
): Promise<void> {
  const seed = Date.now() % 2 ** 31;
  log(`Fuzz, ${what}: ${numRuns} scripts, seed ${seed}`);
  await loadPanel();
  const seen = new Map<string, number>();
  const details = await fc.check(
    fc.asyncProperty(given, async (script) => {
      const player = await set(script);
      await player.play();
      player.end();
      for (const outcome of player.outcomes) seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
      if (player.wrong.length > 0) throw new Error(player.wrong.join('\n'));
    }),
    { numRuns, seed },
  );
  log(`Fuzz, ${what}: ${details.numRuns} scripts, ${JSON.stringify(Object.fromEntries(seen))}`);
  if (details.failed) {
    throw new Error(`${String(details.errorInstance)}\n${fc.defaultReportMessage(details)}`);
  }
}

describe('Whatever is done to the element, in whatever order', () => {
  const { onerror } = window;
  before(() => {
    // This is Mocha's. An error that is found must go to the search, which shrinks the script
    // first.
    window.onerror = null;
    addEventListener('error', note, true);
    addEventListener('unhandledrejection', note, true);
  });
  after(() => {
    window.onerror = onerror;
    removeEventListener('error', note, true);
    removeEventListener('unhandledrejection', note, true);
  });

  it('it keeps its promises', async function () {
    this.timeout(300_000);
    const clock = stopClock();
    catchConsole();
    await search('a client of the page’s', RUNS, scripts, (script) => {
      return new Player(script.ops, clock, (element, tell) => {
        return new ScriptedWorld(script, clock, element, tell);
      });
    });
  });

  it('it keeps them over HTTP, with bearers of all kinds', async function () {
    this.timeout(300_000);
    const clock = stopClock();
    catchConsole();
    await search('the built-in client', WIRE_RUNS, wireScripts, async (script) => {
      return new Player(script.ops, clock, await WireWorld.set(script, clock));
    });
  });

  it('it is not broken by values of unexpected types', async function () {
    this.timeout(300_000);
    await loadPanel();
    const clock = stopClock();
    catchConsole();
    const broken: string[] = [];
    for (const [what, script] of wrongTypes()) {
      const player = new Player(script.ops, clock, (element, tell) => {
        return new ScriptedWorld(script, clock, element, tell);
      });
      await player.play();
      player.end();
      if (player.wrong.length > 0)
        broken.push(`${what}: ${player.wrong.join('; ').split('http')[0]}`);
    }
    expect(broken).to.deep.equal([]);
  });
});
