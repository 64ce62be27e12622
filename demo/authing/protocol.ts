/** What the stand-in and its control client say to each other. Types only: browsers import this. */

export type Operation =
  | 'getProfile'
  | 'getSecurityLevel'
  | 'sendSms'
  | 'sendEmail'
  | 'verifyDeleteAccountRequest'
  | 'deleteAccount'
  | 'getSystemInfo'
  | 'endSession';

export interface AppOptions {
  appId?: string;
  /** How the tokens of a deleted account are refused: 401/2020 (the default) or 404/2004. */
  afterDeletion?: 'not-signed-in' | 'no-such-user';
  /** Whether a delete token alone, with nobody signed in, is refused. True unless said otherwise. */
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
  /** `+86` unless said otherwise. */
  phoneCountryCode?: string;
  photo?: string;
  password?: string;
  /** Takes the password even though a phone or an e-mail is bound. */
  passwordAlways?: boolean;
  /** The identity provider that the account signs in with. */
  social?: string;
  locked?: boolean;
}

export interface SignInOptions {
  /** A random string instead of a JWT. */
  opaque?: boolean;
  /** Seconds, of access and id token alike. */
  lifetime?: number;
  /** The access token's `exp`, whatever it is; it goes by `lifetime` all the same. */
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
  /** Delete requests that arrived for this account, the refused and the broken ones too. */
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
  /** What the account is there to show. */
  shows: string;
  /** Demo accounts are nobody's, so their password may be shown. */
  password?: string;
  /** Null once the account is deleted. */
  accessToken: string | null;
  idToken: string | null;
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
  /** All but what HTTP clients and browsers add of their own accord. */
  headers: Record<string, string>;
  /** The JSON; the text where it is none; null where there is none. */
  body: unknown;
  at: number;
  /** The statusCode that the operation came to, whatever was answered; null if it was not handled. */
  handled: number | null;
  /** The statusCode in the answer that was sent; null if none, or not in an envelope. */
  statusCode: number | null;
  fault: FaultKind | null;
  /** Not the page's doing: the browser sent again what a cut had met, and it was cut as well. */
  resend: boolean;
}

export type BrokenBody =
  'empty' | 'truncated' | 'huge' | 'wrong-types' | 'nested' | 'not-utf8' | 'wrong-content-type';

interface Handled {
  /** Whether the operation takes effect all the same. */
  handled?: boolean;
}

/**
 * What can go wrong, by kind. `handled` is false where something stands in the way of the
 * operation, and true where the answer is spoilt on its way back, unless said otherwise.
 */
export interface FaultOptions {
  latency: { ms: number };
  'latency-after': { ms: number };
  /** Waits for `release`: a latency without a clock. */
  hold: object;
  'hold-after': object;
  hang: object;
  'hang-after': object;
  /** No answer byte. What a browser re-sends by itself is cut as well, so its page hears of it. */
  'cut-before': object;
  'cut-after': object;
  'cut-midway': object;
  /**
   * As `cut-after`, but waits for a connection that has carried a request before, and handles what
   * a browser then re-sends by itself: a refusal follows a success.
   */
  'break-kept-alive': object;
  /** False unless said otherwise. */
  http: Handled & { status: number; body?: string };
  /** True unless said otherwise. */
  body: Handled & { body: BrokenBody };
  /** False unless said otherwise. */
  'redirect-same': Handled;
  /** `to` is an origin. False unless said otherwise. */
  'redirect-other': Handled & { to: string };
  /** False unless said otherwise. */
  cors: Handled;
  /** `retryAfter` in seconds, `status` 200 (an envelope, the default) or 429. False likewise. */
  throttled: Handled & { retryAfter?: number; status?: 200 | 429 };
  /** True unless said otherwise. */
  'status-as-string': Handled;
  /** False unless said otherwise. */
  'success-false': Handled;
  /** True unless said otherwise. */
  'no-data': Handled;
  /** False unless said otherwise. */
  envelope: Handled & { statusCode: number; apiCode?: number; message: string };
  /** Any JSON, as a router or a guard in front of Authing has it. `status` is 200, false likewise. */
  json: Handled & { status?: number; json: unknown };
  /** `of` is the profile unless said otherwise. False likewise. */
  'other-answer': Handled & { of?: 'getProfile' | 'getSecurityLevel' | 'getSystemInfo' };
}

export type FaultKind = keyof FaultOptions;
export type FaultOf<K extends FaultKind> = { [P in K]: { kind: P } & FaultOptions[P] }[K];
export type Fault = FaultOf<FaultKind>;

export interface FaultRule {
  operation: Operation;
  fault: Fault;
  /** How many requests it meets: 1 unless said otherwise, null for all from now on. */
  times?: number | null;
  /** How many requests pass before it. */
  skip?: number;
  /** Revokes the access token of each request it meets: as it arrives, or when it is dealt with. */
  revokes?: 'before' | 'after';
}

/** Every command of `/_stand-in/`: what it takes and what it gives. */
export interface Commands {
  'create-app': { takes: AppOptions; gives: { appId: string } };
  'create-account': {
    takes: { appId: string; account: AccountOptions };
    gives: AccountView & SignedIn;
  };
  'sign-in': { takes: { appId: string; userId: string } & SignInOptions; gives: SignedIn };
  /** Gives the browser a session cookie, as a backend in between would. */
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
