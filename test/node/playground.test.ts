import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { createServer, type ViteDevServer } from 'vite';
import { authingDemo } from '../../demo/authing-plugin.js';
import { elementManifest } from '../../demo/manifest-plugin.js';
import { StandIn } from '../../demo/authing/control.js';
import { DEFAULT_APP } from '../../demo/authing/server.js';
import { checkPlayground } from '../fixtures/playground-checks.js';

const env = { AUTHING_STAND_IN_PORT: '0' };
// Another server with the same cache would make its modules out of date.
const cacheDir = mkdtempSync(join(tmpdir(), 'playground-cache-'));
let server: ViteDevServer;
let address = '';

before(async () => {
  server = await createServer({
    configFile: false,
    root: 'demo',
    logLevel: 'silent',
    cacheDir,
    plugins: [authingDemo(env), elementManifest()],
    optimizeDeps: { noDiscovery: true, include: ['sm-crypto', 'jsencrypt'] },
    server: { host: '127.0.0.1', port: 0, fs: { allow: ['..'] } },
  });
  await server.listen();
  address = `http://127.0.0.1:${server.config.server.port}/`;
});
after(async () => {
  await server.close();
  rmSync(cacheDir, { recursive: true, force: true });
});

checkPlayground(
  'The playground',
  () => address,
  () => new StandIn(`http://127.0.0.1:${env.AUTHING_STAND_IN_PORT}`).reset(DEFAULT_APP),
);
