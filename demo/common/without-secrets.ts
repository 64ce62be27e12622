const DOTS = '••••••';

/** What a request, an answer or an event may hold that nobody else is to see. */
const SECRETS: readonly string[] = [
  'deleteAccountToken',
  'passCode',
  'password',
  'accessToken',
  'idToken',
  'authorization',
  'cookie',
];

/** JSON for people to read, with dots for each secret in it. */
export const withoutSecrets = (value: unknown): string => JSON.stringify(value, hide, 2) ?? '';

function hide(key: string, value: unknown): unknown {
  if (SECRETS.includes(key)) return DOTS;
  return typeof value === 'string' ? value.replace(/(id_token_hint=)[^&]*/, `$1${DOTS}`) : value;
}
