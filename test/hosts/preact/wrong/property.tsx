import 'authing-delete-account/preact.js';

export const wrong = <authing-delete-account appID="APP_ID" />;
