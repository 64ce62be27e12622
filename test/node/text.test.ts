import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TRIGGER, type Locale } from '../../src/locales/trigger.js';
import { clock, duration, fill } from '../../src/panel/views/text.js';

const LOCALES = Object.keys(TRIGGER) as Locale[];

describe('A text', () => {
  it('is filled in wherever its names stand', () => {
    assert.equal(fill('{a} and {b}, {a}', { a: '1', b: '2' }), '1 and 2, 1');
  });

  it('keeps a name that nobody knows', () => {
    assert.equal(fill('{a} and {b}', { a: '1' }), '1 and {b}');
  });

  it('is not filled in twice', () => {
    assert.equal(fill('{a}{b}', { a: '{b}', b: '2' }), '{b}2');
  });
});

describe('A duration in words', () => {
  const words: [Locale, seconds: string, minute: string, minutes: string][] = [
    ['en', '45 seconds', '1 minute', '5 minutes'],
    // 45秒钟 is said aloud, and 45秒 is written.
    ['zh-CN', '45秒', '1分钟', '5分钟'],
    ['zh-TW', '45 秒', '1 分鐘', '5 分鐘'],
    // It stands within a sentence, and Japanese has no spaces there.
    ['ja', '45秒', '1分', '5分'],
    ['ko', '45초', '1분', '5분'],
    ['de', '45 Sekunden', '1 Minute', '5 Minuten'],
    ['fr', '45 secondes', '1 minute', '5 minutes'],
    ['es', '45 segundos', '1 minuto', '5 minutos'],
    ['pt-BR', '45 segundos', '1 minuto', '5 minutos'],
    ['ru', '45 секунд', '1 минута', '5 минут'],
    ['ar', '45 ثانية', 'دقيقة', '5 دقائق'],
    ['he', '45 שניות', '1 דקה', '5 דקות'],
  ];
  for (const [locale, seconds, minute, minutes] of words) {
    it(`is what people write in ${locale}`, () => {
      // Some versions of ICU have a space that doesn't break.
      const said = (value: number, unit: 'second' | 'minute') =>
        duration(value, unit, locale).replace(/\u00a0/g, ' ');
      assert.equal(said(45, 'second'), seconds);
      assert.equal(said(1, 'minute'), minute);
      assert.equal(said(5, 'minute'), minutes);
    });
  }

  it('is known of every language', () => {
    assert.deepEqual(
      words.map(([locale]) => locale),
      LOCALES,
    );
  });
});

describe('A clock', () => {
  const times: Record<number, string> = {
    0: '0:00',
    1: '0:01',
    9: '0:09',
    10: '0:10',
    58: '0:58',
    59: '0:59',
    60: '1:00',
    61: '1:01',
    119: '1:59',
    300: '5:00',
    600: '10:00',
    3600: '60:00',
  };
  for (const [seconds, time] of Object.entries(times)) {
    it(`shows ${seconds} seconds as ${time}`, () => assert.equal(clock(Number(seconds)), time));
  }
});
