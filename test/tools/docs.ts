/**
 * `npm run docs` writes the README's tables anew, out of the source. The sizes are those of the last
 * build. They stay as they are if there is none.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { README, withTables } from './readme.js';
import { measure } from './sizes.js';

const built = existsSync(new URL('../../dist/cdn/authing-delete-account.js', import.meta.url));
const readme = await readFile(README, 'utf8');
await writeFile(README, await withTables(readme, built ? await measure() : undefined));
