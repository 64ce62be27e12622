import type { VerifyMethod } from '../../authing/dto.js';
import type { Secrets } from '../../authing/redact.js';
import { readNumber, type Contact } from './contact.js';
import { methodOf, type AddressField } from './methods.js';
import { Waits, type WaitFor } from './waits.js';

/** The fields a user fills in. */
export type Field = 'code' | 'password' | keyof Contact;

/** What the form holds when it is submitted. */
export interface Entry {
  method: VerifyMethod;
  /** The code or the password, as it goes to the service; empty when nothing was filled in. */
  secret: string;
  /** All that was typed and must not be said: as it was typed, and as it goes to the service. */
  secrets: Secrets;
  contact: Contact;
}

const NOTHING_TYPED = { code: '', password: '', email: '', phone: '', country: '+86' };

/** The form of the `verify` step: what is offered, what was typed, and what is counted down. */
export class Form {
  methods: readonly VerifyMethod[] = [];
  method: VerifyMethod = 'PHONE_PASSCODE';
  /** The password can be read on the screen. */
  revealed = false;
  readonly typed: Record<Field, string> = { ...NOTHING_TYPED };
  #picked = false;
  /** The user is done with the address, or means to be. */
  #addressIsDone = false;
  #known: Contact = { email: '', phone: '', country: '' };
  /** When the last code of a method went out, and where to. */
  readonly #sent = new Map<VerifyMethod, { at: number; to: string }>();
  readonly #waits = new Waits();

