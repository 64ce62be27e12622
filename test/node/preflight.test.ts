import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_PREFLIGHT, readPreflight } from '../../src/attempt/preflight.js';

const PAGE = 'https://page.example/account/';

const blockers = (...list: unknown[]) => readPreflight({ blockers: list }, PAGE).blockers;
const linkOf = (href: unknown) => blockers({ message: 'Pay first', href })[0];

describe('What the page’s own check found', () => {
  it('is what stands in the way, and what is lost', () => {
    const found = {
      blockers: [{ message: 'Pay first', href: '/bills' }, { message: 'Call us' }],
      consequences: ['Your pictures', 'Your songs'],
    };
    assert.deepEqual(readPreflight(found, PAGE), {
      ...found,
      blockers: [
        { message: 'Pay first', href: 'https://page.example/bills' },
        { message: 'Call us' },
      ],
    });
  });

  it('may be one of them alone', () => {
    const consequences = ['Your pictures'];
    assert.deepEqual(readPreflight({ consequences }, PAGE), { blockers: [], consequences });
    const inTheWay = [{ message: 'Pay first' }];
    const found = readPreflight({ blockers: inTheWay }, PAGE);
    assert.deepEqual(found, { blockers: inTheWay, consequences: [] });
  });

  for (const value of [undefined, null, true, 7, '', 'Pay first', {}, [], () => 0]) {
    it(`is nothing in ${typeof value === 'function' ? 'a function' : JSON.stringify(value)}`, () =>
      assert.deepEqual(readPreflight(value, PAGE), NO_PREFLIGHT));
  }

  it('is nothing where its lists are not lists', () => {
    for (const list of [null, 'Pay first', { 0: 'x', length: 1 }, new Set(['x']), 7]) {
      const found = readPreflight({ blockers: list, consequences: list }, PAGE);
      assert.deepEqual(found, NO_PREFLIGHT);
    }
  });

  it('is not changed in the page’s own objects', () => {
    const blocker = Object.freeze({ message: 'Pay first', href: '/bills' });
    const found = Object.freeze({ blockers: Object.freeze([blocker]) });
    readPreflight(found, PAGE);
    assert.deepEqual(found, { blockers: [{ message: 'Pay first', href: '/bills' }] });
  });
});

describe('What stands in the way', () => {
  it('is a message and a link, and nothing else that the page put there', () => {
    assert.deepEqual(blockers({ message: 'Pay first', href: PAGE, html: '<b>' }), [
      { message: 'Pay first', href: PAGE },
    ]);
  });

  it('is text, whatever it holds', () => {
    const [tag, number] = blockers({ message: '<img src=x onerror=x>' }, { message: 7 });
    assert.deepEqual([tag?.message, number?.message], ['<img src=x onerror=x>', '7']);
  });

  it('is nothing that is not an object, while the others stay in their order', () => {
    const [one, two] = [{ message: 'one' }, { message: 'two' }];
    assert.deepEqual(blockers(null, one, 'Pay first', undefined, two, 7), [one, two]);
  });
});

describe('What is lost', () => {
  it('is lines of text, in the page’s order', () => {
    const lines = ['b', 7, null, 'a', { message: 'x' }, undefined, ['x'], '<b>'];
    const { consequences } = readPreflight({ consequences: lines }, PAGE);
    assert.deepEqual(consequences, ['b', 'a', '<b>']);
  });
});

describe('A link', () => {
  const leads: Record<string, string> = {
    'https://bills.example/1?a=b#c': 'https://bills.example/1?a=b#c',
    'http://bills.example': 'http://bills.example/',
    'HTTPS://bills.example/': 'https://bills.example/',
    '//bills.example/': 'https://bills.example/',
    '/bills': 'https://page.example/bills',
    bills: 'https://page.example/account/bills',
    '../bills': 'https://page.example/bills',
    '?open': 'https://page.example/account/?open',
    '#bills': 'https://page.example/account/#bills',
  };
  for (const [href, address] of Object.entries(leads)) {
    it(`leads to a web page: ${href}`, () =>
      assert.deepEqual(linkOf(href), { message: 'Pay first', href: address }));
  }

  const others = [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'blob:https://page.example/x',
    'mailto:a@b.c',
    'ftp://bills.example/',
    'httpx://bills.example/',
    'https://',
    'http://[',
    null,
    undefined,
    7,
    { toString: () => '/bills' },
    ['/bills'],
  ];
  for (const href of others) {
    it(`leads nowhere else, and the message stays: ${JSON.stringify(href)}`, () =>
      assert.deepEqual(linkOf(href), { message: 'Pay first' }));
  }

  it('leads nowhere where there is nothing for it to be relative to', () => {
    const found = readPreflight({ blockers: [{ message: 'x', href: '/bills' }] }, 'about:blank');
    assert.deepEqual(found.blockers, [{ message: 'x' }]);
  });
});
