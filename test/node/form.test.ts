import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { contactOf, readNumber, type Contact } from '../../src/attempt/verification/contact.js';
import { Form, type Field } from '../../src/attempt/verification/form.js';
import { discover, methodOf, VERIFY_METHODS } from '../../src/attempt/verification/methods.js';
import type { SecurityLevelDto, UserDto, VerifyMethod } from '../../src/authing/dto.js';

const NOON = Date.UTC(2026, 10, 24, 12);
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const NOBODY: Contact = { email: '', phone: '', country: '' };
const ANN: Contact = { email: 'user@example.com', phone: '18812345678', country: '+86' };

/** A form for one way, or for several, of which the first is chosen. */
function formFor(methods: VerifyMethod | VerifyMethod[], known = NOBODY, typed = {}): Form {
  const form = new Form();
  form.offer([methods].flat(), known);
  for (const [field, text] of Object.entries<string>(typed)) form.type(field as Field, text);
  return form;
}

/** A code of the present way went out, and the user has typed it. */
function withCode(form: Form, code = '1', now = NOON): Form {
  form.codeSent(form.method, form.contact, now);
  form.type('code', code);
  return form;
}

describe('The way to verify', () => {
  it('is the first that is offered, until the user picks one', () => {
    const form = formFor(['EMAIL_PASSCODE', 'PASSWORD']);
    assert.equal(form.method, 'EMAIL_PASSCODE');
    form.offer(['PHONE_PASSCODE', 'EMAIL_PASSCODE'], ANN);
    assert.equal(form.method, 'PHONE_PASSCODE');
    assert.deepEqual(form.methods, ['PHONE_PASSCODE', 'EMAIL_PASSCODE']);
  });

  it('stays what the user picked for as long as that is offered', () => {
    const form = formFor(['PHONE_PASSCODE', 'EMAIL_PASSCODE'], ANN);
    form.pick('EMAIL_PASSCODE');
    form.offer(['PHONE_PASSCODE', 'EMAIL_PASSCODE', 'PASSWORD'], ANN);
    assert.equal(form.method, 'EMAIL_PASSCODE');
    form.offer(['PHONE_PASSCODE', 'PASSWORD'], ANN);
    assert.equal(form.method, 'PHONE_PASSCODE');
  });

  it('is another of those on offer once it is withdrawn', () => {
    const form = formFor(['PASSWORD', 'PHONE_PASSCODE', 'EMAIL_PASSCODE'], ANN);
    form.withdraw('PASSWORD');
    assert.deepEqual(form.methods, ['PHONE_PASSCODE', 'EMAIL_PASSCODE']);
    assert.equal(form.method, 'PHONE_PASSCODE');
    assert.equal(form.contact, ANN);
  });

  it('stays what it is when another is withdrawn', () => {
    const form = formFor(['PASSWORD', 'PHONE_PASSCODE', 'EMAIL_PASSCODE'], ANN);
    form.pick('EMAIL_PASSCODE');
    form.withdraw('PASSWORD');
    assert.equal(form.method, 'EMAIL_PASSCODE');
  });

  it('stays what it is when none is offered any more', () => {
    const form = formFor('PASSWORD');
    form.withdraw('PASSWORD');
    assert.deepEqual(form.methods, []);
    assert.equal(form.method, 'PASSWORD');
  });

  it('takes the secret along when it changes, but not the address', () => {
    const typed = { code: '123456', password: 's3cret!', phone: '188' };
    const form = formFor([...VERIFY_METHODS], NOBODY, typed);
    form.revealed = true;
    form.pick('EMAIL_PASSCODE');
    assert.deepEqual(form.typed, {
      code: '',
      password: '',
      email: '',
      phone: '188',
      country: '+86',
    });
    assert.equal(form.revealed, false);
  });

  it('takes nothing along when the picked one is no longer offered', () => {
    const form = formFor(['PHONE_PASSCODE', 'EMAIL_PASSCODE']);
    form.pick('EMAIL_PASSCODE');
    form.type('email', 'not an address');
    form.type('code', '123456');
    form.finishAddress();
    form.offer(['PHONE_PASSCODE'], NOBODY);
    assert.equal(form.typed.code, '');
    assert.equal(form.addressIsWrong, false);
    form.offer(['EMAIL_PASSCODE', 'PHONE_PASSCODE'], NOBODY);
    assert.equal(form.method, 'EMAIL_PASSCODE');
  });

  it('keeps what is typed when the same is offered again', () => {
    const form = formFor('EMAIL_PASSCODE', ANN, { code: '123456' });
    form.offer(['EMAIL_PASSCODE'], ANN);
    assert.equal(form.typed.code, '123456');
  });

  it('says whether it takes a code', () => {
    assert.deepEqual(
      VERIFY_METHODS.map((method) => [method, formFor(method).takesCode]),
      [
        ['PHONE_PASSCODE', true],
        ['EMAIL_PASSCODE', true],
        ['PASSWORD', false],
      ],
    );
  });
});

describe('The ways that an account has', () => {
  const level = (...bound: (keyof SecurityLevelDto)[]): SecurityLevelDto => ({
    phoneBinded: bound.includes('phoneBinded'),
    emailBinded: bound.includes('emailBinded'),
    passwordSet: bound.includes('passwordSet'),
  });

  const found: [what: string, SecurityLevelDto | null, Contact, VerifyMethod[]][] = [
    ['a phone', level('phoneBinded'), NOBODY, ['PHONE_PASSCODE']],
    ['an address', level('emailBinded'), NOBODY, ['EMAIL_PASSCODE']],
    [
      'a phone and an address, in this order',
      level('emailBinded', 'phoneBinded'),
      NOBODY,
      ['PHONE_PASSCODE', 'EMAIL_PASSCODE'],
    ],
    ['a password, alone', level('passwordSet'), NOBODY, ['PASSWORD']],
    [
      'a phone and no password beside it',
      level('phoneBinded', 'passwordSet'),
      NOBODY,
      ['PHONE_PASSCODE'],
    ],
    [
      'an address and no password beside it',
      level('emailBinded', 'passwordSet'),
      NOBODY,
      ['EMAIL_PASSCODE'],
    ],
    ['none, where nothing is bound', level(), NOBODY, []],
    ['none, where nothing is bound, whatever address is known', level(), ANN, []],
    ['what is bound, not what is known', level('passwordSet'), ANN, ['PASSWORD']],
    ['what is known, where nobody says', null, ANN, ['PHONE_PASSCODE', 'EMAIL_PASSCODE']],
    ['a known phone, where nobody says', null, { ...ANN, email: '' }, ['PHONE_PASSCODE']],
    ['a known address, where nobody says', null, { ...ANN, phone: '' }, ['EMAIL_PASSCODE']],
    ['none, and no password, where nobody says or knows anything', null, NOBODY, []],
  ];
  for (const [what, said, known, methods] of found) {
    it(`are ${what}`, () => assert.deepEqual(discover(said, known), methods));
  }
});

