import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { cdn } from '../../vite.config.js';
import { buildApp } from './app.js';
import { onlyChunkOf } from './built.js';
import { isLocale, loadedAtOnce, readCdnModules } from './cdn.js';

/**
 * What the CDN module may weigh, in bytes after `gzip -9`. `npm run size -- --check` enforces it.
 */
export const BUDGET = {
  /** What is loaded before anybody means to use the element. */
  beforeIntent: 10_700,
  /** All of it in English. Any other language is one more of the files in `locales/`. */
  whole: 37_750,
  /** How much heavier it may be out of npm, in an application's bundle, than the CDN module. */
  inApp: 1.05,
};

const BACKEND = fileURLToPath(new URL('../../src/backend/index.ts', import.meta.url));

export interface Size {
  name: string;
  raw: number;
  gzip: number;
  brotli: number;
}

export interface Sizes {
  files: Size[];
  beforeIntent: Size;
  whole: Size;
  /** The same out of npm, in the bundle of an application: all of it in English. */
  app: Size;
  lit: Size;
  /** What a server that bundles loads of `backend.js`. */
  backend: Size;
}

/** Weighs the CDN module as it was built, and what is built now in the same way. */
export async function measure(): Promise<Sizes> {
  const modules = await readCdnModules(new URL('../../dist/cdn/', import.meta.url));
  const first = loadedAtOnce(modules).map(({ name }) => name);
  const files = modules.map(({ name, code }) => weigh(name, code));
  const app = await buildApp();
  return {
    files,
    beforeIntent: sum(
      'before first intent',
      files.filter(({ name }) => first.includes(name)),
    ),
    whole: sum(
      'whole',
      files.filter((file) => !isLocale(file)),
    ),
    app: sum(
      'whole in an app',
      app.filter((file) => !file.isLocale).map(({ name, code }) => weigh(name, code)),
    ),
    lit: weigh('Lit alone', await buildAlone(fileURLToPath(import.meta.resolve('lit')))),
    backend: weigh('backend.js', await buildAlone(BACKEND)),
  };
}

function weigh(name: string, code: Buffer): Size {
  return {
    name,
    raw: code.length,
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code).length,
  };
}

/** Adds up the sizes, which is right because each file is compressed by itself. */
function sum(name: string, sizes: readonly Size[]): Size {
  const total = { name, raw: 0, gzip: 0, brotli: 0 };
  for (const { raw, gzip, brotli } of sizes) {
    total.raw += raw;
    total.gzip += gzip;
    total.brotli += brotli;
  }
  return total;
}

/** Builds everything that a module exports. */
async function buildAlone(entry: string): Promise<Buffer> {
  const lib = { entry, formats: ['es' as const], fileName: 'alone' };
  const build = { ...cdn.build, license: false, lib };
  return Buffer.from(await onlyChunkOf({ ...cdn, logLevel: 'warn', build }));
}
