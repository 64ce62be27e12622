import 'authing-delete-account';
import { Authing } from '@authing/web';

const authing = new Authing({
  domain: 'https://example.authing.cn',
  appId: 'APP_ID',
  userPoolId: 'USER_POOL_ID',
  redirectUri: location.origin,
});

const element = document.querySelector('authing-delete-account')!;
element.accessToken = async () => (await authing.getLoginState())?.accessToken ?? '';
element.addEventListener('account-deleted', ({ receipt }) => console.log(receipt.deletedAt));