describe('What is known of the user', () => {
  const profile: UserDto = {
    userId: 'ann',
    email: 'ann@example.com',
    phone: '18812345678',
    phoneCountryCode: '+86',
  };
  const own = { email: ' own@example.com\n', phoneNumber: ' 151 1234 ', phoneCountryCode: '+49' };
  const none = { email: null, phoneNumber: null, phoneCountryCode: null };
  const blank = { email: ' ', phoneNumber: ' ', phoneCountryCode: '' };

  it('is what the profile says', () => {
    const known = { email: 'ann@example.com', phone: '18812345678', country: '+86' };
    assert.deepEqual(contactOf(none, profile), known);
    assert.deepEqual(contactOf(blank, profile), known);
  });

  it('is what the page says, before the profile', () => {
    const known = { email: 'own@example.com', phone: '1511234', country: '+49' };
    assert.deepEqual(contactOf(own, profile), known);
    assert.deepEqual(contactOf(own, null), known);
  });

  it('is the page’s number without the profile’s country, which is another number’s', () => {
    const settings = { ...none, phoneNumber: '1511234' };
    const known = { email: 'ann@example.com', phone: '1511234', country: '' };
    assert.deepEqual(contactOf(settings, profile), known);
  });

  it('is the profile’s number with the page’s country', () => {
    const settings = { ...none, phoneCountryCode: '+1' };
    const known = { email: 'ann@example.com', phone: '18812345678', country: '+1' };
    assert.deepEqual(contactOf(settings, profile), known);
  });

  it('is a number as the service takes it', () => {
    const settings = { ...none, phoneNumber: '+86 (188) 1234-5678', phoneCountryCode: ' +86 ' };
    assert.deepEqual(contactOf(settings, null), { ...ANN, email: '' });
  });

  it('may be set as a number, by a page without types', () => {
    const settings = { ...none, phoneNumber: 18812345678, phoneCountryCode: 86 };
    const known = contactOf(settings as unknown as typeof own, null);
    assert.deepEqual(known, { ...ANN, email: '' });
  });

  it('is the profile’s country where the page’s is but white space', () => {
    for (const phoneCountryCode of [' ', '\u3000\n', '( )', '\u200e']) {
      assert.equal(contactOf({ ...none, phoneCountryCode }, profile).country, '+86');
    }
  });

  it('is no country where the page has a number, and white space for its country', () => {
    const settings = { ...none, phoneNumber: '1511234', phoneCountryCode: ' ' };
    assert.equal(contactOf(settings, profile).country, '');
  });

  it('is a country with a plus, however the page or the profile writes it', () => {
    for (const phoneCountryCode of ['+86', '86', '0086', ' ＋８６ ']) {
      assert.equal(contactOf({ ...none, phoneCountryCode }, null).country, '+86');
      const known = contactOf(none, { ...profile, phoneCountryCode });
      assert.deepEqual(known, { email: 'ann@example.com', phone: '18812345678', country: '+86' });
    }
  });

  it('is nothing when nobody says anything', () => {
    assert.deepEqual(contactOf(none, null), NOBODY);
    assert.deepEqual(contactOf(none, { userId: 'ann' }), NOBODY);
  });
});

describe('A country code', () => {
  const country = (code: string) => readNumber('', code).country;
  const same = [
    '+44',
    '44',
    '0044',
    '00 44',
    ' + 44 ',
    '(+44)',
    '+(44)',
    '(0044)',
    '00-44',
    '４４',
    '００４４',
    '＋４４',
    '\u2066+44\u2069',
    '\u202a0044\u202c',
  ];
  for (const code of same) {
    it(`can be written ${JSON.stringify(code)}`, () => assert.equal(country(code), '+44'));
  }

  it('of one digit or of four has its plus as well', () => {
    assert.equal(country('1'), '+1');
    assert.equal(country('001'), '+1');
    assert.equal(country('1684'), '+1684');
  });

  it('is the same when it is read again', () => {
    for (const code of [...same, '', '+', '00', 'abc']) {
      assert.equal(country(country(code)), country(code), JSON.stringify(code));
    }
  });

  it('stays nothing when there is none', () => {
    for (const code of ['', ' ', '\u3000', '()', '-', '\u200e']) {
      assert.equal(country(code), '', JSON.stringify(code));
    }
  });

  it('stays what it is when it can’t be one, so that the user is told', () => {
    for (const code of ['abc', '+', '00', '0', '044', '+044', '+0044', '44a', '++44', '٤٤']) {
      assert.equal(country(code), code);
    }
  });
});

describe('A number', () => {
  const national = (phone: string, country: string) => readNumber(phone, country).phone;

  for (const phone of [
    '+8618812345678',
    '008618812345678',
    '+86 188-1234-5678',
    '(0086) 188 1234 5678',
    '００８６18812345678',
    '\u202a+86 188 1234 5678\u202c',
  ]) {
    it(`loses its own country code where that is known: ${JSON.stringify(phone)}`, () => {
      for (const country of ['+86', '86', '0086']) {
        assert.equal(national(phone, country), '18812345678');
      }
    });
  }

  it('keeps the digits of the country code where no plus and no 00 is before them', () => {
    assert.equal(national('8618812345678', '+86'), '8618812345678');
    assert.equal(national('4412345', '44'), '4412345');
    assert.equal(national('018812345678', '+86'), '018812345678');
  });

  it('keeps its country code where no country is known', () => {
    assert.equal(national('+8618812345678', ''), '+8618812345678');
    assert.equal(national('008618812345678', ' '), '008618812345678');
    assert.equal(national('+8618812345678', '+'), '+8618812345678');
    assert.equal(national('abc123', 'abc'), 'abc123');
  });

  it('keeps the code of another country, with the plus that tells it from a number at home', () => {
    assert.equal(national('+12025550100', '+86'), '+12025550100');
    assert.equal(national('0012025550100', '+86'), '+12025550100');
  });
});

