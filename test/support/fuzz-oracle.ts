import type { AuthingDeleteAccount, DeletionSource } from '../../src/index.js';
import { findPart } from './element.js';
import { ANN, BOB, NAMES } from './script.js';

/**
 * What no element can know, each described as narrowly as possible. A false claim is excused by one
 * of these or not at all.
 */
export const EXCUSES = {
  'own-words':
    'getProfile said in Authing’s own words (2004, or a 404 with its requestId) that this very user is gone',
  'hidden-session':
    'getProfile of a client that hides its bearer said in Authing’s own words that its user is gone, and its session had become somebody else’s meanwhile',
  'died-by-itself':
    'an automatic look met a 401 of the bearer that was good directly before a delete which was not itself answered so; no fresh bearer found the account',
  'refused-though-done':
    'the service refused definitely what it had done, each time, and the client could read no profile',
} as const;

/** A delete as the page sent it, and what became of it as far as the page was told. */
export interface Sent {
  /** The user whose account the token is for, or null for a token that nobody issued. */
  owner: string | null;
  token: string;
  /** The bearer, or null where the page can't see it. */
  bearer: string | null;
  /** The user whom the bearer, or the session of the client, belongs to. */
  user: string | null;
  /** True when the profile can be read with the client or bearer that sent this. */
  readable: boolean;
  answer?: unknown;
  /** What the automatic looks with that bearer were answered, the oldest first. */
  looks: { bearer: string | null; answer: unknown }[];
  /** True when the element has said what became of it. */
  decided: boolean;
  goodBefore: boolean;
}

/** A token, and what has happened since it was issued that the element has seen as well. */
interface Issued {
  owner: string;
  shownThen: string | null;
  turn: number;
  /** The panel closed, another account was found, or `accessToken` changed. */
  mustBeDropped: boolean;
}

type Claim =
  | {
      says: 'deleted';
      source: DeletionSource;
      who: readonly string[];
      last: Sent | undefined;
      now: number;
      step: string;
    }
  | { says: 'failed'; who: string; sent: number; reason: string };

/** Knows what is true, hears what the element claims, and compares the two. */
export class Oracle {
  readonly wrong: string[] = [];
  readonly excused: (keyof typeof EXCUSES)[] = [];
  /**
   * The profile of somebody else was answered once. From then on the name on the panel proves
   * nothing.
   */
  lied = false;
  /** The users whose accounts were deleted, but not by this element. */
  readonly elsewhere = new Set<string>();
  /** The users whose accounts another tab said were gone. */
  readonly announced = new Set<string>();
  readonly sent: Sent[] = [];
  readonly #element: AuthingDeleteAccount;
  readonly #issued = new Map<string, Issued>();
  readonly #saidGone = new Set<string>();
  /** The users of whom it was said by a client whose session can't be seen. */
  readonly #saidGoneByHidden = new Set<string>();
  readonly #doubts = new Set<string | null>();
  /** For each bearer, whether the last profile that was read with it was good. */
  readonly #good = new Map<string | null, boolean>();
  /** The user whom the panel shows, or showed last since it opened. */
  #shown: string | null = null;
  #claims: Claim[] = [];
  #told = false;
  #turn = 0;
  #busy = false;
  /** True while a delete, or a look at the account in this attempt, has no outcome yet. */
  #deleting = false;

