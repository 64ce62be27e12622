/**
 * A part of `npm run build`: minifies the templates and style sheets in the modules that were
 * compiled for npm. An application's bundler leaves the text of a template as it is, and so all of
 * its spaces and comments would be in the application.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { minifyHTMLLiterals } from 'minify-literals';
import { TEMPLATES } from '../../vite.config.js';

const dist = new URL('../../dist/', import.meta.url);

for (const fileName of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  // The word `unsafeCSS` would make it warn, and there is nothing in there to minify.
  if (!fileName.endsWith('.js') || fileName === 'css.js') continue;
  const file = new URL(fileName, dist);
  const minified = await minifyHTMLLiterals(readFileSync(file, 'utf8'), { ...TEMPLATES, fileName });
  if (minified) writeFileSync(file, minified.code);
}