describe('An address is asked for', () => {
  /** The fields that the user has to fill in beside the secret. */
  const asked = (method: VerifyMethod, known: Contact) => {
    const { lacksAddress } = formFor(method, known);
    const { fields = [] } = methodOf(method).sender ?? {};
    return lacksAddress ? fields.map(({ name }) => name) : [];
  };

  it('where it is not known, be it a number with its country or an e-mail address', () => {
    assert.deepEqual(asked('PHONE_PASSCODE', NOBODY), ['country', 'phone']);
    assert.deepEqual(asked('EMAIL_PASSCODE', NOBODY), ['email']);
  });

  it('where another one is known and this one is not', () => {
    assert.deepEqual(asked('PHONE_PASSCODE', { ...ANN, phone: '' }), ['country', 'phone']);
    assert.deepEqual(asked('EMAIL_PASSCODE', { ...ANN, email: '' }), ['email']);
  });

  it('nowhere else', () => {
    assert.deepEqual(asked('PHONE_PASSCODE', { ...ANN, country: '' }), []);
    assert.deepEqual(asked('EMAIL_PASSCODE', ANN), []);
    assert.deepEqual(asked('PASSWORD', NOBODY), []);
  });

  it('and what is typed does not matter where it is not', () => {
    const typed = { email: 'other@example.com', phone: '111111', country: '+1' };
    assert.equal(formFor('PHONE_PASSCODE', ANN, typed).contact, ANN);
    assert.equal(formFor('EMAIL_PASSCODE', ANN, typed).contact, ANN);
  });

  it('with the country of most of the service’s users', () => {
    assert.equal(new Form().typed.country, '+86');
  });

  it('and counts as typed only if it is more than a country', () => {
    const typed = (method: VerifyMethod, more: object) =>
      formFor(method, NOBODY, more).hasTypedAddress;
    assert.equal(typed('PHONE_PASSCODE', {}), false);
    assert.equal(typed('PHONE_PASSCODE', { country: '+1', email: 'x@example.com' }), false);
    assert.equal(typed('PHONE_PASSCODE', { phone: '1' }), true);
    assert.equal(typed('EMAIL_PASSCODE', { phone: '1' }), false);
    assert.equal(typed('EMAIL_PASSCODE', { email: 'x' }), true);
    assert.equal(typed('PASSWORD', { phone: '1', email: 'x' }), false);
  });
});

describe('An address that is typed', () => {
  const right: [what: string, VerifyMethod, typed: Partial<Contact>, Partial<Contact>][] = [
    ['an e-mail address', 'EMAIL_PASSCODE', { email: 'a@b' }, { email: 'a@b' }],
    [
      'an e-mail address with white space around',
      'EMAIL_PASSCODE',
      { email: ' user@example.com\n' },
      { email: 'user@example.com' },
    ],
    [
      'an e-mail address in another script',
      'EMAIL_PASSCODE',
      { email: '用户@例子.中国' },
      { email: '用户@例子.中国' },
    ],
    ...[
      '18812345678',
      ' 188 1234 5678 ',
      '188-1234-5678',
      '(188) 1234.5678',
      '１８８１２３４５６７８',
      '188\u00a01234\u30005678',
      '+8618812345678',
      '＋８６ 188 1234 5678',
    ].map((phone): (typeof right)[number] => [
      `the number “${phone}”`,
      'PHONE_PASSCODE',
      { phone },
      { phone: '18812345678', country: '+86' },
    ]),
    [
      'a number of another country',
      'PHONE_PASSCODE',
      { phone: '+1 202 555 0100', country: ' ＋1 ' },
      { phone: '2025550100', country: '+1' },
    ],
    ...['86', '0086', ' (0086) ', '＋８６', '８６'].map((country): (typeof right)[number] => [
      `a number with the country “${country}”`,
      'PHONE_PASSCODE',
      { phone: ANN.phone, country },
      { phone: ANN.phone, country: '+86' },
    ]),
    ['the shortest number', 'PHONE_PASSCODE', { phone: '1234' }, { phone: '1234' }],
    [
      'the longest number',
      'PHONE_PASSCODE',
      { phone: '123456789012345', country: '+1234' },
      { phone: '123456789012345', country: '+1234' },
    ],
  ];
  for (const [what, method, typed, read] of right) {
    it(`can be ${what}`, () => {
      const form = formFor(method, NOBODY, typed);
      form.finishAddress();
      assert.equal(form.addressIsWrong, false);
      assert.equal(form.lacksValidAddress, false);
      assert.equal(form.canSendCode(NOON), true);
      assert.equal(withCode(form).isReady(NOON), true);
      assert.deepEqual(form.contact, { email: '', country: '+86', phone: '', ...read });
    });
  }

  const wrong: [what: string, VerifyMethod, typed: Partial<Contact>][] = [
    ['nothing', 'EMAIL_PASSCODE', {}],
    ['white space', 'EMAIL_PASSCODE', { email: '  ' }],
    ['an e-mail address without a host', 'EMAIL_PASSCODE', { email: 'user@' }],
    ['an e-mail address without a name', 'EMAIL_PASSCODE', { email: '@example.com' }],
    ['an e-mail address without an @', 'EMAIL_PASSCODE', { email: 'user' }],
    ['an e-mail address with two @', 'EMAIL_PASSCODE', { email: 'user@@example.com' }],
    ['two e-mail addresses', 'EMAIL_PASSCODE', { email: 'a@b.c d@e.f' }],
    ['a phone number where an e-mail address is meant', 'EMAIL_PASSCODE', { phone: ANN.phone }],
    ['no number', 'PHONE_PASSCODE', {}],
    ['a number in words', 'PHONE_PASSCODE', { phone: 'mine' }],
    ['a number with an extension', 'PHONE_PASSCODE', { phone: '12345678x9' }],
    ['a number that is too short', 'PHONE_PASSCODE', { phone: '123' }],
    ['a number that is too long', 'PHONE_PASSCODE', { phone: '1234567890123456' }],
    ['a number of another country', 'PHONE_PASSCODE', { phone: '+12025550100' }],
    ['a number of another country with 00', 'PHONE_PASSCODE', { phone: '0012025550100' }],
    ['a country in words', 'PHONE_PASSCODE', { phone: ANN.phone, country: 'China' }],
    ['a country that begins with 0', 'PHONE_PASSCODE', { phone: ANN.phone, country: '+086' }],
    ['a country that is but 00', 'PHONE_PASSCODE', { phone: ANN.phone, country: '00' }],
    ['a country that is but a +', 'PHONE_PASSCODE', { phone: ANN.phone, country: '+' }],
    ['a country that is too long', 'PHONE_PASSCODE', { phone: ANN.phone, country: '+12345' }],
    ['a country that is white space', 'PHONE_PASSCODE', { phone: ANN.phone, country: ' ' }],
    ['no country', 'PHONE_PASSCODE', { phone: ANN.phone, country: '' }],
  ];
  for (const [what, method, typed] of wrong) {
    it(`can’t be ${what}`, () => {
      const form = formFor(method, NOBODY, typed);
      assert.equal(form.lacksValidAddress, true);
      form.finishAddress();
      assert.equal(form.addressIsWrong, true);
      assert.equal(form.lacksValidAddress, true);
      assert.equal(form.canSendCode(NOON), false);
      assert.equal(withCode(form).isReady(NOON), false);
    });
  }

  it('is called invalid only once the user is done with it, and not while they mend it', () => {
    const form = formFor(['EMAIL_PASSCODE', 'PHONE_PASSCODE'], NOBODY, { email: 'user' });
    assert.equal(form.addressIsWrong, false);
    form.finishAddress();
    assert.equal(form.addressIsWrong, true);
    form.type('code', '1');
    form.type('password', 'x');
    assert.equal(form.addressIsWrong, true);
    form.type('email', 'user@');
    assert.equal(form.addressIsWrong, false);
  });

  it('is not called invalid because of another way’s', () => {
    const form = formFor(['EMAIL_PASSCODE', 'PHONE_PASSCODE'], NOBODY, { email: 'user' });
    form.finishAddress();
    form.pick('PHONE_PASSCODE');
    assert.equal(form.addressIsWrong, false);
  });

  it('is not looked at where the address is known', () => {
    const form = formFor('EMAIL_PASSCODE', ANN, { email: 'user' });
    form.finishAddress();
    assert.equal(form.addressIsWrong, false);
    assert.equal(form.isWrong('email'), false);
    assert.equal(form.lacksValidAddress, false);
    assert.equal(withCode(form).isReady(NOON), true);
  });

  it('is not looked at where no code goes anywhere', () => {
    const form = formFor('PASSWORD', NOBODY, { email: 'user', password: 'x' });
    form.finishAddress();
    assert.equal(form.addressIsWrong, false);
    assert.equal(form.isWrong('email'), false);
    assert.equal(form.lacksValidAddress, false);
    assert.equal(form.isReady(NOON), true);
  });

  it('is called invalid at the part that is, and at no other', () => {
    const parts: [typed: Partial<Contact>, wrong: (keyof Contact)[]][] = [
      [{ phone: '123', country: '+86' }, ['phone']],
      [{ phone: ANN.phone, country: 'China' }, ['country']],
      [{ phone: '', country: '' }, ['phone', 'country']],
      [{ phone: ANN.phone, country: '+86', email: 'user' }, []],
    ];
    for (const [typed, wrong] of parts) {
      const form = formFor('PHONE_PASSCODE', NOBODY, typed);
      const said = () => (['email', 'phone', 'country'] as const).filter((it) => form.isWrong(it));
      assert.deepEqual(said(), [], 'before the user is done with it');
      form.finishAddress();
      assert.deepEqual(said(), wrong);
      form.type('phone', '1');
      assert.deepEqual(said(), [], 'while the user mends it');
    }
  });
});

