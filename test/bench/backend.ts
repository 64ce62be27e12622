import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import autocannon, { type Result } from 'autocannon';
import { readOptions } from '../tools/options.js';

const HELP = `Usage: npm run bench:backend

Measures the backend beside a bare proxy that does nothing else, each in one process of its own: how
many requests a second they pass on. The figures depend on the machine; their ratio does less. It
takes no options.`;

const ROUNDS = 3;
const SECONDS = 5;
const SERVERS = fileURLToPath(new URL('servers.ts', import.meta.url));

const children: ChildProcess[] = [];

/** Starts a server, and returns its address. */
async function serve(...role: string[]): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', SERVERS, ...role], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [address] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return address;
}

function load(address: string, connections: number): Promise<Result> {
  return autocannon({
    url: `${address}/account-api/api/v3/get-profile`,
    headers: { 'sec-fetch-site': 'same-origin' },
    connections,
    duration: SECONDS,
  });
}

/** Requests that got no answer, or another one than was asked for. */
const lost = ({ errors, timeouts, non2xx }: Result): number => errors + timeouts + non2xx;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

readOptions(HELP, {});
try {
  const authing = await serve('authing');
  const servers = {
    proxy: await serve('proxy', authing),
    backend: await serve('backend', authing),
  };
  for (const address of Object.values(servers)) await load(address, 50);
  for (const connections of [50, 500]) {
    const rates: Record<keyof typeof servers, number[]> = { proxy: [], backend: [] };
    const slowest: Record<keyof typeof servers, number[]> = { proxy: [], backend: [] };
    let failures = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const name of ['proxy', 'backend'] as const) {
        const result = await load(servers[name], connections);
        rates[name].push(result.requests.average);
        slowest[name].push(result.latency.p99);
        failures += lost(result);
      }
    }
    const ratio = median(rates.backend) / median(rates.proxy);
    console.log(`${connections} clients at a time, ${failures} requests lost`);
    for (const name of ['proxy', 'backend'] as const) {
      const rate = median(rates[name]).toFixed(0).padStart(8);
      console.log(`  ${name.padEnd(8)}${rate} requests/s, p99 ${median(slowest[name])} ms`);
    }
    console.log(`  ratio   ${ratio.toFixed(2).padStart(8)}`);
  }
} finally {
  for (const child of children) child.kill();
}
