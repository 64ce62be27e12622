import type { AuthingDeleteAccount, DeleteAccountClient } from '../../src/index.js';
import type { Clock } from '@sinonjs/fake-timers';
import { Oracle, type Sent } from './fuzz-oracle.js';
import { flush, TIMEOUT, type World } from './fuzz-player.js';
import {
  ANN,
  BOB,
  CANARY,
  envelope,
  NAMES,
  NO_SUCH_USER,
  SIGNED_OUT,
  SUCCESS,
  type Answer,
  type Op,
  type Script,
} from './script.js';

interface Session {
  user: string;
  alive: boolean;
}

interface Call {
  settle: (answer: Answer) => void;
}

/** The service of a client, and everything that is true of it. All bearers are hidden. */
export class ScriptedWorld implements World {
  readonly oracle: Oracle;
  readonly #element: AuthingDeleteAccount;
  readonly #script: Script;
  readonly #clock: Clock;
  readonly #tell: (userId: string) => void;
  readonly #exists = new Set([ANN, BOB]);
  readonly #used = new Set<string>();
  readonly #calls: Call[] = [];
  readonly #turn = new Map<string, number>();
  /** The time at which each delete went out that has not been answered. */
  readonly #out = new Map<Call, number>();
  #session: Session = { user: ANN, alive: true };
  #methods: readonly string[] = [];
  #issued = 0;
  #elapsed = 0;
  #unanswered = 0;

  constructor(
    script: Script,
    clock: Clock,
    element: AuthingDeleteAccount,
    tell: (userId: string) => void,
  ) {
    this.#script = script;
    this.#clock = clock;
    this.#element = element;
    this.#tell = tell;
    this.oracle = new Oracle(element);
    // Nothing may happen to an account between a claim about it and the listener that hears the
    // claim.
    for (const type of ['account-deleted', 'delete-failed']) {
      element.addEventListener(type, () => this.settle());
    }
  }

  get unanswered(): number {
    return this.#unanswered;
  }

  secrets(): string[] {
    return [CANARY];
  }

  flush(): Promise<void> {
    return flush();
  }

  end(): void {}

  tick(ms: number): void {
    this.#elapsed += ms;
    this.#clock.tick(ms);
  }

  settle(): void {
    this.oracle.settle((user) => !this.#exists.has(user));
  }

  issue(): string {
    return this.#issue(this.#session.user);
  }

  do(op: Op): boolean {
    switch (op.do) {
      case 'client':
        this.#methods = op.methods;
        this.#signIn(op.user, op.own);
        return true;
      case 'accessToken':
        this.#accessToken(op.how);
        return true;
      case 'switch':
        if (op.quietly)
          this.#session = Object.assign(this.#session, { user: op.user, alive: true });
        else this.#signIn(op.user, true);
        return true;
      case 'revoke':
        this.#session.alive = false;
        return true;
      case 'delete-elsewhere':
        this.#exists.delete(op.user);
        this.oracle.elsewhere.add(op.user);
        if (op.told) this.oracle.announced.add(op.user);
        if (op.told) this.#tell(op.user);
        return true;
      case 'answer':
        this.#calls.shift()?.settle(op.with);
        return true;
      default:
        return false;
    }
  }

  #signIn(user: string, own: boolean): void {
    this.#session = { user, alive: true };
    this.oracle.clientChanges();
    this.#element.client = this.#client(this.#session, this.#methods, own);
  }

