import { AuthingDeleteAccount } from '../../../src/index.js';
import { Account } from '../authing.js';
import { findPart, part, setUp } from '../element.js';
import { until } from '../until.js';
import { ADA, fillSlot, signedIn } from './people.js';
import { quietly, scene, type Scene } from './scene.js';

/**
 * The tag of an element in a page that lost its connection after the element was loaded and before
 * the panel was.
 */
const UNLOADABLE = 'authing-delete-account-unloadable';

let unloadable: Promise<typeof AuthingDeleteAccount> | undefined;

/** Registers the class a second time, from a place that does not have its panel. */
async function defineUnloadable(): Promise<typeof AuthingDeleteAccount> {
  const place = `/flaky/${UNLOADABLE}-${crypto.randomUUID()}`;
  const address = `${place}/src/authing-delete-account.ts`;
  // This module brings a Lit of its own, of which Lit warns.
  const module: unknown = await quietly(() => import(address));
  if (!isModule(module)) throw new Error('There is no element in the module.');
  await fetch(place, { method: 'POST' });
  customElements.define(UNLOADABLE, module.AuthingDeleteAccount);
  return module.AuthingDeleteAccount;
}

function isModule(
  module: unknown,
): module is { AuthingDeleteAccount: typeof AuthingDeleteAccount } {
  return typeof module === 'object' && module !== null && 'AuthingDeleteAccount' in module;
}

export const triggerScenes: readonly Scene[] = [
  scene('trigger', 'idle', async ({ inline }) => {
    const { element } = await signedIn(ADA, { inline });
    await element.updateComplete;
    return element;
  }),

  scene('trigger: the page’s', 'idle', async ({ inline }) => {
    const { element } = await signedIn(ADA, { inline });
    fillSlot(element, 'trigger', '<button type="button">Leave Lumen Notes</button>');
    await element.updateComplete;
    return element;
  }),

  /** This scene needs a tag of its own, for a page can load the panel of a tag only once. */
  scene('trigger: panel not loaded', 'idle', async ({ inline }) => {
    const Unloadable = await (unloadable ??= defineUnloadable());
    const account = await Account.create(ADA);
    const element = new Unloadable();
    setUp(element, account, { inline });
    element.accessToken = account.accessToken;
    document.body.append(element);
    await element.updateComplete;
    part(element, 'trigger').click();
    await until(() => findPart(element, 'error'));
    return element;
  }),
];
