import { after, before } from 'node:test';
import { createServer, type ViteDevServer } from 'vite';
import { authingDemo } from '../../demo/authing-plugin.js';
import { elementManifest } from '../../demo/manifest-plugin.js';
import { StandIn } from '../../demo/authing/control.js';
import { DEFAULT_APP } from '../../demo/authing/server.js';
import { checkPlayground } from '../fixtures/playground-checks.js';

const env = { AUTHING_STAND_IN_PORT: '0' };
let server: ViteDevServer;
let address = '';

before(async () => {
  server = await createServer({
    configFile: false,
    root: 'demo',
    logLevel: 'silent',
    plugins: [authingDemo(env), elementManifest()],
    optimizeDeps: { noDiscovery: true, include: ['sm-crypto', 'jsencrypt'] },
    server: { host: '127.0.0.1', port: 0, fs: { allow: ['..'] } },
  });
  await server.listen();
  address = `http://127.0.0.1:${server.config.server.port}/`;
});
after(() => server.close());

checkPlayground(
  'The playground',
  () => address,
  () => new StandIn(`http://127.0.0.1:${env.AUTHING_STAND_IN_PORT}`).reset(DEFAULT_APP),
);
