import 'authing-delete-account/solid.js';
import type { AuthingDeleteAccount } from 'authing-delete-account';

/** All of this is right, and so it compiles. */
export function Right(props: { timeout?: number; inline: boolean }) {
  let element: AuthingDeleteAccount | undefined;
  return (
    <>
      <authing-delete-account
        ref={element}
        class="account"
        classList={{ inline: props.inline }}
        lang="de"
        timeout={props.timeout}
        prop:accessToken={() => Promise.resolve('token')}
        prop:idToken={() => 'token'}
        prop:confirmation="phrase"
        onClick={(event) => event.preventDefault()}
        on:account-deleted={({ source, receipt }) => console.log(source, receipt.deletedAt)}
        on:delete-account-token-request={(event) => event.respondWith('token')}
        on:step-change={({ detail }) => detail.step === 'verify' && element?.close()}
        on:sign-out={{ handleEvent: (event) => console.log(event.url), once: true }}
      />
      <authing-delete-account app-id="APP_ID" inline={props.inline} lang="de" />
      <authing-delete-account attr:app-id="APP_ID" bool:inline={props.inline} />
      <authing-delete-account ref={(node) => node.show()} />
    </>
  );
}
