/**
 * This is loaded before the tests. When an `assert.ok` without a message fails, Node looks for the
 * words of the assertion in the source. Where tsx has put all of the source on one line, Node 20
 * may search for minutes. This can go once Node 22 is the oldest version: it reads the source
 * through its source map.
 */
import assert from 'node:assert/strict';

const { ok } = assert;
Object.assign(assert, {
  ok: (value: unknown, message: string | Error = 'not true') => ok(value, message),
});
