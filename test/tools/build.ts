import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readOptions } from './options.js';

const HELP = `Usage: npm run build

Builds the package into dist/, which is removed first: the modules and types for npm, the module for
a CDN, and the files that describe the element to editors. It takes no options.`;

const STEPS = [
  'npx --no-install tsc -p tsconfig.build.json',
  'node --import tsx test/tools/minify-templates.ts',
  'npx --no-install vite build',
  'node --import tsx test/tools/describe.ts',
];

readOptions(HELP, {});
const root = fileURLToPath(new URL('../..', import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });
for (const step of STEPS) {
  const { status } = spawnSync(step, { cwd: root, shell: true, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
