import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import { cdn } from '../../vite.config.js';
import { chunksOf } from './built.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a chunk has of each file of the source, the heaviest first. */
export interface Chunk {
  name: string;
  /** What the bundler has written by itself is in no part. */
  parts: Part[];
}

interface Part {
  name: string;
  raw: number;
  /**
   * How much smaller the chunk would be without it, after `gzip -9`. What two files have in common
   * counts for neither of them, and so the parts are less than the chunk.
   */
  gzip: number;
}

/** Builds the CDN module once more, and tells from its source maps what each file is in it. */
export async function weighByFile(): Promise<Chunk[]> {
  const chunks = await chunksOf({
    ...cdn,
    logLevel: 'warn',
    build: { ...cdn.build, license: false, sourcemap: 'hidden' },
  });
  return chunks.map(({ fileName, code, map }) => {
    if (!map) throw new Error(`${fileName} has no source map.`);
    return { name: fileName, parts: partsOf(code, new TraceMap(map.toString())) };
  });
}

function partsOf(code: string, map: TraceMap): Part[] {
  const owners = ownersOf(code, map);
  const total = gzipOf(code);
  const only = (isWanted: (owner: string | null) => boolean) =>
    owners.map((owner, at) => (isWanted(owner) ? code.charAt(at) : '')).join('');
  return [...new Set(owners)]
    .filter((source) => source !== null)
    .map((source) => ({
      name: relative(ROOT, resolve(ROOT, 'dist/cdn', source)),
      raw: Buffer.byteLength(only((owner) => owner === source)),
      gzip: total - gzipOf(only((owner) => owner !== source)),
    }))
    .sort((one, other) => other.gzip - one.gzip);
}

/** Which file each character is from: that of the last mapping before it. */
function ownersOf(code: string, map: TraceMap): (string | null)[] {
  const starts = [...code.matchAll(/^/gm)].map(({ index }) => index);
  const owners: (string | null)[] = new Array<null>(code.length).fill(null);
  eachMapping(map, ({ generatedLine, generatedColumn, source }) => {
    owners.fill(source, (starts[generatedLine - 1] ?? 0) + generatedColumn);
  });
  return owners;
}

function gzipOf(code: string): number {
  return gzipSync(code, { level: 9 }).length;
}
