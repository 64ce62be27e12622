/**
 * `npm run docs` writes the READMEs' code and tables anew, out of the source. The sizes are those of
 * the last build. They stay as they are if there is none.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { README, README_ZH, withTables, withTablesZh } from './readme.js';
import { measure } from './sizes.js';

const built = existsSync(new URL('../../dist/cdn/authing-delete-account.js', import.meta.url));
const sizes = built ? await measure() : undefined;
await writeFile(README, await withTables(await readFile(README, 'utf8'), sizes));
await writeFile(README_ZH, await withTablesZh(await readFile(README_ZH, 'utf8'), sizes));
