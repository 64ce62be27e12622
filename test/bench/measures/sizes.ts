import { brotliCompressSync, gzipSync } from 'node:zlib';
import { pathToFileURL } from 'node:url';
import { sep } from 'node:path';
import { isLocale, loadedAtOnce, readCdnModules } from '../../tools/cdn.js';
import { bundleOwn, bundlePeer } from '../bundle.js';
import type { Bench, Case, Measure } from '../measure.js';
import { WEIGHED } from '../peers.js';
import { BY_HAND, LIT } from '../names.js';

/**
 * What is loaded of each: scripts alone. The element has its styles in them, as the others have, but
 * for themes and style sheets that a page would load beside.
 */
export async function sizes(bench: Bench): Promise<Measure> {
  const own = async ({ name, folder }: Bench['ours'][number]): Promise<Case[]> => {
    const modules = await readCdnModules(pathToFileURL(folder + sep));
    const whole = modules.filter((module) => !isLocale(module));
    return [
      fixed(
        `${name}, before first intent`,
        loadedAtOnce(modules).map(({ code }) => code),
      ),
      fixed(
        `${name}, whole`,
        whole.map(({ code }) => code),
      ),
    ];
  };
  const trivial = async (name: string, file: string) =>
    fixed(name, [Buffer.from(await bundleOwn(file))]);
  const cases = [
    ...(await Promise.all(bench.ours.map(own))).flat(),
    await trivial(LIT, 'lit-trivial'),
    await trivial(BY_HAND, 'plain-trivial'),
  ];
  for (const peer of WEIGHED) cases.push(fixed(peer.name, [Buffer.from(await bundlePeer(peer))]));
  return {
    title: 'Sizes',
    reference: LIT,
    rounds: { full: 1, quick: 1 },
    figures: {
      gzip: { title: 'gzip -9', unit: 'bytes' },
      brotli: { title: 'brotli', unit: 'bytes' },
    },
    cases,
  };
}

/** Each file is compressed by itself, as it is on its way. */
function fixed(subject: string, files: readonly Buffer[]): Case {
  const sum = (compress: (file: Buffer) => Buffer) =>
    files.reduce((total, file) => total + compress(file).length, 0);
  const sample = {
    gzip: sum((file) => gzipSync(file, { level: 9 })),
    brotli: sum((file) => brotliCompressSync(file)),
  };
  return { subject, sample: () => Promise.resolve(sample) };
}
