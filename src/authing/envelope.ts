import type {
  DeleteAccountTokenDto,
  Envelope,
  IsSuccessRespDto,
  SecurityLevelDto,
  SystemInfoDto,
  UserDto,
} from './dto.js';
import { AuthingError } from './errors.js';

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * Narrows an answer to the envelope every endpoint but `/api/v3/system` uses. An envelope is what
 * has an integer `statusCode`: a "200" in quotes says nothing about the account.
 *
 * @param marks whether to tell of marks that are not Authing's
 * @throws AuthingError `invalid-response`
 */
export function readEnvelope(value: unknown, marks = false): Envelope {
  if (!isRecord(value) || !Number.isInteger(value['statusCode'])) {
    throw new AuthingError('invalid-response', 'The answer is not one of Authing.');
  }
  const { statusCode, message, apiCode, requestId, error, foreign, data } = value;
  return {
    statusCode: statusCode as number,
    message: typeof message === 'string' ? message : '',
    ...(Number.isInteger(apiCode) && { apiCode: apiCode as number }),
    ...(typeof requestId === 'string' && { requestId }),
    // Where the page's own client is an `AuthingClient`, it has found them before.
    ...(marks &&
      (error !== undefined || !!foreign || !Number.isInteger(apiCode ?? 0)) && { foreign: true }),
    data,
  };
}

/** 200 alone is not enough: `data.success` must say so too. */
export function isSuccess(envelope: Envelope): envelope is IsSuccessRespDto {
  const { statusCode, data } = envelope;
  return statusCode === 200 && isRecord(data) && data['success'] === true;
}

/** A token out of what `verifyDeleteAccountRequest` answered, its envelope included or not. */
export function readToken(value: unknown): DeleteAccountTokenDto | null {
  if (typeof value === 'string') {
    const deleteAccountToken = value.trim();
    return deleteAccountToken ? { deleteAccountToken } : null;
  }
  if (!isRecord(value)) return null;
  if (isRecord(value['data'])) return readToken(value['data']);
  const { deleteAccountToken, tokenExpiresIn } = value;
  const token = typeof deleteAccountToken === 'string' ? readToken(deleteAccountToken) : null;
  if (!token || tokenExpiresIn === undefined || tokenExpiresIn === null) return token;
  return Number.isFinite(tokenExpiresIn)
    ? { ...token, tokenExpiresIn: tokenExpiresIn as number }
    : null;
}

const PROFILE = [
  'email',
  'phone',
  'phoneCountryCode',
  'username',
  'name',
  'nickname',
  'photo',
] as const;

/** The service sends null, or nothing, for what an account doesn't have. */
export function readProfile(data: unknown): UserDto | null {
  if (!isRecord(data) || typeof data['userId'] !== 'string' || !data['userId']) return null;
  const profile: UserDto = { userId: data['userId'] };
  for (const key of PROFILE) {
    const value = data[key];
    if (typeof value === 'string' && value.trim()) profile[key] = value.trim();
  }
  return profile;
}

export function readSecurityLevel(data: unknown): SecurityLevelDto | null {
  if (!isRecord(data)) return null;
  const { passwordSet, emailBinded, phoneBinded } = data;
  const known = [passwordSet, emailBinded, phoneBinded].some((flag) => typeof flag === 'boolean');
  if (!known) return null;
  return {
    passwordSet: passwordSet === true,
    emailBinded: emailBinded === true,
    phoneBinded: phoneBinded === true,
  };
}

/** A key that the service doesn't give is empty. */
export function readSystemInfo(value: unknown): SystemInfoDto {
  const { rsa, sm2 } = Object(value) as Record<string, unknown>;
  const key = (part: unknown) =>
    isRecord(part) && typeof part['publicKey'] === 'string' ? part['publicKey'] : '';
  return { rsa: { publicKey: key(rsa) }, sm2: { publicKey: key(sm2) } };
}

/**
 * A success with its data narrowed; a refusal as it is.
 *
 * @throws AuthingError `invalid-response` when a success has no such data
 */
export function withData<T>(envelope: Envelope, read: (data: unknown) => T | null): Envelope<T> {
  const data = read(envelope.data);
  if (envelope.statusCode === 200 && data === null) {
    throw new AuthingError('invalid-response', 'The answer lacks what was asked.');
  }
  return { ...envelope, data: data as T };
}

/**
 * The public keys, of which there is at least one.
 *
 * @throws AuthingError `invalid-response` for anything else, an envelope with a refusal for one
 */
export function withKeys(value: unknown): SystemInfoDto {
  const info = readSystemInfo(value);
  if (info.rsa.publicKey || info.sm2.publicKey) return info;
  throw new AuthingError('invalid-response', 'The answer lacks what was asked.');
}
