import { PATHS } from '../authing/transport.js';

/** What is answered: the calls of the element, by the names of Authing's SDK, and the sign-out. */
export type Route = keyof typeof PATHS | 'endSession';

const ROUTES: ReadonlyMap<string, Route> = new Map<string, Route>([
  [`GET ${PATHS.getProfile}`, 'getProfile'],
  [`GET ${PATHS.getSecurityLevel}`, 'getSecurityLevel'],
  [`GET ${PATHS.getSystemInfo}`, 'getSystemInfo'],
  [`POST ${PATHS.sendSms}`, 'sendSms'],
  [`POST ${PATHS.sendEmail}`, 'sendEmail'],
  [`POST ${PATHS.verifyDeleteAccountRequest}`, 'verifyDeleteAccountRequest'],
  [`POST ${PATHS.deleteAccount}`, 'deleteAccount'],
  ['GET /oidc/session/end', 'endSession'],
]);

/**
 * Compares methods and paths letter by letter. Nothing is decoded, so what is written in another
 * way is another path.
 */
export function routeOf(method: string, pathname: string, prefix: string): Route | undefined {
  if (!pathname.startsWith(`${prefix}/`)) return undefined;
  return ROUTES.get(`${method} ${pathname.slice(prefix.length)}`);
}
