import '../src/index.js';
import type { AuthingDeleteAccount } from '../src/index.js';
import { loadStrings } from '../src/locales/index.js';
import type { Strings } from '../src/locales/strings.js';
import { TRIGGER, type Locale } from '../src/locales/trigger.js';
import { Account } from './support/authing.js';
import { catchConsole } from './support/console.js';
import {
  acknowledge,
  create,
  findPart,
  open,
  part,
  press,
  ready,
  root,
  setUp,
  text,
  type,
  untilStep,
} from './support/element.js';
import { record } from './support/events.js';
import { expect } from './support/expect.js';
import { until } from './support/until.js';

const LOCALES = Object.keys(TRIGGER) as Locale[];

const plain = (value: string): string => value.replace(/\s+/g, ' ').trim();

/** Waits until the panel speaks the language. */
async function untilHeading(element: AuthingDeleteAccount, { confirmHeading }: Strings) {
  const heading = plain(confirmHeading);
  await until(
    () => text(element, 'heading') === heading,
    () => `${heading}, not ${text(element, 'heading')}`,
  );
}

/** An open element that needs nothing from the service. */
async function opened(attributes: Record<string, string | boolean> = {}) {
  const element = create(await Account.create(), attributes);
  await open(element);
  return element;
}

function section(attributes: Record<string, string>, ...children: Element[]): HTMLElement {
  const parent = document.createElement('section');
  for (const [name, value] of Object.entries(attributes)) parent.setAttribute(name, value);
  parent.append(...children);
  document.body.append(parent);
  return parent;
}

const page = document.documentElement;
const pageLang = page.getAttribute('lang');

afterEach(() => {
  page.removeAttribute('dir');
  if (pageLang === null) page.removeAttribute('lang');
  else page.setAttribute('lang', pageLang);
});

for (const locale of LOCALES) {
  describe(`In ${locale}`, () => {
    it('typing what the instruction shows, as it is shown, opens the gate', async () => {
      const element = await opened({ lang: locale, confirmation: 'phrase' });
      await untilHeading(element, await loadStrings(locale));
      const shown = part(element, 'phrase-text').textContent;
      expect(shown).not.to.be.empty;
      expect(part(element, 'phrase').textContent).to.contain(shown);
      expect(part(element, 'confirm-button').disabled).to.be.true;

      type(element, shown);
      await element.updateComplete;

      expect(part(element, 'confirm-button').disabled).to.be.false;
    });

    it('the trigger and the last button say the same', async () => {
      const { deleteAccount } = await loadStrings(locale);
      const element = create(await Account.create(), { lang: locale });
      await element.updateComplete;
      expect(text(element, 'trigger')).to.equal(deleteAccount);
      await open(element);
      expect(text(element, 'confirm-button')).to.equal(deleteAccount);
    });

    it('the receipt names the language', async () => {
      const account = await Account.create();
      const element = create(account, { lang: locale });
      const heard = record(element);
      element.deleteAccountToken = await account.token();
      await ready(element);
      press(element);
      await untilStep(element, 'deleted');
      expect(heard.deleted[0]?.receipt.locale).to.equal(locale);
      expect(text(element, 'heading')).to.equal(plain((await loadStrings(locale)).deletedHeading));
    });

    it('nothing is cut off, and no word is broken, at a width of 280 px', async () => {
      const account = await Account.create({ email: 'user@example.com', password: 's3cret!' });
      const element = create(account, {
        lang: locale,
        inline: true,
        confirmation: 'phrase',
        'verify-methods': 'PHONE_PASSCODE EMAIL_PASSCODE PASSWORD',
      });
      element.accessToken = account.accessToken;
      section({ style: 'inline-size: 280px' }, element);
      await element.updateComplete;
      expectRoom(element);
      await open(element);
      await untilHeading(element, await loadStrings(locale));
      expectRoom(element);

      await acknowledge(element);
      press(element);
      await untilStep(element, 'verify');
      for (const choice of part(element, 'method').querySelectorAll('input')) {
        choice.click();
        await element.updateComplete;
        expectRoom(element);
      }
      part(element, 'reveal-button').click();
      await element.updateComplete;
      expectRoom(element);
    });
  });
}

/** Expects that every text has the width it needs. */
function expectRoom(element: AuthingDeleteAccount): void {
  const holders = [
    ...root(element).querySelectorAll<HTMLElement>('form, button, label, legend, h2, p, li'),
  ];
  const cut = holders.filter(({ scrollWidth, clientWidth }) => {
    return clientWidth > 0 && scrollWidth > clientWidth;
  });
  expect(cut.map(({ textContent }) => plain(textContent))).to.deep.equal([]);
  expect(holders.flatMap(brokenWords)).to.deep.equal([]);
}

