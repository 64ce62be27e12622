import { ok } from '../answers.js';
import { text } from '../narrow.js';
import { accountLocked, noSuchUser, Refusal } from '../refusal.js';
import type { Endpoint } from './call.js';

const tokenRefusals = {
  unknown: 'The deleteAccountToken is not valid.',
  used: 'The deleteAccountToken has been used already.',
  expired: 'The deleteAccountToken has expired.',
};

export const deleteAccount: Endpoint = (call) => {
  const { app, accessToken } = call;
  const withoutBearer = accessToken === null && app.options.deleteNeedsBearer === false;
  const signedIn = withoutBearer ? null : app.unlockedAccountOf(accessToken);
  const token = text(call.body(), 'deleteAccountToken');
  const owner = app.deleteTokens.ownerOf(token);
  if (signedIn && owner !== undefined && owner !== signedIn.userId) {
    throw new Refusal(403, 'The deleteAccountToken belongs to another account.');
  }
  const outcome = app.deleteTokens.use(token);
  if (outcome !== 'right') throw new Refusal(400, tokenRefusals[outcome]);
  const account = signedIn ?? app.accounts.find(owner ?? '');
  if (!account?.exists) throw noSuchUser();
  if (account.details.locked) throw accountLocked();
  app.delete(account);
  return ok({ success: true });
};
