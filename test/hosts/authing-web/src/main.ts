import { AuthingDeleteAccount } from 'authing-delete-account';
import './app.css';
import { APP_ID, arrive, authing, DOMAIN } from './authing.js';
import { connect } from './recipe.js';

const EVENTS = [
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
] as const;

const get = (selector: string) => document.querySelector<HTMLElement>(selector)!;

function log(text: string): void {
  const item = document.createElement('li');
  item.textContent = text;
  get('#log').append(item);
}

function create(): AuthingDeleteAccount {
  const element = new AuthingDeleteAccount();
  element.host = DOMAIN;
  element.appId = APP_ID;
  connect(element, authing);
  return element;
}

function createFull(): AuthingDeleteAccount {
  const element = create();
  element.verifyMethods = 'PASSWORD';
  element.strings = { deleteAccount: 'Remove me' };
  element.innerHTML = '<p slot="consequences">Your 12 lists</p>';
  return element;
}

function createMain(): AuthingDeleteAccount {
  const element = createFull();
  element.id = 'main';
  for (const type of EVENTS) element.addEventListener(type, () => log(type));
  return element;
}

function showAccount(): void {
  get('main').append(createMain());
  get('#recipe').append(create());
  get('#toggle').onclick = () => {
    const main = document.querySelector('#main');
    if (main) main.remove();
    else get('main').append(createMain());
  };
  get('#inline').onclick = () => get('#main').toggleAttribute('inline');
  get('#add').onclick = () => {
    const item = document.createElement('li');
    item.append(createFull());
    get('#list').append(item);
  };
  get('#account').hidden = false;
}

get('#sign-in').onclick = () => void authing.loginWithRedirect();
if (await arrive()) showAccount();
else get('#sign-in').hidden = false;
