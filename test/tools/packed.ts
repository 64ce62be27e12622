import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The package as an application gets it: packed, and installed without a network in a project of
 * its own.
 */
export interface Packed {
  tarball: string;
  /** The project in which it is installed. */
  project: string;
  /** The folder of the installed package. */
  folder: string;
  remove: () => Promise<void>;
}

/** What the package needs, and what its entries for frameworks do. */
const BESIDE = [
  'lit',
  'react',
  '@types/react',
  '@lit/react',
  'vue',
  'preact',
  'solid-js',
  'svelte',
];

/** Packs what was built, and installs it. */
export async function pack(): Promise<Packed> {
  if (!existsSync(join(ROOT, 'dist/cdn')))
    throw new Error('There is no build yet. Run: npm run build');
  const project = await realpath(await mkdtemp(join(tmpdir(), 'packed-')));
  const modules = join(project, 'node_modules');
  const folder = join(modules, 'authing-delete-account');
  await mkdir(folder, { recursive: true });
  // Building here would remove the build that the tests running beside this one use.
  npm('pack', '--ignore-scripts', '--pack-destination', project);
  const name = (await readdir(project)).find((file) => file.endsWith('.tgz'));
  if (!name) throw new Error('npm pack left no tarball.');
  const tarball = join(project, name);
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
  for (const name of BESIDE) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(ROOT, 'node_modules', name), join(modules, name), 'junction');
  }
  return {
    tarball,
    project,
    folder,
    remove: () => rm(project, { recursive: true, force: true }),
  };
}

function npm(...args: string[]): void {
  execFileSync('npm', args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
}
