import { session, signedIn } from './session.js';
import { signInAtServer, whenConnectionChanges } from './sign-in.js';
import { state } from './state.js';
import { checkToken } from './token-check.js';

/** A real tenant has no demo accounts, so the developer has to bring an access token. */
export async function signInByToken(accessToken: string): Promise<string> {
  const isBehindBackend = state.value.connection === 'backend';
  try {
    if (isBehindBackend && !(await signInAtServer({ accessToken }))) {
      return 'Authing refuses this token.';
    }
    const { account, codes } = await checkToken(isBehindBackend ? null : accessToken);
    if (!account) return `Authing refuses this token (${codes}).`;
    signedIn(account);
    return `Signed in as ${account.name}.`;
  } catch {
    const cors = isBehindBackend ? '' : ' Does the application allow this page’s origin?';
    return `Authing doesn’t answer.${cors}`;
  }
}

/** The token is where it was, and the page or the server has none. */
export function forgetTokenWithConnection(): void {
  whenConnectionChanges(() => session.set(null));
}
