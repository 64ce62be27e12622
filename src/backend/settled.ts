import type { Envelope } from '../authing/dto.js';
import { isRecord, readEnvelope } from '../authing/envelope.js';
import { claim } from '../authing/claim.js';

/** What is kept of a delete for whoever sends it again. It holds no secret and no personal data. */
interface Settled {
  /** Whose delete it was, in a form that only the same token and the same user lead to. */
  owner: string;
  answer: Envelope;
}

/** A key that does not give the token away. */
export const keyOf = (deleteAccountToken: string): Promise<string> => sha256(deleteAccountToken);

/**
 * A mark of the user whom a bearer belongs to, or of the bearer itself where it doesn't tell. The
 * token in it keeps marks of the same user from being recognized as such.
 */
export function ownerOf(deleteAccountToken: string, bearer: string): Promise<string> {
  const sub = claim(bearer, 'sub');
  return sha256(JSON.stringify([deleteAccountToken, typeof sub === 'string' ? sub : bearer]));
}

export const write = (settled: Settled): string => JSON.stringify(settled);

/** @returns null for what nobody has written with `write` */
export function read(text: string): Settled | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || typeof value['owner'] !== 'string') return null;
    const answer = readEnvelope(value['answer']);
    const retryAfter: unknown = Reflect.get(Object(value['answer']), 'retryAfter');
    // It is no part of a body, and so `readEnvelope` leaves it out.
    if (typeof retryAfter === 'number') answer.retryAfter = retryAfter;
    return { owner: value['owner'], answer };
  } catch {
    return null;
  }
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