describe('A code', () => {
  const typed = {
    'as it is': '123456',
    'with white space around': ' \t123456\n',
    'with spaces in the middle': '123 45 6',
    'with a no-break space in the middle': '123\u00a0456',
    'in full width': '１２３　４５６',
  };
  for (const [how, code] of Object.entries(typed)) {
    it(`goes as the service knows it, when it is typed ${how}`, () => {
      const { secret } = formFor('PHONE_PASSCODE', ANN, { code }).entry;
      assert.equal(secret, '123456');
    });
  }

  it('may hold letters, and a hyphen', () => {
    const { secret } = formFor('EMAIL_PASSCODE', ANN, { code: 'Ab-１2' }).entry;
    assert.equal(secret, 'Ab-12');
  });

  it('does not count as long as it is empty or only white space', () => {
    const form = withCode(formFor('PHONE_PASSCODE', ANN));
    for (const code of ['', ' ', '\u3000\u00a0\n']) {
      form.type('code', code);
      assert.equal(form.isReady(NOON), false, JSON.stringify(code));
    }
    form.type('code', ' 1');
    assert.equal(form.isReady(NOON), true);
  });

  it('is not what was typed as a password', () => {
    const form = withCode(formFor('PHONE_PASSCODE', ANN, { password: 's3cret!' }), '');
    assert.equal(form.isReady(NOON), false);
    assert.equal(form.entry.secret, '');
  });
});

describe('A password', () => {
  for (const password of ['  s p a c e s  ', 'ｐａｓｓ１', 'e\u0301\u2126', '\t', ' ']) {
    it(`is never altered: ${JSON.stringify(password)}`, () => {
      const form = formFor('PASSWORD', NOBODY, { password });
      assert.equal(form.isReady(NOON), true);
      const { secret, secrets } = form.entry;
      assert.equal(secret, password);
      assert.equal(secrets.includes(password), true);
    });
  }

  it('does not count as long as it is empty, whatever was typed as a code', () => {
    const form = formFor('PASSWORD', NOBODY, { code: '123456' });
    assert.equal(form.isReady(NOON), false);
    assert.equal(form.entry.secret, '');
  });

  it('comes without a code, so none can be requested', () => {
    const form = formFor('PASSWORD', ANN, { password: 's3cret!' });
    assert.equal(form.canSendCode(NOON), false);
    assert.equal(form.destinationOf('PASSWORD'), '');
    assert.equal(form.codeMinutes, 0);
  });
});

describe('Another code by the same way', () => {
  it('can be requested after a minute, whose seconds are counted down', () => {
    const form = formFor('PHONE_PASSCODE', ANN);
    assert.equal(form.secondsLeft('code', NOON), 0);
    assert.equal(form.canSendCode(NOON), true);
    form.codeSent('PHONE_PASSCODE', form.contact, NOON);
    assert.equal(form.secondsLeft('code', NOON), 60);
    assert.equal(form.secondsLeft('code', NOON + 1), 60);
    assert.equal(form.secondsLeft('code', NOON + SECOND), 59);
    assert.equal(form.secondsLeft('code', NOON + MINUTE - 1), 1);
    assert.equal(form.canSendCode(NOON + MINUTE - 1), false);
    assert.equal(form.secondsLeft('code', NOON + MINUTE), 0);
    assert.equal(form.canSendCode(NOON + MINUTE), true);
    assert.equal(form.secondsLeft('code', NOON + 10 * MINUTE), 0);
  });

  it('begins the minute anew', () => {
    const form = formFor('PHONE_PASSCODE', ANN);
    form.codeSent('PHONE_PASSCODE', form.contact, NOON);
    form.codeSent('PHONE_PASSCODE', form.contact, NOON + MINUTE);
    assert.equal(form.secondsLeft('code', NOON + MINUTE), 60);
  });

  it('does not wait for that of another way', () => {
    const form = formFor(['PHONE_PASSCODE', 'EMAIL_PASSCODE'], ANN);
    form.codeSent('PHONE_PASSCODE', form.contact, NOON);
    form.pick('EMAIL_PASSCODE');
    assert.equal(form.secondsLeft('code', NOON), 0);
    assert.equal(form.canSendCode(NOON), true);
    form.codeSent('EMAIL_PASSCODE', form.contact, NOON + 30 * SECOND);
    assert.equal(form.secondsLeft('code', NOON + 30 * SECOND), 60);
    form.pick('PHONE_PASSCODE');
    assert.equal(form.secondsLeft('code', NOON + 30 * SECOND), 30);
  });

  it('does not keep the one at hand from being used', () => {
    const form = formFor('PHONE_PASSCODE', ANN);
    form.codeSent('PHONE_PASSCODE', form.contact, NOON);
    form.type('code', '1');
    assert.equal(form.secondsLeft('verify', NOON), 0);
    assert.equal(form.isReady(NOON), true);
  });

  it('has to wait even if it goes to another address', () => {
    const form = formFor('EMAIL_PASSCODE', NOBODY, { email: 'a@example.com' });
    form.codeSent('EMAIL_PASSCODE', form.contact, NOON);
    form.type('email', 'b@example.com');
    assert.equal(form.canSendCode(NOON), false);
  });

  it('does not have to wait once the clock is set back', () => {
    const form = formFor('PHONE_PASSCODE', ANN);
    form.codeSent('PHONE_PASSCODE', form.contact, NOON);
    assert.equal(form.secondsLeft('code', NOON - 1), 0);
    assert.equal(form.canSendCode(NOON - 1), true);
  });

  it('takes the place of the first in the field, but not of another way’s', () => {
    const form = formFor(['PHONE_PASSCODE', 'EMAIL_PASSCODE'], ANN, { code: '111111' });
    form.codeSent('EMAIL_PASSCODE', form.contact, NOON);
    assert.equal(form.typed.code, '111111');
    form.codeSent('PHONE_PASSCODE', form.contact, NOON);
    assert.equal(form.typed.code, '');
  });
});

