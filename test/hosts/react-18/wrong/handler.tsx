import { AuthingDeleteAccount } from 'authing-delete-account/react.js';

export const wrong = <AuthingDeleteAccount onAccountDeleted={(event: MouseEvent) => console.log(event)} />;
