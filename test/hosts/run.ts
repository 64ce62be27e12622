/**
 * `npm run test:hosts` builds the apps in the folders beside this file with the packed package, and
 * checks each in Chromium. `npm run test:hosts -- vue next` does so for some of them.
 */
import { APPS } from './app.js';
import { drive } from './drive.js';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !APPS.includes(name));
if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}: ${APPS.join(', ')}.`);

const begun = performance.now();
const table: Record<string, Record<string, string>> = {};
let failed = 0;
await drive(wanted.length > 0 ? wanted : APPS, ({ app, check, seconds, error }) => {
  const row = (table[check] ??= {});
  row[app] = `${error === null ? '✔' : '✖'} ${seconds.toFixed(1)} s`;
  if (error === null) return;
  failed += 1;
  console.error(`✖ ${app}: ${check}\n`, error);
});
console.table(table);
console.log(`${((performance.now() - begun) / 1000).toFixed(0)} s`);
process.exit(failed > 0 ? 1 : 0);
