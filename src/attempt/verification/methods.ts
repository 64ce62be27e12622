import { NO_PASSWORD } from '../../authing/api-codes.js';
import type {
  PasswordEncryptType,
  SecurityLevelDto,
  SendEmailDto,
  SendSmsDto,
  VerifyDeleteAccountRequestDto,
  VerifyMethod,
} from '../../authing/dto.js';
import type { Strings } from '../../locales/strings.js';
import { maskEmail, maskPhone } from '../mask.js';
import type { Contact } from './contact.js';

const CHANNEL = 'CHANNEL_DELETE_ACCOUNT';

/** A field that asks where a code is to go. The one that holds the address itself is the `main` one. */
export interface AddressField {
  name: keyof Contact;
  type: 'email' | 'tel';
  autocomplete: AddressAutocomplete;
  label: keyof Strings;
  main: boolean;
}

type AddressAutocomplete = 'email' | 'tel-country-code' | 'tel-national';

/** How codes of a method get to the user. */
interface Sender {
  /** The client's method that has a code sent. */
  method: 'sendSms' | 'sendEmail';
  /** Milliseconds a code is good for. */
  lifetime: number;
  /** Milliseconds until another code may be asked for. */
  cooldown: number;
  /** What asks the user for the address when nobody knows it. */
  fields: readonly AddressField[];
  /** What is said beside them when they don't hold an address. */
  invalid: keyof Strings;
  /** Where the code goes; empty when it isn't known. */
  address(contact: Contact): string;
  /** That address, so that it can be recognised but not learned. */
  mask(address: string): string;
  /** What the user has filled in can be an address. */
  isValid(contact: Contact): boolean;
  body(contact: Contact): SendSmsDto | SendEmailDto;
}

/** A way for the user to prove who they are. */
interface Method {
  /** What the user proves it with. */
  secret: 'code' | 'password';
  /** What has codes sent; null for a method without any. */
  sender: Sender | null;
  /** It is bound to the account, as far as that can be told. */
  isBound(level: SecurityLevelDto | null, contact: Contact): boolean;
  /** It is offered only where no other method is bound. */
  isLastResort: boolean;
  /** The service's code for an account that turns out not to have it. */
  unavailable?: number;
  /** The method's own part of the body of `verifyDeleteAccountRequest`. */
  payload(secret: string, contact: Contact, encryptType: PasswordEncryptType): VerifyPayload;
  /** Its name in the choice of methods; `namedTo` is used when it is known where the code goes. */
  name: keyof Strings;
  namedTo: keyof Strings;
}

type VerifyPayload = Omit<VerifyDeleteAccountRequestDto, 'verifyMethod'>;

/**
 * All that is particular to each way of verifying the user, in the order in which they are offered.
 * Another one is a record here, and its texts.
 */
export const METHODS = {
  PHONE_PASSCODE: {
    secret: 'code',
    sender: {
      method: 'sendSms',
      lifetime: 60_000,
      cooldown: 60_000,
      fields: [
        {
          name: 'country',
          type: 'tel',
          autocomplete: 'tel-country-code',
          label: 'country',
          main: false,
        },
        { name: 'phone', type: 'tel', autocomplete: 'tel-national', label: 'phone', main: true },
      ],
      invalid: 'invalidPhone',
      address: ({ phone }) => phone,
      mask: maskPhone,
      isValid: ({ phone, country }) => /^\d{4,15}$/.test(phone) && /^\+\d{1,4}$/.test(country),
      body: (contact) => ({ channel: CHANNEL, ...phoneNumber(contact) }),
    },
    isBound: (level, { phone }) => (level ? level.phoneBinded : phone !== ''),
    isLastResort: false,
    payload: (passCode, contact) => ({
      phonePassCodePayload: { ...phoneNumber(contact), passCode },
    }),
    name: 'methodPhone',
    namedTo: 'methodPhoneTo',
  },
  EMAIL_PASSCODE: {
    secret: 'code',
    sender: {
      method: 'sendEmail',
      lifetime: 300_000,
      cooldown: 60_000,
      fields: [{ name: 'email', type: 'email', autocomplete: 'email', label: 'email', main: true }],
      invalid: 'invalidEmail',
      address: ({ email }) => email,
      mask: maskEmail,
      isValid: ({ email }) => /^[^\s@]+@[^\s@]+$/.test(email),
      body: ({ email }) => ({ channel: CHANNEL, email }),
    },
    isBound: (level, { email }) => (level ? level.emailBinded : email !== ''),
    isLastResort: false,
    payload: (passCode, { email }) => ({ emailPassCodePayload: { email, passCode } }),
    name: 'methodEmail',
    namedTo: 'methodEmailTo',
  },
  PASSWORD: {
    secret: 'password',
    sender: null,
    isBound: (level) => level?.passwordSet === true,
    isLastResort: true,
    unavailable: NO_PASSWORD,
    payload: (password, _contact, passwordEncryptType) => ({
      passwordPayload: { password, passwordEncryptType },
    }),
    name: 'methodPassword',
    namedTo: 'methodPassword',
  },
} as const satisfies Record<VerifyMethod, Method>;

/** All methods, in the order in which they are offered. */
export const VERIFY_METHODS = Object.keys(METHODS) as readonly VerifyMethod[];

export function methodOf(name: VerifyMethod): Method {
  return METHODS[name];
}

/** What is bound to an account can verify its user; a last resort only where nothing else is. */
export function discover(level: SecurityLevelDto | null, contact: Contact): VerifyMethod[] {
  const bound = VERIFY_METHODS.filter((name) => methodOf(name).isBound(level, contact));
  const best = bound.filter((name) => !methodOf(name).isLastResort);
  return best.length > 0 ? best : bound;
}

function phoneNumber({ phone, country }: Contact): {
  phoneNumber: string;
  phoneCountryCode?: string;
} {
  return { phoneNumber: phone, ...(country && { phoneCountryCode: country }) };
}
