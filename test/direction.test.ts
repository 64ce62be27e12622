import '../src/index.js';
import type { AuthingDeleteAccount } from '../src/index.js';
import { Account } from './support/authing.js';
import { create, findPart, open, part, root, submit, untilStep } from './support/element.js';
import { itOnce as it } from './support/engine.js';
import { expect } from './support/expect.js';
import { until } from './support/until.js';
import { Scene } from './support/verify.js';

const page = document.documentElement;

afterEach(() => {
  page.removeAttribute('dir');
});

async function speaking(element: AuthingDeleteAccount, lang: string): Promise<void> {
  await open(element);
  await until(() => part(element, 'panel').lang === lang);
}

const directionOf = (element: Element) => getComputedStyle(element).direction;

/** The words of a part that are isolated from the text around them. */
function isolated(element: AuthingDeleteAccount, name: string): string[] {
  return [...part(element, name).querySelectorAll('bdi')].map(({ textContent }) => textContent);
}

describe('The panel has the direction of the language it speaks', () => {
  for (const [lang, dir] of Object.entries({ ar: 'rtl', he: 'rtl', en: 'ltr', ja: 'ltr' })) {
    for (const around of ['ltr', 'rtl']) {
      it(`${lang} in a page that goes ${around}`, async () => {
        page.dir = around;
        const element = create(await Account.create(), { lang });
        await speaking(element, lang);
        expect(part(element, 'panel').dir).to.equal(dir);
        expect(directionOf(part(element, 'heading'))).to.equal(dir);
        expect(directionOf(part(element, 'actions'))).to.equal(dir);
      });
    }
  }

  it('English, where the page’s own language is unknown', async () => {
    page.dir = 'rtl';
    const element = create(await Account.create(), { lang: 'fa' });
    await open(element);
    expect(part(element, 'panel').dir).to.equal('ltr');
  });

  it('which changes with the language', async () => {
    const element = create(await Account.create(), { lang: 'en' });
    await speaking(element, 'en');
    element.lang = 'ar';
    await until(() => part(element, 'panel').lang === 'ar');
    expect(part(element, 'panel').dir).to.equal('rtl');
  });
});

describe('Words of others are isolated', () => {
  it('those of the service, and the id of the request', async () => {
    const account = await Account.create();
    const element = create(account, { lang: 'ar' });
    await account.fault({ kind: 'envelope', statusCode: 403, message: 'The tenant is frozen.' });
    element.deleteAccountToken = await account.token();
    await submit(element);
    await until(() => findPart(element, 'error'));
    expect(isolated(element, 'error')[0]).to.equal('The tenant is frozen.');
    const [id = ''] = isolated(element, 'request-id');
    expect(id).to.match(/^[\w-]+$/);
    expect(part(element, 'request-id').querySelector('bdi')?.dir).to.equal('ltr');
  });

  it('those of the page when it calls the deletion off', async () => {
    const account = await Account.create();
    const element = create(account, { lang: 'he' });
    element.addEventListener('before-delete', (event) => {
      event.waitUntil(Promise.reject(new Error('Ask your father first.')));
    });
    element.deleteAccountToken = await account.token();
    await submit(element);
    await until(() => findPart(element, 'error'));
    expect(isolated(element, 'error')).to.deep.equal(['Ask your father first.']);
  });

  it('those of the page’s own check', async () => {
    const element = create(await Account.create(), { lang: 'ar' });
    element.preflight = () => ({ consequences: ['128 notes'] });
    await open(element);
    expect(isolated(element, 'consequences')).to.deep.equal(['128 notes']);
    element.close();
    await untilStep(element, 'idle');
    element.preflight = () => ({
      blockers: [{ message: 'Hand over (2)', href: '/workspaces' }, { message: 'Pay (1)' }],
    });
    await open(element);
    expect(isolated(element, 'blockers')).to.deep.equal(['Hand over (2)', 'Pay (1)']);
  });

  it('the phrase that the page wants to be typed', async () => {
    const attributes = { lang: 'ar', confirmation: 'phrase', 'confirmation-phrase': 'Delete!' };
    const element = create(await Account.create(), attributes);
    await open(element);
    expect(isolated(element, 'phrase')).to.deep.equal(['Delete!']);
  });

  it('the name of the user, wherever it stands', async () => {
    const scene = await Scene.set(
      { name: 'Ada (1815)', phone: '18812345678' },
      { attributes: { lang: 'ar' } },
    );
    await open(scene.element);
    expect(isolated(scene.element, 'account')[0]).to.equal('Ada (1815)');
    await scene.toVerify();
    expect(isolated(scene.element, 'progress')).to.deep.equal(['Ada (1815)']);
    expect(root(scene.element).textContent).to.contain('Ada (1815)');
  });
});
