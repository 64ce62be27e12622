import type {
  SecurityLevelDto,
  SendEmailDto,
  SendSmsDto,
  UserDto,
  VerifyDeleteAccountRequestDto,
  VerifyMethod,
} from '../authing/dto.js';
import { maskEmail, maskPhone } from './account.js';

const CHANNEL = 'CHANNEL_DELETE_ACCOUNT';

/** Milliseconds until another code may be asked for. */
const COOLDOWN = 60_000;

/**
 * The longest wait that a service may ask for, in milliseconds: as long as a code is good for at
 * most. Who comes back too early is told so by the service again.
 */
const LONGEST_WAIT = 300_000;

/** Milliseconds a code is good for. */
const LIFETIME = { PHONE_PASSCODE: 60_000, EMAIL_PASSCODE: 300_000, PASSWORD: 0 } as const;

/** Where codes go, as far as it is known without asking the user. */
export interface Contact {
  email: string;
  phone: string;
  country: string;
}

/** The fields a user fills in. */
export type Field = 'code' | 'password' | 'email' | 'phone' | 'country';

/** A time in which the service is left alone. */
interface Wait {
  from: number;
  until: number;
}

/** The form of the `verify` step: what is known, what was typed, and what is counted down. */
export class Verification {
  methods: readonly VerifyMethod[] = [];
  method: VerifyMethod = 'PHONE_PASSCODE';
  revealed = false;
  readonly typed: Record<Field, string> = {
    code: '',
    password: '',
    email: '',
    phone: '',
    country: '+86',
  };
  #picked = false;
  /** The user is done with the address, or means to be. */
  #contactLeft = false;
  #known: Contact = { email: '', phone: '', country: '' };
  /** When the last code of a method went out. */
  readonly #sentAt = new Map<VerifyMethod, number>();
  /** The wait after a code went out, by its method. */
  readonly #cooldowns = new Map<VerifyMethod, Wait>();
  /** The waits a service asked for; those for a verification have their method as well. */
  readonly #throttles = new Map<VerifyMethod | `verify ${VerifyMethod}`, Wait>();

