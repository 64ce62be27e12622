import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import 'authing-delete-account/preact.js';
import { DeleteAccount } from './recipe';

const ask = (path: string) => async () => (await fetch(path)).text();
const settings: JSX.IntrinsicElements['authing-delete-account'] = {
  host: '/account-api',
  appId: 'demo-app',
  verifyMethods: 'PASSWORD',
  accessToken: ask('/session/access-token'),
  idToken: ask('/session/id-token'),
  strings: { deleteAccount: 'Remove me' },
};

export function App() {
  const [shown, setShown] = useState(true);
  const [inline, setInline] = useState(false);
  const [more, setMore] = useState<number[]>([]);
  const [log, setLog] = useState<string[]>([]);
  const onEvent = (event: Event) => setLog((lines) => [...lines, event.type]);
  return (
    <>
      <button id="toggle" onClick={() => setShown(!shown)}>
        Toggle
      </button>
      <button id="inline" onClick={() => setInline(!inline)}>
        Inline
      </button>
      <button id="add" onClick={() => setMore([...more, more.length])}>
        Add
      </button>
      {shown && (
        <authing-delete-account
          {...settings}
          id="main"
          inline={inline}
          userPoolId={undefined}
          ondelete-account-token-request={onEvent}
          onbefore-delete={onEvent}
          onaccount-deleted={onEvent}
          ondelete-failed={onEvent}
          onverification-failed={onEvent}
          onoutcome-unknown={onEvent}
          onpasscode-sent={onEvent}
          onstep-change={onEvent}
          ondelete-canceled={onEvent}
          onsign-out={onEvent}
        >
          <p slot="consequences">Your 12 lists</p>
        </authing-delete-account>
      )}
      <ul id="list">
        {more.map((key) => (
          <li key={key}>
            <authing-delete-account {...settings} />
          </li>
        ))}
      </ul>
      <ol id="log">
        {log.map((type, index) => (
          <li key={index}>{type}</li>
        ))}
      </ol>
      <section id="recipe">
        <DeleteAccount onDeleted={() => setLog((lines) => [...lines, 'recipe'])} />
      </section>
    </>
  );
}
