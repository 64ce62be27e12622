import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { readOptions } from './options.js';

const HELP = `Usage: npm run docs

Writes the READMEs’ code and generated tables anew, out of the source, the samples, the last build and
the last bench. The sizes stay as they are if there is no build. It takes no options.`;

readOptions(HELP, {});
const { README, README_ZH, withTables, withTablesZh } = await import('./readme.js');
const { measure } = await import('./sizes.js');
const built = existsSync(new URL('../../dist/cdn/authing-delete-account.js', import.meta.url));
const sizes = built ? await measure() : undefined;
await writeFile(README, await withTables(await readFile(README, 'utf8'), sizes));
await writeFile(README_ZH, await withTablesZh(await readFile(README_ZH, 'utf8'), sizes));
