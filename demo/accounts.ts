import { tenant } from 'virtual:authing-tenant';
import type { DemoAccount, StandIn } from './authing/control.js';
import { onOutcome } from './element-events.js';
import { Observable } from './observable.js';
import { session, signedIn } from './session.js';
import { backend, standIn } from './stand-in.js';

export const accounts = new Observable<DemoAccount[]>([]);

/** Signs in the account that the page's address names, or else the first one. */
export async function startAccounts(from: StandIn): Promise<void> {
  onOutcome(() => void load(from));
  await load(from);
  const named = new URL(location.href).searchParams.get('account');
  const first = remaining().find(({ userId }) => userId === named) ?? remaining()[0];
  if (first) await signIn(first);
}

export async function signIn(account: DemoAccount): Promise<void> {
  if (!standIn) return;
  const { userId, name = userId, email, phone, phoneCountryCode, username, social } = account;
  const { accessToken } = await standIn.signIn(tenant.appId, userId);
  await backend?.startSession(tenant.appId, accessToken);
  const url = new URL(location.href);
  url.searchParams.set('account', userId);
  history.replaceState(null, '', url);
  signedIn({ userId, name, email, phone, phoneCountryCode, username, social, accessToken });
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
  await load(standIn);
  const current = session.value?.account.userId;
  const again = remaining().find(({ userId }) => userId === current);
  if (again) await signIn(again);
}

const remaining = (): DemoAccount[] => accounts.value.filter(({ exists }) => exists);

async function load(from: StandIn): Promise<void> {
  accounts.set(await from.demoAccounts());
}
