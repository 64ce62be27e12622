/** The Authing application the page talks to. */
export interface Tenant {
  /** Its own origin. */
  host: string;
  /** The path of a same-origin backend in between, where there is one. */
  backend: string | null;
  appId: string;
  /** Nothing is real: accounts, messages and deletions live in the stand-in's memory. */
  standIn: boolean;
}