  constructor(element: AuthingDeleteAccount) {
    this.#element = element;
    element.addEventListener('step-change', ({ detail }) => {
      if (detail.step === 'deleting') this.#deleting = true;
      if (detail.step !== 'idle') return;
      this.#shown = null;
      for (const token of this.#issued.values()) token.mustBeDropped = true;
    });
    element.addEventListener('before-delete', () => (this.#deleting = false));
    element.addEventListener('account-deleted', ({ source }) => this.#deleted(source));
    element.addEventListener('delete-failed', (event) => {
      this.#failed(event.reason, Reflect.get(event, 'unresolved'));
    });
    element.addEventListener('verification-failed', ({ reason }) => {
      if (reason !== 'account-mismatch') return;
      for (const token of this.#issued.values()) token.mustBeDropped = true;
    });
    element.addEventListener('outcome-unknown', () => this.#unknown());
    element.addEventListener('delete-canceled', () => {
      this.#after('delete-canceled');
      if (this.#inDoubt) this.#say('doubt-canceled', 'delete-canceled while in doubt');
    });
  }

  get hasClaims(): boolean {
    return this.#claims.length > 0;
  }

  /** Notes that a token was issued, to the page or to the element. */
  issue(token: string, owner: string): string {
    this.#issued.set(token, {
      owner,
      shownThen: this.#shown,
      turn: this.#turn,
      mustBeDropped: false,
    });
    return token;
  }

  get secrets(): string[] {
    return [...this.#issued.keys()];
  }

  ownerOf(token: string): string | null {
    return this.#issued.get(token)?.owner ?? null;
  }

  /** Notes that `accessToken` is about to change, and not from one function to another. */
  accessTokenChanges(fromNothing: boolean): void {
    this.#doubts.delete(null);
    // An attempt that is under way keeps the access token it took.
    if (this.#busy && this.#element.step !== 'idle') return;
    for (const token of this.#issued.values()) {
      if (!fromNothing || token.turn < this.#turn) token.mustBeDropped = true;
    }
  }

  clientChanges(): void {
    this.#doubts.delete(null);
  }

  /** Notes that the page sends a delete. */
  sends(given: Pick<Sent, 'token' | 'bearer' | 'user' | 'readable'>): Sent {
    const owner = this.ownerOf(given.token);
    const goodBefore = this.#good.get(given.bearer) === true;
    const sent: Sent = { ...given, owner, looks: [], decided: false, goodBefore };
    this.sent.push(sent);
    const shown = this.#shown;
    const token = this.#issued.get(given.token);
    if (given.readable && shown !== null && !this.lied) {
      const seen = token?.mustBeDropped || (token?.shownThen ?? shown) !== shown;
      if (token && token.owner !== shown && seen) {
        this.#say('wrong-token', `${token.owner}’s token for ${shown}`);
      }
      if (given.bearer !== null && given.user !== null && given.user !== shown) {
        this.#say('wrong-bearer', `${given.user}’s bearer for ${shown}`);
      }
    }
    return sent;
  }

  /**
   * Notes that a profile was answered.
   * @param user the user whom the bearer or the session belongs to
   */
  profileAnswered(user: string | null, bearer: string | null, answer: unknown): void {
    const { statusCode } = fields(answer);
    this.#good.set(bearer, statusCode === 200);
    if (user !== null && saysGone(answer)) this.#saidGone.add(user);
    const last = this.sent.at(-1);
    if (!last) return;
    if (bearer === null && last.bearer === null && saysGone(answer)) {
      const asked = this.#shown ?? last.owner;
      if (asked !== null && asked !== user) this.#saidGoneByHidden.add(asked);
    }
    if (!last.decided) last.looks.push({ bearer, answer });
  }

  /** Reads, after each rendering, whose account the panel shows and what it says. */
  look(): void {
    this.#turn += 1;
    const { step, shadowRoot } = this.#element;
    if (!shadowRoot) return;
    const panel = findPart(this.#element, 'panel');
    this.#busy = panel?.ariaBusy === 'true';
    if (step === 'confirm' || step === 'verify') {
      const part = findPart(this.#element, 'account');
      const name = part?.ariaHidden === 'true' ? '' : (part?.textContent ?? '');
      this.#shown = [ANN, BOB].find((user) => name.includes(NAMES[user] ?? '')) ?? null;
    }
    const text = panel?.textContent ?? '';
    if (!this.#inDoubt) return;
    if (/Nothing was deleted/i.test(text)) this.#say('doubt-text', 'Nothing was deleted, in doubt');
    if (/Nothing has been deleted/i.test(text)) {
      this.#say('doubt-text-waiting', 'Nothing has been deleted, in doubt');
    }
  }

  /** Compares what was claimed since the last time with the truth. */
  settle(gone: (user: string) => boolean): void {
    for (const claim of this.#claims.splice(0)) {
      if (claim.says === 'deleted') {
        if (claim.who.some(gone)) continue;
        const excuse = this.#excuse(claim);
        if (excuse) this.excused.push(excuse);
        else this.#say('false-deleted', `${claim.who.join()} by ${claim.source}, in ${claim.step}`);
      } else if (gone(claim.who) && !this.elsewhere.has(claim.who)) {
        // It was said before a delete that took effect after that.
        if (claim.sent < this.sent.length) continue;
        const own = this.sent.filter(({ owner }) => owner === claim.who);
        if (own.every(({ readable, answer }) => !readable && isDefinite(answer))) {
          this.excused.push('refused-though-done');
        } else this.#say('false-failed', `${claim.who} is gone, yet ${claim.reason}`);
      }
    }
  }

  #deleted(source: DeletionSource): void {
    const last = this.sent.at(-1);
    const known = [last?.owner ?? null, ...this.#doubts].filter((user) => user !== null);
    const who = this.lied
      ? [ANN, BOB]
      : this.#shown !== null
        ? [this.#shown]
        : source === 'other-tab'
          ? [...this.announced]
          : known;
    const { step } = this.#element;
    this.#claims.push({ says: 'deleted', source, who, last, now: Date.now(), step });
    if (this.#told) this.#say('twice', 'account-deleted twice');
    this.#told = true;
    this.#doubts.clear();
    if (last) last.decided = true;
  }

  #failed(reason: string, unresolved: boolean): void {
    this.#after(`delete-failed (${reason})`);
    const last = this.sent.at(-1);
    const who = this.#shown ?? last?.owner ?? null;
    const isLie = this.lied && who !== last?.owner;
    if (!unresolved && who !== null && !isLie) {
      this.#claims.push({ says: 'failed', who, sent: this.sent.length, reason });
    }
    // The account was looked for and found, after the delete itself or by "Check again".
    if (!unresolved && this.#deleting && last) {
      this.#doubts.delete(who);
      this.#doubts.delete(last.readable ? last.owner : null);
      last.decided = true;
      this.#deleting = false;
    }
  }

  #unknown(): void {
    this.#after('outcome-unknown');
    const last = this.sent.at(-1);
    if (!last) return this.#say('unknown-unsent', 'outcome-unknown, and nothing was sent');
    this.#doubts.add(last.readable ? (this.#shown ?? last.owner) : null);
    last.decided = true;
    this.#deleting = false;
  }

  #after(what: string): void {
    if (this.#told) this.#say('both', `${what} after account-deleted`);
  }

  /** True when nobody knows whether the account in question still exists. */
  get #inDoubt(): boolean {
    if (this.lied) return false;
    return this.#shown === null ? this.#doubts.size > 0 : this.#doubts.has(this.#shown);
  }

  #excuse(claim: Extract<Claim, { says: 'deleted' }>): keyof typeof EXCUSES | null {
    const { source, who, last, now } = claim;
    if (source !== 'probe') return null;
    if (who.some((user) => this.#saidGone.has(user))) return 'own-words';
    if (who.some((user) => this.#saidGoneByHidden.has(user))) return 'hidden-session';
    if (!last || last.bearer === null || !last.goodBefore || isPast(last.bearer, now)) return null;
    if (isSignedOut(last.answer)) return null;
    const met = last.looks.findIndex(({ bearer, answer }) => {
      return bearer === last.bearer && isSignedOut(answer);
    });
    const found = last.looks.slice(met).some(({ answer }) => fields(answer).statusCode === 200);
    return met >= 0 && !found ? 'died-by-itself' : null;
  }

  #say(kind: string, what: string): void {
    this.wrong.push(`${kind}: ${what}`);
  }
}

function fields(answer: unknown): Record<string, unknown> {
  return Object(answer) as Record<string, unknown>;
}

function isSignedOut(answer: unknown): boolean {
  const { statusCode, apiCode } = fields(answer);
  return statusCode !== 200 && (statusCode === 401 || apiCode === 2020);
}

/** True when the answer says so in words that only Authing uses. */
function saysGone(answer: unknown): boolean {
  const { statusCode, apiCode, requestId, error } = fields(answer);
  if (!Number.isInteger(statusCode) || statusCode === 200) return false;
  if (apiCode === 2004) return true;
  const hasId = typeof requestId === 'string' && requestId !== '';
  return statusCode === 404 && apiCode === undefined && hasId && error === undefined;
}

function isDefinite(answer: unknown): boolean {
  const { statusCode } = fields(answer);
  if (typeof statusCode !== 'number' || !Number.isInteger(statusCode)) return false;
  return statusCode >= 400 && statusCode <= 498 && statusCode !== 408 && statusCode !== 425;
}

/**
 * True for a JWT that says that it has expired, or says when it expires in a way nobody can read.
 */
function isPast(bearer: string, now: number): boolean {
  const [, payload, signature] = bearer.split('.');
  if (payload === undefined || signature === undefined) return false;
  const json = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
  const { exp } = JSON.parse(json) as { exp?: unknown };
  if (exp === undefined) return false;
  return typeof exp !== 'number' || !Number.isFinite(exp) || exp * 1000 <= now;
}
