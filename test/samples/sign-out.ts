import type { Authing } from '@authing/web';

export function signOutWith(authing: Authing): void {
  const element = document.querySelector('authing-delete-account')!;
  element.addEventListener('sign-out', (event) => {
    event.preventDefault();
    const leave = () => void authing.logoutWithRedirect();
    if (!element.open) return leave();
    new MutationObserver(() => {
      if (!element.open) leave();
    }).observe(element, { attributeFilter: ['open'] });
  });
}
