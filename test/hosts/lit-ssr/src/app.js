import { html, nothing } from 'lit';
import { deleteAccount } from './recipe.js';

const ask = (path) => async () => (await fetch(path)).text();
const accessToken = ask('/session/access-token');
const idToken = ask('/session/id-token');
const strings = { deleteAccount: 'Remove me' };

/** What the page shows at first, on the server and in the browser. */
export const INITIAL = { shown: true, inline: false, more: 0, lines: [] };

/** The page, for the server to render and for the browser to hydrate. */
export function app({ shown, inline, more, lines }, change) {
  const log = ({ type }) => change(({ lines }) => ({ lines: [...lines, type] }));
  return html`
    <button id="toggle" @click=${() => change({ shown: !shown })}>Toggle</button>
    <button id="inline" @click=${() => change({ inline: !inline })}>Inline</button>
    <button id="add" @click=${() => change({ more: more + 1 })}>Add</button>
    ${shown ? main(inline, log) : nothing}
    <ul id="list">
      ${Array.from({ length: more }, () => html`<li>${another()}</li>`)}
    </ul>
    <ol id="log">
      ${lines.map((type) => html`<li>${type}</li>`)}
    </ol>
    <section id="recipe" lang="de">${deleteAccount(() => log({ type: 'recipe' }))}</section>
    <account-section lang="de"></account-section>
  `;
}

const main = (inline, log) => html`
  <authing-delete-account
    id="main"
    host="/account-api"
    app-id="demo-app"
    verify-methods="PASSWORD"
    ?inline=${inline}
    .userPoolId=${undefined}
    .accessToken=${accessToken}
    .idToken=${idToken}
    .strings=${strings}
    @delete-account-token-request=${log}
    @before-delete=${log}
    @account-deleted=${log}
    @delete-failed=${log}
    @verification-failed=${log}
    @outcome-unknown=${log}
    @passcode-sent=${log}
    @step-change=${log}
    @delete-canceled=${log}
    @sign-out=${log}
  >
    <p slot="consequences">Your 12 lists</p>
  </authing-delete-account>
`;

const another = () => html`
  <authing-delete-account
    host="/account-api"
    app-id="demo-app"
    verify-methods="PASSWORD"
    .accessToken=${accessToken}
    .idToken=${idToken}
    .strings=${strings}
  ></authing-delete-account>
`;
