import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en, loadStrings } from '../../src/locales/index.js';
import { matchLocale } from '../../src/locales/match.js';
import type { Strings } from '../../src/locales/strings.js';
import { TRIGGER, type Locale } from '../../src/locales/trigger.js';
import { normalizePhrase } from '../../src/panel/gate.js';
import { fill } from '../../src/panel/views/text.js';

type Key = keyof Strings;

const LOCALES = Object.keys(TRIGGER) as Locale[];
const KEYS = Object.keys(en) as Key[];

/** How a language writes the things that are checked here. */
interface Writing {
  /** The pairs of quotation marks that people put around what they type. */
  quotes: string[];
  /** All characters of the phrase. Each must be on an ordinary keyboard or input method. */
  alphabet: RegExp;
  /** What each name of the deletion contains. */
  deletion: RegExp;
  /** What the end of a session is called, and the deletion never. */
  signOut: RegExp;
  /** What says that nothing was deleted, or that the account still exists. */
  denial: RegExp;
  /** What says that the deletion can't be undone, or the account be restored. */
  final: RegExp;
  /** Punctuation that belongs to other languages. */
  foreign?: RegExp;
}

const HALF_WIDTH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][,.:;?!()]/u;

const WRITING: Readonly<Record<Locale, Writing>> = {
  en: {
    quotes: ['“”', '‘’', '""', "''"],
    alphabet: /^[a-z ]+$/,
    deletion: /delet/i,
    signOut: /(sign|log)(ed|ged)? ?out/i,
    denial: /nothing|not (been )?deleted|n’t (been )?deleted|still (there|exist)/i,
    final: /restored|undone/i,
  },
  'zh-CN': {
    quotes: ['“”', '‘’', '「」', '《》'],
    alphabet: /^\p{Script=Han}+$/u,
    deletion: /注销/,
    signOut: /退出|登出/,
    denial: /(未|没有|没)被?(注销|删除)|(仍然?|还|依然)(存)?在/,
    final: /恢复|撤销/,
    foreign: HALF_WIDTH,
  },
  'zh-TW': {
    quotes: ['「」', '『』', '“”'],
    alphabet: /^\p{Script=Han}+$/u,
    deletion: /刪除/,
    signOut: /登出|註銷/,
    denial: /(未|沒有|沒)被?(註銷|刪除)|(仍然?|還|依然)(存)?在/,
    final: /復原/,
    foreign: HALF_WIDTH,
  },
  ja: {
    quotes: ['「」', '『』', '“”'],
    alphabet: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u,
    deletion: /削除/,
    signOut: /ログアウト|サインアウト/,
    denial: /削除(され|し)て(い)?(ません|ない)|削除(しま|されま)せん|残って/,
    final: /元に戻|取り消せ/,
    foreign: HALF_WIDTH,
  },
  ko: {
    quotes: ['“”', '‘’', '「」'],
    alphabet: /^[\p{Script=Hangul} ]+$/u,
    deletion: /삭제/,
    signOut: /로그아웃/,
    denial: /삭제(되지|하지) 않|남아 있/,
    final: /복구|되돌릴/,
    foreign: /[，。：；？！（）]/,
  },
  de: {
    quotes: ['„“', '‚‘', '»«', '«»'],
    // A noun begins with a capital, which nobody has to type.
    alphabet: /^[A-ZÄÖÜa-zäöüß ]+$/,
    deletion: /lösch/i,
    signOut: /abmeld|abgemeldet|log/i,
    denial: /nichts|nicht gelöscht|noch (da|besteht|vorhanden)/i,
    final: /wiederherg|rückgängig/i,
    foreign: /\s[?!;:]|[^\s]…/,
  },
  fr: {
    quotes: ['«»', '“”', '‹›'],
    alphabet: /^[a-zàâçéèêëîïôùûü ]+$/,
    deletion: /suppr/i,
    signOut: /déconn|session sera fermée/i,
    denial: /rien|pas (encore )?été supprimé|toujours|existe encore/i,
    final: /récupér|irréversible/i,
    foreign: /[^\u202f][?!;]|[^\u00a0]:/,
  },
  es: {
    quotes: ['«»', '“”', '‘’'],
    alphabet: /^[a-zñáéíóúü ]+$/,
    deletion: /elimin/i,
    signOut: /cerr(ar|ará).* sesión/i,
    denial: /nada|no se ha eliminado|sigue existiendo|todavía existe/i,
    final: /recuper|deshacer/i,
    foreign: /^[^¿]*\?|^[^¡]*!|\s[?!;:]/,
  },
  'pt-BR': {
    quotes: ['“”', '‘’', '«»'],
    alphabet: /^[a-zãõáéíóúâêôç ]+$/,
    deletion: /exclu/i,
    signOut: /sair|sessão será encerrada/i,
    denial: /nada|não foi excluíd|ainda existe/i,
    final: /recuper|desfeit/i,
    foreign: /[¿¡]|\s[?!;:]/,
  },
  ru: {
    quotes: ['«»', '„“'],
    alphabet: /^[а-яё ]+$/,
    deletion: /удал/i,
    signOut: /выйд|выход/i,
    denial: /ничего|не (был )?удал[её]н|ещё существует|существует ли ещё/i,
    final: /восстанов|нельзя отменить/i,
    foreign: /[A-Za-z]|\s[?!;:]/,
  },
  ar: {
    quotes: ['«»', '“”', '””'],
    // These are letters only, for nobody types short vowels.
    alphabet: /^[\u0621-\u064a ]+$/,
    deletion: /حذف/,
    signOut: /خروج/,
    denial: /لم (يُحذف|يتم حذف)|لا يزال(?! بإمكانك)/,
    final: /استعاد|التراجع/,
    foreign: /[A-Za-z?,;]/,
  },
  he: {
    quotes: ['„”', '””', '״״', '׳׳'],
    alphabet: /^[א-ת ]+$/,
    deletion: /מח[יו]?ק/,
    signOut: /יציאה|התנתק/,
    denial: /(לא|טרם) נמחק|עדיין (קיים|קיימת)/,
    final: /שחזר|לבטל את הפעולה/,
    foreign: /[A-Za-z]|\s[?!;:]/,
  },
};

