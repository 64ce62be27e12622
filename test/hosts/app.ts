import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { attempt, environment, installApart, run } from '../tools/apart.js';
import type { Source } from './front.js';

const HOSTS = fileURLToPath(new URL('.', import.meta.url));
const SESSION = fileURLToPath(new URL('../backends/session.ts', import.meta.url));

/** All apps there are. */
export const APPS = readdirSync(HOSTS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

interface Manifest {
  config?: {
    /** The app whose files this one has, too, unless it has its own in their place. */
    extends?: string;
    /** Where the app has `test/backends/session.ts`, which its backend asks who is signed in. */
    session?: string;
  };
  scripts: Partial<Record<'build' | 'check' | 'wrong' | 'serve', string>>;
}

/**
 * An app in one of the folders beside this file. It is built by its own tools in a copy outside the
 * project, so that nothing of the project can be found from there but the package:
 *
 * - `config.extends` in its package.json names an app whose files it shares;
 * - `config.session`, if there is one, is where its backend has the sessions;
 * - `npm run check`, if there is one, finds no mistake in the app's types;
 * - `npm run wrong`, if there is one, finds one in each file of `wrong/`;
 * - `npm run build` builds it, into `dist` unless it is served by
 * - `npm run serve`, which listens at `PORT`.
 */
export class App {
  readonly name: string;
  readonly #folder: string;
  #server: ChildProcess | null = null;

  constructor(name: string) {
    this.name = name;
    this.#folder = join(tmpdir(), 'authing-delete-account-hosts', name);
  }

  /** Installs what the lock file says, and the package from its tarball. */
  install(tarball: string): void {
    const source = join(HOSTS, this.name);
    const { extends: base, session } = manifestIn(source).config ?? {};
    installApart(source, this.#folder, () => {
      if (base) cpSync(join(HOSTS, base), this.#folder, { recursive: true });
    });
    if (session) cpSync(SESSION, join(this.#folder, session));
    const target = join(this.#folder, 'node_modules', 'authing-delete-account');
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    this.#run('tar', '-xzf', tarball, '-C', target, '--strip-components=1');
  }

  get scripts(): Manifest['scripts'] {
    return manifestIn(this.#folder).scripts;
  }

  check(): void {
    this.#run('npm', 'run', '--silent', 'check');
  }

  /** The compiler, or its like, finds every mistake. */
  wrong(): void {
    const { status, output } = attempt(this.#folder, 'npm', 'run', '--silent', 'wrong');
    if (status === 0) throw new Error('No mistake was found.');
    const files = readdirSync(join(this.#folder, 'wrong'));
    const missed = files.filter((file) => !output.includes(file));
    if (missed.length > 0) throw new Error(`Not found: ${missed.join(', ')}\n${output}`);
  }

  build(): void {
    this.#run('npm', 'run', '--silent', 'build');
  }

  /** Starts the app's own server, if it has one, with what its backend needs to know. */
  async start(settings: Readonly<Record<string, string>>): Promise<Source> {
    if (!this.scripts.serve) return { folder: join(this.#folder, 'dist') };
    const port = await freePort();
    const server = `http://127.0.0.1:${port}`;
    this.#server = spawn('npm', ['run', '--silent', 'serve'], {
      cwd: this.#folder,
      env: { ...environment(), ...settings, PORT: String(port), HOST: '127.0.0.1' },
      stdio: ['ignore', 'ignore', 'inherit'],
      detached: true,
    });
    await answers(server);
    return { server };
  }

  stop(): void {
    // With all that it has started itself.
    if (this.#server?.pid !== undefined) process.kill(-this.#server.pid);
    this.#server = null;
  }

  #run(command: string, ...args: string[]): void {
    run(this.#folder, command, ...args);
  }
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function answers(url: string): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    try {
      await fetch(url);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
