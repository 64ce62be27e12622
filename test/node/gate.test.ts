import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isOpen, normalizePhrase, phraseToType } from '../../src/panel/gate.js';

function phrase(typed: string, asked: string): boolean {
  return isOpen({ kind: 'phrase', phrase: asked, checked: false, typed });
}

describe('A phrase counts as typed', () => {
  const asked = 'delete my account';
  const same: Record<string, string[]> = {
    'as it is asked for': [asked],
    'in other capitals': ['Delete My Account', 'DELETE MY ACCOUNT'],
    'with white space around it, and more, less or other white space inside': [
      '  delete my account ',
      'delete  my\taccount',
      'delete\u00a0my\u3000account\n',
      'deletemyaccount',
      'delete my acc ount',
      '“ delete my account ”',
    ],
    'in quotation marks': [
      '"delete my account"',
      '“delete my account”',
      '«delete my account»',
      '„delete my account“',
      '「delete my account」',
      "'delete my account'",
      '‘delete my account’',
      '`delete my account`',
    ],
    'with marks of direction and other invisible characters': [
      '\u200edelete my account\u200f',
      '\u2068delete my account\u2069',
      'delete\u200b my\u00ad account\ufeff',
    ],
    'in full width': ['ｄｅｌｅｔｅ ｍｙ ａｃｃｏｕｎｔ'],
  };
  for (const [how, typed] of Object.entries(same)) {
    it(how, () => {
      for (const text of typed) assert.ok(phrase(text, asked), JSON.stringify(text));
    });
  }

  it('composed or decomposed', () => {
    assert.ok(phrase('supprimer le de\u0301finitif', 'supprimer le d\u00e9finitif'));
    assert.ok(phrase('계정 삭제'.normalize('NFD'), '계정 삭제'));
  });

  it('in the capitals of other languages', () => {
    assert.ok(phrase('KONTO SCHLIESSEN', 'Konto schließen'));
    assert.ok(phrase('ΔΙΑΓΡΑΦΗ ΛΟΓΑΡΙΑΣΜΟΣ', 'διαγραφη λογαριασμος'));
    assert.ok(phrase('УДАЛИТЬ АККАУНТ', 'удалить аккаунт'));
  });

  it('in scripts without capitals', () => {
    assert.ok(phrase('注销账号', '注销账号'));
    assert.ok(phrase('「注销账号」', '注销账号'));
    assert.ok(phrase('\u200fحذف الحساب', 'حذف الحساب'));
  });

  it('without the white space that a language leaves out as often as not', () => {
    assert.ok(phrase('내계정삭제', '내 계정 삭제'));
    assert.ok(phrase('내 계정 삭제', '내계정삭제'));
  });

  it('with the final letter that Egypt writes without its dots', () => {
    assert.ok(phrase('حذف حسابى', 'حذف حسابي'));
    assert.ok(phrase('حذف حسابي', 'حذف حسابى'));
  });
});

describe('A phrase does not count as typed', () => {
  it('when it is another one, part of one, or more than one', () => {
    const asked = 'delete my account';
    const typed = ['', ' ', '""', 'delete', 'delete my accoun', 'delete my account!'];
    for (const text of [...typed, `${asked} ${asked}`, 'delеte my account']) {
      assert.ok(!phrase(text, asked), JSON.stringify(text));
    }
  });

  it('when quotation marks are in the middle of it', () => {
    assert.ok(!phrase('delete "my" account', 'delete my account'));
  });
});

describe('A normalized phrase', () => {
  it('is its own normal form', () => {
    const texts = [
      ' “Delete  MY account” ',
      'Straße',
      'ΣΊΣΥΦΟΣ',
      'İstanbul',
      '"` `"',
      '(ﬁne)',
      'حسابى',
    ];
    for (const text of texts) {
      const once = normalizePhrase(text);
      assert.equal(normalizePhrase(once), once, JSON.stringify(text));
    }
  });
});

describe('The phrase to type', () => {
  const locale = 'delete my account';

  it('is the page’s own, without the white space around it', () => {
    assert.equal(phraseToType(' goodbye ', locale), 'goodbye');
    assert.equal(phraseToType('Good Bye', locale), 'Good Bye');
  });

  it('is the locale’s when the page has none, or one of which nothing is left to type', () => {
    for (const own of [null, '', '  ', '\u3000\n', '""', '“ ”', '\u200b', '()']) {
      assert.equal(phraseToType(own, locale), locale, JSON.stringify(own));
    }
  });
});

describe('The gate', () => {
  const shut = { phrase: 'x', checked: false, typed: '' };

  it('is open when nothing is asked', () => assert.ok(isOpen({ ...shut, kind: 'none' })));

  it('opens with the box, whatever is typed', () => {
    assert.ok(!isOpen({ ...shut, kind: 'checkbox', typed: 'x' }));
    assert.ok(isOpen({ ...shut, kind: 'checkbox', checked: true }));
  });

  it('opens with the phrase, whatever is ticked', () => {
    assert.ok(!isOpen({ ...shut, kind: 'phrase', checked: true }));
    assert.ok(isOpen({ ...shut, kind: 'phrase', typed: 'X' }));
  });
});
