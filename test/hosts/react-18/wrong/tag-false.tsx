import 'authing-delete-account/react.js';

export const wrong = <authing-delete-account inline={false} />;
