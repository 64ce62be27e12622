import { sendKeys } from '@web/test-runner-commands';
import type { AuthingDeleteAccount } from '../src/index.js';
import '../src/index.js';
import { StandIn } from '../demo/authing/control.js';
import { Account } from './support/authing.js';
import { open, part, press, setUp, untilStep } from './support/element.js';
import { record } from './support/events.js';
import { expect } from './support/expect.js';
import { openPage } from './support/page.js';
import { settled, until } from './support/until.js';
import { enter, idle, PASSWORD, PHONE } from './support/verify.js';

/** An element in a frame that may run scripts but may not submit forms. */
async function inSandbox(details: object, attributes: Record<string, string> = {}) {
  const page = await openPage('/test/pages/element.html', 'allow-scripts allow-same-origin');
  const account = await Account.create(details, { deleteNeedsBearer: true });
  const element = page.document.createElement('authing-delete-account');
  setUp(element, account, { confirmation: 'none', ...attributes });
  page.document.body.append(element);
  element.accessToken = account.accessToken;
  return { account, element };
}

async function toVerify(element: AuthingDeleteAccount): Promise<void> {
  await open(element);
  press(element);
  await settled();
  expect(element.step).to.equal('verify');
  await idle(element);
}

describe('In a frame that may not submit forms', () => {
  it('the forward button goes on, and the last button deletes, once', async () => {
    const { account, element } = await inSandbox(PASSWORD);
    await toVerify(element);
    await enter(element, 'current-password', PASSWORD.password);
    press(element);
    await untilStep(element, 'deleted');
    expect(await account.deleteRequests()).to.equal(1);
    press(element);
    await until(() => !element.open);
  });

  it('the button sends a token of the page’s', async () => {
    const { account, element } = await inSandbox(PASSWORD, { verification: 'host' });
    element.deleteAccountToken = await account.token();
    await open(element);
    press(element);
    await untilStep(element, 'deleted');
    expect(await account.deleteRequests()).to.equal(1);
  });

  it('Enter in the field of the code deletes, once', async () => {
    const { account, element } = await inSandbox(PHONE);
    const heard = record(element);
    await toVerify(element);
    part(element, 'send-button').click();
    await until(() => heard.count('passcode-sent') === 1);
    await idle(element);
    const code = await new StandIn(account.host).lastCode(account.appId);
    part(element, 'input').focus();
    await sendKeys({ type: code });
    await sendKeys({ press: 'Enter' });
    await untilStep(element, 'deleted');
    expect(await account.deleteRequests()).to.equal(1);
  });
});
