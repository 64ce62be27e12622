import '/vendor/authing-delete-account/authing-delete-account.js';

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
];

const get = (selector) => document.querySelector(selector);
const ask = (path) => async () => (await fetch(path)).text();

function log(text) {
  const item = document.createElement('li');
  item.textContent = text;
  get('#log').append(item);
}

function create() {
  const element = get('#account').content.cloneNode(true).firstElementChild;
  element.accessToken = ask('/session/access-token');
  element.idToken = ask('/session/id-token');
  element.strings = { deleteAccount: 'Remove me' };
  return element;
}

function createMain() {
  const element = create();
  element.id = 'main';
  for (const type of EVENTS) element.addEventListener(type, () => log(type));
  return element;
}

get('main').append(createMain());
get('#toggle').onclick = () => {
  const main = get('#main');
  if (main) main.remove();
  else get('main').append(createMain());
};
get('#inline').onclick = () => get('#main').toggleAttribute('inline');
get('#add').onclick = () => {
  const item = document.createElement('li');
  item.append(create());
  get('#list').append(item);
};
