import type {
  DeleteAccountDto,
  GetProfileDto,
  SendEmailDto,
  SendSmsDto,
  VerifyDeleteAccountRequestDto,
} from '../authing/dto.js';
import { isRecord } from '../authing/envelope.js';
import { Refused } from './answers.js';

/**
 * What is passed on of a request: the fields that Authing's reference names
 * (https://api-explorer.authing.cn) and that deleting an account needs, each of its own type. All
 * others are left out. Each function throws `Refused` for a field that is missing or of another
 * type.
 */
type Fields = Readonly<Record<string, unknown>>;

/** Authing's codes are good for one purpose each, and this backend has no other. */
const CHANNELS = ['CHANNEL_DELETE_ACCOUNT'] as const;
const METHODS = ['PHONE_PASSCODE', 'EMAIL_PASSCODE', 'PASSWORD'] as const;
const ENCRYPTIONS = ['none', 'rsa', 'sm2'] as const;
const FLAGS = ['withCustomData', 'withIdentities', 'withDepartmentIds'] as const;

export const readDelete = (body: Fields): DeleteAccountDto => ({
  deleteAccountToken: text(body, 'deleteAccountToken'),
});

export const readSms = (body: Fields): SendSmsDto => ({
  channel: oneOf(body, 'channel', CHANNELS),
  phoneNumber: text(body, 'phoneNumber'),
  ...optional(body, 'phoneCountryCode', text),
});

export const readEmail = (body: Fields): SendEmailDto => ({
  channel: oneOf(body, 'channel', CHANNELS),
  email: text(body, 'email'),
});

export function readVerify(body: Fields): VerifyDeleteAccountRequestDto {
  const verifyMethod = oneOf(body, 'verifyMethod', METHODS);
  switch (verifyMethod) {
    case 'PHONE_PASSCODE': {
      const payload = object(body, 'phonePassCodePayload');
      const phonePassCodePayload = {
        phoneNumber: text(payload, 'phoneNumber'),
        passCode: text(payload, 'passCode'),
        ...optional(payload, 'phoneCountryCode', text),
      };
      return { verifyMethod, phonePassCodePayload };
    }
    case 'EMAIL_PASSCODE': {
      const payload = object(body, 'emailPassCodePayload');
      const emailPassCodePayload = {
        ...optional(payload, 'email', text),
        passCode: text(payload, 'passCode'),
      };
      return { verifyMethod, emailPassCodePayload };
    }
    case 'PASSWORD': {
      const payload = object(body, 'passwordPayload');
      const passwordPayload = {
        password: text(payload, 'password'),
        ...optional(payload, 'passwordEncryptType', encryption),
      };
      return { verifyMethod, passwordPayload };
    }
  }
}

/** What `getProfile` is asked for in the query. */
export function readFlags(query: URLSearchParams): GetProfileDto {
  const flags: GetProfileDto = {};
  for (const name of FLAGS) {
    const value = query.get(name);
    if (value === 'true' || value === 'false') flags[name] = value === 'true';
  }
  return flags;
}

const encryption = (from: Fields, key: string) => oneOf(from, key, ENCRYPTIONS);

function text(from: Fields, key: string): string {
  const value = from[key];
  return typeof value === 'string' && value ? value : wrong(`${key} must be a string.`);
}

function oneOf<T extends string>(from: Fields, key: string, values: readonly T[]): T {
  const value = values.find((candidate) => candidate === from[key]);
  return value ?? wrong(`${key} must be ${values.join(' or ')}.`);
}

function object(from: Fields, key: string): Fields {
  const value = from[key];
  return isRecord(value) ? value : wrong(`${key} must be an object.`);
}

/** JSON knows no undefined, so null may stand for what is left out. */
function optional<K extends string>(
  from: Fields,
  key: K,
  read: (from: Fields, key: string) => string,
): { [P in K]?: string } {
  const isAbsent = from[key] === undefined || from[key] === null;
  return isAbsent ? {} : ({ [key]: read(from, key) } as { [P in K]: string });
}

function wrong(why: string): never {
  throw new Refused(400, why);
}
