import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The package as a host gets it: packed, and installed in a project of its own, without a network. */
export interface Packed {
  tarball: string;
  /** The project that has it installed. */
  project: string;
  /** The installed package. */
  folder: string;
  remove: () => Promise<void>;
}

/** Packs what was built. */
export async function pack(): Promise<Packed> {
  if (!existsSync(join(ROOT, 'dist/cdn'))) throw new Error('Not built yet: npm run build');
  const project = await realpath(await mkdtemp(join(tmpdir(), 'packed-')));
  const modules = join(project, 'node_modules');
  const folder = join(modules, 'authing-delete-account');
  await mkdir(folder, { recursive: true });
  // Building here would pull the build away from under the tests beside this one.
  npm('pack', '--ignore-scripts', '--pack-destination', project);
  const name = (await readdir(project)).find((file) => file.endsWith('.tgz'));
  if (!name) throw new Error('npm pack left no tarball.');
  const tarball = join(project, name);
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
  await symlink(join(ROOT, 'node_modules/lit'), join(modules, 'lit'), 'junction');
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