  #accessToken(how: string): void {
    const token = `access-${CANARY}`;
    const sources: Record<string, AuthingDeleteAccount['accessToken']> = {
      string: token,
      function: () => token,
      throws: () => {
        throw new Error(token);
      },
      rejects: () => Promise.reject(new Error(token)),
      hangs: () => new Promise(() => {}),
    };
    const next = sources[how] ?? null;
    const { accessToken: last } = this.#element;
    const isOther = next !== last && !(typeof next === 'function' && typeof last === 'function');
    if (isOther) this.oracle.accessTokenChanges(last === null);
    this.#element.accessToken = next;
  }

  #issue(user: string): string {
    this.#issued += 1;
    return this.oracle.issue(`token-${CANARY}-${this.#issued}`, user);
  }

  #client(session: Session, methods: readonly string[], own: boolean): DeleteAccountClient {
    const names = ['deleteAccount', ...methods];
    const readable = methods.includes('getProfile');
    const client = Object.fromEntries(
      names.map((name) => [
        name,
        (dto: unknown) => {
          return name === 'deleteAccount'
            ? this.#delete(session, readable, dto)
            : this.#answer(name, session);
        },
      ]),
    );
    return (own ? client : Object.create(client)) as never;
  }

  #delete(session: Session, readable: boolean, dto: unknown): unknown {
    const token = String(Reflect.get(Object(dto), 'deleteAccountToken'));
    const sent = this.oracle.sends({ token, bearer: null, user: session.user, readable });
    const otherTimeouts = this.#script.ops.some((op) => {
      return op.do === 'attribute' && op.name === 'timeout' && op.value !== String(TIMEOUT);
    });
    for (const at of this.#out.values()) {
      if (!otherTimeouts && this.#elapsed - at < TIMEOUT) {
        this.oracle.wrong.push('two-deletes: at once');
      }
    }
    const does = this.#next('deleteAccount');
    // The delete takes effect when it arrives, no matter when it is answered.
    const isDone = does.how === 'honest' || does.how === 'wrong-user' || does.done;
    const truth = isDone ? this.#deleteFor(session, sent) : envelope(403);
    const say = (answer: Answer) => {
      const said = answer.how === 'says' ? answer.value : truth;
      if (answer.how !== 'rejects') sent.answer = said;
      return said;
    };
    return this.#take(does, say, true);
  }

  /** Has the service do what it is asked, if that can be done, and say what it did. */
  #deleteFor(session: Session, { owner, token }: Sent): object {
    if (!session.alive) return SIGNED_OUT;
    if (owner === null || this.#used.has(token)) return envelope(400);
    if (owner !== session.user) return envelope(403);
    this.#used.add(token);
    if (!this.#exists.has(owner)) return this.#refusesWhoIsGone;
    this.#exists.delete(owner);
    return SUCCESS;
  }

  get #refusesWhoIsGone(): object {
    return this.#script.afterDeletion === 'no-such-user' ? NO_SUCH_USER : SIGNED_OUT;
  }

  #answer(name: string, session: Session): unknown {
    return this.#take(this.#next(name), (answer) => {
      const said = this.#said(name, session, answer);
      if (name !== 'getProfile') return said;
      this.oracle.profileAnswered(session.user, null, said);
      return said;
    });
  }

  #said(name: string, { user, alive }: Session, answer: Answer): unknown {
    if (answer.how === 'says') return answer.value;
    if (!alive) return SIGNED_OUT;
    if (!this.#exists.has(user)) return this.#refusesWhoIsGone;
    const data = () => {
      if (name === 'verifyDeleteAccountRequest') {
        return { deleteAccountToken: this.#issue(user), tokenExpiresIn: 60 };
      }
      if (name === 'getSecurityLevel') {
        return { passwordSet: true, emailBinded: true, phoneBinded: true };
      }
      if (name !== 'getProfile') return undefined;
      const wrong = answer.how === 'wrong-user';
      if (wrong) this.oracle.lied = true;
      const userId = wrong ? (user === ANN ? BOB : ANN) : user;
      return { userId, name: NAMES[userId], email: 'user@example.com', phone: '18812345678' };
    };
    return envelope(200, { data: data() });
  }

  #take(does: Answer, say: (answer: Answer) => unknown, deletes = false): unknown {
    if (does.how === 'throws') throw new Error(`token-${CANARY}`);
    const call: Call = { settle: () => {} };
    if (deletes) this.#out.set(call, this.#elapsed);
    this.#unanswered += 1;
    if (does.how === 'hangs') return new Promise(() => {});
    return new Promise((resolve, reject) => {
      call.settle = (given) => {
        this.#unanswered -= 1;
        this.#out.delete(call);
        const said = say(given);
        if (given.how === 'rejects') return reject(new Error(`token-${CANARY}`));
        return resolve(said);
      };
      if (does.how === 'waits') this.#calls.push(call);
      else call.settle(does);
    });
  }

  #next(name: string): Answer {
    const turn = this.#turn.get(name) ?? 0;
    this.#turn.set(name, turn + 1);
    const scripted = this.#script.answers[name]?.[turn];
    return scripted ?? (this.#script.honest ? { how: 'honest' } : { how: 'waits', done: true });
  }
}
