import type { Answer } from '../answers.js';
import type { App } from '../app.js';
import type { Fields } from '../narrow.js';

/** A request, as far as an endpoint cares. */
export interface Call {
  app: App;
  /** The access token, whether it came bare, as a bearer or in the session cookie. */
  accessToken: string | null;
  query: URLSearchParams;
  /** The parsed body; throws where there is no JSON object. */
  body(): Fields;
}

/** Answers at once, in one go: two requests never take effect in parts. */
export type Endpoint = (call: Call) => Answer;
