import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blamed, refused, unanswered, type Reason } from '../../src/flow/failure.js';
import { en, loadStrings } from '../../src/locales/index.js';
import type { Strings } from '../../src/locales/strings.js';
import { TRIGGER, type Locale } from '../../src/locales/trigger.js';
import { explain, sentences, textOf } from '../../src/panel/messages.js';

/** The text of every reason there is. The compiler knows when one is missing. */
const TEXTS: Readonly<Record<Reason, keyof Strings>> = {
  rejected: 'rejected',
  unauthorized: 'unauthorized',
  throttled: 'throttled',
  'wrong-credential': 'wrongCredential',
  locked: 'locked',
  'user-not-found': 'userNotFound',
  'token-expired': 'tokenExpired',
  'token-missing': 'tokenMissing',
  'no-method': 'noMethod',
  'encryption-unavailable': 'encryptionUnavailable',
  'account-mismatch': 'accountMismatch',
  vetoed: 'vetoed',
  configuration: 'configuration',
  network: 'network',
  timeout: 'timeout',
  'invalid-response': 'invalidResponse',
  // The attempt was canceled, or the element removed, by then, so nobody reads it.
  aborted: 'rejected',
};
const REASONS = Object.keys(TEXTS) as Reason[];

/** The reasons of which it is known that nothing was sent, and so that nothing was deleted. */
const NOTHING_SENT: readonly Reason[] = [
  'token-expired',
  'token-missing',
  'account-mismatch',
  'vetoed',
];

/** What is told in our words, and nothing in anybody else's. */
const own = (text: string) => ({ own: text, foreign: '' });
/** What is told in the words of whoever said it, after ours if there are any. */
const foreign = (text: string, before = '') => ({ own: before, foreign: text });

/** What the service or the page may say, in a language that is not one of ours. */
const FOREIGN = 'Vokula unue.';

for (const locale of Object.keys(TRIGGER) as Locale[]) {
  const strings = await loadStrings(locale);
  const space = /[。！？]$/.test(strings.vetoed) ? '' : ' ';

  describe(`In the locale ${locale}`, () => {
    it('every reason has a text, and no two have the same', () => {
      const texts = REASONS.map((reason) => textOf(reason, strings));
      assert.deepEqual(
        texts,
        REASONS.map((reason) => strings[TEXTS[reason]]),
      );
      assert.equal(new Set(texts).size, REASONS.length - 1);
    });

    it('every failure is told by the text of its reason', () => {
      for (const reason of REASONS) {
        const text = textOf(reason, strings);
        const more = NOTHING_SENT.includes(reason) ? space + strings.nothingDeleted : '';
        assert.deepEqual(explain(unanswered(reason), strings, false), own(text + more), reason);
      }
    });

    it('nothing is said to still exist while there is a doubt', () => {
      for (const reason of REASONS) {
        const shown = explain(unanswered(reason), strings, true);
        assert.deepEqual(shown, own(textOf(reason, strings)), reason);
      }
    });

    it('the page’s own words stand alone, unless they say why the element can’t work', () => {
      for (const reason of REASONS) {
        for (const doubtful of [true, false]) {
          const before = reason === 'configuration' ? strings.configuration : '';
          const shown = explain(blamed(reason, FOREIGN), strings, doubtful);
          assert.deepEqual(shown, foreign(FOREIGN, before), reason);
        }
      }
    });
  });
}

describe('The page’s own words', () => {
  it('come before what the service says, in finer codes as well', () => {
    const failure = refused({ statusCode: 403, apiCode: 2000, message: 'no', data: null });
    assert.deepEqual(explain({ ...failure, said: FOREIGN }, en, false), foreign(FOREIGN));
  });

  it('do not count when they are empty, or white space', () => {
    for (const words of ['', '  ', new Error(), undefined, 7]) {
      const shown = explain(blamed('vetoed', words), en, false);
      assert.deepEqual(shown, own(`${en.vetoed} ${en.nothingDeleted}`));
    }
  });

  it('about what is set up wrongly follow ours, which say that it is the page’s mistake', () => {
    const failure = blamed('configuration', 'host is missing.');
    const shown = explain(failure, en, false);
    assert.deepEqual(shown, {
      own: 'Account deletion isn’t set up correctly on this page.',
      foreign: 'host is missing.',
    });
    assert.deepEqual(explain(unanswered('configuration'), en, false), own(en.configuration));
  });
});

