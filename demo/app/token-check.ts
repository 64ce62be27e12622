import { tenant } from 'virtual:authing-tenant';
import type { Account } from './session.js';

/** What Authing answers to an access token. */
export interface TokenCheck {
  accepted: boolean;
  /** The codes of the envelope, for people to read. */
  codes: string;
  account: Account | null;
}

/**
 * Asks Authing for the profile, and so doesn't rely on what the element did or found out.
 *
 * @param accessToken null to have the app's server ask, with the token of its session
 */
export async function checkToken(accessToken: string | null): Promise<TokenCheck> {
  const authorization = accessToken !== null && { authorization: `Bearer ${accessToken}` };
  const response = await fetch(
    `${accessToken === null ? tenant.backend : tenant.host}/api/v3/get-profile`,
    {
      headers: { ...authorization, 'x-authing-app-id': tenant.appId },
      credentials: accessToken === null ? 'same-origin' : 'omit',
      cache: 'no-store',
    },
  );
  const answer: unknown = await response.json();
  if (!isRecord(answer)) throw new Error('The answer has no envelope.');
  const { statusCode, apiCode, data } = answer;
  const accepted = statusCode === 200;
  return {
    accepted,
    codes: [statusCode, apiCode].filter(Number.isInteger).map(String).join(' / '),
    account: accepted && isRecord(data) ? readAccount(data, accessToken) : null,
  };
}

function readAccount(data: Record<string, unknown>, accessToken: string | null): Account {
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
    idToken: null,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
