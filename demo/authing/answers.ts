import { isJsonObject, type JsonObject } from './narrow.js';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
  /** The statusCode in the envelope; null if the answer has no envelope. */
  statusCode: number | null;
}

export function json(value: unknown, statusCode: number | null = null): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(value),
    statusCode,
  };
}

export const ok = (data?: object): Answer =>
  json({ statusCode: 200, message: 'success', ...(data && { data }) }, 200);

export const html = (status: number, body: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
  statusCode: null,
});

export const redirect = (status: 302 | 307, location: string): Answer => ({
  status,
  headers: { location },
  body: '',
  statusCode: null,
});

export function changeEnvelope(answer: Answer, change: (envelope: JsonObject) => object): Answer {
  const envelope: unknown = JSON.parse(String(answer.body));
  return isJsonObject(envelope) ? { ...answer, body: JSON.stringify(change(envelope)) } : answer;
}
