import type { AccountApiOptions } from 'authing-delete-account/backend.js';
import { closeSession, sessionOf } from './session.js';

// For your call of `accountApi`: accountApi({ …, ...signOut }).
export const signOut = {
  idToken: async (request) => (await sessionOf(request))?.idToken ?? null,
  onSignOut: async (request) => {
    await closeSession(request);
    return { 'set-cookie': 'session=; Path=/; Max-Age=0' };
  },
} satisfies Partial<AccountApiOptions>;
