import type { AppOptions, Fault, FaultRule, Operation } from '../../demo/authing/control.js';
import { StandIn } from '../../demo/authing/control.js';
import { StepChangeEvent, type AuthingDeleteAccount } from '../../src/index.js';
import { Account } from './authing.js';
import { create, findPart, part } from './element.js';
import { record, type Recorder } from './events.js';
import { FastClock, moment } from './fast-clock.js';
import { watchTraffic } from './traffic.js';
import { enter, findField, PASSWORD } from './verify.js';

export type Details = NonNullable<Parameters<typeof Account.create>[0]>;

const TIMEOUT = 15_000;

/** What the element claims: by letter, so that a row of cells is a line. */
const CLAIMS: Readonly<Record<string, string>> = {
  'account-deleted': 'D',
  'verification-failed': 'V',
  'outcome-unknown': 'U',
  'delete-canceled': 'C',
};

/** How an attempt ends. */
export const OUTCOMES = ['D', 'P', 'F', 'N', 'O', 'U'];

/** How the panel says in English that the account is there. */
const DENIAL = /nothing (was|has been) deleted/i;

const CUTS = ['cut-before', 'cut-after', 'break-kept-alive'];

function letterOf(event: Event, judged: boolean): string | undefined {
  if ('source' in event && event.source === 'probe') return 'P';
  if (event.type !== 'delete-failed') return CLAIMS[event.type];
  if (Reflect.get(event, 'unresolved') === true) return 'O';
  return judged ? 'F' : 'N';
}

interface Deletes {
  made: number;
  seen: number;
  /** One met a cut. */
  cut: boolean;
  /** The browser sent one again by itself. */
  again: boolean;
  /** What it sent again was not cut. */
  inVain: boolean;
}

/** One account, one element, and time that passes as fast as the two of them can. */
export class Cell {
  readonly account: Account;
  readonly element: AuthingDeleteAccount;
  readonly control: StandIn;
  readonly #time: FastClock;
  readonly #heard: Recorder;
  readonly #traffic = watchTraffic();
  #hung = 0;
  #denied = false;

  static async set(time: FastClock, details: Details, app: AppOptions = {}): Promise<Cell> {
    const account = await Account.create(details, { deleteNeedsBearer: true, ...app });
    return new Cell(time, account);
  }

  private constructor(time: FastClock, account: Account) {
    this.#time = time;
    this.account = account;
    this.control = new StandIn(account.host);
    this.element = create(account, { confirmation: 'none', inline: true });
    this.#heard = record(this.element);
  }

  fault(
    operation: Operation,
    fault: Fault,
    times: number | null = 1,
    rule: Pick<FaultRule, 'skip' | 'revokes'> = {},
  ): Promise<void> {
    return this.control.fault(this.account.appId, { operation, fault, times, ...rule });
  }

