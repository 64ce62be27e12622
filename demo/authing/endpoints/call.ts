import type { Answer } from '../answers.js';
import type { App } from '../app.js';
import type { JsonObject } from '../narrow.js';

/** What an endpoint needs to know of a request. */
export interface Call {
  app: App;
  /** The access token, from the `authorization` header or from the session cookie. */
  accessToken: string | null;
  query: URLSearchParams;
  /** The parsed body. Throws if it is not a JSON object. */
  body(): JsonObject;
  /** The body of a request that has a form in it; without any fields in all others. */
  form: URLSearchParams;
}

/** An endpoint is synchronous, so that no other request can take effect in the middle of it. */
export type Endpoint = (call: Call) => Answer;
