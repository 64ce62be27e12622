import type { Clock } from '@sinonjs/fake-timers';
import { StandIn, type FaultRule } from '../../demo/authing/control.js';
import type { AuthingDeleteAccount } from '../../src/index.js';
import { TENANT } from './authing.js';
import { Oracle, type Sent } from './fuzz-oracle.js';
import { flush, TIMEOUT, type World } from './fuzz-player.js';
import { ANN, BOB, NAMES, type AccessTokenHow, type Bearer, type Op } from './script.js';

export interface WireScript {
  ops: readonly Op[];
  faults: readonly FaultRule[];
  afterDeletion: 'not-signed-in' | 'no-such-user';
  deleteNeedsBearer: boolean;
}

const { fetch: realFetch, setTimeout: realTimeout } = globalThis;
const realNow = Date.now.bind(Date);

const moment = (): Promise<void> => new Promise((resolve) => void realTimeout(resolve, 1));

/** The same stand-in by another name, as hanging requests take up the connections to their host. */
const CONTROL = TENANT.replace('127.0.0.1', 'localhost');

/** When nothing has happened for so long, a request hangs, or the machine is busy. */
const STALLED = 30;

/**
 * The built-in client with the stand-in over HTTP. What the stand-in says of an account is the
 * truth.
 */
export class WireWorld implements World {
  readonly oracle: Oracle;
  readonly #element: AuthingDeleteAccount;
  readonly #clock: Clock;
  readonly #tell: (userId: string) => void;
  readonly #control = new StandIn(CONTROL);
  readonly #appId: string;
  /** The users, by their bearers. */
  readonly #bearers = new Map<string, string>();
  readonly #last = new Map<string, string>();
  /** The requests and promises that the page waits for. */
  readonly #pending = new Set<object>();
  readonly #hung = new Set<object>();
  readonly #out = new Map<object, number>();
  readonly #over = new AbortController();
  readonly #otherTimeouts: boolean;
  #news = 0;
  #hangs = 0;
  #user = ANN;
  #source: { how: AccessTokenHow; bearer: Bearer } = { how: 'none', bearer: 'jwt' };
  #elapsed = 0;

  static async set(
    script: WireScript,
    clock: Clock,
  ): Promise<(element: AuthingDeleteAccount, tell: (userId: string) => void) => WireWorld> {
    // The stand-in's clock is the real one, moved on as far as the page's.
    clock.setSystemTime(realNow());
    const control = new StandIn(CONTROL);
    const { afterDeletion, deleteNeedsBearer, faults } = script;
    const { appId } = await control.createApp({ afterDeletion, deleteNeedsBearer });
    await Promise.all([
      ...[ANN, BOB].map((userId) => {
        return control.createAccount(appId, { userId, name: NAMES[userId]!, password: '1234' });
      }),
      // They are added in order, for the first that fits is taken.
      faults.reduce(
        (before, rule) => before.then(() => control.fault(appId, rule)),
        Promise.resolve(),
      ),
    ]);
    return (element, tell) => new WireWorld(script, appId, clock, element, tell);
  }

