import 'authing-delete-account/solid.js';

export const wrong = <authing-delete-account on:account-deleted={(event: MouseEvent) => console.log(event)} />;
