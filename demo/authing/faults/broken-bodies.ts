import { changeEnvelope, type Answer } from '../answers.js';
import type { BrokenBody } from './types.js';

/** What can become of a body between Authing and the client. */
export const brokenBodies: Record<BrokenBody, (answer: Answer) => Answer> = {
  empty: (answer) => withBody(answer, ''),
  truncated: (answer) => {
    const body = String(answer.body);
    return withBody(answer, body.slice(0, Math.floor(body.length / 2)));
  },
  huge: (answer) =>
    changeEnvelope(answer, (envelope) => ({
      padding: 'x'.repeat(10 * 1024 * 1024),
      ...envelope,
    })),
  'wrong-types': (answer) =>
    withBody(
      answer,
      '{"statusCode":200,"message":42,"apiCode":"none","requestId":{},"data":{"success":"true","userId":7,"deleteAccountToken":[],"tokenExpiresIn":"soon"}}',
    ),
  nested: (answer) =>
    withBody(
      answer,
      `{"statusCode":200,"message":"success","data":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    ),
  'not-utf8': (answer) => withBody(answer, utf16(String(answer.body))),
  'wrong-content-type': (answer) => ({
    ...answer,
    headers: { ...answer.headers, 'content-type': 'text/html; charset=utf-8' },
  }),
};

/** Whatever such a body says, no client can trust a statusCode in it. */
const withBody = (answer: Answer, body: string | Uint8Array): Answer => ({
  ...answer,
  body,
  statusCode: null,
});

const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from(text, (char) => char.charCodeAt(0)).buffer);