/**
 * The words that go on in the next line, though they are not hyphenated. In Chinese, Japanese and Korean they may break anywhere.
 */
function brokenWords(holder: Element): string[] {
  return textsOf(holder).flatMap((node) => {
    const words = [
      ...node.data.matchAll(/[^\s\u00ad\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}-]+/gu),
    ];
    return words.flatMap(({ 0: word, index }) => {
      // A hyphen at the end of a line counts to what comes after it.
      const start = node.data[index - 1] === '\u00ad' ? index + 1 : index;
      const rects = rectsOf(node, start, index + word.length);
      // Where a line ends before a word, WebKit has a rectangle without width there.
      const lines = new Set(rects.filter(({ width }) => width > 0).map(({ top }) => top));
      return lines.size > 1 ? [word] : [];
    });
  });
}

/** The characters of an element as they are on the screen, from left to right. */
function visualOrder(element: Element): string {
  const characters = textsOf(element).flatMap((node) =>
    Array.from({ length: node.length }, (_, index) => {
      // Something without width, like a mark that sets the direction, is nowhere on the screen.
      const rect = rectsOf(node, index, index + 1).find(({ width }) => width > 0);
      return rect ? [{ character: node.data.charAt(index), left: rect.left }] : [];
    }).flat(),
  );
  characters.sort((a, b) => a.left - b.left);
  return characters.map(({ character }) => character).join('');
}

