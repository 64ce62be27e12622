/**
 * `npm run build:demo` writes the playground as static files that need no server: any host will do,
 * in any folder of it, as long as it is reached by https or on the machine itself.
 */
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { readOptions } from '../test/tools/options.js';
import { staticTenant, WORKER } from './build-plugin.js';
import { elementManifest } from './manifest-plugin.js';

const HELP = `Usage: npm run build:demo [-- --out <folder>]

Writes the playground as static files to dist-demo/, with the stand-in for Authing in a service
worker.

  --out <folder>  where to write them instead
  --help          this text`;

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** @param out a folder, whose files are replaced */
export async function buildDemo(out: string): Promise<void> {
  const { build } = await import('vite');
  const shared: InlineConfig = { configFile: false, root: at('.'), logLevel: 'warn' };
  await build({
    ...shared,
    // The pages must not know where they will be.
    base: './',
    plugins: [staticTenant(), elementManifest()],
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'es2022',
      // These know `light-dark()`; what it would be replaced by for others follows no `color-scheme`.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      modulePreload: { polyfill: false },
      rolldownOptions: { input: [at('index.html'), at('app/index.html')] },
    },
  });
  await build({
    ...shared,
    build: {
      outDir: out,
      emptyOutDir: false,
      target: 'es2022',
      // Not every browser has workers that are modules.
      lib: {
        entry: at('worker/worker.ts'),
        formats: ['iife'],
        name: 'playgroundWorker',
        fileName: () => WORKER,
      },
    },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = readOptions(HELP, { options: { out: { type: 'string' } } });
  await buildDemo(values.out ?? at('../dist-demo'));
}
