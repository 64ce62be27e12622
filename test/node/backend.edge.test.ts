import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { init, parse } from 'es-module-lexer';
import { build, type Rolldown } from 'vite';
import { keepsItsPromises } from '../fixtures/recipe.js';
import { useStandIn } from '../fixtures/with-stand-in.js';
import { startWorker, type RunningWorker } from '../tools/workerd.js';

const { origin, standIn } = useStandIn();
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The recipe for a Worker in one module, as it is deployed. */
async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { 'authing-delete-account/backend.js': at('../../src/backend/index.ts') } },
    ssr: { target: 'webworker', noExternal: true },
    build: {
      ssr: at('../backends/worker/recipe.ts'),
      write: false,
      target: 'es2022',
      // Whatever is not found is left to be found in the runtime, where a built-in of Node's isn't.
      rolldownOptions: { external: [/^cloudflare:/, /^node:/, ...builtinModules] },
    },
  });
  const { output: chunks } = output as Rolldown.RolldownOutput;
  const codes = chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : ''));
  assert.equal(codes.length, 1);
  return codes[0]!;
}

describe('The recipe for a Worker, in Cloudflare’s runtime', () => {
  let code: string;
  let appId: string;
  let running: RunningWorker;
  before(async () => {
    code = await bundle();
    ({ appId } = await standIn().createApp());
    const env = { AUTHING_HOST: origin(), AUTHING_APP_ID: appId };
    running = await startWorker(code, env, { ACCOUNT_API: 'AccountApi' });
  });
  after(() => running?.stop());

  it('imports nothing of Node’s', async () => {
    await init();
    const [imports] = parse(code);
    assert.deepEqual(
      imports.map(({ specifier }) => specifier),
      ['cloudflare:workers'],
    );
  });

  keepsItsPromises(
    () => ({ running, appId }),
    { origin, standIn },
    // No proxy is in front of a Worker.
    (own) => own,
  );
});
