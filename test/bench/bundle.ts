import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifiedTwice } from '../../vite.config.js';
import { installApart } from '../tools/apart.js';
import { onlyChunkOf } from '../tools/built.js';
import type { Peer } from './peers.js';

const PEERS = fileURLToPath(new URL('peers/', import.meta.url));

/** Where the peers are installed, outside the project, so that nothing of it finds them. */
export const INSTALLED = join(tmpdir(), 'authing-delete-account-bench', 'peers');

/** Installs the peers as their lock file says, if they are not there. */
export function installPeers(): void {
  installApart(PEERS, INSTALLED);
}

/** Builds a subject of the project's own, from its file in `subjects/`. */
export function bundleOwn(name: string): Promise<string> {
  return bundle(fileURLToPath(new URL(`subjects/${name}.ts`, import.meta.url)));
}

type Source = Pick<Peer, 'name' | 'source' | 'isMinified'>;

/** Builds what a page would load of a peer. The module stands beside the peers, where it finds them. */
export function bundlePeer({ name, source, isMinified = false }: Source): Promise<string> {
  const file = join(INSTALLED, `${name.replace(/\W+/g, '-')}.entry.js`);
  writeFileSync(file, source);
  return bundle(file, !isMinified);
}

/**
 * Builds one minified module. All subjects are built in this one way, which is that of the CDN
 * module where it applies to code that is not the project's own.
 */
function bundle(entry: string, twice = true): Promise<string> {
  return onlyChunkOf({
    logLevel: 'error',
    root: INSTALLED,
    plugins: twice ? [minifiedTwice({ passes: 2 })] : [],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      modulePreload: false,
      lib: { entry, formats: ['es'], fileName: 'subject' },
      rolldownOptions: {
        output: { minify: true, codeSplitting: false },
        checks: { bundlerTimings: false },
      },
    },
  });
}
