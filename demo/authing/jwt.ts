import { createHmac, timingSafeEqual } from 'node:crypto';
import { isJsonObject, type JsonObject } from './narrow.js';

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const signature = (signed: string, secret: Buffer): Buffer =>
  createHmac('sha256', secret).update(signed).digest();

export function sign(claims: object, secret: Buffer): string {
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${signed}.${signature(signed, secret).toString('base64url')}`;
}

/** The claims, before the signature is checked: they name the application that has the secret. */
export function claims(jwt: string): JsonObject | null {
  try {
    const [, payload = ''] = jwt.split('.');
    const value: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

export function isSignedWith(jwt: string, secret: Buffer): boolean {
  const end = jwt.lastIndexOf('.');
  const given = Buffer.from(jwt.slice(end + 1), 'base64url');
  const right = signature(jwt.slice(0, Math.max(end, 0)), secret);
  return given.length === right.length && timingSafeEqual(given, right);
}
