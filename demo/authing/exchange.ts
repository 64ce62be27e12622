import type { HttpRequest, HttpResponse } from './http.js';
import type { Answer } from './answers.js';
import { allow } from './cors.js';
import type { HeldRequests } from './held-requests.js';
import type { Operation } from './operation.js';
import type { RequestRecord } from './protocol.js';

interface Parts {
  heldRequests: HeldRequests;
  req: HttpRequest;
  res: HttpResponse;
  record: RequestRecord;
  run(operation: Operation): Answer;
}

/** One request and its answer. A fault decides whether, when and how each goes on. */
export class Exchange {
  readonly heldRequests: HeldRequests;
  /** The whole path; a mounted middleware finds only the rest of it in `url`. */
  readonly path: string;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.heldRequests = parts.heldRequests;
    this.path = parts.req.originalUrl ?? parts.record.path;
    this.#parts = parts;
  }

  /** Lets the operation take effect, and records what it came to. */
  handle(): Answer {
    const { record, run } = this.#parts;
    const answer = run(record.operation);
    record.handled = answer.statusCode;
    return answer;
  }

  /** The answer to another operation of the same caller. */
  handleAs(operation: Operation): Answer {
    return this.#parts.run(operation);
  }

  reply(answer: Answer): void {
    const { req, res } = this.#parts;
    allow(req, res);
    this.replyWithoutCors(answer);
  }

  replyWithoutCors(answer: Answer): void {
    this.#write(answer);
    this.#parts.res.end(answer.body);
  }

  /**
   * Ends the connection within the first word of an answer. A browser would resend even a POST by
   * itself if a connection that it had kept or opened beforehand broke before the first byte.
   */
  cut(): void {
    this.#parts.req.socket.end('H');
  }

  /** Breaks the connection, so that a browser may resend what it had no byte of an answer to. */
  drop(): void {
    this.#parts.req.socket.destroy();
  }

  replyHalf(answer: Answer): void {
    const { req, res } = this.#parts;
    allow(req, res);
    this.#write(answer);
    const body = bytesOf(answer);
    res.write(body.subarray(0, body.length >> 1), () => this.drop());
  }

  #write(answer: Answer): void {
    const { status, headers, statusCode } = answer;
    this.#parts.record.statusCode = statusCode;
    const length = String(bytesOf(answer).length);
    this.#parts.res.writeHead(status, { ...headers, 'content-length': length });
  }
}

const bytesOf = ({ body }: Answer): Uint8Array =>
  typeof body === 'string' ? new TextEncoder().encode(body) : body;