/** The texts that name the deletion. */
const NAMES: Key[] = [
  'deleteAccount',
  'confirmHeading',
  'confirmDescription',
  'phrase',
  'deletingHeading',
  'deletedHeading',
  'configuration',
  'doubt',
  'nothingDeleted',
  'nothingDeletedYet',
];

/** The texts that are shown only where no earlier request is in doubt. */
const CERTAIN: Key[] = ['nothingDeletedYet', 'nothingDeleted'];

/** The texts that name both outcomes and take neither side. */
const OPEN: Key[] = ['probing', 'unknownDescription'];

/** The words that a language shares with English, or spells alike. */
const SHARED: Partial<Record<Locale, string>> = {
  'zh-CN': 'id',
  'zh-TW': 'id',
  ja: 'id',
  ko: 'id',
  de: 'an app code id in moment support text',
  fr: 'code confirmation id incorrect internet minutes moment page possible robot service',
  es: 'has id internet no robot',
  'pt-BR': 'app as do id internet no',
};

/** The languages whose characters are twice as wide. */
const WIDE: Locale[] = ['zh-CN', 'zh-TW', 'ja', 'ko'];

/** An address, and a country code, that show how one is written. */
const EXAMPLE = /[\w.]+@example\.com|\+\d+/g;

/** The isolates that keep what is read from the left in its order; they take no room. */
const ISOLATES = /[\u2066-\u2069]/g;

function placeholders(text: string): string[] {
  return (text.match(/\{[^}]*\}?|\}/g) ?? []).sort();
}

/** What a translator wrote, without what is the same in every language. */
function proper(text: string): string {
  return text.replace(/\{\w+\}/g, '0').replace(EXAMPLE, '0');
}

/** The keys whose texts match, so that a message can name them. */
function matching(strings: Strings, pattern: RegExp): string[] {
  return KEYS.filter((key) => pattern.test(proper(strings[key]))).map(
    (key) => `${key}: ${strings[key]}`,
  );
}

/** The words in Latin letters; of one letter there is none that means something by itself. */
function latinWords(texts: readonly string[]): Set<string> {
  const words = proper(texts.join(' ').toLowerCase()).match(/\p{L}+/gu) ?? [];
  return new Set(words.filter((word) => /^[a-z]{2,}$/.test(word)));
}

const ENGLISH = latinWords([...Object.values<string>({ ...en }), ...TRIGGER.en]);

