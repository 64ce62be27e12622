import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** What each command does, as the table in CONTRIBUTING.md says it first. */
const told = new Map(
  [...read('CONTRIBUTING.md').matchAll(/^\| `(npm [\w: ]+)` *\| ([^,;(|]+)/gm)].map(
    ([, command = '', purpose = '']) => [command, purpose.replaceAll('`', '').trim()],
  ),
);

const commandOf = (script: string) =>
  ['start', 'test'].includes(script) ? `npm ${script}` : `npm run ${script}`;

/** The tool that a script is, if it is one of others, which says itself what it does. */
const TOOL = /^(vite|eslint|prettier) ?/;

/** What all scripts refuse in the same way, asked of a script of each kind. */
const REFUSED = [
  ['build', '--no-such-option'],
  ['docs', 'no-such-argument'],
  ['size', '--no-such-option'],
  ['test', 'no-such-part'],
] as const;

/** Runs a script as people do. */
async function run(script: string, ...args: string[]) {
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, error] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code: child.exitCode, out: out.replace(/\s+/g, ' '), error };
}

/** What the scripts write: files, and folders that may not be there. */
const OUTPUT = ['README.md', 'README.zh-CN.md', 'test/bench/results.json'];
const OUTPUTS = ['dist', 'dist-demo', 'screenshots', 'test/pictures'];

/** When each of that was written last. */
function written(): Record<string, number> {
  const files = OUTPUTS.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  );
  const all = [...OUTPUT, ...files];
  return Object.fromEntries(all.map((file) => [file, statSync(join(ROOT, file)).mtimeMs]));
}

it('CONTRIBUTING.md lists the scripts that there are', () => {
  // npm itself runs this one.
  const all = Object.keys(scripts).filter((script) => script !== 'prepack');
  assert.deepEqual([...told.keys()].sort(), all.map(commandOf).sort());
});

describe('A script', { concurrency: 2 }, () => {
  let previously: Record<string, number>;
  before(() => void (previously = written()));
  after(() => assert.deepEqual(written(), previously));

  for (const [script, command] of Object.entries(scripts)) {
    const [, tool] = TOOL.exec(command) ?? [];

    it(`${script} says what it does and takes, and does nothing`, async () => {
      const { code, out, error } = await run(script, '--help');
      assert.equal(code, 0, error);
      if (tool !== undefined) return void assert.ok(out.includes(tool), out);
      const named = script === 'prepack' ? 'npm run build' : commandOf(script);
      assert.ok(out.startsWith(`Usage: ${named} `), out);
      assert.ok(out.includes(told.get(named) ?? named), `${told.get(named)}: ${out}`);
    });
  }

  for (const [script, arg] of REFUSED) {
    it(`${script} says that there is no ${arg}, and does nothing`, async () => {
      const { code, out, error } = await run(script, arg);
      assert.equal(code, 2, error);
      assert.match(error, new RegExp(arg));
      assert.equal(out, '');
    });
  }
});
