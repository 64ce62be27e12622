import { AuthingDeleteAccount } from 'authing-delete-account/react.js';

const accessToken = async () => (await fetch('/session/access-token')).text();

export function DeleteAccount({ onDeleted }: { onDeleted: () => void }) {
  return (
    <AuthingDeleteAccount
      host="/account-api"
      appId="demo-app"
      accessToken={accessToken}
      onAccountDeleted={onDeleted}
    />
  );
}