function textsOf(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

function rectsOf(node: Text, start: number, end: number): DOMRect[] {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return [...range.getClientRects()];
}

describe('The language', () => {
  it('is English where there is none', async () => {
    page.removeAttribute('lang');
    const element = await opened();
    expect(text(element, 'heading')).to.equal('Delete your account?');
  });

  it('is that of the page', async () => {
    page.lang = 'de-AT';
    await untilHeading(await opened(), await loadStrings('de'));
  });

  it('is that of the nearest ancestor', async () => {
    page.lang = 'de';
    const element = create(await Account.create());
    section({ lang: 'ja' }, section({ lang: 'fr' }, section({}, element)));
    await open(element);
    await untilHeading(element, await loadStrings('fr'));
  });

  it('is the element’s own before any other', async () => {
    const element = create(await Account.create(), { lang: 'ko' });
    section({ lang: 'fr' }, element);
    await open(element);
    await untilHeading(element, await loadStrings('ko'));
  });

  it('is known across shadow roots', async () => {
    const element = create(await Account.create());
    const inner = document.createElement('div');
    inner.attachShadow({ mode: 'closed' }).append(element);
    const outer = section({ lang: 'es-MX' });
    outer.attachShadow({ mode: 'open' }).append(inner);
    await open(element);
    await untilHeading(element, await loadStrings('es'));
  });

  it('can be set as a property', async () => {
    const element = create(await Account.create());
    element.lang = 'zh-Hant-HK';
    await open(element);
    await untilHeading(element, await loadStrings('zh-TW'));
  });

  it('is English where it is unknown, or not a language at all', async () => {
    for (const lang of ['tlh', 'constructor', '']) {
      const element = await opened({ lang });
      expect(text(element, 'trigger'), lang).to.equal('Delete account');
      expect(text(element, 'heading'), lang).to.equal('Delete your account?');
      element.remove();
    }
  });
});

describe('A change of language', () => {
  /** Each makes what carries the `lang`, with an element inside that reads it. */
  const carriers: Record<string, (element: AuthingDeleteAccount) => Element> = {
    'of the element': (element) => element,
    'of an ancestor': (element) => section({ lang: 'de' }, section({}, element)),
    'of the page': () => page,
    'of the element around a shadow root': (element) => {
      const parent = section({ lang: 'de' });
      parent.attachShadow({ mode: 'open' }).append(element);
      return parent;
    },
    'of an ancestor in the same shadow root': (element) => {
      const ancestor = section({ lang: 'de' }, element);
      section({ lang: 'ko' }).attachShadow({ mode: 'open' }).append(ancestor);
      return ancestor;
    },
  };
  for (const [which, carrierOf] of Object.entries(carriers)) {
    it(`${which} is followed by the trigger and the open panel`, async () => {
      const element = create(await Account.create());
      const carrier = carrierOf(element);
      carrier.setAttribute('lang', 'de');
      await open(element);
      await untilHeading(element, await loadStrings('de'));

      for (const locale of ['fr', 'ar', 'en'] as const) {
        carrier.setAttribute('lang', locale);
        await untilHeading(element, await loadStrings(locale));
        expect(text(element, 'trigger')).to.equal(TRIGGER[locale][0]);
      }
    });
  }

  it('comes with a move within the page', async () => {
    const element = create(await Account.create());
    section({ lang: 'de' }, element);
    const other = section({ lang: 'ru' });
    await open(element);
    await untilHeading(element, await loadStrings('de'));

    other.append(element);

    await untilHeading(element, await loadStrings('ru'));
    expect(text(element, 'trigger')).to.equal(TRIGGER.ru[0]);
  });

  it('that is followed by another at once ends in the last one', async () => {
    const element = await opened({ lang: 'en' });
    for (const locale of ['he', 'pt-BR', 'ja']) {
      element.lang = locale;
      await element.updateComplete;
    }
    await untilHeading(element, await loadStrings('ja'));
  });

  it('keeps what was typed, which is compared with the phrase that is shown now', async () => {
    const element = await opened({ lang: 'de', confirmation: 'phrase' });
    const [de, fr] = [await loadStrings('de'), await loadStrings('fr')];
    await untilHeading(element, de);
    type(element, de.phrase);
    await element.updateComplete;
    expect(part(element, 'confirm-button').disabled).to.be.false;

    element.lang = 'fr';
    await untilHeading(element, fr);

    expect(text(element, 'phrase-text')).to.equal(fr.phrase);
    expect(part(element, 'input').value).to.equal(de.phrase);
    expect(part(element, 'confirm-button').disabled).to.be.true;
  });

  it('is followed by an error that is shown', async () => {
    const element = await opened();
    element.addEventListener('before-delete', (event) => event.preventDefault());
    element.deleteAccountToken = 'a-token';
    await acknowledge(element);
    press(element);
    await until(() => findPart(element, 'error'));
    element.lang = 'de';
    const { vetoed, nothingDeleted } = await loadStrings('de');
    await until(
      () => text(element, 'error') === plain(`${vetoed} ${nothingDeleted}`),
      () => `${vetoed} ${nothingDeleted}, not ${text(element, 'error')}`,
    );
  });

  it('does not change the page’s own words for an error', async () => {
    const element = await opened();
    element.addEventListener('before-delete', (event) => {
      event.waitUntil(Promise.reject(new Error('Ask your father first.')));
    });
    element.deleteAccountToken = 'a-token';
    await acknowledge(element);
    press(element);
    await until(() => findPart(element, 'error'));
    element.lang = 'de';
    await untilHeading(element, await loadStrings('de'));
    expect(text(element, 'error')).to.equal('Ask your father first.');
  });
});

describe('Texts of the page’s own', () => {
  it('take the place of the locale’s, one by one', async () => {
    const element = await opened({ lang: 'de' });
    element.strings = { confirmHeading: 'Schon?', deleteAccount: 'Weg damit' };
    await element.updateComplete;
    const { confirmDescription, cancel } = await loadStrings('de');
    expect(text(element, 'heading')).to.equal('Schon?');
    expect(text(element, 'trigger')).to.equal('Weg damit');
    expect(text(element, 'confirm-button')).to.equal('Weg damit');
    expect(text(element, 'description')).to.equal(confirmDescription);
    expect(text(element, 'cancel-button')).to.equal(cancel);

    element.strings = null;
    await untilHeading(element, await loadStrings('de'));
    expect(text(element, 'trigger')).to.equal(TRIGGER.de[0]);
  });

  it('stay through a change of language', async () => {
    const element = await opened({ lang: 'de' });
    element.strings = { cancel: '×' };
    element.lang = 'fr';
    await untilHeading(element, await loadStrings('fr'));
    expect(text(element, 'cancel-button')).to.equal('×');
  });

  it('that nobody knows are said once', async () => {
    const said = catchConsole();
    const element = await opened();
    for (let time = 0; time < 3; time += 1) {
      Object.assign(element, { strings: { cancel: '×', cancle: '×', toString: 'text' } });
      await element.updateComplete;
    }
    expect(said.error).to.deep.equal([
      '<authing-delete-account>: strings has no text called cancle, toString.',
    ]);
    element.strings = { cancel: '×' };
    await element.updateComplete;
    expect(said.error).to.have.length(1);
  });

  it('are shown as text', async () => {
    const element = await opened();
    element.strings = { confirmDescription: '<b>bold</b>' };
    await element.updateComplete;
    expect(text(element, 'description')).to.equal('<b>bold</b>');
  });

  it('can’t open the gate with a phrase of which nothing is left to type', async () => {
    const element = await opened({ confirmation: 'phrase' });
    for (const phrase of ['', ' ', '""']) {
      element.strings = { phrase };
      await element.updateComplete;
      expect(part(element, 'confirm-button').disabled, JSON.stringify(phrase)).to.be.true;
      expect(text(element, 'phrase-text')).to.equal('delete my account');
    }
  });

  it('that are undefined count as none', async () => {
    const element = create(await Account.create(), { confirmation: 'phrase' });
    const none = { typePhrase: undefined, phrase: undefined, confirmHeading: undefined };
    Object.assign(element, { strings: none });
    await open(element);
    expect(text(element, 'heading')).to.equal('Delete your account?');
    expect(text(element, 'phrase-text')).to.equal('delete my account');
  });
});

describe('Two elements in one page', () => {
  it('speak a language each', async () => {
    const account = await Account.create();
    const attributes = { inline: true, confirmation: 'phrase' };
    const german = create(account, { ...attributes, lang: 'de' });
    const chinese = create(account, { ...attributes, lang: 'zh' });
    chinese.strings = { cancel: '算了' };
    await open(german);
    await open(chinese);
    const [de, zh] = [await loadStrings('de'), await loadStrings('zh-CN')];
    await untilHeading(german, de);
    await untilHeading(chinese, zh);
    expect(text(german, 'phrase-text')).to.equal(de.phrase);
    expect(text(chinese, 'phrase-text')).to.equal(zh.phrase);
    expect(text(german, 'cancel-button')).to.equal(de.cancel);
    expect(text(chinese, 'cancel-button')).to.equal('算了');
  });
});

describe('From right to left', () => {
  for (const inline of [false, true]) {
    it(inline ? 'reads the panel in the page' : 'reads the dialog', async () => {
      page.dir = 'rtl';
      const element = await opened({ lang: 'ar', inline });
      await untilHeading(element, await loadStrings('ar'));
      const panel = part(element, 'panel');
      expect(getComputedStyle(panel).direction).to.equal('rtl');
      const heading = part(element, 'heading').getBoundingClientRect();
      const box = panel.getBoundingClientRect();
      expect(box.right - heading.right).to.be.closeTo(heading.left - box.left, 1);
      const checkbox = part(element, 'checkbox').getBoundingClientRect();
      const label = root(element).querySelector('[part="label"]')!.getBoundingClientRect();
      expect(checkbox.left).to.be.at.least(label.right);
    });
  }

  it('reads an element in a page that goes from left to right', async () => {
    const element = await opened({ lang: 'he', dir: 'rtl' });
    expect(getComputedStyle(part(element, 'panel')).direction).to.equal('rtl');
  });

  it('doesn’t reverse a masked number', async () => {
    page.dir = 'rtl';
    const account = await Account.create({ phone: '18812345678' });
    const element = create(account, { lang: 'ar' });
    element.accessToken = account.accessToken;
    await open(element);
    const inAccount = visualOrder(part(element, 'account'));
    await acknowledge(element);
    press(element);
    await untilStep(element, 'verify');
    expect(visualOrder(part(element, 'hint'))).to.contain('188****5678');
    expect(inAccount).to.contain('188****5678');
  });
});

describe('A locale that can’t be loaded', () => {
  it('leaves the panel in English, and it works', async () => {
    const account = await Account.create();
    const place = `/flaky/${account.appId}`;
    const frame = document.createElement('iframe');
    frame.src = `${place}/test/pages/element.html`;
    document.body.append(frame);
    await new Promise((resolve) => (frame.onload = resolve));
    const inner = frame.contentDocument!;
    await until(() => frame.contentWindow!.customElements.get('authing-delete-account'));
    const element = inner.createElement('authing-delete-account');
    setUp(element, account, { lang: 'en' });
    inner.body.append(element);
    await open(element);

    await fetch(place, { method: 'POST' });
    const asked = () =>
      frame
        .contentWindow!.performance.getEntriesByType('resource')
        .some(({ name }) => name.endsWith('/locales/de.ts'));
    element.lang = 'de';
    await until(asked);
    await element.updateComplete;
    expect(text(element, 'heading')).to.equal('Delete your account?');

    const heard = record(element);
    element.deleteAccountToken = await account.token();
    await ready(element);
    press(element);
    await untilStep(element, 'deleted');
    expect(text(element, 'heading')).to.equal('Your account has been deleted');
    expect(heard.deleted[0]?.receipt.locale).to.equal('en');
    expect(findPart(element, 'error')).to.be.null;
    await fetch(place, { method: 'DELETE' });
  });
});
