/**
 * A request as a server would see it. A worker is asked by pages of its own origin only, but a
 * browser adds the headers that say so when the request leaves it, and these never do.
 */
export class OwnRequest extends Request {
  override get headers(): Headers {
    const headers = new Headers(super.headers);
    headers.set('sec-fetch-site', 'same-origin');
    headers.set('origin', new URL(this.url).origin);
    return headers;
  }
}