describe('A service that is asked too often', () => {
  const waits: [asked: number, wait: number][] = [
    [0, 60],
    [1, 60],
    [60, 60],
    [61, 61],
    [120, 120],
    [299, 299],
    [300, 300],
    [301, 300],
    [99_999_999, 300],
    [Infinity, 300],
  ];
  for (const what of ['code', 'verify'] as const) {
    for (const [asked, wait] of waits) {
      it(`gets no request for ${wait} s when it asks for ${asked} s (${what})`, () => {
        const form = formFor('PHONE_PASSCODE', ANN);
        form.throttled(what, 'PHONE_PASSCODE', NOON, asked);
        assert.equal(form.secondsLeft(what, NOON), wait);
        assert.equal(form.secondsLeft(what, NOON + wait * SECOND - 1), 1);
        assert.equal(form.secondsLeft(what, NOON + wait * SECOND), 0);
      });
    }
  }

  it('for a code, may be asked to verify by one', () => {
    const form = withCode(formFor('PHONE_PASSCODE', ANN));
    form.throttled('code', 'PHONE_PASSCODE', NOON, 120);
    assert.equal(form.canSendCode(NOON), false);
    assert.equal(form.secondsLeft('verify', NOON), 0);
    assert.equal(form.isReady(NOON), true);
  });

  it('to verify, may be asked for a code', () => {
    const form = withCode(formFor('EMAIL_PASSCODE', ANN));
    const later = NOON + MINUTE;
    form.throttled('verify', 'EMAIL_PASSCODE', later, 120);
    assert.equal(form.isReady(later), false);
    assert.equal(form.isReady(later + 2 * MINUTE), true);
    assert.equal(form.secondsLeft('code', later), 0);
    assert.equal(form.canSendCode(later), true);
  });

  it('by one way, may be asked by another', () => {
    const form = formFor([...VERIFY_METHODS], ANN);
    form.throttled('verify', 'PHONE_PASSCODE', NOON, 120);
    form.throttled('code', 'PHONE_PASSCODE', NOON, 120);
    for (const method of ['EMAIL_PASSCODE', 'PASSWORD'] as const) {
      form.pick(method);
      assert.equal(form.secondsLeft('verify', NOON), 0);
      assert.equal(form.secondsLeft('code', NOON), 0);
    }
  });

  it('gets no request for the longer of that and the minute between two codes', () => {
    const form = formFor('PHONE_PASSCODE', ANN);
    form.codeSent('PHONE_PASSCODE', form.contact, NOON);
    form.throttled('code', 'PHONE_PASSCODE', NOON, 120);
    assert.equal(form.secondsLeft('code', NOON), 120);
    form.codeSent('PHONE_PASSCODE', form.contact, NOON + 90 * SECOND);
    assert.equal(form.secondsLeft('code', NOON + 90 * SECOND), 60);
  });

  it('gets no request for as long as it said last', () => {
    const form = formFor('PASSWORD');
    form.throttled('verify', 'PASSWORD', NOON, 300);
    form.throttled('verify', 'PASSWORD', NOON + SECOND, 0);
    assert.equal(form.secondsLeft('verify', NOON + SECOND), 60);
  });

  it('gets requests again once the clock is set back', () => {
    const form = formFor('PASSWORD', NOBODY, { password: 's3cret!' });
    form.throttled('verify', 'PASSWORD', NOON, 300);
    assert.equal(form.secondsLeft('verify', NOON - 1), 0);
    assert.equal(form.isReady(NOON - 1), true);
  });
});

describe('A code that was sent', () => {
  const lifetimes = { PHONE_PASSCODE: 1, EMAIL_PASSCODE: 5 } as const;
  for (const [method, minutes] of Object.entries(lifetimes) as [VerifyMethod, number][]) {
    it(`is good for ${minutes} min (${method})`, () => {
      const form = formFor(method, ANN);
      assert.equal(form.codeMinutes, minutes);
      assert.equal(form.codeState(NOON), 'none');
      form.codeSent(method, form.contact, NOON);
      assert.equal(form.codeState(NOON), 'sent');
      assert.equal(form.codeState(NOON + minutes * MINUTE - 1), 'sent');
      assert.equal(form.codeState(NOON + minutes * MINUTE), 'expired');
    });

    it(`counts as expired if it expires before it may be used (${method})`, () => {
      const form = formFor(method, ANN);
      const at = NOON + 10 * SECOND;
      form.codeSent(method, form.contact, NOON);
      form.throttled('verify', method, at, 60);
      const dies = method === 'PHONE_PASSCODE';
      assert.equal(form.codeState(at), dies ? 'expired' : 'sent');
      form.throttled('verify', method, at, minutes * 60 - 11);
      assert.equal(form.codeState(at), dies ? 'expired' : 'sent');
      form.throttled('verify', method, at, minutes * 60 - 10);
      assert.equal(form.codeState(at), 'expired');
    });
  }

  it('is as good after that wait as before, if it outlives it', () => {
    const form = formFor('EMAIL_PASSCODE', ANN);
    form.codeSent('EMAIL_PASSCODE', form.contact, NOON);
    form.throttled('verify', 'EMAIL_PASSCODE', NOON, 120);
    assert.equal(form.codeState(NOON + 2 * MINUTE), 'sent');
    assert.equal(form.codeState(NOON + 5 * MINUTE), 'expired');
  });

  it('is not worse for a wait for another code', () => {
    const form = formFor('PHONE_PASSCODE', ANN);
    form.codeSent('PHONE_PASSCODE', form.contact, NOON);
    form.throttled('code', 'PHONE_PASSCODE', NOON, 300);
    assert.equal(form.codeState(NOON), 'sent');
  });

  it('has expired when the clock is set back, for nobody can tell how old it is', () => {
    const form = formFor('PHONE_PASSCODE', ANN);
    form.codeSent('PHONE_PASSCODE', form.contact, NOON);
    assert.equal(form.codeState(NOON - 1), 'expired');
  });

  it('belongs to one way, and still does when the user comes back to it', () => {
    const form = formFor(['PHONE_PASSCODE', 'EMAIL_PASSCODE'], ANN);
    form.codeSent('PHONE_PASSCODE', form.contact, NOON);
    form.pick('EMAIL_PASSCODE');
    assert.equal(form.codeState(NOON), 'none');
    form.pick('PHONE_PASSCODE');
    assert.equal(form.codeState(NOON), 'sent');
  });

  it('is of no use for another address', () => {
    const address = { email: 'a@example.com', phone: ANN.phone };
    for (const [method, field] of [
      ['EMAIL_PASSCODE', 'email'],
      ['PHONE_PASSCODE', 'phone'],
      ['PHONE_PASSCODE', 'country'],
    ] as const) {
      const form = formFor(method, NOBODY, address);
      form.codeSent(method, form.contact, NOON);
      form.type('code', '1');
      form.type('password', 'x');
      assert.equal(form.codeState(NOON), 'sent', field);
      form.type(field, 'x');
      assert.equal(form.codeState(NOON), 'none', field);
    }
  });
});

