import type { DeleteAccountTokenDto, Envelope, IsSuccessRespDto } from './dto.js';
import { AuthingError } from './errors.js';

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * Narrows an answer to the envelope every endpoint but `/api/v3/system` uses. An envelope is what
 * has an integer `statusCode`: a "200" in quotes says nothing about the account.
 *
 * @throws AuthingError `invalid-response`
 */
export function readEnvelope(value: unknown): Envelope {
  if (!isRecord(value) || !Number.isInteger(value['statusCode'])) {
    throw new AuthingError('invalid-response', 'The answer is not one of Authing.');
  }
  const { statusCode, message, apiCode, requestId, data } = value;
  return {
    statusCode: statusCode as number,
    message: typeof message === 'string' ? message : '',
    ...(Number.isInteger(apiCode) && { apiCode: apiCode as number }),
    ...(typeof requestId === 'string' && { requestId }),
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
