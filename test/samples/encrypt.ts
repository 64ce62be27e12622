import encryptFunction from 'authing-delete-account/encrypt/rsa.js';

const element = document.querySelector('authing-delete-account')!;
element.passwordEncryptType = 'rsa';
element.encryptFunction = encryptFunction;
