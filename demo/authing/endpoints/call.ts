import type { Answer } from '../answers.js';
import type { App } from '../app.js';
import type { JsonObject } from '../narrow.js';
import type { EncryptionKeys } from '../password-encryption.js';

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
  /** The SHA-256 of the form's `code_verifier`: what is asynchronous is done beforehand. */
  challenge: string;
  keys: EncryptionKeys;
}

/** An endpoint is synchronous, so that no other request can take effect in the middle of it. */
export type Endpoint = (call: Call) => Answer;
