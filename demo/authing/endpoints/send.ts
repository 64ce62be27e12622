import { ok } from '../answers.js';
import { oneOf, optionalText, text } from '../narrow.js';
import { Refusal, tooManyRequests } from '../refusal.js';
import { checkEmail, checkPhone } from './owner.js';
import type { Endpoint } from './call.js';

/** Authing has more channels, but the stand-in has no use for them. */
const channels = ['CHANNEL_DELETE_ACCOUNT'] as const;

export const sendSms: Endpoint = (call) => {
  const { app, accessToken } = call;
  const account = app.unlockedAccountOf(accessToken);
  const body = call.body();
  oneOf(body, 'channel', channels);
  const phone = text(body, 'phoneNumber');
  checkPhone(account, phone, optionalText(body, 'phoneCountryCode'));
  if (!app.passCodes.maySendCode('sms', phone)) {
    throw tooManyRequests();
  }
  app.passCodes.sendCode(account.userId, 'sms', phone);
  return ok();
};

export const sendEmail: Endpoint = (call) => {
  const { app, accessToken } = call;
  const account = app.unlockedAccountOf(accessToken);
  const body = call.body();
  oneOf(body, 'channel', channels);
  const email = text(body, 'email');
  checkEmail(account, email);
  if (!app.passCodes.maySendCode('email', email)) {
    throw new Refusal(429, 'Only one e-mail a minute can be sent to an address.', 2080);
  }
  app.passCodes.sendCode(account.userId, 'email', email);
  return ok();
};
