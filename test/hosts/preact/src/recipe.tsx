import 'authing-delete-account/preact.js';

const accessToken = async () => (await fetch('/session/access-token')).text();

export function DeleteAccount({ onDeleted }: { onDeleted: () => void }) {
  return (
    <authing-delete-account
      host="/account-api"
      app-id="demo-app"
      accessToken={accessToken}
      onaccount-deleted={onDeleted}
    />
  );
}
