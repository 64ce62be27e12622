import { AuthingDeleteAccount } from 'authing-delete-account/react.js';

export const wrong = <AuthingDeleteAccount appID="APP_ID" />;
