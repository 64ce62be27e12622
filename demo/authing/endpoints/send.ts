import { ok, Refusal } from '../answers.js';
import { oneOf, optionalText, text } from '../narrow.js';
import { checkEmail, checkPhone } from './owner.js';
import type { Endpoint } from './call.js';

/** Authing knows more channels. Here is nothing that they could be for. */
const channels = ['CHANNEL_DELETE_ACCOUNT'] as const;

export const sendSms: Endpoint = (call) => {
  const { app, accessToken } = call;
  const account = app.active(accessToken);
  const body = call.body();
  oneOf(body, 'channel', channels);
  const phone = text(body, 'phoneNumber');
  checkPhone(account, phone, optionalText(body, 'phoneCountryCode'));
  if (!app.passCodes.maySend('sms', phone)) {
    throw new Refusal(429, '您的请求已超过最大数量限制，请稍后重试');
  }
  app.passCodes.send(account.userId, 'sms', phone);
  return ok();
};

export const sendEmail: Endpoint = (call) => {
  const { app, accessToken } = call;
  const account = app.active(accessToken);
  const body = call.body();
  oneOf(body, 'channel', channels);
  const email = text(body, 'email');
  checkEmail(account, email);
  if (!app.passCodes.maySend('email', email)) {
    throw new Refusal(429, 'Only one e-mail a minute can be sent to an address.', 2080);
  }
  app.passCodes.send(account.userId, 'email', email);
  return ok();
};
