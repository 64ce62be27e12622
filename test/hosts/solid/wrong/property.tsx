import 'authing-delete-account/solid.js';

export const wrong = <authing-delete-account prop:appID="APP_ID" />;
