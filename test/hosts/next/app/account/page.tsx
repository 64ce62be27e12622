'use client';

import { AuthingDeleteAccount } from 'authing-delete-account/react.js';

export default function Account() {
  return (
    <AuthingDeleteAccount
      host="/account-api"
      verification="authing"
      postLogoutRedirectUri="/goodbye"
    />
  );
}
