import type { Account } from '../account.js';
import { ok } from '../answers.js';
import type { App } from '../app.js';
import { object, oneOf, optionalOneOf, optionalText, text, type JsonObject } from '../narrow.js';
import { encryptTypes, type EncryptionKeys } from '../password-encryption.js';
import { Refusal } from '../refusal.js';
import type { Endpoint } from './call.js';
import { checkEmail, checkPhone } from './owner.js';

const verifyMethods = ['PHONE_PASSCODE', 'EMAIL_PASSCODE', 'PASSWORD'] as const;
type Verify = (app: App, account: Account, body: JsonObject, keys: EncryptionKeys) => void;

const codeRefusals = {
  wrong: 'The verification code is wrong.',
  used: 'The verification code has been used already.',
  expired: 'The verification code has expired.',
};

export const verifyDeleteAccountRequest: Endpoint = (call) => {
  const { app, accessToken } = call;
  const account = app.unlockedAccountOf(accessToken);
  const body = call.body();
  const verify = verifiers[oneOf(body, 'verifyMethod', verifyMethods)];
  if (account.triesUsedUp) throw triesUsedUp();
  verify(app, account, body, call.keys);
  account.noteSuccess();
  return ok(app.deleteTokens.issue(account.userId));
};

const verifyPhone: Verify = (app, account, body) => {
  const payload = object(body['phonePassCodePayload'], 'phonePassCodePayload');
  const countryCode = optionalText(payload, 'phoneCountryCode');
  const code = text(payload, 'passCode');
  checkPhone(account, text(payload, 'phoneNumber'), countryCode);
  useCode(app, account, 'sms', code);
};

const verifyEmail: Verify = (app, account, body) => {
  const payload = object(body['emailPassCodePayload'], 'emailPassCodePayload');
  const code = text(payload, 'passCode');
  checkEmail(account, optionalText(payload, 'email') ?? account.details.email ?? '');
  useCode(app, account, 'email', code);
};

const verifyPassword: Verify = (_app, account, body, keys) => {
  const payload = object(body['passwordPayload'], 'passwordPayload');
  const encrypted = text(payload, 'password');
  const type = optionalOneOf(payload, 'passwordEncryptType', encryptTypes) ?? 'none';
  const { email, phone, password, passwordAlways, social } = account.details;
  if (social && password === undefined) {
    throw new Refusal(403, 'The account comes from a social sign-in and has no password.', 2027);
  }
  if ((phone || email) && !passwordAlways) {
    throw new Refusal(403, 'A password will do only if neither phone nor e-mail is bound.');
  }
  if (password === undefined) throw new Refusal(403, 'The account has no password.', 2333);
  const given = keys.decrypt(encrypted, type);
  if (given === null) throw new Refusal(400, 'The password could not be decrypted.');
  if (given !== password) fail(account, new Refusal(403, 'The password is wrong.', 2006));
};

const verifiers: Record<(typeof verifyMethods)[number], Verify> = {
  PHONE_PASSCODE: verifyPhone,
  EMAIL_PASSCODE: verifyEmail,
  PASSWORD: verifyPassword,
};

function useCode(app: App, account: Account, via: 'sms' | 'email', code: string): void {
  const outcome = app.passCodes.use(account.userId, via, code);
  if (outcome !== 'right') fail(account, new Refusal(400, codeRefusals[outcome], 2001));
}

/** The try that uses up the last one is already answered as locked. */
function fail(account: Account, refusal: Refusal): never {
  account.noteFailure();
  throw account.triesUsedUp ? triesUsedUp() : refusal;
}

const triesUsedUp = (): Refusal =>
  new Refusal(403, 'The account is locked after too many tries. Please try again later.', 2057);
