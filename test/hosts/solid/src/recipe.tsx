import 'authing-delete-account/solid.js';

const accessToken = async () => (await fetch('/session/access-token')).text();

export function DeleteAccount(props: { onDeleted: () => void }) {
  return (
    <authing-delete-account
      host="/account-api"
      app-id="demo-app"
      prop:accessToken={accessToken}
      on:account-deleted={() => props.onDeleted()}
    />
  );
}