describe('A code is to be sent', () => {
  for (const method of ['PHONE_PASSCODE', 'EMAIL_PASSCODE'] as const) {
    it(`before anything else, and until then nothing that is typed counts (${method})`, () => {
      const form = formFor(method, ANN, { code: '123456', password: 's3cret!' });
      assert.equal(form.wantsCode(NOON), true);
      assert.equal(form.isReady(NOON), false);
      withCode(form);
      assert.equal(form.wantsCode(NOON), false);
      assert.equal(form.isReady(NOON), true);
    });

    it(`once: one that has run out is still asked for, beside another (${method})`, () => {
      const form = withCode(formFor(method, ANN));
      const later = NOON + form.codeMinutes * MINUTE;
      assert.equal(form.codeState(later), 'expired');
      assert.equal(form.wantsCode(later), false);
      assert.equal(form.isReady(later), true);
    });
  }

  it('by no way that takes none', () => {
    const form = formFor('PASSWORD', ANN, { password: 's3cret!' });
    assert.equal(form.wantsCode(NOON), false);
    assert.equal(form.isReady(NOON), true);
  });

  it('by each way anew, and the user may come back to the first', () => {
    const form = withCode(formFor(['PHONE_PASSCODE', 'EMAIL_PASSCODE', 'PASSWORD'], ANN));
    form.pick('EMAIL_PASSCODE');
    assert.equal(form.wantsCode(NOON), true);
    assert.equal(form.canSendCode(NOON), true);
    form.pick('PASSWORD');
    assert.equal(form.wantsCode(NOON), false);
    form.pick('PHONE_PASSCODE');
    assert.equal(form.wantsCode(NOON), false);
    assert.equal(form.isReady(NOON), false, 'what was typed is gone');
    form.type('code', '1');
    assert.equal(form.isReady(NOON), true);
  });

  it('anew for an address that was edited, and not for the old one once it is back', () => {
    const form = withCode(formFor('EMAIL_PASSCODE', NOBODY, { email: 'a@example.com' }));
    form.type('email', 'b@example.com');
    assert.equal(form.wantsCode(NOON), true);
    assert.equal(form.isReady(NOON), false);
    assert.equal(form.canSendCode(NOON), false, 'it has to wait');
    assert.equal(form.canSendCode(NOON + MINUTE), true);
    form.type('email', ' a@example.com ');
    assert.equal(form.wantsCode(NOON), false);
    assert.equal(form.codeState(NOON), 'sent');
    assert.equal(form.isReady(NOON), true);
  });

  it('to one address at a time: the last one counts', () => {
    const form = withCode(formFor('EMAIL_PASSCODE', NOBODY, { email: 'a@example.com' }));
    form.type('email', 'b@example.com');
    form.codeSent('EMAIL_PASSCODE', form.contact, NOON + MINUTE);
    assert.equal(form.codeState(NOON + MINUTE), 'sent');
    form.type('email', 'a@example.com');
    assert.equal(form.codeState(NOON + MINUTE), 'none');
  });

  it('anew where the address was edited while it was under way', () => {
    const form = formFor('EMAIL_PASSCODE', NOBODY, { email: 'a@example.com' });
    const { contact } = form;
    form.type('email', 'b@example.com');
    form.codeSent('EMAIL_PASSCODE', contact, NOON);
    assert.equal(form.wantsCode(NOON), true);
    assert.equal(form.secondsLeft('code', NOON), 60);
    form.type('email', 'a@example.com');
    assert.equal(form.wantsCode(NOON), false);
  });

  it('to the same number, however that is written', () => {
    const form = withCode(formFor('PHONE_PASSCODE', NOBODY, { phone: '18812345678' }));
    for (const phone of ['188 1234 5678', '+86 188-1234-5678', '１８８１２３４５６７８']) {
      form.type('phone', phone);
      assert.equal(form.codeState(NOON), 'sent', phone);
    }
    form.type('country', ' ＋86 ');
    assert.equal(form.codeState(NOON), 'sent');
  });

  it('anew for another number of the same digits, which another country’s code begins with', () => {
    const form = withCode(formFor('PHONE_PASSCODE', NOBODY, { phone: '18812345678' }));
    form.type('country', '+8');
    form.type('phone', '618812345678');
    assert.equal(form.lacksValidAddress, false);
    assert.equal(form.codeState(NOON), 'none');
  });

  it('to what the way needs of an address, whatever the rest is', () => {
    const form = withCode(formFor('EMAIL_PASSCODE', NOBODY, { email: 'a@example.com' }));
    form.type('phone', '18812345678');
    form.type('country', '+1');
    assert.equal(form.codeState(NOON), 'sent');
  });

  it('to an address that turns out to be the user’s all the same', () => {
    const form = withCode(formFor('PHONE_PASSCODE', NOBODY, { phone: ANN.phone }));
    form.offer(['PHONE_PASSCODE'], ANN);
    assert.equal(form.codeState(NOON), 'sent');
  });

  it('anew for another user, whose address is another, or whose number is another country’s', () => {
    const others: [VerifyMethod, Contact][] = [
      ['EMAIL_PASSCODE', { ...ANN, email: 'bob@example.com' }],
      ['PHONE_PASSCODE', { ...ANN, phone: '15112345678' }],
      ['PHONE_PASSCODE', { ...ANN, country: '+1' }],
      ['PHONE_PASSCODE', NOBODY],
    ];
    for (const [method, other] of others) {
      for (const opened of ['still', 'again']) {
        const form = withCode(formFor(method, ANN));
        if (opened === 'again') form.reset();
        form.offer([method], other);
        form.type('code', '1');
        assert.equal(form.codeState(NOON), 'none', opened);
        assert.equal(form.wantsCode(NOON), true, opened);
        assert.equal(form.isReady(NOON), false, opened);
      }
    }
  });
});

