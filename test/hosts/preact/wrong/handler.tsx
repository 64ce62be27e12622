import 'authing-delete-account/preact.js';

export const wrong = <authing-delete-account onaccount-deleted={(event: MouseEvent) => console.log(event)} />;
