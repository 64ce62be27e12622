import { CLOCK } from './clock.js';
import { createAccountApi, type AccountApi } from './handler.js';
import type { AccountApiOptions } from './options.js';

export type { AccountApi } from './handler.js';
export { memoryOutcomes } from './memory-outcomes.js';
export type { AccountApiOptions, AccountDeletion } from './options.js';
export type { Outcomes } from './outcomes.js';

/**
 * A backend between the element and Authing: it answers the element's requests below a path of the
 * app's own origin, and has the access token that the browser then needs no more.
 *
 *     const api = accountApi({
 *       host: 'https://example.authing.cn',
 *       appId: 'APP_ID',
 *       accessToken: async (request) => (await sessionOf(request))?.accessToken ?? null,
 *     });
 *
 * The element's `host` is then `/account-api`. A `deleteAccountToken` leads to one request to
 * Authing at most. Reference: https://api-explorer.authing.cn, the calls that `AuthingClient` has.
 *
 * @returns a handler that answers every request and never rejects; 404 for all that is not its own
 * @throws TypeError for an option that is missing or wrong
 */
export function accountApi(options: AccountApiOptions): AccountApi {
  return createAccountApi(options, CLOCK);
}
