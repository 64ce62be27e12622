import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Attempt, check, scripted } from '../fixtures/page.js';

const HOST = 'https://tenant.authing.example';
const ADDRESS = `${HOST}/oidc/session/end?id_token_hint=a.b.c`;

describe('The last press', () => {
  const ANN = { statusCode: 200, message: '', data: { userId: 'ann' } };

  /** A press that has asked a page for its id token. */
  async function pressed() {
    const { client, calls } = scripted({ getProfile: () => ANN, deleteAccount: () => ANN });
    const idToken = async () => {
      await new Promise<void>((resolve) => setImmediate(resolve));
      calls.push(['idToken', null]);
      return 'a.secret.c';
    };
    const attempt = new Attempt({ client, idToken });
    attempt.session.account = { userId: 'ann' };
    await attempt.run(check);
    return { attempt, names: calls.map(([name]) => name) };
  }

  it('looks at the account after it has the id token, so directly before the request', async () => {
    const { names } = await pressed();
    assert.deepEqual(names, ['idToken', 'getProfile']);
  });

  it('has the id token taken out of all that is said then', async () => {
    const { attempt } = await pressed();
    assert.equal(attempt.said('It was a.secret.c.'), 'It was ….');
  });
});

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
