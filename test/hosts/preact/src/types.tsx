import { useRef } from 'preact/hooks';
import 'authing-delete-account/preact.js';
import type { AuthingDeleteAccount } from 'authing-delete-account';

/** All of this is right, and so it compiles. */
export function Right({ timeout }: { timeout?: number }) {
  const ref = useRef<AuthingDeleteAccount>(null);
  return (
    <>
      <authing-delete-account
        ref={ref}
        key="account"
        class="account"
        lang="de"
        timeout={timeout}
        accessToken={() => Promise.resolve('token')}
        idToken={() => 'token'}
        confirmation="phrase"
        onClick={(event) => event.preventDefault()}
        onaccount-deleted={({ source, receipt }) => console.log(source, receipt.deletedAt)}
        ondelete-account-token-request={(event) => event.respondWith('token')}
        onstep-change={({ detail }) => detail.step === 'verify' && ref.current?.close()}
      />
      <authing-delete-account app-id="APP_ID" verify-methods="PASSWORD" inline lang="de" />
    </>
  );
}
