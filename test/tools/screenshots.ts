import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { readOptions } from './options.js';
import { OUTPUT } from './pictures.js';

const HELP = `Usage: npm run screenshots

Writes every scene in every theme, scheme and direction to screenshots/, which is removed first, and a
contact sheet of each look. It takes no options.

CHROME_PATH names a Chromium other than the one installed.`;

/** How many pictures are side by side. */
const COLUMNS = 8;
const GAP = 8;

readOptions(HELP, {});
rmSync(OUTPUT, { recursive: true, force: true });
process.env['ENGINES'] = 'chromium';
const { startTestRunner } = await import('@web/test-runner');
const runner = await startTestRunner({
  argv: ['--files', 'test/screenshots.ts'],
  autoExitProcess: false,
});
if (!runner) throw new Error('The test runner did not start.');
const passed = await new Promise<boolean>((resolve) => runner.on('stopped', resolve));
for (const look of readdirSync(OUTPUT)) {
  const folder = join(OUTPUT, look);
  const pictures = readdirSync(folder).sort();
  const file = `${folder}.png`;
  writeFileSync(file, sheet(pictures.map((name) => readFileSync(join(folder, name)))));
  console.log(`${file}: ${pictures.length} pictures`);
}
process.exit(passed ? 0 : 1);

/** Puts all pictures in rows. Each row is as high as the highest picture in it. */
function sheet(files: readonly Buffer[]): Buffer {
  const pictures = files.map((file) => PNG.sync.read(file));
  const column = Math.max(...pictures.map(({ width }) => width)) + GAP;
  const rows = Array.from({ length: Math.ceil(pictures.length / COLUMNS) }, (_, index) =>
    pictures.slice(index * COLUMNS, (index + 1) * COLUMNS),
  );
  const heights = rows.map((row) => Math.max(...row.map(({ height }) => height)) + GAP);
  const all = new PNG({
    width: COLUMNS * column + GAP,
    height: heights.reduce((sum, height) => sum + height, GAP),
  });
  all.data.fill(0x80);
  let top = GAP;
  for (const [index, row] of rows.entries()) {
    for (const [place, picture] of row.entries()) {
      const { width, height } = picture;
      PNG.bitblt(picture, all, 0, 0, width, height, GAP + place * column, top);
    }
    top += heights[index] ?? 0;
  }
  return PNG.sync.write(all);
}
