import type { AuthingDeleteAccount } from '../../../src/index.js';
import { FastClock } from '../../fixtures/fast-clock.js';
import { stopClock } from '../clock.js';
import { findPart, press, ready, submit, untilStep } from '../element.js';
import { until } from '../until.js';
import type { Scene as Stage } from '../verify.js';
import { ADA, fillSlot, HELP, signedIn, unknown } from './people.js';
import { hold, scene, type Options, type Scene, untilAsked } from './scene.js';

/** Goes up to the last button, with a token at hand. */
async function beforeDelete({ inline }: Options): Promise<Stage> {
  const stage = await signedIn(ADA, { inline });
  stage.element.deleteAccountToken = await stage.account.token();
  await ready(stage.element);
  return stage;
}

async function deleted(stage: Stage): Promise<AuthingDeleteAccount> {
  await stage.finish();
  return stage.element;
}

export const outcomeScenes: readonly Scene[] = [
  scene('waiting', 'waiting', async ({ inline }) => {
    const { element } = await unknown(ADA, { inline });
    await submit(element);
    await untilStep(element, 'waiting');
    return element;
  }),

  scene('waiting: late', 'waiting', async ({ inline }) => {
    // Nothing is requested before the delete, so nothing else can be late.
    const { element } = await unknown(ADA, { inline, timeout: '20' });
    await submit(element);
    await untilStep(element, 'waiting');
    const said = () => findPart(element, 'status')?.textContent;
    const atFirst = said();
    await until(() => said() !== atFirst);
    return element;
  }),

  scene('waiting: held by the page', 'waiting', async (options) => {
    const { element } = await beforeDelete(options);
    element.addEventListener('before-delete', (event) => event.waitUntil(new Promise(() => {})));
    press(element);
    await untilStep(element, 'waiting');
    return element;
  }),

  scene('waiting: the page’s form', 'waiting', async ({ inline }) => {
    const { element } = await unknown(ADA, { inline });
    fillSlot(element, 'verification', '<a href="/sign-in">Sign in again</a>');
    await submit(element);
    await untilStep(element, 'waiting');
    return element;
  }),

  scene('deleting', 'deleting', async (options) => {
    const stage = await beforeDelete(options);
    await hold(stage, 'deleteAccount');
    press(stage.element);
    await untilAsked(stage, 'deleteAccount');
    return stage.element;
  }),

  scene('deleting: probing', 'deleting', async (options) => {
    const stage = await beforeDelete(options);
    const before = (await stage.requests('getProfile')).length;
    await stage.fault('deleteAccount', { kind: 'http', status: 502 });
    // The profile that is read before the delete is answered.
    await hold(stage, 'getProfile', 1);
    press(stage.element);
    await untilAsked(stage, 'getProfile', before + 2);
    return stage.element;
  }),

  scene('deleted', 'deleted', async (options) => deleted(await beforeDelete(options))),

  scene('deleted: the page’s words', 'deleted', async (options) => {
    const stage = await beforeDelete(options);
    const words = 'Thank you for the time with Lumen Notes. <a href="/">To the start page</a>';
    fillSlot(stage.element, 'success', words);
    return deleted(stage);
  }),

  scene('unknown', 'unknown', async (options) => {
    const stage = await beforeDelete(options);
    const { element } = stage;
    fillSlot(element, 'support', HELP);
    await stage.fault('deleteAccount', { kind: 'http', status: 502 });
    await stage.fault('getProfile', { kind: 'http', status: 502 }, { skip: 1, times: 3 });
    const time = new FastClock(stopClock());
    press(element);
    await until(() => {
      if (element.step === 'deleting') time.jump(10_000);
      return element.step === 'unknown';
    });
    time.clock.uninstall();
    return element;
  }),

  scene('unknown: no way to look', 'unknown', async ({ inline }) => {
    const { account, element } = await unknown(ADA, { inline });
    await account.fault({ kind: 'envelope', statusCode: 500, message: 'Out of order.' });
    element.deleteAccountToken = await account.token();
    await submit(element);
    await untilStep(element, 'unknown');
    return element;
  }),
];
