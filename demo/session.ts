import { Observable } from './observable.js';

/** Whoever is signed in to Lumen Notes. */
export interface Account {
  userId: string;
  name: string;
  email?: string | undefined;
  phone?: string | undefined;
  phoneCountryCode?: string | undefined;
  username?: string | undefined;
  /** The identity provider the account came from. */
  social?: string | undefined;
  /** In memory only. */
  accessToken: string;
}

export interface Session {
  account: Account;
  /** The account is gone, and its user has read so. */
  ended: boolean;
}

export const session = new Observable<Session | null>(null);

export function signedIn(account: Account): void {
  session.set({ account, ended: false });
}

export function endSession(): void {
  if (session.value) session.set({ ...session.value, ended: true });
}
