import { tenant } from 'virtual:authing-tenant';
import { isRecord } from './is-record.js';
import type { Account } from './session.js';

/** What Authing says to an access token. */
export interface TokenCheck {
  /** The token still works. */
  accepted: boolean;
  /** The envelope's codes, to be shown. */
  codes: string;
  /** Whose it is. */
  account: Account | null;
}

/** Reads the profile, straight from Authing: what the element did or saw doesn't count here. */
export async function check(accessToken: string): Promise<TokenCheck> {
  const response = await fetch(`${tenant.host}/api/v3/get-profile`, {
    headers: { authorization: `Bearer ${accessToken}`, 'x-authing-app-id': tenant.appId },
    credentials: 'omit',
    cache: 'no-store',
  });
  const answer: unknown = await response.json();
  if (!isRecord(answer)) throw new Error('The answer is none of Authing’s.');
  const { statusCode, apiCode, data } = answer;
  const accepted = statusCode === 200;
  return {
    accepted,
    codes: [statusCode, apiCode].filter(Number.isInteger).map(String).join(' / '),
    account: accepted && isRecord(data) ? readAccount(data, accessToken) : null,
  };
}

function readAccount(data: Record<string, unknown>, accessToken: string): Account {
  const text = (key: string) => {
    const value = data[key];
    return typeof value === 'string' && value ? value : undefined;
  };
  const [email, phone, username] = [text('email'), text('phone'), text('username')];
  return {
    userId: text('userId') ?? '',
    name: text('name') ?? text('nickname') ?? username ?? email ?? phone ?? 'You',
    email,
    phone,
    phoneCountryCode: text('phoneCountryCode'),
    username,
    accessToken,
  };
}
