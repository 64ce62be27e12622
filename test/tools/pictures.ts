import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestRunnerPlugin } from '@web/test-runner';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { small } from './small-png.js';

const KEPT = 'test/pictures';
/** What there is to look at after a run; not kept. */
export const OUTPUT = 'screenshots';

export interface Comparison {
  /** Of all pixels, the share that differs, from 0 to 1. */
  differing: number;
  /** Where to see it, if it differs in size or in a pixel. */
  seen: string | null;
}

/** A picture, as the page hands it over. */
export interface NamedPicture {
  name: string;
  /** In base64. */
  png: string;
  /** It is kept to be looked at in a README, and so takes little room. */
  isPublished: boolean;
}

/**
 * Compares pictures with those in `test/pictures`; with `UPDATE_PICTURES` set, the new ones take
 * their place. And keeps pictures for a contact sheet.
 */
export function pictures(): TestRunnerPlugin {
  return {
    name: 'pictures',
    executeCommand({ command, payload }) {
      if (command === 'compare-picture') {
        const { name, png, isPublished } = payload as NamedPicture;
        return compare(name, Buffer.from(png, 'base64'), isPublished);
      }
      if (command === 'keep-picture') {
        const { sheet, name, png } = payload as { sheet: string; name: string; png: string };
        write(join(OUTPUT, sheet, `${fileName(name)}.png`), Buffer.from(png, 'base64'));
        return true;
      }
      return undefined;
    },
  };
}

function compare(name: string, png: Buffer, isPublished: boolean): Comparison {
  const file = join(KEPT, `${fileName(name)}.png`);
  if (process.env['UPDATE_PICTURES']) {
    write(file, isPublished ? small(png) : png);
    return { differing: 0, seen: null };
  }
  const seen = join(OUTPUT, 'differing', `${fileName(name)}.png`);
  if (!existsSync(file)) {
    write(seen, png);
    return { differing: 1, seen };
  }
  const [kept, now] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(png)];
  const { width, height } = kept;
  // Another size is another picture: a line more, or less.
  if (now.width !== width || now.height !== height) {
    write(seen, png);
    return { differing: 1, seen };
  }
  const difference = new PNG({ width, height });
  const count = pixelmatch(kept.data, now.data, difference.data, width, height, { threshold: 0.2 });
  if (count > 0) write(seen, PNG.sync.write(difference));
  return { differing: count / (width * height), seen: count > 0 ? seen : null };
}

function fileName(name: string): string {
  return name.replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, '');
}

function write(file: string, content: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
