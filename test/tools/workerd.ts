import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The package has no types of its own. */
const { default: WORKERD } = createRequire(import.meta.url)('workerd') as { default: string };

export interface RunningWorker {
  origin: string;
  /** What its console has said so far. */
  said: readonly string[];
  stop(): Promise<void>;
}

/**
 * Runs a module in Cloudflare's own runtime, without its compatibility with Node: a built-in of
 * Node's is not found there.
 *
 * @param objects the classes of Durable Objects that it exports, by the names it has for them
 */
export async function startWorker(
  code: string,
  env: Readonly<Record<string, string>>,
  objects: Readonly<Record<string, string>>,
): Promise<RunningWorker> {
  const folder = await mkdtemp(join(tmpdir(), 'workerd-'));
  await writeFile(join(folder, 'worker.mjs'), code);
  await writeFile(join(folder, 'config.capnp'), configOf(env, objects));
  const child = spawn(WORKERD, ['serve', '--control-fd=3', 'config.capnp'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit');
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream! }).on('line', (line) => said.push(line));
  }
  const control = createInterface({ input: child.stdio[3] as Readable });
  const port = await new Promise<number>((resolve, reject) => {
    control.once('line', (line) => resolve((JSON.parse(line) as { port: number }).port));
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`The worker ended: ${said.join('\n')}`)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    said,
    async stop() {
      child.kill('SIGKILL');
      await exit;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function configOf(
  env: Readonly<Record<string, string>>,
  objects: Readonly<Record<string, string>>,
): string {
  const names = Object.values(objects);
  const texts = Object.entries(env).map(
    ([name, value]) => `(name = ${text(name)}, text = ${text(value)})`,
  );
  const bindings = Object.entries(objects).map(
    ([name, it]) => `(name = ${text(name)}, durableObjectNamespace = ${text(it)})`,
  );
  const namespaces = names.map((it) => `(className = ${text(it)}, uniqueKey = ${text(it)})`);
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    # The stand-in is at an address that a worker in the open could not reach.
    (name = "internet", network = (allow = ["private"]))
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")]
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.mjs", esModule = embed "worker.mjs")],
  compatibilityDate = "2026-11-01",
  compatibilityFlags = ["no_nodejs_compat", "no_nodejs_compat_v2"],
  bindings = [${[...texts, ...bindings].join(', ')}],
  durableObjectNamespaces = [${namespaces.join(', ')}],
  durableObjectStorage = (inMemory = void)
);
`;
}

const text = (value: string): string => JSON.stringify(value);