  /** Takes over what an account offers; what the user picked stays if it is still offered. */
  offer(methods: readonly VerifyMethod[], known: Contact): void {
    this.methods = methods;
    this.#known = known;
    const [first] = methods;
    if (first && !(this.#picked && methods.includes(this.method))) this.#use(first);
  }

  pick(method: VerifyMethod): void {
    this.#use(method);
    this.#picked = true;
  }

  /** What was filled in for another method is of no use for this one. */
  #use(method: VerifyMethod): void {
    this.#picked = false;
    if (method === this.method) return;
    this.method = method;
    this.#addressIsDone = false;
    this.dropSecrets();
  }

  /** A method has turned out not to work for this account; the others stay on offer. */
  withdraw(method: VerifyMethod): void {
    const rest = this.methods.filter((other) => other !== method);
    this.offer(rest, this.#known);
  }

  type(field: Field, text: string): void {
    this.typed[field] = text;
    if (field !== 'code' && field !== 'password') this.#addressIsDone = false;
  }

  /** The user is done with the address: from now on it is said if it can't be one. */
  finishAddress(): void {
    this.#addressIsDone = true;
  }

  /** What was typed can't be an address, and it is time to say so. */
  get addressIsWrong(): boolean {
    return this.#addressIsDone && !this.#contactIsValid;
  }

  /** What was typed in that field can't be that part of an address. */
  isWrong(field: keyof Contact): boolean {
    return this.addressIsWrong && !this.#isValid(field);
  }

  /** The code would go nowhere. */
  get lacksValidAddress(): boolean {
    return !this.#contactIsValid;
  }

  get takesCode(): boolean {
    return methodOf(this.method).secret === 'code';
  }

  /** The address must be asked for. */
  get lacksAddress(): boolean {
    return this.#addressIn(this.method, this.#known) === '';
  }

  /** Something was typed in the field that holds the address itself. */
  get hasTypedAddress(): boolean {
    return !!this.#addressIn(this.method, this.typed);
  }

  /** Where a method's code goes, masked, as far as it is known. */
  destinationOf(method: VerifyMethod): string {
    const address = this.#addressIn(method, this.#known);
    return address ? (methodOf(method).sender?.mask(address) ?? '') : '';
  }

  /** Nothing can be filled in before a code was sent. */
  wantsCode(now: number): boolean {
    return this.takesCode && this.codeState(now) === 'none';
  }

  /** Where the code of the present method goes, masked, whoever knows it. */
  get destination(): string {
    const { sender } = methodOf(this.method);
    return sender ? sender.mask(this.contact[sender.address]) : '';
  }

  /** All that the request needs is there. */
  isReady(now: number): boolean {
    const isFilledIn = !this.wantsCode(now) && this.entry.secret !== '';
    return isFilledIn && this.secondsLeft('verify', now) === 0 && this.#contactIsValid;
  }

  /** A code may be asked for. */
  canSendCode(now: number): boolean {
    return this.takesCode && this.#contactIsValid && this.secondsLeft('code', now) === 0;
  }

  /** A code went out. */
  codeSent(method: VerifyMethod, contact: Contact, now: number): void {
    this.#sent.set(method, { at: now, to: addressOf(method, contact) });
    this.#waits.codeSent(method, now, methodOf(method).sender?.cooldown ?? 0);
    if (method === this.method) this.typed.code = '';
  }

  /**
   * The service is asked too often: for a code of a method, or to verify by it.
   *
   * @param seconds what the service asks for itself; 0 when it doesn't say
   */
  throttled(what: WaitFor, method: VerifyMethod, now: number, seconds: number): void {
    this.#waits.throttled(what, method, now, seconds);
  }

  /** Seconds until the service may be asked again, by the present method. */
  secondsLeft(what: WaitFor, now: number): number {
    return this.#waits.secondsLeft(what, this.method, now);
  }

  /** What became of the last code. One that runs out before it may be used is as good as expired. */
  codeState(now: number): 'none' | 'sent' | 'expired' {
    const sent = this.#sent.get(this.method);
    // A code that went to one address is of no use for another.
    if (sent?.to !== addressOf(this.method, this.contact)) return 'none';
    const usable = now + this.secondsLeft('verify', now) * 1000;
    return now >= sent.at && usable < sent.at + this.#lifetime ? 'sent' : 'expired';
  }

  /** What has run out by the time the user is asked again need not be spoken of. */
  forgetExpired(now: number): void {
    for (const [method, { at }] of this.#sent) {
      if (now < at || now >= at + lifetimeOf(method)) this.#sent.delete(method);
    }
  }

  /** Minutes a code of the present method is good for. */
  get codeMinutes(): number {
    return this.#lifetime / 60_000;
  }

  /** Something on the screen changes with the clock. */
  isCounting(now: number): boolean {
    return (
      this.secondsLeft('code', now) > 0 ||
      this.secondsLeft('verify', now) > 0 ||
      this.codeState(now) === 'sent'
    );
  }

  /** Where the code of the present method goes: what is known of the user, or what they typed. */
  get contact(): Contact {
    if (!this.lacksAddress) return this.#known;
    const { email, phone, country } = this.typed;
    return { email: email.trim(), ...readNumber(phone, country) };
  }

  /** What was filled in. */
  get entry(): Entry {
    const { method, contact } = this;
    const { code, password } = this.typed;
    // Pasted codes come with spaces, typed ones in full width; a password is never altered.
    const secret = this.takesCode ? code.normalize('NFKC').replace(/\s+/g, '') : password;
    return { method, contact, secret, secrets: [code.trim(), password, secret] };
  }

  /** Codes and passwords go after each use. */
  dropSecrets(): void {
    this.typed.code = '';
    this.typed.password = '';
    this.revealed = false;
  }

  /**
   * All that was typed goes with the flow. The wait for another code goes on, and a code that went to
   * an address that need not be typed can still be used.
   */
  reset(): void {
    this.dropSecrets();
    this.#picked = false;
    this.#addressIsDone = false;
    for (const [method, { to }] of this.#sent) {
      if (to !== addressOf(method, this.#known)) this.#sent.delete(method);
    }
    this.#waits.forgetThrottles();
    Object.assign(this.typed, NOTHING_TYPED);
  }

  /** Somebody else is signed in: nothing of the user before is of any use. */
  startOver(): void {
    this.reset();
    this.#sent.clear();
    this.#waits.forgetAll();
  }

  /** Undefined for a method that sends nothing anywhere. */
  #addressIn(method: VerifyMethod, contact: Contact): string | undefined {
    const { sender } = methodOf(method);
    return sender ? contact[sender.address] : undefined;
  }

  get #contactIsValid(): boolean {
    return !this.lacksAddress || fieldsOf(this.method).every(({ name }) => this.#isValid(name));
  }

  #isValid(field: keyof Contact): boolean {
    const { contact } = this;
    const { pattern } = fieldsOf(this.method).find(({ name }) => name === field) ?? {};
    return pattern?.test(contact[field]) ?? true;
  }

  get #lifetime(): number {
    return lifetimeOf(this.method);
  }
}

function fieldsOf(method: VerifyMethod): readonly AddressField[] {
  return methodOf(method).sender?.fields ?? [];
}

/** Milliseconds. */
function lifetimeOf(method: VerifyMethod): number {
  return methodOf(method).sender?.lifetime ?? 0;
}

/** Two contacts with the same one get the same codes. */
function addressOf(method: VerifyMethod, contact: Contact): string {
  return fieldsOf(method)
    .map(({ name }) => contact[name])
    .join(' ');
}
