import '../src/index.js';
import { Account } from './support/authing.js';
import { create, findPart, open, part, text } from './support/element.js';
import { record } from './support/events.js';
import { expect } from './support/expect.js';
import { itNeeds } from './support/engine.js';
import { settled, until } from './support/until.js';

/** A text of the page's own that knows whether it was read. */
function watchedText() {
  const watched = { reads: 0 };
  const strings = {
    get confirmHeading() {
      watched.reads += 1;
      return 'Are you sure?';
    },
  };
  return { watched, strings };
}

/** Points at the trigger, as who is about to press it. */
function hover(element: Element): void {
  part(element, 'trigger').closest('slot')?.dispatchEvent(new PointerEvent('pointerenter'));
}

describe('What the panel shows first', () => {
  itNeeds('idleCallbacks', 'is rendered ahead, where nobody sees or hears of it', async () => {
    const account = await Account.create();
    const { watched, strings } = watchedText();
    const element = create(account, { verification: 'host' });
    element.accessToken = account.accessToken;
    Object.assign(element, { strings });
    const heard = record(element);
    await element.updateComplete;
    hover(element);
    await until(() => watched.reads > 0);
    await element.updateComplete;

    expect(element.step).to.equal('idle');
    expect(element.open).to.be.false;
    expect(findPart(element, 'panel')).to.be.null;
    expect(findPart(element, 'heading')).to.be.null;
    expect(document.querySelector('[part]')).to.be.null;
    expect(heard.types).to.be.empty;
    expect(await account.requests()).to.be.empty;
  });

  it('is what is true when it is opened', async () => {
    const account = await Account.create();
    const element = create(account, { verification: 'host' });
    element.strings = { confirmHeading: 'Before' };
    await element.updateComplete;
    hover(element);
    await settled();
    element.strings = { confirmHeading: 'After' };
    await open(element);
    expect(text(element, 'heading')).to.equal('After');
  });
});
