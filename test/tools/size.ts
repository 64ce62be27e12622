import { isLocale } from './cdn.js';
import { readOptions } from './options.js';
import type { Size } from './sizes.js';

const HELP = `Usage: npm run size [-- <options>]

Shows what a page loads that uses the CDN module, what the element comes to in an application, and
what a server loads of the backend. Build first: npm run build.

  --check    fail if that is more than the bounds in test/tools/sizes.ts allow
  --by-file  show what each file of the source weighs in the entry and in the panel
  --help     this text`;

const { values } = readOptions(HELP, {
  options: {
    check: { type: 'boolean', default: false },
    'by-file': { type: 'boolean', default: false },
  },
});

const { BUDGET, measure } = await import('./sizes.js');
const { files, beforeIntent, whole, app, lit, backend } = await measure();
const width = Math.max(...[...files, beforeIntent].map(({ name }) => name.length));

function line(name: string, ...cells: (string | number)[]): string {
  return [name.padEnd(width), ...cells.map((cell) => String(cell).padStart(9))].join('');
}

function row({ name, raw, gzip, brotli }: Size): string {
  return line(name, raw, gzip, brotli);
}

const rule = '─'.repeat(line('', '', '', '').length);
console.log(line('bytes', 'raw', 'gzip -9', 'brotli'));
console.log([rule, ...files.map(row), rule].join('\n'));
console.log([row(beforeIntent), row(whole), row(app), rule, row(lit), row(backend)].join('\n'));

if (values.check) {
  for (const [size, budget] of [
    [beforeIntent, BUDGET.beforeIntent],
    [whole, BUDGET.whole],
    [app, Math.floor(whole.gzip * BUDGET.inApp)],
  ] as const) {
    if (size.gzip <= budget) continue;
    console.error(`${size.name}: ${size.gzip} bytes are more than the ${budget} of the budget.`);
    process.exitCode = 1;
  }
}

if (values['by-file']) {
  const { weighByFile } = await import('./by-file.js');
  const chunks = await weighByFile();
  for (const { name, parts } of chunks.filter((chunk) => !isLocale(chunk))) {
    const wide = Math.max(...parts.map((part) => part.name.length));
    console.log(`\n${name.padEnd(wide)}      raw  gzip -9`);
    for (const { name, raw, gzip } of parts) {
      console.log(`${name.padEnd(wide)}${String(raw).padStart(9)}${String(gzip).padStart(9)}`);
    }
  }
}
