import { Observable } from './observable.js';

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
  /** The token is kept in memory only, so that it doesn't outlive the page. */
  accessToken: string;
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
