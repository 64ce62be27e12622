import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { build, type Plugin, type Rolldown } from 'vite';
import { installApart } from '../tools/apart.js';
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
async function bundle(entry: string, twice = true): Promise<string> {
  const results = (await build({
    configFile: false,
    logLevel: 'error',
    root: INSTALLED,
    plugins: twice ? [minifiedTwice()] : [],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      write: false,
      modulePreload: false,
      lib: { entry, formats: ['es'], fileName: 'subject' },
      rolldownOptions: {
        output: { minify: true, codeSplitting: false },
        checks: { bundlerTimings: false },
      },
    },
  })) as Rolldown.RolldownOutput[];
  const chunks = results.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
  const [chunk] = chunks;
  if (!chunk || chunks.length > 1) throw new Error(`${entry} is not one chunk.`);
  return chunk.code;
}

/** What the CDN module goes through, too, but without the options that are safe in its code only. */
function minifiedTwice(): Plugin {
  return {
    name: 'minified-twice',
    async generateBundle(_options, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue;
        const { code } = await minify(file.code, {
          module: true,
          ecma: 2020,
          compress: { ecma: 2020, passes: 2 },
        });
        file.code = code ?? file.code;
      }
    },
  };
}
