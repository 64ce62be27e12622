/** The Authing application that the page uses. */
export interface Tenant {
  /** Authing's origin. */
  host: string;
  /** The path of the app's backend, in the page's own origin. */
  backend: string;
  /** The path at which the app's server signs its users in. */
  signIn: string;
  appId: string;
  /** The service worker that answers instead of servers; null where there are servers. */
  worker: string | null;
  /** True when Authing is the stand-in, and no account is real. */
  standIn: boolean;
}
