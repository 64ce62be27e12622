import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { INSTALLED } from './bundle.js';
import { WEIGHED } from './peers.js';
import type { Results } from './results.js';

/** What the figures depend on beside the code. */
export function surroundings(chromium: string): Omit<Results, 'measures'> {
  const all = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    chromium: chromium.replace(/^.*\//, ''),
    machine: `${all.length} cores, ${all[0]?.model.trim() ?? 'unknown'}`,
    peers: Object.fromEntries(
      ['lit', ...WEIGHED.map(({ from }) => from)].map((name) => [name, versionOf(name)]),
    ),
  };
}

function versionOf(name: string): string {
  const manifest = readFileSync(join(INSTALLED, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
