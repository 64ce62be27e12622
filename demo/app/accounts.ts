import { tenant } from 'virtual:authing-tenant';
import type { DemoAccount, StandIn } from '../authing/control.js';
import { Observable } from '../common/observable.js';
import { standIn } from '../common/stand-in.js';
import { onOutcome } from './element-events.js';
import {
  endSession,
  isBackFromSignOut,
  noteSignIn,
  session,
  signedIn,
  type Account,
} from './session.js';
import { signInAtServer, whenConnectionChanges } from './sign-in.js';
import { state } from './state.js';

export const accounts = new Observable<DemoAccount[]>([]);

/** Signs in the account that the page's address names, or else the first one. */
export async function startAccounts(from: StandIn): Promise<void> {
  onOutcome(() => void load(from));
  whenConnectionChanges(({ userId }) => void signInAgain(userId));
  await load(from);
  const named = accounts.value.find(({ userId }) => userId === state.value.account);
  if (named && !named.exists && isBackFromSignOut()) {
    signedIn(withTokens(named, NO_TOKENS));
    endSession();
    return;
  }
  const first = named?.exists ? named : remaining()[0];
  if (first) await signIn(first);
  state.observe(({ account }) => {
    const chosen = remaining().find(({ userId }) => userId === account);
    if (chosen && chosen.userId !== session.value?.account.userId) void signIn(chosen);
  });
}

let signingIn = Promise.resolve();

/** One at a time, so that the page and the cookie end up with the same account. */
export function signIn(account: DemoAccount): Promise<void> {
  const begin = () => beginSession(account);
  signingIn = signingIn.then(begin, begin);
  return signingIn;
}

async function beginSession(account: DemoAccount): Promise<void> {
  const { connection } = state.value;
  const tokens = await tokensOf(account.userId);
  // What was chosen may have changed in the meantime.
  if (state.value.connection !== connection) return beginSession(account);
  noteSignIn();
  signedIn(withTokens(account, tokens));
}

type Tokens = Pick<Account, 'accessToken' | 'idToken'>;

const NO_TOKENS: Tokens = { accessToken: null, idToken: null };

async function tokensOf(userId: string): Promise<Tokens> {
  if (state.value.connection === 'direct' && standIn) {
    return standIn.signIn(tenant.appId, userId);
  }
  await signInAtServer({ userId });
  return NO_TOKENS;
}

function withTokens(account: DemoAccount, { accessToken, idToken }: Tokens): Account {
  const { userId, name = userId, email, phone, phoneCountryCode, username, social } = account;
  const about = { userId, name, email, phone, phoneCountryCode, username, social };
  return { ...about, accessToken, idToken };
}

export const someAccountRemains = (): boolean => remaining().length > 0;

export async function signInAsAnother(): Promise<void> {
  const current = session.value?.account.userId;
  const next = remaining().find(({ userId }) => userId !== current);
  if (next) await signIn(next);
}

/** Resets the stand-in. The user signs in again, because their access token is invalid then. */
export async function restore(): Promise<void> {
  if (!standIn) return;
  await standIn.reset(tenant.appId);
  await afterReset();
}

export async function afterReset(): Promise<void> {
  if (!standIn) return;
  await load(standIn);
  await signInAgain(session.value?.account.userId);
}

async function signInAgain(userId: string | undefined): Promise<void> {
  const again = remaining().find((account) => account.userId === userId);
  if (again) await signIn(again);
}

const remaining = (): DemoAccount[] => accounts.value.filter(({ exists }) => exists);

async function load(from: StandIn): Promise<void> {
  accounts.set(await from.demoAccounts());
}
