import 'authing-delete-account/solid.js';

export const wrong = <authing-delete-account attr:hots="/account-api" />;
