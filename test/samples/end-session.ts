import type { Authing } from '@authing/web';

export async function prepareSignOut(authing: Authing): Promise<void> {
  const element = document.querySelector('authing-delete-account')!;
  element.idToken = (await authing.getLoginState())?.idToken ?? null;
  element.postLogoutRedirectUri = '/goodbye';
}
