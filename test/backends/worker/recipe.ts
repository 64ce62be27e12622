import { accountApi } from 'authing-delete-account/backend.js';
import { DurableObject } from 'cloudflare:workers';
import { endSessions, sessionOf } from '../session.js';

// A Worker runs in many places at once, but only one of them may answer for a token.
export class AccountApi extends DurableObject<Env> {
  fetch = accountApi({
    host: this.env.AUTHING_HOST,
    appId: this.env.AUTHING_APP_ID,
    accessToken: async (request) => (await sessionOf(request))?.accessToken ?? null,
    onDeleted: ({ userId }) => endSessions(userId),
  });
}
export default {
  fetch: (request: Request, env: Env) => env.ACCOUNT_API.getByName('').fetch(request),
};
