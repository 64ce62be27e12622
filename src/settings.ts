/**
 * What a page can set, as the layers below the element see it, and the narrow port through which
 * they reach back to it. Types only: nobody below imports the element itself.
 */
import type { AccessToken, IdToken } from './authing/credentials.js';
import type { DeleteAccountClient, PasswordEncryptType } from './authing/dto.js';
import type { Strings } from './locales/strings.js';

/** Encrypts a password; `publicKey` is as `/api/v3/system` gives it. */
export type EncryptFunction = (plaintext: string, publicKey: string) => string | Promise<string>;

/** What the page's own check says before the user is asked. */
export interface Preflight {
  /** What must be settled before the account can be deleted. */
  blockers?: readonly Blocker[];
  /** What is lost, in the page's own words; shown instead of the built-in list. */
  consequences?: readonly string[];
}

export interface Blocker {
  message: string;
  /** Where it can be settled; `http(s)` or relative. */
  href?: string;
}

/** The element's attributes and properties, by the names of the properties. */
export interface Settings {
  readonly host: string | null;
  readonly appId: string | null;
  readonly userPoolId: string | null;
  readonly verification: 'auto' | 'authing' | 'host';
  readonly verifyMethods: string | null;
  readonly email: string | null;
  readonly phoneNumber: string | null;
  readonly phoneCountryCode: string | null;
  readonly passwordEncryptType: PasswordEncryptType;
  readonly userId: string | null;
  readonly postLogoutRedirectUri: string | null;
  readonly confirmation: 'checkbox' | 'phrase' | 'none';
  readonly confirmationPhrase: string | null;
  readonly inline: boolean;
  readonly timeout: number;
  readonly accessToken: AccessToken | null;
  readonly idToken: IdToken | null;
  readonly client: DeleteAccountClient | null;
  readonly encryptFunction: EncryptFunction | null;
  readonly preflight: (() => Preflight | Promise<Preflight>) | null;
  readonly strings: Partial<Strings> | null;
}

/** A token as the page supplied it, not looked at yet, and when it came (`Date.now()`). */
export interface GivenToken {
  value: unknown;
  at: number;
}

/** How the panel reaches the element, beside its settings. */
export interface Port {
  /** A token waits to be looked at. */
  hasToken(): boolean;
  /** Hands that token over; the element keeps nothing of it. */
  takeToken(): GivenToken | null;
  /** Keeps a token until it is looked at. */
  giveToken(value: unknown): void;
  /** The panel's state is another one: the element reflects it. */
  changed(isOpen: boolean): void;
}
