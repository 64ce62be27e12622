import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { hydrate } from '@lit-labs/ssr-client';
import { render } from 'lit';
import { app, INITIAL } from './app.js';
import { checkHydration } from './check-hydration.js';

const root = document.querySelector('#app');
let state = INITIAL;

function change(changes) {
  state = { ...state, ...(typeof changes === 'function' ? changes(state) : changes) };
  render(app(state, change), root);
}

const check = checkHydration();
hydrate(app(state, change), root);
// Code that comes later: until then, what the server has rendered in there waits.
setTimeout(() => import('./account-section.js'), 100);
await check;
