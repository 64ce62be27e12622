import type { AccountOptions } from '../../../demo/authing/control.js';
import { AuthenticationClient } from '../sdk.js';
import { Scene as Stage } from '../verify.js';

/** Nobody looks at a scene for so long. */
const FOREVER = '600000';

export const PASSWORD = 'correct horse battery staple';

/** She can verify herself by a phone and by e-mail. */
export const ADA = { name: 'Ada Lovelace', email: 'ada@example.com', phone: '18812345678' };
/** She can verify herself by a phone only. */
export const LIN = { name: '林晓梅', phone: '18812345678' };
/** He can verify himself by a password only. */
export const WANG = { name: '王小明', username: 'wangxiaoming', password: PASSWORD };
/** She can't verify herself by anything of her own. */
export const SOFIA = { name: 'Sofía Reyes', social: 'github' };

export type Attributes = Record<string, string | boolean>;

/** A scene with somebody who is signed in. */
export function signedIn(details: AccountOptions, attributes: Attributes): Promise<Stage> {
  return Stage.set(details, { attributes: { timeout: FOREVER, ...attributes } });
}

/** A scene with somebody of whom the element knows nothing: the page brings the token. */
export function unknown(details: AccountOptions, attributes: Attributes): Promise<Stage> {
  return Stage.set(details, {
    attributes: { timeout: FOREVER, ...attributes },
    signedOut: true,
    app: { deleteNeedsBearer: false },
  });
}

/** A scene with somebody whose addresses can't be looked up. */
export async function withoutProfile(attributes: Attributes): Promise<Stage> {
  const stage = await Stage.set(ADA, {
    attributes: { timeout: FOREVER, ...attributes },
    signedOut: true,
  });
  const sdk = new AuthenticationClient(stage.account);
  Object.assign(sdk, { getProfile: undefined, getSecurityLevel: undefined });
  stage.element.client = sdk;
  return stage;
}

/** The way to help that a page has. */
export const HELP = '<a href="/help">Contact Lumen Notes</a>';

/** Puts the page's own content into a slot. */
export function fillSlot(element: Element, slot: string, content: string): void {
  const own = document.createElement('div');
  own.slot = slot;
  own.innerHTML = content;
  element.append(own);
}
