import type { Answer } from '../answers.js';
import { isFields, type Fields } from '../narrow.js';
import type { BrokenBody } from '../protocol.js';

/** What may become of an answer between the service and its reader. */
export const brokenBodies: Record<BrokenBody, (answer: Answer) => Answer> = {
  empty: (answer) => withBody(answer, ''),
  truncated: (answer) => {
    const body = String(answer.body);
    return withBody(answer, body.slice(0, Math.floor(body.length / 2)));
  },
  huge: (answer) => reworded(answer, (was) => ({ padding: 'x'.repeat(10 * 1024 * 1024), ...was })),
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
  'not-utf8': (answer) => withBody(answer, Buffer.from(String(answer.body), 'utf16le')),
  'wrong-content-type': (answer) => ({
    ...answer,
    headers: { ...answer.headers, 'content-type': 'text/html; charset=utf-8' },
  }),
};

/** The answer with another envelope. */
export function reworded(answer: Answer, change: (envelope: Fields) => object): Answer {
  const envelope: unknown = JSON.parse(String(answer.body));
  return isFields(envelope) ? { ...answer, body: JSON.stringify(change(envelope)) } : answer;
}

/** Broken as it is, nobody can read a statusCode out of it. */
const withBody = (answer: Answer, body: string | Buffer): Answer => ({
  ...answer,
  body,
  statusCode: null,
});
