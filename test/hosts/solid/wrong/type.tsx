import 'authing-delete-account/solid.js';

export const wrong = <authing-delete-account prop:timeout="soon" />;