  /** Takes over what an account offers; what the user picked stays if it is still offered. */
  offer(methods: readonly VerifyMethod[], known: Contact): void {
    this.methods = methods;
    this.#known = known;
    const [first] = methods;
    if (first && !(this.#picked && methods.includes(this.method))) this.method = first;
  }

  pick(method: VerifyMethod): void {
    this.method = method;
    this.#picked = true;
    this.#contactLeft = false;
    this.dropSecrets();
  }

  /** A method that turns out not to work for this account. */
  withdraw(method: VerifyMethod): void {
    this.offer(
      this.methods.filter((other) => other !== method),
      this.#known,
    );
  }

  type(field: Field, text: string): void {
    this.typed[field] = text;
    // A code that went to one address is of no use for another.
    if (field === 'code' || field === 'password') return;
    this.#sentAt.delete(this.method);
    this.#contactLeft = false;
  }

  /** The user left the address as it is: from now on it is said if it can't be one. */
  leaveContact(): void {
    this.#contactLeft = true;
  }

  /** What was typed can't be an address, and it is time to say so. */
  get contactIsWrong(): boolean {
    return this.#contactLeft && !this.#contactIsValid;
  }

  get takesCode(): boolean {
    return this.method !== 'PASSWORD';
  }

  /** The address must be asked for. */
  get lacksContact(): boolean {
    return this.takesCode && !this.#address(this.#known);
  }

  /** Where a method's code goes, masked, as far as it is known. */
  destinationOf(method: VerifyMethod): string {
    const { email, phone } = this.#known;
    if (method === 'EMAIL_PASSCODE') return email && maskEmail(email);
    return method === 'PHONE_PASSCODE' ? phone && maskPhone(phone) : '';
  }

  /** All that the request needs is there. */
  isReady(now: number): boolean {
    if (this.wait('verify', now) > 0) return false;
    if (!this.takesCode) return this.typed.password !== '';
    return this.#code !== '' && this.#contactIsValid;
  }

  canSend(now: number): boolean {
    return this.takesCode && this.#contactIsValid && this.wait(this.method, now) === 0;
  }

  sent(method: VerifyMethod, now: number): void {
    this.#sentAt.set(method, now);
    this.#cooldowns.set(method, { from: now, until: now + COOLDOWN });
    if (method === this.method) this.typed.code = '';
  }

  /**
   * The service is asked too often: for a code of a method, or to verify by the present one.
   *
   * @param seconds what it says itself, if it does
   */
  throttled(key: VerifyMethod | 'verify', now: number, seconds = 0): void {
    const wait = Math.min(Math.max(COOLDOWN, seconds * 1000), LONGEST_WAIT);
    this.#throttles.set(this.#throttleOf(key), { from: now, until: now + wait });
  }

  /** Seconds until the service may be asked again: for a code, or to verify by the present method. */
  wait(key: VerifyMethod | 'verify', now: number): number {
    const cooldown = key === 'verify' ? undefined : this.#cooldowns.get(key);
    const waits = [cooldown, this.#throttles.get(this.#throttleOf(key))];
    return Math.max(...waits.map((wait) => secondsOf(wait, now)));
  }

  #throttleOf(key: VerifyMethod | 'verify'): VerifyMethod | `verify ${VerifyMethod}` {
    return key === 'verify' ? `verify ${this.method}` : key;
  }

  /** What became of the last code. One that runs out before it may be used is as good as expired. */
  codeState(now: number): 'none' | 'sent' | 'expired' {
    const at = this.#sentAt.get(this.method);
    if (at === undefined) return 'none';
    const usable = now + this.wait('verify', now) * 1000;
    return now >= at && usable < at + LIFETIME[this.method] ? 'sent' : 'expired';
  }

  /** Minutes a code of the method is good for. */
  get lifetime(): number {
    return LIFETIME[this.method] / 60_000;
  }

  /** Something on the screen changes with the clock. */
  isCounting(now: number): boolean {
    return (
      this.wait(this.method, now) > 0 ||
      this.wait('verify', now) > 0 ||
      this.codeState(now) === 'sent'
    );
  }

  sendDto(): SendSmsDto | SendEmailDto {
    const { email, phone, country } = this.#contact;
    return this.method === 'EMAIL_PASSCODE'
      ? { channel: CHANNEL, email }
      : { channel: CHANNEL, phoneNumber: phone, ...(country && { phoneCountryCode: country }) };
  }

  /** @param password as it is to be sent, encrypted or not */
  verifyDto(password: string, passwordEncryptType: string): VerifyDeleteAccountRequestDto {
    const verifyMethod = this.method;
    const passCode = this.#code;
    const { email, phone, country } = this.#contact;
    switch (verifyMethod) {
      case 'PHONE_PASSCODE': {
        const to = { phoneNumber: phone, passCode, ...(country && { phoneCountryCode: country }) };
        return { verifyMethod, phonePassCodePayload: to };
      }
      case 'EMAIL_PASSCODE':
        return { verifyMethod, emailPassCodePayload: { email, passCode } };
      case 'PASSWORD':
        return { verifyMethod, passwordPayload: { password, passwordEncryptType } };
    }
  }

  /** Codes and passwords go after each use. */
  dropSecrets(): void {
    this.typed.code = '';
    this.typed.password = '';
    this.revealed = false;
  }

  /** All that was typed goes with the flow; the wait for another code goes on. */
  reset(): void {
    this.dropSecrets();
    this.#picked = false;
    this.#contactLeft = false;
    this.#sentAt.clear();
    this.#throttles.clear();
    Object.assign(this.typed, { email: '', phone: '', country: '+86' });
  }

  /** Somebody else is signed in: nothing of the user before is of any use. */
  startOver(): void {
    this.reset();
    this.#cooldowns.clear();
  }

  /** Pasted codes come with spaces, typed ones in full width. */
  get #code(): string {
    return this.typed.code.normalize('NFKC').replace(/\s+/g, '');
  }

  get #contact(): Contact {
    if (this.#address(this.#known)) return this.#known;
    const { email, phone, country } = this.typed;
    return { email: email.trim(), ...number(phone, country) };
  }

  get #contactIsValid(): boolean {
    if (!this.lacksContact) return true;
    const { email, phone, country } = this.#contact;
    return this.method === 'EMAIL_PASSCODE'
      ? /^[^\s@]+@[^\s@]+$/.test(email)
      : /^\d{4,15}$/.test(phone) && /^\+\d{1,4}$/.test(country);
  }

  #address({ email, phone }: Contact): string {
    return this.method === 'EMAIL_PASSCODE' ? email : phone;
  }
}

/** What is bound to an account can verify its user; the password only where nothing else is. */
export function discover(level: SecurityLevelDto | null, known: Contact): VerifyMethod[] {
  const phone = level ? level.phoneBinded : known.phone !== '';
  const email = level ? level.emailBinded : known.email !== '';
  const bound: VerifyMethod[] = [];
  if (phone) bound.push('PHONE_PASSCODE');
  if (email) bound.push('EMAIL_PASSCODE');
  if (bound.length === 0 && level?.passwordSet) bound.push('PASSWORD');
  return bound;
}

/** A clock that was set back ends a wait; else it would last for as long as that. */
function secondsOf(wait: Wait | undefined, now: number): number {
  if (!wait || now < wait.from) return 0;
  return Math.max(0, Math.ceil((wait.until - now) / 1000));
}

/** The host's own settings come before the profile. */
export function contactOf(
  host: Record<'email' | 'phoneNumber' | 'phoneCountryCode', string | null>,
  profile: UserDto | null,
): Contact {
  const own = host.phoneNumber?.trim();
  const country = host.phoneCountryCode || (own ? '' : profile?.phoneCountryCode);
  return {
    email: host.email?.trim() || (profile?.email ?? ''),
    ...number(own || (profile?.phone ?? ''), country ?? ''),
  };
}

/** As the service takes it: digits only, and the country code apart. */
function number(phone: string, country: string): Pick<Contact, 'phone' | 'country'> {
  const [digits = '', code = ''] = [phone, country].map((text) =>
    text.normalize('NFKC').replace(/[\s().-]+/g, ''),
  );
  return {
    phone: code && digits.startsWith(code) ? digits.slice(code.length) : digits,
    country: code,
  };
}
