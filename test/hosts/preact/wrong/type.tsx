import 'authing-delete-account/preact.js';

export const wrong = <authing-delete-account timeout="soon" />;
