/**
 * The last step of `npm run build`: describes the element to editors. `custom-elements.json` is for
 * all of them, `web-types.json` for those of JetBrains, `vscode.html-custom-data.json` for VS Code.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { makeManifest } from './manifest.js';

const outdir = fileURLToPath(new URL('../../dist/', import.meta.url));
// The generators take every declaration for an element's.
type Described = Parameters<typeof generateJetBrainsWebTypes>[0];
const manifest = makeManifest() as Described;
writeFileSync(`${outdir}custom-elements.json`, `${JSON.stringify(manifest, null, 2)}\n`);
generateJetBrainsWebTypes(manifest, { outdir, packageJson: false, hideLogs: true });
generateVsCodeCustomElementData(manifest, { outdir, cssFileName: null, hideLogs: true });