  /**
   * All it claimed so far. P is a D that was found out by probing, N an F without a request, and O
   * one that says of itself that an earlier request is in doubt.
   */
  get claims(): string[] {
    // A request has been out, or the account been looked for, since the last claim.
    let judged = false;
    return this.#heard.events.flatMap((event) => {
      if (event instanceof StepChangeEvent && event.detail.step === 'deleting') judged = true;
      const letter = letterOf(event, judged);
      if (letter) judged = false;
      return letter ?? [];
    });
  }

  /** Nobody knows what became of a request, as the last claim about it has it. */
  get #inDoubt(): boolean {
    return this.claims.findLast((claim) => 'DPFU'.includes(claim)) === 'U';
  }

  /** How "nothing was deleted" was said, or meant, while nobody knew. */
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

  /** Delete requests, as many as the page made and as the service saw, and what became of them. */
  async deletes(): Promise<Deletes> {
    const all = (await this.account.requests()).filter((request) => {
      return request.operation === 'deleteAccount' && !request.resend;
    });
    // What follows a cut, byte for byte, is the browser's doing.
    const again = all.filter(({ body }, index) => {
      const before = all[index - 1];
      const cut = before && CUTS.includes(before.fault ?? '');
      return cut && JSON.stringify(body) === JSON.stringify(before.body);
    });
    const made = this.#traffic.filter((url) => url.endsWith('/api/v3/delete-account')).length;
    const inVain = again.length > 0 && all[0]?.fault === 'cut-before';
    const cut = all.some(({ fault }) => CUTS.includes(fault ?? ''));
    return { made, seen: all.length - again.length, cut, again: again.length > 0, inVain };
  }

  /** What a browser sent again after a break met another one: WebKit takes any idle connection. */
  async brokenTwice(): Promise<boolean> {
    const faults = (await this.account.requests()).map(({ fault }) => fault);
    return faults.some((fault, index) => {
      return fault === 'break-kept-alive' && fault === faults[index - 1];
    });
  }

  /** Waits; the element's own pauses are skipped, and so is the time a silent service takes. */
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

  /** Until there is nothing under way. */
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

  /** Presses the forward button, whatever comes of it. */
  forward(): void {
    const button = part(this.element, 'confirm-button');
    if (button.disabled) throw new Error(`Nothing can be pressed in ${this.element.step}`);
    button.click();
  }

  /** Presses until there is an outcome of a delete. */
  async finish(): Promise<void> {
    await this.press();
    if (!this.#isDecided) throw new Error(`No outcome, but ${this.claims.at(-1)}`);
  }

  /** The last attempt came to an end. */
  get #isDecided(): boolean {
    return OUTCOMES.includes(this.claims.at(-1) ?? '');
  }

  async send(): Promise<void> {
    await this.element.updateComplete;
    const button = part(this.element, 'send-button');
    if (button.ariaDisabled === 'true') throw new Error('No code can be asked for');
    button.click();
    await this.#rest();
  }

  /** As a patient user: from wherever a failure left them to the end. */
  async goOn(): Promise<void> {
    for (let press = 0; this.element.step === 'confirm'; press += 1) {
      if (press > 3) throw new Error('No way out of confirm');
      await this.press();
    }
    // What was cut WebKit may leave to the user to send again, and the stand-in, which waits for the
    // browser to do it, cuts that as well.
    for (let press = 0; this.element.step === 'verify' && !this.#isDecided; press += 1) {
      if (press > 1) throw new Error(`No outcome, but ${this.claims.at(-1)}`);
      await this.verify();
      await this.press();
    }
  }

  /** On the form: a code and where it goes, or the password. */
  async verify(): Promise<void> {
    if (findField(this.element, 'current-password')) {
      await enter(this.element, 'current-password', PASSWORD.password);
      return;
    }
    await this.pass(91_000);
    await this.send();
    await this.enterCode();
  }

  async enterCode(): Promise<void> {
    const { appId } = this.account;
    await enter(this.element, 'one-time-code', await this.control.lastCode(appId));
  }

  /** The panel closes as `Cancel` has it, or is not there any more. */
  async cancel(): Promise<void> {
    part(this.element, 'cancel-button').click();
    await this.until('a closed panel', () => this.element.step === 'idle');
  }

  /** Time goes by in the page alone. */
  leap(ms: number): void {
    this.#time.clock.tick(ms);
  }

  /** Time goes by, here and there. */
  async pass(ms: number): Promise<void> {
    await this.control.advance(this.account.appId, ms);
    this.#time.clock.tick(ms);
    this.element.requestUpdate();
    await this.element.updateComplete;
  }

  /** One more request came in than before that will never be answered. */
  async #hangs(): Promise<boolean> {
    const hanging = (await this.account.requests()).filter(({ fault }) => {
      return fault === 'hang' || fault === 'hang-after';
    });
    if (hanging.length === this.#hung) return false;
    this.#hung = hanging.length;
    return true;
  }
}
