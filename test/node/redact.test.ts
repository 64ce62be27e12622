import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { redactor } from '../../src/authing/redact.js';

const clean = (message: string, ...secrets: (string | null)[]): string =>
  redactor(secrets)(message);

/** Each is a challenge of its own, and the last one is all of them together. */
const SECRETS: Record<string, string> = {
  'a plain word': 'hunter2',
  'quotation marks': 'say "friend" and \'enter\'',
  'a backslash': 'C:\\users\\new',
  'a backslash at the end': 'back\\',
  spaces: ' two  spaces ',
  'a plus': 'one+one',
  'a slash': 'and/or',
  'a percent sign': '100%25 sure%',
  'what is not ASCII': 'pässwörd 密码 🔑',
  'what a pattern is made of': '^(.*)[$&$1]{2}|a?\\d+$',
  'markup and separators': '<a&b=c;d>#e,f:g@h!(~)*',
  'half a surrogate pair': 'half \ud83d pair',
  'control characters': 'tab\tand\u0001',
  'an encrypted password': 'Zm9v/YmFy+YmF6/cXV4+A==',
  'a token': 'eyJhbGciOi.eyJzdWIi-_.c2ln',
  everything: 'a"b\\c d+e/f%41é密🔑.*(1)\'<&',
};

const json = (text: string): string => JSON.stringify(text).slice(1, -1);
const unpaired = /\p{Cs}/gu;
const percent = (text: string): string => encodeURIComponent(text.replace(unpaired, '\ufffd'));
const lower = (text: string): string => text.replace(/%../g, (byte) => byte.toLowerCase());
const form = (text: string): string => String(new URLSearchParams({ x: text })).slice(2);
const strict = (text: string): string =>
  percent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
const ascii = (text: string): string =>
  json(text).replace(/[^ -~]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });

const SHAPES: Record<string, (secret: string) => string> = {
  'as it is': (secret) => secret,
  'in JSON': json,
  'in JSON in JSON': (secret) => json(json(secret)),
  'in JSON that keeps to ASCII': ascii,
  'in JSON as PHP writes it': (secret) => ascii(secret).replaceAll('/', '\\/'),
  'in a URL': percent,
  'in a URL, in lower case': (secret) => lower(percent(secret)),
  'in a form': form,
  'in a form, in lower case': (secret) => lower(form(secret)),
  'in a URL as Python and PHP write it': strict,
  'in a form as Python and Go write it': (secret) => strict(secret).replaceAll('%20', '+'),
  'in JSON in a URL': (secret) => percent(json(secret)),
  'in JSON in a form': (secret) => form(json(secret)),
};

describe('A secret is taken out', () => {
  for (const [shape, write] of Object.entries(SHAPES)) {
    it(shape, () => {
      for (const [what, secret] of Object.entries(SECRETS)) {
        const text = write(secret);
        assert.equal(clean(`<${text}>`, secret), '<…>', what);
        assert.equal(clean(`x${text}y${text}z`, secret), 'x…y…z', `${what}, twice and glued`);
      }
    });
  }

  it('while the rest of what was sent stays as it is', () => {
    const password = SECRETS['everything']!;
    const body = { verifyMethod: 'PASSWORD', passwordPayload: { password, type: 'none' } };
    const left = { verifyMethod: 'PASSWORD', passwordPayload: { password: '…', type: 'none' } };
    assert.equal(clean(`No: ${JSON.stringify(body)}`, password), `No: ${JSON.stringify(left)}`);
  });

  it('whole, when another one is a part of it, in whatever order they come', () => {
    const [long, short] = ['ab"cd ef', 'cd'];
    for (const secrets of [
      [long, short],
      [short, long],
    ]) {
      for (const [shape, write] of Object.entries(SHAPES)) {
        assert.equal(clean(`${write(long)}, ${short}`, ...secrets), '…, …', shape);
      }
    }
  });

  it('whole, when another one is a part of one of its shapes', () => {
    assert.equal(clean('a%20b and 20', '20', 'a b'), '… and …');
  });

  it('when it looks like a reference in a replacement', () => {
    assert.equal(clean('$& a $1', '$&', '$1'), '… a …');
  });
});

describe('Nothing is taken out', () => {
  it('when there is no secret, or an empty one', () => {
    assert.equal(clean('As it was.', null, ''), 'As it was.');
    assert.equal(clean('As it was.'), 'As it was.');
  });

  it('of what only looks like a secret', () => {
    assert.equal(clean('axb, A.B and a.', 'a.b'), 'axb, A.B and a.');
  });
});

it('No secret is too long or too odd to be taken out', () => {
  for (const unit of ['a', '"', '\\', 'é', '\ud800', '%']) {
    const secret = unit.repeat(2_000);
    assert.ok(clean(`x${json(secret)}y`, secret) === 'x…y', unit);
  }
});
