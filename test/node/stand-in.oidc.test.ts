import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { claims } from '../../demo/authing/jwt.js';
import { Caller, useStandIn } from '../fixtures/with-stand-in.js';

const { origin, standIn, signedIn } = useStandIn();
const page = 'https://shop.example';
const verifier = 'v'.repeat(43);
const challenge = createHash('sha256').update(verifier).digest('base64url');

/** An app in whose browser somebody is going to sign in. */
async function arriving() {
  const user = await signedIn({ name: 'Ada' });
  const { appId, userId } = user;
  await standIn().signInNext(appId, userId);

  const authorize = (query: Record<string, string> = {}) => {
    const all = new URLSearchParams({
      client_id: appId,
      redirect_uri: `${page}/back`,
      response_type: 'code',
      response_mode: 'fragment',
      state: 's',
      nonce: 'n',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...query,
    });
    return fetch(`${origin()}/oidc/auth?${all}`, { redirect: 'manual' });
  };
  /** What the page is told, in the fragment of the address that it is sent to. */
  const told = async (query: Record<string, string> = {}) => {
    const to = new URL((await authorize(query)).headers.get('location') ?? '');
    return Object.fromEntries(new URLSearchParams(to.hash.slice(1)));
  };
  const exchange = async (form: Record<string, string>) => {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: appId,
      redirect_uri: `${page}/back`,
      code_verifier: verifier,
      ...form,
    });
    const response = await fetch(`${origin()}/oidc/token`, { method: 'POST', body });
    const answer = (await response.json()) as Partial<Record<string, string>>;
    return { status: response.status, answer };
  };
  return { ...user, authorize, told, exchange };
}

describe('Signing in by redirect', () => {
  it('gives a code, and for that the tokens of whoever was to sign in', async () => {
    const { appId, userId, told, exchange } = await arriving();
    const { code = '', ...rest } = await told();
    assert.deepEqual(rest, { state: 's' });
    const { status, answer } = await exchange({ code });
    assert.equal(status, 200);
    assert.deepEqual([answer['token_type'], answer['expires_in']], ['Bearer', 14 * 24 * 3600]);
    const idToken = claims(answer['id_token'] ?? '');
    assert.deepEqual(
      [idToken?.['sub'], idToken?.['aud'], idToken?.['nonce']],
      [userId, appId, 'n'],
    );
    const caller = new Caller(origin(), appId, answer['access_token'] ?? '');
    assert.equal((await caller.profile()).data?.['name'], 'Ada');
  });

  it('answers in the query or by a message, if that is what is asked for', async () => {
    const { authorize } = await arriving();
    const inQuery = await authorize({ response_mode: 'query', redirect_uri: `${page}/?a=1` });
    assert.match(inQuery.headers.get('location') ?? '', /^https:\/\/shop\.example\/\?a=1&code=/);
    const byMessage = await authorize({ response_mode: 'web_message', state: '</script>' });
    const script = await byMessage.text();
    assert.match(script, /postMessage\(\{"type":"authorization_response","response":\{"code":/);
    assert.match(script, /"https:\/\/shop\.example"\)<\/script>$/);
    assert.doesNotMatch(script, /<\/script>./);
  });

  it('takes a code once, and only with its verifier and its redirect_uri', async () => {
    const { told, exchange } = await arriving();
    for (const wrong of [{ code_verifier: 'w'.repeat(43) }, { redirect_uri: page }]) {
      const { code = '' } = await told();
      for (const form of [wrong, {}]) {
        const { status, answer } = await exchange({ code, ...form });
        assert.deepEqual([status, answer['error']], [400, 'invalid_grant']);
      }
    }
    const { code = '' } = await told();
    assert.equal((await exchange({ code })).status, 200);
    assert.equal((await exchange({ code })).answer['error'], 'invalid_grant');
  });

  it('takes no code that is older than ten minutes', async () => {
    const { appId, told, exchange } = await arriving();
    const { code = '' } = await told();
    await standIn().advance(appId, 10 * 60_000);
    assert.equal((await exchange({ code })).answer['error'], 'invalid_grant');
  });

  it('wants a code, by PKCE', async () => {
    const { told, exchange } = await arriving();
    const implicit = await told({ response_type: 'id_token token' });
    assert.equal(implicit['error'], 'unsupported_response_type');
    for (const query of [{ code_challenge_method: 'plain' }, { code_challenge_method: '' }]) {
      assert.equal((await told(query))['error'], 'invalid_request');
    }
    const refresh = await exchange({ grant_type: 'refresh_token' });
    assert.equal(refresh.answer['error'], 'unsupported_grant_type');
  });

  it('refuses what is no http(s) URL, an unknown mode, and an unknown app', async () => {
    const { authorize, exchange } = await arriving();
    for (const query of [
      { redirect_uri: 'javascript:alert(1)' },
      { response_mode: 'form_post' },
      { client_id: 'no-such-app' },
    ]) {
      assert.equal((await authorize(query)).status, 400);
    }
    assert.equal((await exchange({ client_id: 'no-such-app' })).answer['error'], 'invalid_client');
  });
});

describe('Whether somebody is signed in already', () => {
  const quietly = { prompt: 'none' };

  it('is told without signing anybody in', async () => {
    const { told } = await arriving();
    assert.equal((await told(quietly))['error'], 'login_required');
    await told();
    assert.ok((await told(quietly))['code']);
  });

  it('is over with the session', async () => {
    const { idToken, told } = await arriving();
    await told();
    await fetch(`${origin()}/oidc/session/end?${new URLSearchParams({ id_token_hint: idToken })}`);
    assert.equal((await told(quietly))['error'], 'login_required');
  });

  it('is over with the account', async () => {
    const { appId, caller, userId, told, exchange } = await arriving();
    const { code = '' } = await told();
    const { deleteAccountToken } = await standIn().issueDeleteToken(appId, userId);
    assert.equal((await caller.delete(deleteAccountToken)).statusCode, 200);
    assert.equal((await exchange({ code })).answer['error'], 'invalid_grant');
    assert.equal((await told(quietly))['error'], 'login_required');
    assert.equal((await told())['error'], 'login_required');
  });

  it('is over where somebody else is to sign in', async () => {
    const { appId, told } = await arriving();
    await told();
    const { userId } = await standIn().createAccount(appId);
    await standIn().signInNext(appId, userId);
    assert.equal((await told(quietly))['error'], 'login_required');
  });
});
