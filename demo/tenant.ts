/** The Authing application that the page uses. */
export interface Tenant {
  /** Authing's origin. */
  host: string;
  /** The path of a backend in the page's own origin; null if there is none. */
  backend: string | null;
  appId: string;
  /** True when Authing is the stand-in, and no account is real. */
  standIn: boolean;
}
