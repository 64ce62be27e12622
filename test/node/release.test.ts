import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { pack, type Packed } from '../tools/packed.js';

interface Job {
  uses?: string;
  needs?: string;
  container?: string;
  steps?: { run?: string }[];
}
interface Workflow {
  jobs: Record<string, Job>;
}
interface Manifest {
  name: string;
  version: string;
  engines: { node: string };
}
interface Listed {
  integrity: string;
  files: { path: string }[];
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const manifest = JSON.parse(read('package.json')) as Manifest;
const ci = parse(read('.github/workflows/ci.yml')) as Workflow;
const release = parse(read('.github/workflows/release.yml')) as Workflow;

/** The commands of a job, in their order. */
const commandsOf = (job: Job | undefined) => job?.steps?.flatMap(({ run }) => run ?? []) ?? [];
const [checkTag = '', install, publish = ''] = commandsOf(release.jobs['publish']);

describe('CI', () => {
  it('runs what installs the packages and tests everything', () => {
    assert.deepEqual(commandsOf(ci.jobs['test']), ['.ci/run']);
    assert.match(read('.ci/run'), /^npm ci\nnpm test\n$/m);
  });

  it('does so in the oldest Node that the package allows', () => {
    const [, oldest] = /^>=(\d+)$/.exec(manifest.engines.node) ?? [];
    assert.ok(oldest);
    assert.match(ci.jobs['test']?.container ?? '', new RegExp(`^node:${oldest}-`));
  });
});

describe('A release', () => {
  let packed: Packed;
  before(async () => void (packed = await pack()));
  after(() => packed?.remove());

  it('comes after all that CI does', () => {
    assert.equal(release.jobs['publish']?.needs, 'test');
    const uses = release.jobs['test']?.uses ?? '';
    assert.equal(uses, './.github/workflows/ci.yml');
    assert.ok(existsSync(join(ROOT, uses)));
  });

  it('checks the tag, installs the packages and publishes', () => {
    assert.equal(commandsOf(release.jobs['publish']).length, 3);
    assert.match(checkTag, /\$TAG/);
    assert.equal(install, 'npm ci');
    assert.match(publish, /^npm publish /);
  });

  it('is refused if the tag is not that of the version', () => {
    const check = (TAG: string) =>
      spawnSync('bash', ['-ec', checkTag], { cwd: ROOT, env: { ...process.env, TAG } }).status;
    assert.equal(check(`v${manifest.version}`), 0);
    for (const tag of [manifest.version, `v${manifest.version}0`, '']) {
      assert.equal(check(tag), 1, tag);
    }
  });

  it('publishes what the tests have tried', async () => {
    const { files, integrity } = tryToPublish(join(packed.project, 'cache'));
    const paths = files.map(({ path }) => path).sort();
    const all = await readdir(packed.folder, { recursive: true, withFileTypes: true });
    const within = all
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(packed.folder.length + 1))
      .map((path) => path.replaceAll('\\', '/'));
    assert.deepEqual(paths, within.sort());
    const hash = createHash('sha512').update(readFileSync(packed.tarball)).digest('base64');
    assert.equal(integrity, `sha512-${hash}`);
    for (const path of ['dist/index.js', 'CHANGELOG.md', 'LICENSE', 'README.zh-CN.md']) {
      assert.ok(paths.includes(path), path);
    }
    assert.ok(!paths.some((path) => /^(src|test)\//.test(path)));
  });
});

/**
 * Has npm do what the workflow's command does before anything is sent. A dry run ends before the
 * provenance is signed, which needs the identity that GitHub gives the workflow.
 */
function tryToPublish(cache: string): Listed {
  const [, ...args] = publish.split(' ');
  // A registry would be asked whether it has this version, which from one release to the next it has.
  const offline = ['--offline', '--cache', cache];
  // Building here would remove the build that the tests running beside this one use.
  const dry = ['--dry-run', '--ignore-scripts', '--json', '--loglevel', 'warn'];
  const { status, stdout, stderr } = spawnSync('npm', [...args, ...dry, ...offline], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  assert.doesNotMatch(stderr, /auto-corrected|Unknown cli/);
  // npm 11 answers by the name of each package, and npm 10 of the one there is.
  const answer = JSON.parse(stdout) as Listed & Record<string, Listed>;
  return answer[manifest.name] ?? answer;
}