describe('A form that is opened again', () => {
  const opened = (form: Form, now: number, known = ANN) => {
    form.reset();
    form.offer(form.methods, known);
    form.forgetExpired(now);
    return form;
  };

  it('asks for the code that went to an address that is known', () => {
    for (const method of ['PHONE_PASSCODE', 'EMAIL_PASSCODE'] as const) {
      const form = opened(withCode(formFor(method, ANN)), NOON + 1);
      assert.equal(form.typed.code, '');
      assert.equal(form.codeState(NOON + 1), 'sent');
      assert.equal(form.wantsCode(NOON + 1), false);
      assert.equal(form.isReady(NOON + 1), false);
      form.type('code', '1');
      assert.equal(form.isReady(NOON + 1), true);
    }
  });

  it('asks for none that went to an address that must be typed again', () => {
    const typed = { email: 'a@example.com', phone: '18812345678' };
    for (const method of ['PHONE_PASSCODE', 'EMAIL_PASSCODE'] as const) {
      const form = opened(withCode(formFor(method, NOBODY, typed)), NOON + 1, NOBODY);
      for (const [field, text] of Object.entries(typed)) form.type(field as Field, text);
      assert.equal(form.codeState(NOON + 1), 'none');
      assert.equal(form.secondsLeft('code', NOON + 1), 60);
    }
  });

  it('keeps the one code and drops the other, where but one address is known', () => {
    const methods: VerifyMethod[] = ['PHONE_PASSCODE', 'EMAIL_PASSCODE'];
    for (const kept of methods) {
      const known = { ...ANN, [kept === 'PHONE_PASSCODE' ? 'email' : 'phone']: '' };
      const form = formFor(methods, known, { email: 'a@example.com', phone: '15112345678' });
      for (const method of methods) {
        form.pick(method);
        form.codeSent(method, form.contact, NOON);
      }
      opened(form, NOON + 1, known);
      form.type('email', 'a@example.com');
      form.type('phone', '15112345678');
      for (const method of methods) {
        form.pick(method);
        assert.equal(form.codeState(NOON + 1), method === kept ? 'sent' : 'none');
      }
    }
  });

  it('forgets which way was picked, and yet keeps the code of that', () => {
    const form = formFor(['PHONE_PASSCODE', 'EMAIL_PASSCODE'], ANN);
    form.pick('EMAIL_PASSCODE');
    opened(withCode(form), NOON + 1);
    assert.equal(form.method, 'PHONE_PASSCODE');
    assert.equal(form.wantsCode(NOON + 1), true);
    form.pick('EMAIL_PASSCODE');
    assert.equal(form.wantsCode(NOON + 1), false);
  });

  it('says nothing of a code that has run out meanwhile, of whichever way', () => {
    for (const [minutes, phone, email] of [
      [1 - 1 / 60_000, 'sent', 'sent'],
      [1, 'none', 'sent'],
      [5 - 1 / 60_000, 'none', 'sent'],
      [5, 'none', 'none'],
    ] as const) {
      const later = NOON + minutes * MINUTE;
      const form = formFor(['PHONE_PASSCODE', 'EMAIL_PASSCODE'], ANN);
      form.codeSent('PHONE_PASSCODE', ANN, NOON);
      form.codeSent('EMAIL_PASSCODE', ANN, NOON);
      opened(form, later);
      assert.equal(form.codeState(later), phone);
      form.pick('EMAIL_PASSCODE');
      assert.equal(form.codeState(later), email);
    }
  });

  it('says nothing of a code of which nobody can tell how old it is', () => {
    const form = opened(withCode(formFor('EMAIL_PASSCODE', ANN)), NOON - 1);
    assert.equal(form.codeState(NOON - 1), 'none');
    assert.equal(form.codeState(NOON), 'none');
    const other = opened(withCode(formFor('EMAIL_PASSCODE', ANN)), NOON);
    assert.equal(other.codeState(NOON), 'sent');
  });

  it('says nothing of a code that somebody else had sent, even to the same address', () => {
    const form = withCode(formFor('EMAIL_PASSCODE', ANN));
    form.startOver();
    form.offer(['EMAIL_PASSCODE'], ANN);
    assert.equal(form.codeState(NOON), 'none');
    assert.equal(form.canSendCode(NOON), true);
  });
});

describe('The screen changes with the clock', () => {
  it('while there is something to wait for, or a code lives', () => {
    const form = formFor(['EMAIL_PASSCODE', 'PHONE_PASSCODE'], ANN);
    assert.equal(form.isCounting(NOON), false);
    form.codeSent('EMAIL_PASSCODE', form.contact, NOON);
    assert.equal(form.isCounting(NOON + 5 * MINUTE - 1), true);
    assert.equal(form.isCounting(NOON + 5 * MINUTE), false);
    form.pick('PHONE_PASSCODE');
    assert.equal(form.isCounting(NOON), false);
  });

  it('for a password only while the service gets no request', () => {
    const form = formFor('PASSWORD', ANN);
    assert.equal(form.codeState(NOON), 'none');
    assert.equal(form.isCounting(NOON), false);
    form.throttled('verify', 'PASSWORD', NOON, 60);
    assert.equal(form.isCounting(NOON + MINUTE - 1), true);
    assert.equal(form.isCounting(NOON + MINUTE), false);
  });

  it('while the service gets no request of either kind', () => {
    for (const what of ['code', 'verify'] as const) {
      const form = formFor('PHONE_PASSCODE', ANN);
      form.throttled(what, 'PHONE_PASSCODE', NOON, 60);
      assert.equal(form.isCounting(NOON + MINUTE - 1), true, what);
      assert.equal(form.isCounting(NOON + MINUTE), false, what);
    }
  });
});

describe('What was filled in', () => {
  const typed = { code: ' 12 34', password: ' s3cret! ', email: 'a@example.com' };

  it('is handed over as it goes to the service, with all that must not be said', () => {
    assert.deepEqual(formFor('EMAIL_PASSCODE', NOBODY, typed).entry, {
      method: 'EMAIL_PASSCODE',
      contact: { email: 'a@example.com', phone: '', country: '+86' },
      secret: '1234',
      secrets: ['12 34', ' s3cret! ', '1234'],
    });
  });

  it('stays in the form, for the service has not answered yet', () => {
    const form = formFor('EMAIL_PASSCODE', NOBODY, typed);
    form.revealed = true;
    const { secrets } = form.entry;
    assert.deepEqual(form.typed, { ...typed, phone: '', country: '+86' });
    assert.equal(form.revealed, true);
    assert.deepEqual(form.entry.secrets, secrets);
  });

  it('loses its secrets after each use, and nothing else', () => {
    const form = withCode(formFor('EMAIL_PASSCODE', NOBODY, typed));
    form.revealed = true;
    form.dropSecrets();
    assert.deepEqual(form.typed, {
      ...{ code: '', password: '', email: 'a@example.com', phone: '', country: '+86' },
    });
    assert.equal(form.revealed, false);
    assert.deepEqual(form.entry.secrets, ['', '', '']);
    assert.equal(form.isReady(NOON), false);
    assert.equal(form.codeState(NOON), 'sent');
    assert.equal(form.secondsLeft('code', NOON), 60);
  });
});