describe('The service’s finer code', () => {
  const codes: [apiCode: number, statusCode: number, text: keyof Strings][] = [
    [1000, 500, 'throttled'],
    [2000, 403, 'captchaWanted'],
    [2001, 403, 'wrongCode'],
    [2006, 403, 'wrongPassword'],
    [2027, 403, 'noPassword'],
    [2333, 403, 'wrongPassword'],
  ];
  for (const [apiCode, statusCode, key] of codes) {
    it(`${apiCode} is told by “${en[key]}”`, () => {
      for (const message of ['', FOREIGN]) {
        const failure = refused({ statusCode, apiCode, message, data: null });
        assert.deepEqual(explain(failure, en, false), own(en[key]));
        assert.deepEqual(explain(failure, en, true), own(en[key]));
      }
    });
  }

  const others: [apiCode: number, text: keyof Strings][] = [
    [2004, 'userNotFound'],
    [2005, 'locked'],
    [2020, 'unauthorized'],
    [2057, 'locked'],
    [2080, 'throttled'],
  ];
  for (const [apiCode, key] of others) {
    it(`${apiCode} is told by its reason’s text, not by the service’s`, () => {
      const failure = refused({ statusCode: 403, apiCode, message: FOREIGN, data: null });
      assert.deepEqual(explain(failure, en, false), own(en[key]));
    });
  }

  it('does not matter where there is no way to verify', () => {
    const failure = refused({ statusCode: 403, apiCode: 2027, message: FOREIGN, data: null });
    const shown = explain({ ...failure, reason: 'no-method' }, en, false);
    assert.deepEqual(shown, own(en.noMethod));
  });
});

describe('The service’s own words', () => {
  const says = (statusCode: number, message: string, apiCode?: number) => {
    const code = apiCode !== undefined && { apiCode };
    return explain(refused({ statusCode, message, ...code, data: null }), en, false);
  };

  it('are shown where it knows more of its refusal than we do', () => {
    assert.deepEqual(says(403, FOREIGN), foreign(FOREIGN));
    assert.deepEqual(says(403, FOREIGN, 1642), foreign(FOREIGN));
    assert.deepEqual(says(500, '<b>no</b>'), foreign('<b>no</b>'));
  });

  it('are replaced by ours where it says nothing', () => {
    assert.deepEqual(says(403, ''), own(en.rejected));
    assert.deepEqual(says(403, '', 1642), own(en.rejected));
  });

  it('are not shown where the cause is known', () => {
    assert.deepEqual(says(401, FOREIGN), own(en.unauthorized));
    assert.deepEqual(says(404, FOREIGN), own(en.userNotFound));
    assert.deepEqual(says(429, FOREIGN), own(en.throttled));
    assert.deepEqual(says(200, FOREIGN), own(en.invalidResponse));
  });
});

describe('Whose words they are', () => {
  it('is told of every failure: nothing of anybody else’s is in our words, nor the reverse', () => {
    const words = ['', FOREIGN];
    for (const reason of REASONS) {
      for (const message of words) {
        for (const said of words) {
          const failure = { ...unanswered(reason, message), ...(said && { said }) };
          const shown = explain(failure, en, false);
          assert.equal(shown.own.includes(FOREIGN), false, reason);
          assert.equal(['', FOREIGN].includes(shown.foreign), true, reason);
          assert.notEqual(shown.own + shown.foreign, '', reason);
        }
      }
    }
  });
});

describe('Sentences', () => {
  it('have a space between them', () => {
    assert.equal(sentences('One.', 'Two!', 'Three?', 'Four.'), 'One. Two! Three? Four.');
    assert.equal(sentences('لا.', 'نعم.'), 'لا. نعم.');
  });

  it('have none after a full stop of Chinese or Japanese, which is as wide as both', () => {
    assert.equal(sentences('一。', '二！', '三？', '四。'), '一。二！三？四。');
    assert.equal(sentences('一。', 'Two.'), '一。Two.');
    assert.equal(sentences('One.', '二。'), 'One. 二。');
    assert.equal(sentences('一。二', '三。'), '一。二 三。');
  });

  it('leave out what says nothing, and the space with it', () => {
    assert.equal(sentences('', 'One.', '', 'Two.', ''), 'One. Two.');
    assert.equal(sentences('', '一。', ''), '一。');
    assert.equal(sentences('', ''), '');
    assert.equal(sentences(), '');
  });
});
