import type {
  AppOptions,
  Fault,
  FaultRule,
  Operation,
  RequestRecord,
} from '../../demo/authing/control.js';
import { StandIn } from '../../demo/authing/control.js';
import { StepChangeEvent, type AuthingDeleteAccount } from '../../src/index.js';
import { FastClock, moment } from '../fixtures/fast-clock.js';
import type { LineFault, LineRule } from '../tools/backend.js';
import { Account } from './authing.js';
import { Backend, type BackendOptions } from './backend.js';
import { create, findPart, part } from './element.js';
import { record, type Recorder } from './events.js';
import { watchTraffic } from './traffic.js';
import { enter, findField, PASSWORD } from './verify.js';

export type Details = NonNullable<Parameters<typeof Account.create>[0]>;

const TIMEOUT = 15_000;

/** What the element claims, as one letter each, so that a row of cells fits on a line. */
const CLAIMS: Readonly<Record<string, string>> = {
  'account-deleted': 'D',
  'verification-failed': 'V',
  'outcome-unknown': 'U',
  'delete-canceled': 'C',
};

/** The ways in which an attempt ends. */
export const OUTCOMES = ['D', 'P', 'F', 'N', 'O', 'U'];

/** The English words in which the panel says that the account still exists. */
const DENIAL = /nothing (was|has been) deleted/i;

const HANGS = ['hang', 'hang-after'];

const CUTS = ['cut-before', 'cut-after', 'break-kept-alive'];

function letterOf(event: Event, judged: boolean): string | undefined {
  if ('source' in event && event.source === 'probe') return 'P';
  if (event.type !== 'delete-failed') return CLAIMS[event.type];
  if (Reflect.get(event, 'unresolved') === true) return 'O';
  return judged ? 'F' : 'N';
}

export interface Deletes {
  made: number;
  seen: number;
  /** A delete met a cut connection. */
  cut: boolean;
  /** The browser sent a delete again by itself. */
  again: boolean;
  /** Two that the service saw had the same token. */
  doubled: boolean;
  /** How many came as far as the backend, or to where it was kept from them; null without one. */
  got: number | null;
  /** One met a connection that broke before the backend. */
  broken: boolean;
  /** How often the backend's app was told of a deletion. */
  told: number;
}

/** One account, one element, and a clock that runs as fast as the two of them can. */
export class Cell {
  readonly account: Account;
  readonly element: AuthingDeleteAccount;
  readonly control: StandIn;
  /** What stands between the element and the service, if anything does. */
  readonly backend: Backend | null;
  readonly #time: FastClock;
  readonly #heard: Recorder;
  readonly #traffic = watchTraffic();
  /** How many requests that will never be answered were noticed. Null where there will be none. */
  #hung: number | null = null;
  #denied = false;

  /** @param behind how the backend is set up, where the element is to have one */
  static async set(
    time: FastClock,
    details: Details,
    app: AppOptions = {},
    behind?: BackendOptions,
  ): Promise<Cell> {
    const account = await Account.create(details, { deleteNeedsBearer: true, ...app });
    return new Cell(time, account, behind ? await Backend.start(account, behind) : null);
  }

  private constructor(time: FastClock, account: Account, backend: Backend | null) {
    this.#time = time;
    this.account = account;
    this.backend = backend;
    this.control = new StandIn(account.host);
    const { host } = backend ?? account;
    this.element = create(account, { host, confirmation: 'none', inline: true });
    this.#heard = record(this.element);
  }

  fault(
    operation: Operation,
    fault: Fault,
    times: number | null = 1,
    rule: Pick<FaultRule, 'skip' | 'revokes'> = {},
  ): Promise<void> {
    if (HANGS.includes(fault.kind)) this.#hung ??= 0;
    return this.control.fault(this.account.appId, { operation, fault, times, ...rule });
  }

  /** Spoils what goes between the page and the backend. */
  async lineFault(path: string, fault: LineFault, rule: Partial<LineRule> = {}): Promise<void> {
    if (HANGS.includes(fault)) this.#hung ??= 0;
    await this.backend?.fault(path, fault, rule);
  }

  /** From now on everything works. */
  async repair(): Promise<void> {
    await this.control.clearFaults(this.account.appId);
    await this.backend?.clearFaults();
  }

