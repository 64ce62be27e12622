import { choose, readOptions } from '../tools/options.js';
import { APPS } from './app.js';

const HELP = `Usage: npm run test:hosts [-- <app>...]

Checks the apps in test/hosts/, which the frameworks’ own tools build with the packed package, each in
Chromium. Build first: npm run build. What the apps need is installed once, outside the project.

  <app>   check this one alone: ${APPS.join(', ')}
  --help  this text

CHROME_PATH names a Chromium other than the one installed.`;

const { positionals } = readOptions(HELP, { allowPositionals: true });
const wanted = choose(positionals, APPS);

const { drive } = await import('./drive.js');
const begun = performance.now();
const table: Record<string, Record<string, string>> = {};
let failed = 0;
await drive(wanted, ({ app, check, seconds, error }) => {
  const row = (table[check] ??= {});
  row[app] = `${error === null ? '✔' : '✖'} ${seconds.toFixed(1)} s`;
  if (error === null) return;
  failed += 1;
  console.error(`✖ ${app}: ${check}\n`, error);
});
console.table(table);
console.log(`${((performance.now() - begun) / 1000).toFixed(0)} s`);
process.exit(failed > 0 ? 1 : 0);
