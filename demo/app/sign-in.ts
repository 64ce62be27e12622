import { tenant } from 'virtual:authing-tenant';
import { session, type Account } from './session.js';
import { state } from './state.js';

/**
 * Signs in at the app's server. The browser gets a cookie that no script can read, and no token.
 *
 * @returns false if Authing refuses
 */
export async function signInAtServer(
  who: { userId: string } | { accessToken: string },
): Promise<boolean> {
  const response = await fetch(tenant.signIn, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(who),
  });
  if (!response.ok && response.status !== 401) throw new Error('The server doesn’t answer.');
  return response.ok;
}

/**
 * Calls back when Authing is to be reached in another way than that in which the user has signed in:
 * with a token in the page, or with one on the server.
 */
export function whenConnectionChanges(then: (account: Account) => void): void {
  state.observe(({ connection }) => {
    if (!session.value || session.value.ended) return;
    const { account } = session.value;
    const isAtServer = account.accessToken === null;
    if (isAtServer !== (connection === 'backend')) then(account);
  });
}
