import { Observable } from '../common/observable.js';

const SIGNED_OUT = 'signed-out';

/** The user who is signed in to Lumen Notes. */
export interface Account {
  userId: string;
  name: string;
  email?: string | undefined;
  phone?: string | undefined;
  phoneCountryCode?: string | undefined;
  username?: string | undefined;
  /** The identity provider that the user signs in with. */
  social?: string | undefined;
  /**
   * Null where the app's server keeps it. A page that has to have it keeps it in memory only, so that
   * it doesn't outlive the page.
   */
  accessToken: string | null;
  /** Signs the user out at Authing. Null where the app's server keeps it, or nobody has it. */
  idToken: string | null;
}

export interface Session {
  account: Account;
  /** True once the account is deleted and the user has closed the panel. */
  ended: boolean;
}

export const session = new Observable<Session | null>(null);

export function signedIn(account: Account): void {
  session.set({ account, ended: false });
}

export function endSession(): void {
  if (session.value) session.set({ ...session.value, ended: true });
}

/** Where Authing sends the browser after it has signed the user out. */
export function signedOutAddress(): string {
  const url = new URL(location.href);
  url.searchParams.set(SIGNED_OUT, '');
  return url.href;
}

export const isBackFromSignOut = (): boolean => new URL(location.href).searchParams.has(SIGNED_OUT);

/** Takes out of the address that somebody has signed out, now that somebody is signed in. */
export function noteSignIn(): void {
  const url = new URL(location.href);
  // Authing adds the state to the address that the page has given it.
  for (const name of [SIGNED_OUT, 'state']) url.searchParams.delete(name);
  history.replaceState(null, '', url);
}
