import { after, before, describe } from 'node:test';
import { APP_ORIGIN, keepsItsPromises, startRecipe, type Running } from '../fixtures/recipe.js';
import { useStandIn } from '../fixtures/with-stand-in.js';

const { origin, standIn } = useStandIn();

for (const name of ['hono', 'express', 'fastify', 'node']) {
  describe(`The recipe for ${name}`, () => {
    let appId: string;
    let running: Running;
    before(async () => {
      ({ appId } = await standIn().createApp());
      running = await startRecipe(name, { AUTHING_HOST: origin(), AUTHING_APP_ID: appId });
    });
    after(() => running?.stop());

    keepsItsPromises(
      () => ({ running, appId }),
      { origin, standIn },
      () => APP_ORIGIN,
    );
  });
}