  /**
   * All that the element has claimed so far. P is a D that was found out by probing, N is an F
   * without a request, and O is an N that says of itself that an earlier request is in doubt.
   */
  get claims(): string[] {
    // True when a request has gone out, or the account was looked for, since the last claim.
    let judged = false;
    return this.#heard.events.flatMap((event) => {
      if (event instanceof StepChangeEvent && event.detail.step === 'deleting') judged = true;
      const letter = letterOf(event, judged);
      if (letter) judged = false;
      return letter ?? [];
    });
  }

  /** True when the last claim about a request was that nobody knows what became of it. */
  get #inDoubt(): boolean {
    return this.claims.findLast((claim) => 'DPFU'.includes(claim)) === 'U';
  }

  /** The claims that nothing was deleted, in words or by an event, while nobody knew. */
  get denials(): string[] {
    const meant = /U[^DPFU]*([NC])/.exec(this.claims.join(''))?.[1];
    return [...(this.#denied ? ['on the panel'] : []), ...(meant ? [`by ${meant}`] : [])];
  }

  #listen(): void {
    const shown = findPart(this.element, 'panel')?.textContent.replace(/\s+/g, ' ') ?? '';
    if (DENIAL.test(shown) && this.#inDoubt) this.#denied = true;
  }

  get attempts(): number {
    return this.#heard.count('before-delete');
  }

  /** How many delete requests the page made and the service saw, and what became of them. */
  async deletes(requests: readonly RequestRecord[]): Promise<Deletes> {
    const all = requests.filter(({ operation }) => operation === 'deleteAccount');
    const tokens = all.map(({ body }) => JSON.stringify(body));
    // The browser itself makes the request that follows such a break and is the same byte for byte.
    const again = all.filter(
      (_, index) =>
        all[index - 1]?.fault === 'break-kept-alive' && tokens[index - 1] === tokens[index],
    );
    const isDelete = (url: string) => url.endsWith('/api/v3/delete-account');
    const made = this.#traffic.filter(isDelete).length;
    const doubled = new Set(tokens).size < tokens.length;
    const behind = (await this.backend?.seen()) ?? null;
    const got = behind && behind.arrivals.filter(({ path }) => isDelete(path)).length;
    const told = behind?.deletions.length ?? 0;
    const broken = behind?.arrivals.some(({ fault }) => CUTS.includes(fault ?? '')) ?? false;
    const cut = all.some(({ fault }) => CUTS.includes(fault ?? ''));
    const seen = all.length - again.length;
    return { made, seen, cut, again: again.length > 0, doubled, got, broken, told };
  }

  /**
   * Waits, but skips the element's own pauses and the time in which a silent service says nothing.
   */
  async until(what: string, condition: () => boolean): Promise<void> {
    for (let turn = 0; !condition(); turn += 1) {
      if (turn > 2000) throw new Error(`Waited in vain for ${what}, in ${this.element.step}`);
      this.#listen();
      if (this.element.step === 'deleting' && this.#time.jump(TIMEOUT)) continue;
      await moment();
      if (turn % 10 === 9 && (await this.#hangs())) this.#time.clock.tick(TIMEOUT);
    }
    await this.element.updateComplete;
    this.#listen();
  }

  /** Waits until nothing is under way. */
  async #rest(): Promise<void> {
    await this.element.updateComplete;
    await this.until('the end of it', () => {
      const busy = findPart(this.element, 'panel')?.ariaBusy === 'true';
      return !busy && !['waiting', 'deleting'].includes(this.element.step);
    });
  }

  async open(): Promise<void> {
    this.element.show();
    await this.until('a panel', () => this.element.step === 'confirm');
    await this.#rest();
  }

  async press(): Promise<void> {
    await this.element.updateComplete;
    this.forward();
    await this.#rest();
  }

  /** Presses the forward button, whatever becomes of it. */
  forward(): void {
    const button = part(this.element, 'confirm-button');
    if (button.disabled) throw new Error(`Nothing can be pressed in ${this.element.step}`);
    button.click();
  }

  /** Presses until a delete has an outcome. */
  async finish(): Promise<void> {
    await this.press();
    if (!this.#isDecided) throw new Error(`No outcome, but ${this.claims.at(-1)}`);
  }

  /** True when the last attempt has come to an end. */
  get #isDecided(): boolean {
    return OUTCOMES.includes(this.claims.at(-1) ?? '');
  }

  async sendCode(): Promise<void> {
    await this.element.updateComplete;
    const button = part(this.element, 'send-button');
    if (button.ariaDisabled === 'true') throw new Error('No code can be requested');
    button.click();
    await this.#rest();
  }

  /** Goes on to the end, as a patient user would, from wherever a failure has put them. */
  async goOn(): Promise<void> {
    for (let press = 0; this.element.step === 'confirm'; press += 1) {
      if (press > 3) throw new Error('No way out of confirm');
      await this.press();
    }
    if (this.element.step !== 'verify' || this.#isDecided) return;
    await this.verify();
    await this.finish();
  }

  /** Fills in the form: an address and its code, or the password. */
  async verify(): Promise<void> {
    if (findField(this.element, 'current-password')) {
      await enter(this.element, 'current-password', PASSWORD.password);
      return;
    }
    await this.pass(91_000);
    await this.sendCode();
    await this.enterCode();
  }

  async enterCode(): Promise<void> {
    const { appId } = this.account;
    await enter(this.element, 'one-time-code', await this.control.lastCode(appId));
  }

  /** Cancels, if the panel is still there to be canceled. */
  async cancel(): Promise<void> {
    part(this.element, 'cancel-button').click();
    await this.until('a closed panel', () => this.element.step === 'idle');
  }

  /** Moves the clock of the page alone. */
  leap(ms: number): void {
    this.#time.clock.tick(ms);
  }

  /** Moves the clocks of the page and of the service. */
  async pass(ms: number): Promise<void> {
    await this.control.advance(this.account.appId, ms);
    this.#time.clock.tick(ms);
    this.element.requestUpdate();
    await this.element.updateComplete;
  }

  /** True when one more request has come in that will never be answered. */
  async #hangs(): Promise<boolean> {
    if (this.#hung === null) return false;
    const requests: { fault: string | null }[] = await this.account.requests();
    const { arrivals } = (await this.backend?.seen()) ?? { arrivals: [] };
    const { length } = [...requests, ...arrivals].filter(({ fault }) => {
      return HANGS.includes(fault ?? '');
    });
    if (length === this.#hung) return false;
    this.#hung = length;
    return true;
  }
}
