import type { SignOutEvent } from '../src/index.js';
import '../src/index.js';
import { Account } from './support/authing.js';
import { catchConsole } from './support/console.js';
import { create, press, ready, untilStep } from './support/element.js';
import { record } from './support/events.js';
import { expect } from './support/expect.js';

/** What a server has made of the properties. */
function served(attributes: Record<string, string>) {
  const said = catchConsole();
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  const template = document.createElement('template');
  template.innerHTML = `<authing-delete-account ${written.join(' ')}></authing-delete-account>`;
  document.body.append(template.content);
  const element = document.querySelector('authing-delete-account')!;
  return { element, said };
}

describe('A token that a server has put into the markup', () => {
  it('is taken away and used, which is said once, without it', () => {
    const { element, said } = served({ accessToken: 'SECRET.a-b_c~1+/=', idToken: 'SECRET.id' });
    expect(element.outerHTML).not.to.contain('SECRET');
    expect(element.accessToken).to.equal('SECRET.a-b_c~1+/=');
    expect(element.idToken).to.equal('SECRET.id');
    expect(said.error).to.have.length(1);
    expect(said.error[0]).to.match(/Set the property (accessToken|idToken)/);
    expect(said.error[0]).not.to.contain('SECRET');
  });

  it('is taken away where it is one that deletes the account, in the letters of the property', () => {
    const { element, said } = served({ deleteAccountToken: 'SECRET' });
    expect(element.outerHTML).not.to.contain('SECRET');
    expect(said.error).to.have.length(1);
  });

  it('is taken away whenever it comes, and said no second time', () => {
    const { element, said } = served({});
    element.setAttribute('idtoken', 'SECRET');
    element.setAttribute('idtoken', 'SECRET');
    element.setAttribute('accesstoken', 'Bearer SECRET');
    expect(element.outerHTML).not.to.contain('SECRET');
    expect(element.accessToken).to.equal('Bearer SECRET');
    expect(said.error).to.have.length(1);
  });

  for (const source of ['() =&gt; session.token', 'function(){return SECRET}', '()=&gt;x', '']) {
    it(`is none when it is ${source || 'empty'}: it is taken away, and that is all`, () => {
      const { element, said } = served({ accesstoken: source });
      expect(element.hasAttribute('accesstoken')).to.be.false;
      expect(element.accessToken).to.be.null;
      expect(said.error).to.have.length(1);
    });
  }

  it('is replaced by what the page sets then', async () => {
    catchConsole();
    const account = await Account.create({}, { deleteNeedsBearer: true });
    const element = create(account, {
      accesstoken: 'SECRET',
      idtoken: 'a.b.c',
      verification: 'host',
    });
    element.accessToken = () => account.accessToken;
    const heard = record(element);
    element.deleteAccountToken = await account.token();
    await ready(element);
    press(element);
    await untilStep(element, 'deleted');
    const [signOut] = heard.all<SignOutEvent>('sign-out');
    expect(signOut?.url).to.contain('id_token_hint=a.b.c');
  });
});
