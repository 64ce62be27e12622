import type { Authing } from '@authing/web';
import type { AuthingDeleteAccount } from 'authing-delete-account';

export function connect(element: AuthingDeleteAccount, authing: Authing): void {
  element.accessToken = async () => (await authing.getLoginState())?.accessToken ?? '';
  element.idToken = async () => (await authing.getLoginState())?.idToken ?? '';
  element.addEventListener('sign-out', (event) => {
    event.preventDefault();
    const leave = () => !element.open && void authing.logoutWithRedirect();
    new MutationObserver(leave).observe(element, { attributeFilter: ['open'] });
    leave();
  });
}
