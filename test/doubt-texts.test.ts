import type { AuthingDeleteAccount } from '../src/index.js';
import '../src/index.js';
import { loadStrings } from '../src/locales/index.js';
import type { Strings } from '../src/locales/strings.js';
import type { Locale } from '../src/locales/trigger.js';
import { Account } from './support/authing.js';
import {
  acknowledge,
  answerWith,
  attempt,
  create,
  open,
  part,
  press,
  root,
  text,
  untilStep,
} from './support/element.js';
import { itOnce as it } from './support/engine.js';
import { record } from './support/events.js';
import { expect } from './support/expect.js';
import { until } from './support/until.js';

const LOCALES: readonly Locale[] = ['en', 'de', 'zh-CN', 'ar'];

/** Joins two sentences as the language does. */
const both = (locale: Locale, first: string, second: string): string =>
  locale === 'zh-CN' ? first + second : `${first} ${second}`;

/**
 * An open panel. If it is doubtful, a first attempt came before, after which nobody knows whether
 * the account was deleted, as no profile can be read.
 */
async function opened(locale: Locale, doubtful: boolean) {
  const account = await Account.create();
  const element = create(account, { lang: locale });
  if (doubtful) {
    await account.fault({ kind: 'http', status: 502 });
    element.deleteAccountToken = await account.token();
    await attempt(element);
    expect(element.step).to.equal('unknown');
    press(element, 'cancel-button');
    await untilStep(element, 'idle');
  }
  const strings = await loadStrings(locale);
  const heard = record(element);
  await open(element);
  await until(() => text(element, 'heading') === strings.confirmHeading.replace(/\s/g, ' '));
  return { account, element, heard, strings };
}

/** Ends an attempt in an error before anything is sent. */
async function failing(element: AuthingDeleteAccount): Promise<void> {
  await acknowledge(element);
  press(element);
  await until(() => text(element, 'error'));
}

/** Everything that the panel says to those who look and to those who listen. */
const allOf = (element: Element): string => root(element).textContent;

function bring(element: Element, tokenExpiresIn: number): void {
  const detail = { deleteAccountToken: 'a-token', tokenExpiresIn };
  element.dispatchEvent(new CustomEvent('delete-account-token', { detail }));
}

/** The ways in which an attempt ends before anything is sent, and the texts that say so. */
const ends: Record<
  string,
  { key: keyof Strings; end: (element: AuthingDeleteAccount) => Promise<void> }
> = {
  'an attempt that is called off': {
    key: 'vetoed',
    end: async (element) => {
      element.addEventListener('before-delete', (event) => event.preventDefault());
      element.deleteAccountToken = 'a-token';
      await failing(element);
    },
  },
  'a token that has expired': {
    key: 'tokenExpired',
    end: async (element) => {
      await acknowledge(element);
      press(element);
      await untilStep(element, 'waiting');
      bring(element, 0);
      await until(() => text(element, 'error'));
    },
  },
  'a token that is missing': {
    key: 'tokenMissing',
    end: async (element) => {
      answerWith(element, () => '');
      await failing(element);
    },
  },
};

for (const locale of LOCALES) {
  describe(`After an outcome that nobody could tell, in ${locale}`, () => {
    it('the description of the panel begins with that', async () => {
      const { element, strings } = await opened(locale, true);
      const { doubt, confirmDescription } = strings;
      expect(text(element, 'description')).to.equal(`${doubt} ${confirmDescription}`);
      expect(part(element, 'description').firstElementChild?.textContent).to.equal(doubt);
      const described = part(element, 'dialog').getAttribute('aria-describedby')?.split(' ');
      expect(described?.[0]).to.equal(part(element, 'description').id);
    });

    it('waiting makes no claim', async () => {
      const { element, strings } = await opened(locale, true);
      await acknowledge(element);
      press(element);
      await untilStep(element, 'waiting');
      expect(text(element, 'description')).to.equal(strings.holdDescription);
      expect(allOf(element)).not.to.contain(strings.nothingDeletedYet);
    });

    for (const [what, { key, end }] of Object.entries(ends)) {
      it(`${what} makes no claim, and the doubt stays`, async () => {
        const { account, element, heard, strings } = await opened(locale, true);
        await end(element);
        expect(text(element, 'error')).to.equal(strings[key]);
        expect(allOf(element)).not.to.contain(strings.nothingDeleted);
        expect(text(element, 'description')).to.contain(strings.doubt);
        expect(heard.failures.map(({ detail }) => detail.message)).to.deep.equal([strings[key]]);
        expect(await account.deleteRequests()).to.equal(1);
      });
    }
  });

  describe(`Where nothing is in doubt, in ${locale}`, () => {
    it('the panel doesn’t speak of a doubt', async () => {
      const { element, strings } = await opened(locale, false);
      expect(text(element, 'description')).to.equal(strings.confirmDescription);
      expect(allOf(element)).not.to.contain(strings.doubt);
    });

    it('waiting says that nothing has been deleted yet', async () => {
      const { element, strings } = await opened(locale, false);
      await acknowledge(element);
      press(element);
      await untilStep(element, 'waiting');
      const { nothingDeletedYet, holdDescription } = strings;
      const said = both(locale, nothingDeletedYet, holdDescription);
      expect(text(element, 'description')).to.equal(said);
    });

    for (const [what, { key, end }] of Object.entries(ends)) {
      it(`${what} says that nothing was deleted, and its event makes no claim`, async () => {
        const { account, element, heard, strings } = await opened(locale, false);
        await end(element);
        const said = both(locale, strings[key], strings.nothingDeleted);
        expect(text(element, 'error')).to.equal(said);
        expect(heard.failures.map(({ detail }) => detail.message)).to.deep.equal([strings[key]]);
        expect(await account.deleteRequests()).to.equal(0);
      });
    }
  });
}

describe('The page’s own words for an error', () => {
  for (const doubtful of [false, true]) {
    it(`stand alone, ${doubtful ? 'in doubt' : 'without a doubt'}`, async () => {
      const { element } = await opened('en', doubtful);
      element.addEventListener('before-delete', (event) => {
        event.waitUntil(Promise.reject(new Error('Ask your father first.')));
      });
      element.deleteAccountToken = 'a-token';
      await failing(element);
      expect(text(element, 'error')).to.equal('Ask your father first.');
    });
  }
});

describe('A panel in the page', () => {
  it('says in its description, too, that there is a doubt', async () => {
    const { element, strings } = await opened('en', true);
    element.inline = true;
    await element.updateComplete;
    expect(part(element, 'panel').getAttribute('aria-describedby')).to.equal('description');
    expect(text(element, 'description').startsWith(strings.doubt)).to.be.true;
  });
});