/** How many characters a text takes when it is filled in with what it is shown with. */
function room(text: string, values: Readonly<Record<string, string>>): number {
  return fill(text, values).replace(ISOLATES, '').length;
}

for (const locale of LOCALES) {
  const strings = await loadStrings(locale);
  const [label, loadFailed, retry] = TRIGGER[locale];
  const { quotes, alphabet, deletion, signOut, denial, final, foreign } = WRITING[locale];

  describe(`The locale ${locale}`, () => {
    it('has every text, in English’s order, and no other', () => {
      assert.deepEqual(Object.keys(strings), KEYS);
      for (const key of KEYS) assert.equal(typeof strings[key], 'string', key);
    });

    it('has no empty text, and none with white space around it', () => {
      for (const text of [...KEYS.map((key) => strings[key]), label, loadFailed, retry]) {
        assert.notEqual(text, '');
        assert.equal(text, text.trim());
      }
    });

    it('has the same placeholders as English', () => {
      for (const key of KEYS) {
        assert.deepEqual(placeholders(strings[key]), placeholders(en[key]), key);
      }
    });

    it('has no English word', () => {
      if (locale === 'en') return;
      const words = latinWords([...KEYS.map((key) => strings[key]), label, loadFailed, retry]);
      const same = [...words].filter((word) => ENGLISH.has(word)).sort();
      assert.equal(same.join(' '), SHARED[locale] ?? '');
    });

    it('has no straight quotation marks, and no ellipsis made of dots', () => {
      assert.deepEqual(matching(strings, /["'`]|\.\.|。。/), []);
      assert.doesNotMatch(TRIGGER[locale].join(' '), /["'`]|\.\.|。。/);
    });

    it('has the punctuation of its language', () => {
      if (!foreign) return;
      assert.deepEqual(matching(strings, foreign), []);
      for (const text of TRIGGER[locale]) assert.doesNotMatch(text, foreign);
    });

    it('says the same on the trigger as in the panel', () => {
      assert.equal(label, strings.deleteAccount);
      assert.equal(retry, strings.tryAgain);
    });

    it('calls the deletion a deletion, never a sign-out', () => {
      for (const key of NAMES) {
        assert.match(strings[key], deletion, key);
        assert.doesNotMatch(strings[key], signOut, key);
      }
    });

    it('has another word for the sign-out that comes with it', () => {
      assert.match(strings.consequenceAccess, signOut);
      assert.doesNotMatch(strings.consequenceAccess, deletion);
    });

    it('says in no other text that nothing was deleted', () => {
      const denying = KEYS.filter((key) => denial.test(strings[key]));
      assert.deepEqual(
        denying.filter((key) => !OPEN.includes(key)),
        CERTAIN,
      );
    });

    it('says that nothing was deleted in a text of its own, which no other repeats', () => {
      const repeating = KEYS.filter((key) => strings[key].includes(strings.nothingDeleted));
      assert.deepEqual(
        repeating.filter((key) => !CERTAIN.includes(key)),
        [],
      );
    });

    it('says once before the deletion, and once after it, that there is no way back', () => {
      const saying = KEYS.filter((key) => final.test(strings[key]));
      assert.deepEqual(saying, ['confirmDescription', 'deletedDescription']);
    });

    it('has short words where there is little room', () => {
      const wide = WIDE.includes(locale);
      assert.ok(room(strings.resendIn, { time: '0:58' }) <= (wide ? 12 : 18), strings.resendIn);
      assert.ok(room(strings.sendCodeTo, { to: '188****0001' }) <= 34, strings.sendCodeTo);
    });

    it('shows the phrase once, without quotation marks around it', () => {
      assert.equal(strings.typePhrase.split('{phrase}').length, 2);
      assert.doesNotMatch(strings.typePhrase, /[\p{Pi}\p{Pf}"'`「」『』]/u);
    });

    it('has a phrase that can be typed', () => {
      const { phrase } = strings;
      assert.match(phrase, alphabet);
      assert.doesNotMatch(phrase, / {2}/);
      assert.equal(phrase, phrase.normalize('NFKC'));
      assert.ok(phrase.length <= 24, 'too long');
    });

    it('takes the phrase as people type it', () => {
      const { phrase } = strings;
      const typed = [
        `${phrase} `,
        ` ${phrase}\n`,
        phrase.toLowerCase(),
        phrase.toUpperCase(),
        phrase.charAt(0).toUpperCase() + phrase.slice(1),
        phrase.normalize('NFD'),
        phrase.replaceAll(' ', ''),
        phrase.replaceAll('ي', 'ى'),
        `\u200f${phrase}\u200e`,
        ...quotes.flatMap(([before = '', after = '']) => [
          `${before}${phrase}${after}`,
          `${before}\u00a0${phrase}\u00a0${after}`,
        ]),
      ];
      for (const text of typed) {
        assert.equal(normalizePhrase(text), normalizePhrase(phrase), JSON.stringify(text));
      }
    });

    it('has a phrase other than the button’s label', () => {
      assert.notEqual(normalizePhrase(strings.phrase), normalizePhrase(strings.deleteAccount));
    });
  });
}

describe('Chinese', () => {
  const simplified = /[账录验证码销时间设们请删这发邮电话无权网络连显隐绑]/;
  const traditional = /[帳錄驗證碼銷時間設們請刪這發郵電話無權網絡連顯隱綁]/;

  it('in Taiwan has no simplified characters', async () => {
    assert.deepEqual(matching(await loadStrings('zh-TW'), simplified), []);
    assert.doesNotMatch(TRIGGER['zh-TW'].join(), simplified);
  });

  it('in China has no traditional characters', async () => {
    assert.deepEqual(matching(await loadStrings('zh-CN'), traditional), []);
    assert.doesNotMatch(TRIGGER['zh-CN'].join(), traditional);
  });
});

describe('A duration', () => {
  // `Intl` knows no grammatical cases: it gives «1 секунда» where a sentence would need «1
  // секунду».
  for (const locale of ['ru', 'ar'] as const) {
    it(`stands apart in ${locale}, which would inflect it in a sentence`, async () => {
      const { codeSent, sendWait, verifyWait } = await loadStrings(locale);
      for (const text of [codeSent, sendWait, verifyWait]) assert.match(text, /: \{\w+\}\.$/);
    });
  }
});

describe('What is read from the left', () => {
  // A masked address, an id, the time left, and the examples of an address and of a country code.
  const fromTheLeft = new RegExp(`\\{(?:to|id|time)\\}|${EXAMPLE.source}`, 'g');
  for (const locale of ['ar', 'he'] as const) {
    it(`is not reversed in ${locale}`, async () => {
      for (const [key, text] of Object.entries<string>({ ...(await loadStrings(locale)) })) {
        const isolated = text.match(/(?<=\u2066)[^\u2066\u2069]+(?=\u2069)/g) ?? [];
        assert.deepEqual(isolated, text.match(fromTheLeft) ?? [], key);
      }
    });
  }
});

describe('The locale for a language tag', () => {
  const table: Record<string, Locale> = {
    zh: 'zh-CN',
    'zh-CN': 'zh-CN',
    'zh-Hans': 'zh-CN',
    'zh-Hans-HK': 'zh-CN',
    'zh-SG': 'zh-CN',
    'zh-TW': 'zh-TW',
    'zh-Hant': 'zh-TW',
    'zh-Hant-HK': 'zh-TW',
    'zh-HK': 'zh-TW',
    'zh-MO': 'zh-TW',
    zh_tw: 'zh-TW',
    'de-AT': 'de',
    DE: 'de',
    'fr-CA': 'fr',
    'es-419': 'es',
    pt: 'pt-BR',
    'pt-PT': 'pt-BR',
    'pt-br': 'pt-BR',
    'ja-JP': 'ja',
    'ko-KR': 'ko',
    'ru-RU': 'ru',
    'ar-EG': 'ar',
    he: 'he',
    'he-IL': 'he',
    iw: 'he',
    'iw-IL': 'he',
    en: 'en',
    'en-GB': 'en',
    EN_us: 'en',
    xx: 'en',
    '': 'en',
    '-': 'en',
    '*': 'en',
    'x-de': 'en',
  };
  for (const [tag, locale] of Object.entries(table)) {
    it(`${JSON.stringify(tag)} is ${locale}`, () => assert.equal(matchLocale(tag), locale));
  }

  it('is not taken from a property that every object has', () => {
    assert.equal(matchLocale('constructor'), 'en');
  });

  it('is itself for every locale there is', () => {
    for (const locale of LOCALES) assert.equal(matchLocale(locale), locale);
  });
});