describe('The end of the flow', () => {
  const used = () => {
    const typed = { code: '1', password: 'x', email: 'a@', phone: '1', country: '+1' };
    const form = formFor(['EMAIL_PASSCODE', 'PHONE_PASSCODE'], NOBODY);
    form.pick('PHONE_PASSCODE');
    for (const [field, text] of Object.entries(typed)) form.type(field as Field, text);
    form.revealed = true;
    form.finishAddress();
    form.throttled('code', 'PHONE_PASSCODE', NOON, 300);
    form.throttled('verify', 'PHONE_PASSCODE', NOON, 300);
    form.codeSent('PHONE_PASSCODE', form.contact, NOON);
    return form;
  };
  const NOTHING = { code: '', password: '', email: '', phone: '', country: '+86' };

  for (const end of ['reset', 'startOver'] as const) {
    it(`clears everything that was typed, picked and sent (${end})`, () => {
      const form = used();
      form[end]();
      assert.deepEqual(form.typed, NOTHING);
      assert.equal(form.revealed, false);
      assert.equal(form.addressIsWrong, false);
      assert.equal(form.codeState(NOON), 'none');
      form.offer(form.methods, NOBODY);
      assert.equal(form.method, 'EMAIL_PASSCODE');
    });

    it(`clears the wait that the service asked for (${end})`, () => {
      const form = used();
      form[end]();
      assert.equal(form.secondsLeft('verify', NOON), 0);
      assert.equal(form.secondsLeft('code', NOON + MINUTE), 0);
    });
  }

  it('does not clear the wait for another code', () => {
    const form = used();
    form.reset();
    assert.equal(form.secondsLeft('code', NOON), 60);
    assert.equal(form.secondsLeft('code', NOON + 59 * SECOND), 1);
  });

  it('clears that as well when somebody else is signed in', () => {
    const form = used();
    form.startOver();
    assert.equal(form.secondsLeft('code', NOON), 0);
  });
});

describe('What is sent is what the official SDK sends', async () => {
  const file = new URL('../fixtures/sdk-requests.json', import.meta.url);
  const { requests } = JSON.parse(await readFile(file, 'utf8')) as {
    requests: { sdkCall: string; body: unknown }[];
  };
  const recorded = (call: string) => {
    const found = requests.find(({ sdkCall }) => sdkCall === call);
    assert.notEqual(found, undefined, call);
    return found?.body;
  };

  for (const [method, call] of [
    ['PHONE_PASSCODE', 'sendSms'],
    ['EMAIL_PASSCODE', 'sendEmail'],
  ] as const) {
    it(`for a code (${method})`, () => {
      const { sender } = methodOf(method);
      assert.equal(sender?.method, call);
      assert.deepEqual(sender.body(ANN), recorded(call));
    });
  }

  for (const [method, call, secret] of [
    ['PHONE_PASSCODE', 'verify.phone', '123456'],
    ['EMAIL_PASSCODE', 'verify.email', '123456'],
    ['PASSWORD', 'verify.password', 's3cret!'],
  ] as const) {
    it(`to verify (${method})`, () => {
      const body = methodOf(method).payload(secret, ANN, 'none');
      assert.deepEqual({ verifyMethod: method, ...body }, recorded(call));
    });
  }

  it('with no country where none is known', () => {
    const contact = { ...ANN, country: '' };
    const { sender, payload } = methodOf('PHONE_PASSCODE');
    assert.deepEqual(sender?.body(contact), {
      channel: 'CHANNEL_DELETE_ACCOUNT',
      phoneNumber: '18812345678',
    });
    assert.deepEqual(payload('1', contact, 'none'), {
      phonePassCodePayload: { phoneNumber: '18812345678', passCode: '1' },
    });
  });

  it('with the way in which the password is encrypted', () => {
    for (const passwordEncryptType of ['rsa', 'sm2'] as const) {
      assert.deepEqual(methodOf('PASSWORD').payload('sealed', ANN, passwordEncryptType), {
        passwordPayload: { password: 'sealed', passwordEncryptType },
      });
    }
  });
});

describe('Where a code goes is recognised, not learned:', () => {
  const numbers: Record<string, string> = {
    '18812345678': '188****5678',
    '+8618812345678': '+86****5678',
    '1881234567': '18****567',
    '12345678': '12****678',
    '1234567': '****67',
    '1234': '****34',
  };
  for (const [phone, masked] of Object.entries(numbers)) {
    it(`the number ${phone} as ${masked}`, () => {
      const form = formFor('EMAIL_PASSCODE', { ...ANN, phone });
      assert.equal(form.destinationOf('PHONE_PASSCODE'), masked);
    });
  }

  const addresses: Record<string, string> = {
    'user@example.com': 'u***@example.com',
    'a@b': 'a***@b',
    '𝒶lice@example.com': '𝒶***@example.com',
    '"a@b"@example.com': '"***@example.com',
    '@example.com': '***@example.com',
  };
  for (const [email, masked] of Object.entries(addresses)) {
    it(`the address ${email} as ${masked}`, () => {
      const form = formFor('PHONE_PASSCODE', { ...ANN, email });
      assert.equal(form.destinationOf('EMAIL_PASSCODE'), masked);
    });
  }

  it('an address that was typed, like one that is known', () => {
    const typed = { email: ' user@example.com ', phone: '+86 188 1234 5678' };
    const shown: [VerifyMethod, string][] = [
      ['PHONE_PASSCODE', '188****5678'],
      ['EMAIL_PASSCODE', 'u***@example.com'],
      ['PASSWORD', ''],
    ];
    for (const [method, masked] of shown) {
      assert.equal(formFor(method, NOBODY, typed).destination, masked);
      assert.equal(formFor(method, ANN, { email: 'x', phone: '1' }).destination, masked);
      assert.equal(formFor(method, ANN).destinationOf(method), masked);
    }
  });

  it('an address that is not known as nothing, whatever was typed', () => {
    const form = formFor('EMAIL_PASSCODE', NOBODY, { email: 'a@example.com', phone: '1881234' });
    assert.equal(form.destinationOf('EMAIL_PASSCODE'), '');
    assert.equal(form.destinationOf('PHONE_PASSCODE'), '');
  });
});
