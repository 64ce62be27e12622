import { Suspense, useState } from 'react';
import { AuthingDeleteAccount, type AuthingDeleteAccountProps } from 'authing-delete-account/react.js';
import { DeleteAccount } from './recipe';

const ask = (path: string) => async () => (await fetch(path)).text();
const settings: AuthingDeleteAccountProps = {
  host: '/account-api',
  appId: 'demo-app',
  verifyMethods: 'PASSWORD',
  accessToken: ask('/session/access-token'),
  idToken: ask('/session/id-token'),
  strings: { deleteAccount: 'Remove me' },
};

/** Counts how often React gives the element. */
function count(element: Element | null): void {
  if (!(element instanceof HTMLElement)) return;
  element.dataset['given'] = `${element.dataset['given'] ?? ''}I`;
}

const over = new WeakSet<Promise<void>>();

function moment(): Promise<void> {
  const promise = new Promise<void>((resolve) => setTimeout(resolve, 50));
  void promise.then(() => over.add(promise));
  return promise;
}

/** Has what stands beside it hidden until then. */
function Pause({ until }: { until: Promise<void> | undefined }) {
  if (until && !over.has(until)) throw until;
  return null;
}

export function App() {
  const [shown, setShown] = useState(true);
  const [inline, setInline] = useState(false);
  const [opened, setOpened] = useState<true>();
  const [pause, setPause] = useState<Promise<void>>();
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
        <AuthingDeleteAccount
          {...settings}
          id="main"
          inline={inline}
          userPoolId={undefined}
          onDeleteAccountTokenRequest={onEvent}
          onBeforeDelete={onEvent}
          onAccountDeleted={onEvent}
          onDeleteFailed={onEvent}
          onVerificationFailed={onEvent}
          onOutcomeUnknown={onEvent}
          onPasscodeSent={onEvent}
          onStepChange={onEvent}
          onDeleteCanceled={onEvent}
          onSignOut={onEvent}
        >
          <p slot="consequences">Your 12 lists</p>
        </AuthingDeleteAccount>
      )}
      <button id="open" onClick={() => setOpened(opened ? undefined : true)}>
        Open
      </button>
      <button id="pause" onClick={() => setPause(moment())}>
        Pause
      </button>
      <Suspense fallback={<p id="paused" />}>
        <Pause until={pause} />
        <AuthingDeleteAccount
          {...settings}
          id="controlled"
          open={opened}
          deleteAccountToken="token"
          ref={count}
        />
      </Suspense>
      <ul id="list">
        {more.map((key) => (
          <li key={key}>
            <AuthingDeleteAccount {...settings} />
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
