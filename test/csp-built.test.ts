import type { AuthingDeleteAccount } from '../src/index.js';
import { Account } from './support/authing.js';
import { attempt, part, press, ready, setUp, untilStep } from './support/element.js';
import { expect } from './support/expect.js';
import { openPage } from './support/page.js';
import { until } from './support/until.js';
import { StandIn } from '../demo/authing/control.js';

/** What `npm run build` makes; `npm test` runs it first. */
const BUILDS = { 'the CDN module': 'built-cdn', 'the package': 'built-npm' };

for (const [what, page] of Object.entries(BUILDS)) {
  describe(`Under a policy that allows nothing it needn't, ${what}`, () => {
    async function set(details: Parameters<typeof Account.create>[0]) {
      const { document, violations } = await openPage(`/test/pages/${page}.html?policy=strict`);
      const account = await Account.create(details, { deleteNeedsBearer: true });
      const element: AuthingDeleteAccount = document.createElement('authing-delete-account');
      setUp(element, account, {});
      element.accessToken = account.accessToken;
      document.body.append(element);
      return { account, element, violations };
    }

    it('verifies the user by a code, says what is wrong, and deletes the account', async () => {
      const { account, element, violations } = await set({ email: 'user@example.com' });
      await ready(element);
      press(element);
      await untilStep(element, 'verify');
      expect(part(element, 'progress').textContent).to.equal('Step 2 of 2 · u***@example.com');
      press(element);
      const control = new StandIn(account.host);
      await until(async () => (await control.inbox(account.appId)).length > 0);
      await until(() => element.shadowRoot?.querySelector('[part~="input"]'));
      const code = await control.lastCode(account.appId);
      await enter(element, code === '000000' ? '111111' : '000000');
      press(element);
      await until(() => element.shadowRoot?.querySelector('[part~="error"]'));

      await enter(element, code);
      press(element);
      await untilStep(element, 'deleted');

      expect(await account.exists()).to.be.false;
      expect(violations).to.deep.equal([]);
    });

    it('deletes the account by a password, in another language', async () => {
      const { account, element, violations } = await set({ password: 's3cret!' });
      element.lang = 'ar';
      await ready(element);
      press(element);
      await untilStep(element, 'verify');
      await enter(element, 's3cret!');
      press(element);
      await untilStep(element, 'deleted');

      expect(part(element, 'panel').lang).to.equal('ar');
      expect(await account.exists()).to.be.false;
      expect(violations).to.deep.equal([]);
    });

    it('looks for the account when no clear answer comes', async () => {
      const { account, element, violations } = await set({ password: 's3cret!' });
      element.deleteAccountToken = await account.token();
      const control = new StandIn(account.host);
      await control.fault(account.appId, {
        operation: 'deleteAccount',
        fault: { kind: 'http', status: 502, handled: true },
      });
      await attempt(element);
      await untilStep(element, 'deleted');

      expect(violations).to.deep.equal([]);
    });
  });
}

async function enter(element: AuthingDeleteAccount, value: string): Promise<void> {
  const input = part(element, 'input');
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await element.updateComplete;
}
