import { findPart, open, part, press, ready, submit, type, untilStep } from '../element.js';
import { until } from '../until.js';
import { ADA, fillSlot, HELP, LIN, signedIn, SOFIA, unknown } from './people.js';
import { freeze, hold, quietly, scene, type Scene, untilAsked } from './scene.js';

export const confirmScenes: readonly Scene[] = [
  scene('confirm', 'confirm', async ({ inline }) => {
    const { element } = await signedIn(ADA, { inline });
    await open(element);
    return element;
  }),

  scene('confirm: acknowledged', 'confirm', async ({ inline }) => {
    const { element } = await signedIn(ADA, { inline });
    await ready(element);
    return element;
  }),

  scene('confirm: nothing known of the account', 'confirm', async ({ inline }) => {
    const { element } = await unknown(ADA, { inline });
    await open(element);
    return element;
  }),

  scene('confirm: token at hand', 'confirm', async ({ inline }) => {
    const { account, element } = await signedIn(ADA, { inline });
    element.deleteAccountToken = await account.token();
    await ready(element);
    return element;
  }),

  scene('confirm: phrase', 'confirm', async ({ inline }) => {
    const { element } = await signedIn(ADA, { inline, confirmation: 'phrase' });
    await open(element);
    return element;
  }),

  scene('confirm: phrase typed', 'confirm', async ({ inline }) => {
    const { element } = await signedIn(ADA, { inline, confirmation: 'phrase' });
    await open(element);
    // The English phrase counts in every language, so the scene can change its own.
    type(element, 'delete my account');
    return element;
  }),

  scene('confirm: phrase mistyped', 'confirm', async ({ inline }) => {
    const { element } = await signedIn(ADA, { inline, confirmation: 'phrase' });
    await open(element);
    type(element, 'delete your account');
    part(element, 'input').dispatchEvent(new FocusEvent('focusout'));
    return element;
  }),

  scene('confirm: no gate', 'confirm', async ({ inline }) => {
    const { element } = await signedIn(LIN, { inline, confirmation: 'none' });
    await open(element);
    return element;
  }),

  scene('confirm: loading', 'confirm', async ({ inline }) => {
    const stage = await signedIn(ADA, { inline });
    await hold(stage, 'getProfile');
    stage.element.show();
    await untilStep(stage.element, 'confirm');
    await untilAsked(stage, 'getProfile');
    return stage.element;
  }),

  scene('confirm: load failed', 'confirm', async ({ inline }) => {
    const stage = await signedIn(ADA, { inline });
    await stage.fault('getProfile', { kind: 'cors' });
    await stage.failure(() => open(stage.element));
    return stage.element;
  }),

  scene('confirm: blocked', 'confirm', async ({ inline }) => {
    const { element } = await signedIn(ADA, { inline });
    fillSlot(element, 'support', HELP);
    element.preflight = () => ({
      blockers: [
        { message: 'Hand over your 2 workspaces', href: '/workspaces' },
        { message: 'The invoice of March has not been paid.' },
      ],
    });
    await open(element);
    return element;
  }),

  scene('confirm: the page’s consequences', 'confirm', async ({ inline }) => {
    const { element } = await signedIn(ADA, { inline });
    element.preflight = () => ({
      consequences: [
        '128 notes and 3 shared folders are deleted.',
        'Your subscription ends today; the rest of the month is paid back.',
        'Invoices are kept for ten years, as the law asks.',
      ],
    });
    await open(element);
    return element;
  }),

  scene('confirm: slots', 'confirm', async ({ inline }) => {
    const { element } = await signedIn(ADA, { inline });
    fillSlot(element, 'heading', 'Leave Lumen Notes?');
    fillSlot(element, 'consequences', '<ul><li>128 notes</li><li>3 shared folders</li></ul>');
    fillSlot(element, 'export', '<a href="/export">Download your notes</a>');
    await open(element);
    return element;
  }),

  scene('confirm: delete refused', 'confirm', async ({ inline }) => {
    const { account, element } = await signedIn(ADA, { inline });
    await account.fault({ kind: 'envelope', statusCode: 403, message: 'The tenant is frozen.' });
    element.deleteAccountToken = await account.token();
    await submit(element);
    await until(() => findPart(element, 'error'));
    return element;
  }),

  scene('confirm: token expired', 'confirm', async ({ inline }) => {
    const clock = freeze();
    const { account, element } = await signedIn(ADA, { inline });
    let go: (() => void) | undefined;
    element.addEventListener('before-delete', (event) => {
      event.waitUntil(new Promise<void>((resolve) => (go = resolve)));
    });
    element.dispatchEvent(
      new CustomEvent('delete-account-token', { detail: await account.issueToken() }),
    );
    await submit(element);
    await until(() => go);
    clock.tick(61_000);
    go?.();
    await until(() => findPart(element, 'error'));
    return element;
  }),

  scene('confirm: not set up', 'confirm', ({ inline }) =>
    quietly(async () => {
      const { element } = await signedIn(ADA, { inline });
      element.host = null;
      await open(element);
      await until(() => findPart(element, 'error'));
      return element;
    }),
  ),

  scene('confirm: no method', 'confirm', async ({ inline }) => {
    const stage = await signedIn(SOFIA, { inline });
    fillSlot(stage.element, 'support', HELP);
    await stage.failure(() => open(stage.element));
    return stage.element;
  }),

  scene('confirm: in doubt', 'confirm', async ({ inline }) => {
    const { account, element } = await unknown(ADA, { inline });
    await account.fault({ kind: 'envelope', statusCode: 500, message: 'Out of order.' });
    element.deleteAccountToken = await account.token();
    await submit(element);
    await untilStep(element, 'unknown');
    press(element, 'cancel-button');
    await open(element);
    return element;
  }),

  scene('confirm: busy', 'confirm', async ({ inline }) => {
    const stage = await signedIn(ADA, { inline });
    const { account, element } = stage;
    element.deleteAccountToken = await account.token();
    await ready(element);
    const before = (await stage.requests('getProfile')).length;
    await hold(stage, 'getProfile');
    press(element);
    await untilAsked(stage, 'getProfile', before + 1);
    return element;
  }),
];
