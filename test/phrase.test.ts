import { resetMouse, sendMouse } from '@web/test-runner-commands';
import '../src/index.js';
import { Account } from './support/authing.js';
import { create, has, open, part, press, root, text, type, untilStep } from './support/element.js';
import { expect } from './support/expect.js';
import { clickEdge } from './support/mouse.js';
import { settled, until } from './support/until.js';

const MISMATCH = 'That doesn’t match. Type it as shown above.';

async function typing(value: string, inline = false) {
  const account = await Account.create();
  const element = create(account, { confirmation: 'phrase', inline });
  element.deleteAccountToken = await account.token();
  await open(element);
  part(element, 'input').focus();
  type(element, value);
  await element.updateComplete;
  const leave = async () => {
    part(element, 'cancel-button').focus();
    await element.updateComplete;
  };
  return { account, element, leave };
}

/** What describes the field. */
function described(element: Element): string {
  const id = part(element, 'input').getAttribute('aria-describedby') ?? '';
  return root(element).getElementById(id)?.textContent.trim() ?? '';
}

describe('A phrase that doesn’t match', () => {
  it('is not called so while it is typed, but when the field is left', async () => {
    const { element, leave } = await typing('delete my');
    expect(has(element, 'error')).to.be.false;
    type(element, 'delete my acount');
    await element.updateComplete;
    expect(has(element, 'error')).to.be.false;
    expect(part(element, 'input').ariaInvalid).to.be.null;

    await leave();
    expect(text(element, 'error')).to.equal(MISMATCH);
    expect(part(element, 'error').getAttribute('role')).to.equal('alert');
    expect(part(element, 'input').ariaInvalid).to.equal('true');
    expect(described(element)).to.equal(MISMATCH);
    expect(part(element, 'confirm-button').disabled).to.be.true;
  });

  it('is no longer called so once it matches', async () => {
    const { account, element, leave } = await typing('delete my acount');
    await leave();
    expect(text(element, 'error')).to.equal(MISMATCH);
    part(element, 'input').focus();
    type(element, 'delete my account');
    await element.updateComplete;
    expect(has(element, 'error')).to.be.false;
    expect(part(element, 'input').ariaInvalid).to.be.null;
    press(element);
    await untilStep(element, 'deleted');
    expect(await account.deleteRequests()).to.equal(1);
  });

  it('is not called so before anything was typed', async () => {
    for (const value of ['', '  ']) {
      const { element, leave } = await typing(value);
      await leave();
      expect(has(element, 'error')).to.be.false;
      element.remove();
      await settled();
    }
  });

  it('is not called so the next time', async () => {
    const { element, leave } = await typing('delete my acount');
    await leave();
    press(element, 'cancel-button');
    await untilStep(element, 'idle');
    await open(element);
    expect(part(element, 'input').value).to.equal('');
    expect(has(element, 'error')).to.be.false;
    type(element, 'del');
    await element.updateComplete;
    expect(has(element, 'error')).to.be.false;
  });

  it('does not move Cancel away under the mouse that leaves the field for it', async () => {
    const { element } = await typing('delete my acount');
    await clickEdge(part(element, 'cancel-button'));
    await untilStep(element, 'idle');

    await open(element);
    type(element, 'del');
    await element.updateComplete;
    expect(has(element, 'error'), 'the next time').to.be.false;
  });

  it('is called so once the mouse that has left the field is released', async () => {
    const { element } = await typing('delete my acount');
    const { x, y } = part(element, 'description').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.ceil(x + 5), Math.ceil(y + 5)] });
    await until(() => text(element, 'error') === MISMATCH);
    await resetMouse();
  });

  it('is called so after the mouse was released beside the panel, too', async () => {
    const { element, leave } = await typing('delete my acount', true);
    const { x, y } = part(element, 'input').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.ceil(x + 5), Math.ceil(y + 5)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [790, 590] });
    await sendMouse({ type: 'up' });
    await leave();
    expect(text(element, 'error')).to.equal(MISMATCH);
    await resetMouse();
  });
});
