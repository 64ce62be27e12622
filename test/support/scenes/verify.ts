import { CAPTCHA_NEEDED } from '../../../src/authing/api-codes.js';
import { part, press, ready, untilStep } from '../element.js';
import { enter, type Scene as Stage } from '../verify.js';
import { ADA, fillSlot, HELP, LIN, PASSWORD, signedIn, WANG, withoutProfile } from './people.js';
import { freeze, hold, scene, type Scene, untilAsked } from './scene.js';

const METHODS = 'PHONE_PASSCODE EMAIL_PASSCODE PASSWORD';

/** One more than the code that was sent, which makes it a wrong one. */
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** Has the next verification refused. */
async function refused(stage: Stage, statusCode: number, apiCode: number): Promise<void> {
  const message = 'Refused.';
  await stage.fault('verifyDeleteAccountRequest', {
    kind: 'envelope',
    statusCode,
    apiCode,
    message,
  });
  await enter(stage.element, 'current-password', 'Tr0ub4dor&3');
  await stage.failure(() => press(stage.element));
}

export const verifyScenes: readonly Scene[] = [
  scene('verify: three methods', 'verify', async ({ inline }) => {
    const stage = await signedIn(
      { ...ADA, password: PASSWORD },
      { inline, 'verify-methods': METHODS },
    );
    await stage.toVerify();
    return stage.element;
  }),

  scene('verify: code', 'verify', async ({ inline }) => {
    const stage = await signedIn(LIN, { inline });
    await stage.toVerify();
    return stage.element;
  }),

  scene('verify: code can be sent again', 'verify', async ({ inline }) => {
    const clock = freeze();
    const stage = await signedIn({ email: 'ada@example.com' }, { inline });
    await stage.toVerify();
    await stage.sendCode();
    clock.tick(61_000);
    stage.element.requestUpdate();
    return stage.element;
  }),

  scene('verify: code sent', 'verify', async ({ inline }) => {
    freeze();
    const stage = await signedIn(ADA, { inline });
    await stage.toVerify();
    await stage.sendCode();
    return stage.element;
  }),

  scene('verify: code typed', 'verify', async ({ inline }) => {
    freeze();
    const stage = await signedIn(ADA, { inline });
    await stage.toVerify();
    await stage.sendCode();
    await enter(stage.element, 'one-time-code', '314159');
    return stage.element;
  }),

  scene('verify: code wrong', 'verify', async ({ inline }) => {
    freeze();
    const stage = await signedIn(LIN, { inline });
    await stage.toVerify();
    await enter(stage.element, 'one-time-code', wrong(await stage.sendCode()));
    await stage.failure(() => press(stage.element));
    return stage.element;
  }),

  scene('verify: code expired', 'verify', async ({ inline }) => {
    const clock = freeze();
    const stage = await signedIn(LIN, { inline });
    await stage.toVerify();
    await stage.sendCode();
    clock.tick(60_000);
    stage.element.requestUpdate();
    return stage.element;
  }),

  scene('verify: captcha', 'verify', async ({ inline }) => {
    const stage = await signedIn(ADA, { inline });
    fillSlot(stage.element, 'support', HELP);
    await stage.fault('sendSms', {
      kind: 'envelope',
      statusCode: 403,
      apiCode: CAPTCHA_NEEDED,
      message: 'Captcha.',
    });
    await stage.toVerify();
    await stage.failure(() => part(stage.element, 'send-button').click());
    return stage.element;
  }),

  scene('verify: too many codes', 'verify', async ({ inline }) => {
    freeze();
    const stage = await signedIn(LIN, { inline });
    await stage.fault('sendSms', { kind: 'throttled', status: 429, retryAfter: 90 });
    await stage.toVerify();
    await stage.failure(() => part(stage.element, 'send-button').click());
    return stage.element;
  }),

  scene('verify: phone unknown', 'verify', async ({ inline }) => {
    const stage = await withoutProfile({ inline, 'verify-methods': 'PHONE_PASSCODE' });
    await stage.toVerify();
    return stage.element;
  }),

  scene('verify: e-mail unknown', 'verify', async ({ inline }) => {
    const stage = await withoutProfile({ inline, 'verify-methods': 'EMAIL_PASSCODE' });
    await stage.toVerify();
    return stage.element;
  }),

  scene('verify: phone unknown, code sent', 'verify', async ({ inline }) => {
    freeze();
    const stage = await withoutProfile({ inline, 'verify-methods': 'PHONE_PASSCODE' });
    await stage.toVerify();
    await enter(stage.element, 'tel-national', ADA.phone);
    await stage.sendCode();
    return stage.element;
  }),

  scene('verify: password', 'verify', async ({ inline }) => {
    const stage = await signedIn(WANG, { inline });
    await stage.toVerify();
    return stage.element;
  }),

  scene('verify: password revealed', 'verify', async ({ inline }) => {
    const stage = await signedIn(WANG, { inline });
    await stage.toVerify();
    await enter(stage.element, 'current-password', PASSWORD);
    part(stage.element, 'reveal-button').click();
    return stage.element;
  }),

  scene('verify: password wrong', 'verify', async ({ inline }) => {
    const stage = await signedIn(WANG, { inline });
    await stage.toVerify();
    await refused(stage, 403, 2006);
    return stage.element;
  }),

  scene('verify: locked', 'verify', async ({ inline }) => {
    const stage = await signedIn(WANG, { inline });
    await stage.toVerify();
    await refused(stage, 403, 2005);
    return stage.element;
  }),

  scene('verify: too many tries', 'verify', async ({ inline }) => {
    freeze();
    const stage = await signedIn(WANG, { inline });
    await stage.toVerify();
    await refused(stage, 429, 2080);
    return stage.element;
  }),

  scene('verify: sending', 'verify', async ({ inline }) => {
    const stage = await signedIn(LIN, { inline });
    await stage.toVerify();
    await hold(stage, 'sendSms');
    part(stage.element, 'send-button').click();
    await untilAsked(stage, 'sendSms');
    return stage.element;
  }),

  scene('verify: busy', 'verify', async ({ inline }) => {
    freeze();
    const stage = await signedIn(ADA, { inline });
    await stage.toVerify();
    await enter(stage.element, 'one-time-code', await stage.sendCode());
    await hold(stage, 'verifyDeleteAccountRequest');
    press(stage.element);
    await untilAsked(stage, 'verifyDeleteAccountRequest');
    return stage.element;
  }),

  scene('verify: the page’s form', 'verify', async ({ inline }) => {
    const { element } = await signedIn(ADA, { inline });
    fillSlot(
      element,
      'verification',
      `<form><label for="pin">Your PIN</label> <input id="pin" inputmode="numeric">
       <button type="button">Check</button></form>`,
    );
    await ready(element);
    press(element);
    await untilStep(element, 'verify');
    return element;
  }),
];
