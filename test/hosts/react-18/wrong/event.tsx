import { AuthingDeleteAccount } from 'authing-delete-account/react.js';

export const wrong = <AuthingDeleteAccount onAcountDeleted={() => {}} />;
