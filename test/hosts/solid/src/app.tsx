import { createSignal, For, Show, type JSX } from 'solid-js';
import 'authing-delete-account/solid.js';
import { DeleteAccount } from './recipe';

const ask = (path: string) => async () => (await fetch(path)).text();
const settings: JSX.IntrinsicElements['authing-delete-account'] = {
  host: '/account-api',
  'app-id': 'demo-app',
  'verify-methods': 'PASSWORD',
  'prop:accessToken': ask('/session/access-token'),
  'prop:idToken': ask('/session/id-token'),
  'prop:strings': { deleteAccount: 'Remove me' },
};

export function App() {
  const [shown, setShown] = createSignal(true);
  const [inline, setInline] = createSignal(false);
  const [more, setMore] = createSignal<number[]>([]);
  const [log, setLog] = createSignal<string[]>([]);
  const onEvent = (event: Event) => setLog((lines) => [...lines, event.type]);
  return (
    <>
      <button id="toggle" onClick={() => setShown(!shown())}>
        Toggle
      </button>
      <button id="inline" onClick={() => setInline(!inline())}>
        Inline
      </button>
      <button id="add" onClick={() => setMore([...more(), more().length])}>
        Add
      </button>
      <Show when={shown()}>
        <authing-delete-account
          {...settings}
          id="main"
          bool:inline={inline()}
          user-pool-id={undefined}
          on:delete-account-token-request={onEvent}
          on:before-delete={onEvent}
          on:account-deleted={onEvent}
          on:delete-failed={onEvent}
          on:verification-failed={onEvent}
          on:outcome-unknown={onEvent}
          on:passcode-sent={onEvent}
          on:step-change={onEvent}
          on:delete-canceled={onEvent}
          on:sign-out={onEvent}
        >
          <p slot="consequences">Your 12 lists</p>
        </authing-delete-account>
      </Show>
      <ul id="list">
        <For each={more()}>
          {() => (
            <li>
              <authing-delete-account
                host="/account-api"
                app-id="demo-app"
                verify-methods="PASSWORD"
                prop:accessToken={ask('/session/access-token')}
                prop:idToken={ask('/session/id-token')}
                prop:strings={{ deleteAccount: 'Remove me' }}
              />
            </li>
          )}
        </For>
      </ul>
      <ol id="log">
        <For each={log()}>{(type) => <li>{type}</li>}</For>
      </ol>
      <section id="recipe">
        <DeleteAccount onDeleted={() => setLog((lines) => [...lines, 'recipe'])} />
      </section>
    </>
  );
}
