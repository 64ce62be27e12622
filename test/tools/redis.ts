import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPrograms } from './browser.js';

export interface RunningRedis {
  /** The socket that it listens to, so that no port has to be free. */
  path: string;
  stop(): Promise<void>;
}

/**
 * Runs a Redis of the test's own, which keeps nothing. Where none is installed, it is installed as
 * the browsers are.
 *
 * @throws Error when there is none and none can be installed: no Redis is a failure, not a skip
 */
export async function startRedis(): Promise<RunningRedis> {
  const { redisServer } = findPrograms(['redisServer']);
  const folder = await mkdtemp(join(tmpdir(), 'redis-'));
  const path = join(folder, 'redis.sock');
  const quiet = ['--save', '', '--appendonly', 'no', '--daemonize', 'no', '--dir', folder];
  const server = spawn(redisServer, ['--port', '0', '--unixsocket', path, ...quiet]);
  const exit = once(server, 'exit');
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject).once('exit', () => reject(new Error(`Redis ended: ${said}`)));
  });
  return {
    path,
    async stop() {
      server.kill();
      await exit;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
