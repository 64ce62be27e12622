import { Authing } from '@authing/web';

/** The SDK takes a domain name only: no port, and no name without a dot in it. */
export const DOMAIN = 'http://demo-app.localhost';
export const APP_ID = 'demo-app';

const here = `${location.origin}/`;
export const authing = new Authing({
  domain: DOMAIN,
  appId: APP_ID,
  userPoolId: 'demo-pool',
  redirectUri: here,
  logoutRedirectUri: here,
});

/** Ends a sign-in by redirect, if that is why the page is here, and tells who is signed in. */
export async function arrive() {
  if (!authing.isRedirectCallback()) return authing.getLoginState();
  const state = await authing.handleRedirectCallback();
  // The SDK leaves the code in the address.
  history.replaceState(null, '', here);
  return state;
}
