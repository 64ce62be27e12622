import { readId } from '../authing/credentials.js';
import { LONGEST_DELAY } from '../authing/deadline.js';
import { AuthingError } from '../authing/errors.js';
import { readHost } from '../authing/host.js';
import { memoryOutcomes } from './memory-outcomes.js';
import type { Outcomes } from './outcomes.js';
import { guarded } from './guarded-fetch.js';

/** An account that is known to be deleted. */
export interface AccountDeletion {
  userId: string;
  /** Names the request in Authing's logs, where Authing has given it a name. */
  requestId?: string;
  /** When it became known, in ISO 8601. */
  deletedAt: string;
  /** Authing's answer to the delete said so, or the account was looked for afterwards. */
  source: 'response' | 'probe';
}

type Awaitable<T> = T | Promise<T>;

/** Not every runtime's types have a name for it. */
type HeaderList = ConstructorParameters<typeof Headers>[0];

export interface AccountApiOptions {
  /** The application’s host, `https://example.authing.cn` or a domain of your own. */
  host: string;
  /** Sent as `x-authing-app-id`. */
  appId: string;
  /** Sent as `x-authing-userpool-id`. */
  userPoolId?: string | undefined;
  /**
   * The path below which the calls are answered, and which the element’s `host` names.
   *
   * @default /account-api
   */
  prefix?: string | undefined;
  /**
   * Returns the access token of the request’s session, or null, which is answered with Authing’s
   * “not signed in”. It is called again when Authing no longer takes the token after a delete.
   */
  accessToken(request: Request): Awaitable<string | null>;
  /** Returns the id token of that session, the hint with which Authing ends its own. */
  idToken?: ((request: Request) => Awaitable<string | null>) | undefined;
  /**
   * Called once for each deletion that is known, before it is answered, with `{ userId,
   * requestId?, deletedAt, source }`: end the user’s sessions here, and have their data deleted.
   * If it rejects, or takes longer than `timeout`, the deletion is answered as done all the same.
   */
  onDeleted?: ((deletion: AccountDeletion, request: Request) => Awaitable<void>) | undefined;
  /**
   * Called when something goes wrong: another callback fails, the store is unreachable, or Authing
   * gives no usable answer.
   */
  onError?: ((error: unknown, request: Request) => Awaitable<void>) | undefined;
  /**
   * Ends your own session when the user signs out. It may return headers for the redirect to
   * Authing, such as `set-cookie`.
   */
  onSignOut?:
    | ((request: Request) => Awaitable<HeaderList | null | undefined>)
    | ((request: Request) => Awaitable<void>)
    | undefined;
  /**
   * Where the outcome of each delete is kept. Memory is enough for one instance.
   *
   * @default memory
   */
  outcomes?: Outcomes | undefined;
  /**
   * Milliseconds an answer may take, at most the element’s own `timeout`. A delete gets a part of
   * it, which leaves time to look for the account, and is not sent so late that the element may
   * have given up by then.
   *
   * @default 15000
   */
  timeout?: number | undefined;
  /** Stands in for the global `fetch`. */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * The origins of your pages as browsers see them, such as `https://shop.example`, where they
   * differ from that of `request.url`: behind a proxy that terminates TLS, for example.
   */
  origins?: readonly string[] | undefined;
}

/** The options, checked and complete. */
export interface Setup extends AccountApiOptions {
  prefix: string;
  outcomes: Outcomes;
  timeout: number;
  fetch: typeof globalThis.fetch;
  origins: readonly string[];
}

const METHODS = ['claim', 'settle', 'wait'] as const;

/** @throws TypeError that says what is wrong */
export function readOptions(options: AccountApiOptions): Setup {
  const given = Object(options) as Partial<AccountApiOptions>;
  const { host, appId, accessToken, idToken, onDeleted, onError, onSignOut } = given;
  return {
    host: readAddress(host),
    appId: readName('appId', appId) ?? wrong('appId is missing.'),
    userPoolId: readName('userPoolId', given.userPoolId),
    prefix: readPrefix(given.prefix ?? '/account-api'),
    accessToken: isFunction(accessToken) ? accessToken : wrong('accessToken must be a function.'),
    idToken: readCallback('idToken', idToken),
    onDeleted: readCallback('onDeleted', onDeleted),
    onError: readCallback('onError', onError),
    onSignOut: readCallback('onSignOut', onSignOut),
    outcomes: readOutcomes(given.outcomes ?? memoryOutcomes()),
    timeout: readTimeout(given.timeout ?? 15_000),
    fetch: guarded(readCallback('fetch', given.fetch)),
    origins: readOrigins(given.origins ?? []),
  };
}

function wrong(why: string): never {
  throw new TypeError(`accountApi: ${why}`);
}

function isFunction(value: unknown): value is (...args: never[]) => unknown {
  return typeof value === 'function';
}

/** A path would be one of the page's own origin, and this is what answers there. */
function readAddress(host: unknown): string {
  if (typeof host === 'string' && host.startsWith('/')) {
    wrong('host must be an address of Authing, and no path.');
  }
  return blamed(() => readHost(host));
}

function readName(name: string, value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') wrong(`${name} must be a string.`);
  blamed(() => readId(name, value));
  return value;
}

function blamed<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    return error instanceof AuthingError ? wrong(error.message) : wrong('an option is wrong.');
  }
}

function readCallback<T>(name: string, value: T | undefined): T | undefined {
  if (value === undefined || value === null) return undefined;
  return isFunction(value) ? value : wrong(`${name} must be a function.`);
}

/** Only what a URL holds as it is, so that a path is compared with what was meant. */
function readPrefix(prefix: unknown): string {
  const isPath = typeof prefix === 'string' && /^(\/[\w~-][\w.~-]*)*$/.test(prefix);
  return isPath ? prefix : wrong('prefix must be like /account-api, without a slash at its end.');
}

function readOutcomes(outcomes: Outcomes): Outcomes {
  const isStore = METHODS.every((name) => isFunction(Reflect.get(Object(outcomes), name)));
  return isStore ? outcomes : wrong('outcomes must have the methods claim, settle and wait.');
}

function readTimeout(timeout: unknown): number {
  const isTime = typeof timeout === 'number' && timeout >= 1 && timeout <= LONGEST_DELAY;
  return isTime ? timeout : wrong('timeout must be a positive number of milliseconds.');
}

function readOrigins(origins: unknown): readonly string[] {
  const why = 'origins must be a list of origins like https://shop.example.';
  if (!Array.isArray(origins)) return wrong(why);
  return origins.map((origin: unknown) => (isOrigin(origin) ? origin : wrong(why)));
}

function isOrigin(value: unknown): value is string {
  if (typeof value !== 'string' || !/^https?:/.test(value)) return false;
  return URL.canParse(value) && new URL(value).origin === value;
}
