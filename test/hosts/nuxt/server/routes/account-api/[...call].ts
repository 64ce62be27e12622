import { accountApi } from 'authing-delete-account/backend.js';
import { endSessions, sessionOf } from '~~/server/utils/session';

const api = accountApi({
  host: process.env.AUTHING_HOST!,
  appId: process.env.AUTHING_APP_ID!,
  origins: [process.env.APP_ORIGIN!],
  accessToken: async (request) => (await sessionOf(request))?.accessToken ?? null,
  onDeleted: ({ userId }) => endSessions(userId),
});
export default fromWebHandler(api);
