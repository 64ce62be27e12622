import { useRef } from 'react';
import { AuthingDeleteAccount } from 'authing-delete-account/react.js';
import type { AuthingDeleteAccount as Element } from 'authing-delete-account';

/** All of this is right, and so it compiles. */
export function Right({ timeout }: { timeout?: number }) {
  const ref = useRef<Element>(null);
  return (
    <>
      <AuthingDeleteAccount
        ref={ref}
        className="account"
        lang="de"
        timeout={timeout}
        accessToken={() => Promise.resolve('token')}
        idToken={() => 'token'}
        confirmation="phrase"
        onAccountDeleted={({ source, receipt }) => console.log(source, receipt.deletedAt)}
        onDeleteAccountTokenRequest={(event) => event.respondWith('token')}
        onStepChange={({ detail }) => detail.step === 'verify' && ref.current?.close()}
      />
      <authing-delete-account host="/account-api" app-id="APP_ID" timeout={3000} inline lang="de" />
    </>
  );
}
