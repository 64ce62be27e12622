import 'authing-delete-account/solid.js';

export const wrong = <authing-delete-account prop:strings={{ cancle: 'x' }} />;
