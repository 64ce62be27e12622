/** Copies what a page without a build step needs, and says in it what each file must be. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';

const CDN = '/vendor/authing-delete-account/';
cpSync('node_modules/authing-delete-account/dist/cdn', `dist${CDN}`, { recursive: true });
cpSync('app.js', 'dist/app.js');
cpSync('app.css', 'dist/app.css');
const hashes = Object.entries(JSON.parse(readFileSync(`dist${CDN}integrity.json`, 'utf8')));
const integrity = Object.fromEntries(hashes.map(([file, hash]) => [`${CDN}${file}`, hash]));
const page = readFileSync('index.html', 'utf8')
  .replace('IMPORT_MAP', JSON.stringify({ integrity }))
  .replace('RECIPE', readFileSync('recipe.html', 'utf8'));
writeFileSync('dist/index.html', page);
