/**
 * As much of HTTP as the stand-in needs. Node's requests and responses fit as they are; in a service
 * worker, `demo/worker/` makes them of what `fetch` has.
 */
export interface HttpRequest extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  /** Where the stand-in is mounted under a path, the whole of it. */
  readonly originalUrl?: string | undefined;
  readonly headers: Headers;
  readonly socket: Connection;
  resume(): unknown;
}

/** By names in lower case. */
type Headers = Readonly<Record<string, string | string[] | undefined>> & {
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
  readonly origin?: string | undefined;
  readonly 'content-type'?: string | undefined;
};

interface Connection {
  readonly destroyed: boolean;
  destroy(): unknown;
  /** Ends the connection after these bytes. */
  end(bytes: string): unknown;
}

export interface HttpResponse {
  setHeader(name: string, value: string): unknown;
  writeHead(status: number, headers?: Record<string, string>): HttpResponse;
  write(part: Uint8Array, then: () => void): unknown;
  end(body?: string | Uint8Array): unknown;
  destroy(): unknown;
}
