/**
 * Loaded before the tests. An `assert.ok` without a message that fails has Node look for its words
 * in the source; where tsx has put all of it on one line, Node 20 may search for minutes.
 * Node 22 reads the source by its map, and needs none of this.
 */
import assert from 'node:assert/strict';

const { ok } = assert;
Object.assign(assert, {
  ok: (value: unknown, message: string | Error = 'not true') => ok(value, message),
});
