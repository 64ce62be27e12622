import { accountApi, type AccountApi } from 'authing-delete-account/backend.js';
import { endSessions, sessionOf } from '@/session';

let api: AccountApi | undefined; // Made by the first request: a build has no environment.
export const GET: AccountApi = (request) =>
  (api ??= accountApi({
    host: process.env.AUTHING_HOST!,
    appId: process.env.AUTHING_APP_ID!,
    origins: [process.env.APP_ORIGIN!],
    accessToken: async (request) => (await sessionOf(request))?.accessToken ?? null,
    onDeleted: ({ userId }) => endSessions(userId),
  }))(request);
export { GET as POST };
