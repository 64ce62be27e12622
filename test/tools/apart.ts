import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const LOCK = 'package-lock.json';

/**
 * Copies a folder out of the project, so that nothing of the project can be found from there, and
 * installs what its lock file says, unless that is there already.
 *
 * @param add copies more into the folder before anything is installed
 */
export function installApart(source: string, folder: string, add?: () => void): void {
  const modules = join(folder, 'node_modules');
  const isInstalled = existsSync(modules) && same(join(source, LOCK), join(folder, LOCK));
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (name !== 'node_modules' || !isInstalled) rmSync(join(folder, name), { recursive: true });
  }
  add?.();
  cpSync(source, folder, { recursive: true });
  if (!isInstalled) run(folder, 'npm', 'ci', '--no-audit', '--no-fund');
}

/** Runs a command there, and throws what it says if it fails. */
export function run(folder: string, command: string, ...args: string[]): void {
  const { status, output } = attempt(folder, command, ...args);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${output}`);
}

export function attempt(
  folder: string,
  command: string,
  ...args: string[]
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    env: environment(),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return { status, output: stdout + stderr };
}

/**
 * What commands run in there: not in what npm and Vite set for this project, and with tools that
 * don't tell of their use.
 */
export function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(npm_(config|package|lifecycle)_|INIT_CWD$|NODE_(OPTIONS|ENV)$)/i.test(name),
  );
  const path = (process.env['PATH'] ?? '').split(delimiter);
  const tools = path.filter((folder) => !folder.endsWith(join('node_modules', '.bin')));
  const quiet = { CI: '1', NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1' };
  const silent = { ASTRO_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false' };
  return { ...Object.fromEntries(own), ...quiet, ...silent, PATH: tools.join(delimiter) };
}

function same(one: string, other: string): boolean {
  return existsSync(other) && readFileSync(one, 'utf8') === readFileSync(other, 'utf8');
}