  private constructor(
    script: WireScript,
    appId: string,
    clock: Clock,
    element: AuthingDeleteAccount,
    tell: (userId: string) => void,
  ) {
    this.#appId = appId;
    this.#clock = clock;
    this.#element = element;
    this.#tell = tell;
    this.oracle = new Oracle(element);
    this.#otherTimeouts = script.ops.some((op) => {
      return op.do === 'attribute' && op.name === 'timeout' && op.value !== String(TIMEOUT);
    });
    element.setAttribute('host', TENANT);
    element.setAttribute('app-id', appId);
    element.setAttribute('timeout', String(TIMEOUT));
    globalThis.fetch = (input, init) => {
      return this.#fetch(input instanceof Request ? input.url : input.toString(), init);
    };
  }

  /** Gives the page its own `fetch` back, and ends whatever is still waiting. */
  end(): void {
    this.#over.abort();
    globalThis.fetch = realFetch;
  }

  get unanswered(): number {
    return this.#pending.size;
  }

  secrets(): string[] {
    return [...this.#bearers.keys(), ...this.oracle.secrets];
  }

  async flush(): Promise<void> {
    await flush();
    let seen = this.#news;
    let since = realNow();
    for (let rest = 0; rest < 2;) {
      const isQuiet = [...this.#pending].every((request) => this.#hung.has(request));
      if (isQuiet) {
        await flush();
        rest = seen === this.#news ? rest + 1 : 0;
      } else {
        rest = 0;
        await moment();
      }
      if (seen !== this.#news) {
        seen = this.#news;
        since = realNow();
      } else if (!isQuiet && realNow() - since > STALLED) {
        await this.#lookWhoHangs(realNow() - since > 40 * STALLED);
      }
    }
    await flush();
  }

  async tick(ms: number): Promise<void> {
    this.#elapsed += ms;
    if (ms > 0) await this.#control.advance(this.#appId, ms);
    this.#clock.tick(ms);
  }

  async settle(): Promise<void> {
    const views = await Promise.all([ANN, BOB].map((user) => this.#view(user)));
    const gone = views.filter(({ exists }) => !exists).map(({ userId }) => userId);
    this.oracle.settle((user) => gone.includes(user));
  }

  async issue(): Promise<string> {
    const user = this.#user;
    const { deleteAccountToken } = await this.#control.issueDeleteToken(this.#appId, user);
    return this.oracle.issue(deleteAccountToken, user);
  }

  async do(op: Op): Promise<boolean> {
    switch (op.do) {
      case 'accessToken':
        this.#user = op.user;
        await this.#setAccessToken(op.how, op.bearer);
        return true;
      case 'switch': {
        this.#user = op.user;
        const { how, bearer } = this.#source;
        // A function is called again by the element itself.
        if (!op.quietly || how === 'string') await this.#setAccessToken(how, bearer);
        else this.#last.delete(op.user);
        return true;
      }
      case 'revoke': {
        const bearer = this.#last.get(this.#user);
        if (bearer !== undefined) await this.#control.revoke(this.#appId, bearer);
        return true;
      }
      case 'delete-elsewhere':
        await this.#deleteElsewhere(op.user, op.told);
        return true;
      default:
        return false;
    }
  }

  #view(user: string) {
    return this.#control.account(this.#appId, user);
  }

  async #deleteElsewhere(user: string, told: boolean): Promise<void> {
    if (!(await this.#view(user)).exists) return;
    const { accessToken } = await this.#control.signIn(this.#appId, user);
    const token = await this.#control.issueDeleteToken(this.#appId, user);
    await realFetch(`${TENANT}/api/v3/delete-account`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-authing-app-id': this.#appId,
        authorization: `Bearer ${accessToken}`,
      },
      body: JSON.stringify(token),
      // This request may meet a fault that is meant for the element, and hang for ever.
      signal: AbortSignal.timeout(1000),
    }).catch(() => {});
    if ((await this.#view(user)).exists) return;
    this.oracle.elsewhere.add(user);
    if (!told) return;
    this.oracle.announced.add(user);
    this.#tell(user);
  }

  async #signIn(bearer: Bearer): Promise<string> {
    const user = this.#user;
    const says = { 'says-past': 1_000_000_000, 'says-nonsense': 'soon', 'says-nothing': null };
    const { accessToken } = await this.#control.signIn(this.#appId, user, {
      ...(bearer === 'opaque' && { opaque: true }),
      ...(bearer === 'ends-soon' && { lifetime: 4 }),
      ...(bearer in says && { exp: says[bearer as keyof typeof says] }),
    });
    this.#bearers.set(accessToken, user);
    this.#last.set(user, accessToken);
    return accessToken;
  }

  async #setAccessToken(how: AccessTokenHow, bearer: Bearer): Promise<void> {
    this.#source = { how, bearer };
    const { accessToken: last } = this.#element;
    const next = await this.#accessToken(how, bearer);
    const isOther = next !== last && !(typeof next === 'function' && typeof last === 'function');
    if (isOther) this.oracle.accessTokenChanges(last === null);
    this.#element.accessToken = next;
  }

  async #accessToken(
    how: AccessTokenHow,
    bearer: Bearer,
  ): Promise<AuthingDeleteAccount['accessToken']> {
    switch (how) {
      case 'string':
        return this.#signIn(bearer);
      case 'function':
        // This is how a page keeps the token of a session.
        return () => this.#waitsFor(async () => this.#last.get(this.#user) ?? this.#signIn(bearer));
      case 'fresh':
        return () => this.#waitsFor(() => this.#signIn(bearer));
      case 'throws':
        return () => {
          throw new Error('Nobody is signed in.');
        };
      case 'rejects':
        return () => Promise.reject(new Error('Nobody is signed in.'));
      case 'hangs':
        return () => new Promise(() => {});
      case 'none':
        return null;
    }
  }

  async #waitsFor<T>(work: () => Promise<T>): Promise<T> {
    const mark = {};
    this.#pending.add(mark);
    this.#news += 1;
    try {
      return await work();
    } finally {
      this.#news += 1;
      this.#pending.delete(mark);
    }
  }

  async #fetch(url: string, init: RequestInit = {}): Promise<Response> {
    if (url.includes('/_stand-in/')) return realFetch(url, init);
    const headers = new Headers(init.headers);
    const bearer = headers.get('authorization')?.replace(/^Bearer /, '') ?? null;
    const user = bearer === null ? null : (this.#bearers.get(bearer) ?? null);
    const sent = url.endsWith('/delete-account') ? this.#sends(init, bearer, user) : null;
    const mark = {};
    if (sent) this.#out.set(mark, this.#elapsed);
    this.#pending.add(mark);
    this.#news += 1;
    const end = () => {
      this.#news += 1;
      this.#pending.delete(mark);
      this.#out.delete(mark);
    };
    try {
      const { signal } = this.#over;
      const signals = init.signal ? [signal, init.signal] : [signal];
      const response = await realFetch(url, { ...init, signal: AbortSignal.any(signals) });
      const text = response.text.bind(response);
      response.text = async () => {
        try {
          const body = await text();
          this.#hears(url, { user, bearer, sent }, body);
          return body;
        } finally {
          end();
        }
      };
      return response;
    } catch (error) {
      end();
      throw error;
    }
  }

  #sends(init: RequestInit, bearer: string | null, user: string | null): Sent {
    const { deleteAccountToken } = JSON.parse(init.body as string) as Record<string, unknown>;
    for (const at of this.#out.values()) {
      if (!this.#otherTimeouts && this.#elapsed - at < TIMEOUT) {
        this.oracle.wrong.push('two-deletes: at once');
      }
    }
    const readable = bearer !== null;
    return this.oracle.sends({ token: String(deleteAccountToken), bearer, user, readable });
  }

  #hears(
    url: string,
    { user, bearer, sent }: { user: string | null; bearer: string | null; sent: Sent | null },
    body: string,
  ): void {
    const answer = parse(body);
    if (sent) sent.answer = answer;
    else if (url.includes('/get-profile')) this.oracle.profileAnswered(user, bearer, answer);
    else if (url.endsWith('/verify-delete-account-request') && user !== null) {
      const data: unknown = Reflect.get(Object(answer), 'data');
      const token: unknown = Reflect.get(Object(data), 'deleteAccountToken');
      if (typeof token === 'string') this.oracle.issue(token, user);
    }
  }

  /** Finds the requests that will never be answered, so that nobody waits for them. */
  async #lookWhoHangs(giveUp: boolean): Promise<void> {
    const kinds = (await this.#control.requests(this.#appId)).map(({ fault }) => fault);
    const hangs = kinds.filter((kind) => kind === 'hang' || kind === 'hang-after').length;
    const isNew = hangs > this.#hangs;
    this.#hangs = hangs;
    if (isNew || giveUp) for (const request of this.#pending) this.#hung.add(request);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
