import type { HttpRequest, HttpResponse } from '../authing/http.js';
import type { Listener } from '../authing/listener.js';

/** Asks the stand-in, which speaks HTTP as Node has it, in the words of `fetch`. */
export async function ask(listener: Listener, request: Request, path: string): Promise<Response> {
  const body = new Uint8Array(await request.arrayBuffer());
  const { method, headers, signal, url } = request;
  return new Promise((resolve, reject) => {
    const exchange = new Answering(resolve, reject);
    const breaks = () => exchange.destroy();
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    const req: HttpRequest = {
      method,
      url: path,
      originalUrl: url.slice(new URL(url).origin.length),
      headers: Object.fromEntries(headers),
      socket: { destroyed: false, destroy: breaks, end: breaks },
      resume: () => {},
      async *[Symbol.asyncIterator]() {
        await Promise.resolve();
        if (body.length > 0) yield body;
      },
    };
    listener(req, exchange);
  });
}

/** An answer that is being written. A connection that breaks is an error to whoever waits for it. */
class Answering implements HttpResponse {
  readonly #resolve: (response: Response) => void;
  readonly #reject: (error: Error) => void;
  readonly #headers = new Headers();
  #status = 200;
  #stream: ReadableStreamDefaultController<Uint8Array> | null = null;

  constructor(resolve: (response: Response) => void, reject: (error: Error) => void) {
    this.#resolve = resolve;
    this.#reject = reject;
  }

  setHeader(name: string, value: string): void {
    this.#headers.set(name, value);
  }

  writeHead(status: number, headers: Record<string, string> = {}): this {
    this.#status = status;
    for (const [name, value] of Object.entries(headers)) this.#headers.set(name, value);
    return this;
  }

  write(part: Uint8Array, then: () => void): void {
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#stream = controller;
        controller.enqueue(part);
      },
    });
    this.#resolve(new Response(stream, this.#init));
    setTimeout(then);
  }

  end(body: string | Uint8Array = ''): void {
    const isEmpty = this.#status === 204 || this.#status === 304;
    this.#resolve(new Response(isEmpty ? null : (body as BodyInit), this.#init));
  }

  destroy(): void {
    const error = new TypeError('The connection is broken.');
    this.#stream?.error(error);
    this.#reject(error);
  }

  get #init(): ResponseInit {
    return { status: this.#status, headers: this.#headers };
  }
}
