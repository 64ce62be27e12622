import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { APP_ORIGIN, PROMISES, startRecipe, type Running } from '../fixtures/recipe.js';
import { useStandIn } from '../fixtures/with-stand-in.js';
import { BACKEND_RECIPES } from '../tools/readme.js';

const { origin, standIn } = useStandIn();
const HOSTS = new URL('../hosts/', import.meta.url);

for (const name of ['hono', 'express', 'fastify', 'node']) {
  describe(`The recipe for ${name}`, () => {
    let appId: string;
    let running: Running;
    before(async () => {
      ({ appId } = await standIn().createApp());
      running = await startRecipe(name, { AUTHING_HOST: origin(), AUTHING_APP_ID: appId });
    });
    after(() => running?.stop());

    for (const [title, promise] of Object.entries(PROMISES)) {
      it(title, async () => {
        const session = await standIn().createAccount(appId);
        await promise({
          origin: running.origin,
          authing: origin(),
          standIn: standIn(),
          appId,
          session,
          page: APP_ORIGIN,
          ended: (userId) =>
            Promise.resolve(running.said.filter((line) => line.includes(userId)).length),
        });
      });
    }
  });
}

describe('A recipe', () => {
  for (const [name, file] of Object.entries(BACKEND_RECIPES)) {
    it(`is short: ${name}`, () => {
      const text = readFileSync(new URL(file, HOSTS), 'utf8');
      const lines = text.split('\n').filter((line) => !/^\s*(\/\/.*)?$/.test(line));
      assert.ok(lines.length <= 15, `${lines.length} lines`);
    });
  }
});
