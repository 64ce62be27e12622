import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { preview, type PreviewServer } from 'vite';
import { buildDemo } from '../../demo/build.js';
import { checkPlayground } from '../fixtures/playground-checks.js';

/** Many hosts of static files give a project a folder, and none of its own. */
const base = '/some/folder/';
const outDir = mkdtempSync(join(tmpdir(), 'playground-'));
let server: PreviewServer;
let address = '';

before(async () => {
  await buildDemo(outDir);
  server = await preview({
    configFile: false,
    root: 'demo',
    base,
    logLevel: 'silent',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  address = server.resolvedUrls?.local[0] ?? '';
});
after(async () => {
  await server.close();
  rmSync(outDir, { recursive: true });
});

checkPlayground('The playground as static files', () => address);
