import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Attempt } from '../fixtures/page.js';

const HOST = 'https://tenant.authing.example';
const ADDRESS = `${HOST}/oidc/session/end?id_token_hint=a.b.c`;

describe('Done, while the page is still asked for the id token', () => {
  /** Another tab has deleted the account, and the user presses Done at once. */
  function done() {
    let give: (token: string) => void = () => {};
    const idToken = () => new Promise<string>((resolve) => (give = resolve));
    const attempt = new Attempt({ host: HOST, idToken });
    attempt.flow.open();
    attempt.flow.dispatch({ type: 'elsewhere' });
    assert.equal(attempt.state, 'deleted');
    attempt.flow.press();
    assert.deepEqual(attempt.page.left, []);
    const settle = async (token: string) => {
      give(token);
      await new Promise<void>((resolve) => setImmediate(resolve));
    };
    return { page: attempt.page, settle };
  }

  it('leads to the address of the sign-out once it is there', async () => {
    const { page, settle } = done();
    await settle('a.b.c');
    assert.deepEqual(page.left, [ADDRESS]);
  });

  it('leads nowhere where the page cancels the sign-out', async () => {
    const { page, settle } = done();
    page.addEventListener('sign-out', (event) => event.preventDefault());
    await settle('a.b.c');
    assert.deepEqual(page.left, []);
  });
});
