import type { AuthingDeleteAccount, AuthingDeleteAccountEventMap } from 'authing-delete-account';
import 'authing-delete-account';

const EVENTS: readonly (keyof AuthingDeleteAccountEventMap)[] = [
  'delete-account-token-request',
  'before-delete',
  'account-deleted',
  'delete-failed',
  'verification-failed',
  'outcome-unknown',
  'passcode-sent',
  'step-change',
  'delete-canceled',
  'sign-out',
];

const get = (id: string) => document.getElementById(id)!;
const ask = (path: string) => async () => (await fetch(path)).text();

function log({ type }: Event): void {
  const item = document.createElement('li');
  item.textContent = type;
  get('log').append(item);
}

function set(element: AuthingDeleteAccount): void {
  element.accessToken = ask('/session/access-token');
  element.idToken = ask('/session/id-token');
  element.strings = { deleteAccount: 'Remove me' };
}

const main = document.querySelector('authing-delete-account')!;
set(main);
for (const type of EVENTS) main.addEventListener(type, log);

get('toggle').addEventListener('click', () => {
  if (main.isConnected) main.remove();
  else get('account').append(main);
});
get('inline').addEventListener('click', () => main.toggleAttribute('inline'));
get('add').addEventListener('click', () => {
  const element = document.createElement('authing-delete-account');
  element.host = '/account-api';
  element.appId = 'demo-app';
  element.verifyMethods = 'PASSWORD';
  set(element);
  const item = document.createElement('li');
  item.append(element);
  get('list').append(item);
});
