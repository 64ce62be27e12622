/**
 * What the stand-in and its client (control.ts) say to each other. These are types only, because
 * browsers import them.
 */
import type { FaultKind, FaultRule } from './faults/types.js';
import type { Operation } from './operation.js';

export interface AppOptions {
  appId?: string;
  /** How the tokens of a deleted account are refused: 401/2020 (the default) or 404/2004. */
  afterDeletion?: 'not-signed-in' | 'no-such-user';
  /** Whether a delete token is refused when nobody is signed in. True by default. */
  deleteNeedsBearer?: boolean;
  /** How a profile shows what the account lacks: not at all (the default), or as null. */
  absent?: 'omit' | 'null';
}

export interface AccountOptions {
  userId?: string;
  name?: string;
  nickname?: string;
  username?: string;
  email?: string;
  phone?: string;
  /** `+86` by default. */
  phoneCountryCode?: string;
  photo?: string;
  password?: string;
  /** Accepts the password even though a phone or an e-mail address is bound. */
  passwordAlways?: boolean;
  /** The identity provider that the account signs in with. */
  social?: string;
  locked?: boolean;
}

export interface SignInOptions {
  /** Makes the access token a random string instead of a JWT. */
  opaque?: boolean;
  /** Seconds, for the access token and the id token alike. */
  lifetime?: number;
  /** The `exp` claim of the access token, whatever it is. The token still lives for `lifetime`. */
  exp?: unknown;
}

export interface SignedIn {
  userId: string;
  accessToken: string;
  idToken: string;
}

export interface AccountView extends Omit<AccountOptions, 'password'> {
  userId: string;
  exists: boolean;
  /** Delete requests that arrived for this account, including refused and broken ones. */
  deleteRequests: number;
}

export interface AppView {
  appId: string;
  now: number;
  accounts: number;
  deleteRequests: number;
  deletions: number;
}

export interface DemoAccount extends AccountView {
  /** What the account demonstrates. */
  shows: string;
  /** Demo accounts belong to nobody, so their password may be shown. */
  password?: string;
}

export interface Message {
  userId: string;
  to: string;
  via: 'sms' | 'email';
  code: string;
  sentAt: number;
}

export interface DeleteToken {
  deleteAccountToken: string;
  /** Seconds. */
  tokenExpiresIn: number;
}

export interface RequestRecord {
  operation: Operation;
  method: string;
  path: string;
  /** Without the headers that HTTP clients and browsers add by themselves. */
  headers: Record<string, string>;
  /** The parsed JSON, the text if it isn't JSON, or null if there is none. */
  body: unknown;
  at: number;
  /** The statusCode of the operation, whatever was answered; null if it wasn't handled. */
  handled: number | null;
  /** The statusCode in the envelope that was answered; null without an answer or an envelope. */
  statusCode: number | null;
  fault: FaultKind | null;
}

/** Every command of `/_stand-in/`: what it takes and what it gives. */
export interface Commands {
  'create-app': { takes: AppOptions; gives: { appId: string } };
  'create-account': {
    takes: { appId: string; account: AccountOptions };
    gives: AccountView & SignedIn;
  };
  'sign-in': { takes: { appId: string; userId: string } & SignInOptions; gives: SignedIn };
  /** Says who will sign in by redirect, in a browser where nobody is signed in yet. */
  'sign-in-next': { takes: { appId: string; userId: string }; gives: null };
  /** Gives the browser a session cookie, as a backend between page and Authing would. */
  'start-session': { takes: { appId: string; accessToken: string }; gives: null };
  revoke: { takes: { appId: string; accessToken: string }; gives: null };
  inbox: { takes: { appId: string }; gives: Message[] };
  'issue-delete-token': {
    takes: { appId: string; userId: string; expiresIn?: number };
    gives: DeleteToken;
  };
  account: { takes: { appId: string; userId: string }; gives: AccountView };
  app: { takes: { appId: string }; gives: AppView };
  requests: { takes: { appId: string }; gives: RequestRecord[] };
  advance: { takes: { appId: string; ms: number }; gives: { now: number } };
  fault: { takes: { appId: string; rule: FaultRule }; gives: null };
  'clear-faults': { takes: { appId: string }; gives: null };
  release: { takes: { appId: string }; gives: null };
  reset: { takes: { appId: string }; gives: null };
  'demo-accounts': { takes: object; gives: DemoAccount[] };
}

export type Command = keyof Commands;
