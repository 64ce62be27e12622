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
import { COUNTRY, type Contact } from './contact.js';

const CHANNEL = 'CHANNEL_DELETE_ACCOUNT';

/** A field that asks where a code is to go. Its label is the text of the same name. */
export interface AddressField {
  name: keyof Contact & keyof Strings;
  type: 'email' | 'tel';
  autocomplete: 'email' | 'tel-country-code' | 'tel-national';
  /** What it holds once it is filled in. */
  pattern: RegExp;
}

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
  /** What of a contact the code goes to. */
  address: keyof Contact;
  /** That address, so that it can be recognised but not learned. */
  mask(address: string): string;
  body(contact: Contact): SendSmsDto | SendEmailDto;
}

/** A way for the user to prove who they are. */
interface Method {
  /** What the user proves it with. */
  secret: 'code' | 'password';
  /** What has codes sent; null for a method without any. */
  sender: Sender | null;
  /** What says whether the account has it. */
  bound: keyof SecurityLevelDto;
  /** It is offered only where no other method is bound. */
  isLastResort?: boolean;
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
        { name: 'country', type: 'tel', autocomplete: 'tel-country-code', pattern: COUNTRY },
        { name: 'phone', type: 'tel', autocomplete: 'tel-national', pattern: /^\d{4,15}$/ },
      ],
      invalid: 'invalidPhone',
      address: 'phone',
      mask: maskPhone,
      body: (contact) => ({ channel: CHANNEL, ...phoneNumber(contact) }),
    },
    bound: 'phoneBinded',
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
      fields: [
        { name: 'email', type: 'email', autocomplete: 'email', pattern: /^[^\s@]+@[^\s@]+$/ },
      ],
      invalid: 'invalidEmail',
      address: 'email',
      mask: maskEmail,
      body: ({ email }) => ({ channel: CHANNEL, email }),
    },
    bound: 'emailBinded',
    payload: (passCode, { email }) => ({ emailPassCodePayload: { email, passCode } }),
    name: 'methodEmail',
    namedTo: 'methodEmailTo',
  },
  PASSWORD: {
    secret: 'password',
    sender: null,
    bound: 'passwordSet',
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

/**
 * What is bound to an account can verify its user; a last resort only where nothing else is. Where
 * the service doesn't say what is bound, an address that is known must do.
 */
export function discover(level: SecurityLevelDto | null, contact: Contact): VerifyMethod[] {
  const bound = VERIFY_METHODS.filter((name) => {
    const { bound: flag, sender } = methodOf(name);
    return level ? level[flag] : !!sender && contact[sender.address] !== '';
  });
  const best = bound.filter((name) => !methodOf(name).isLastResort);
  return best.length > 0 ? best : bound;
}

function phoneNumber({ phone, country }: Contact): {
  phoneNumber: string;
  phoneCountryCode?: string;
} {
  return { phoneNumber: phone, ...(country && { phoneCountryCode: country }) };
}
