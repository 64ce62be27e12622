import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { StandIn } from '../../demo/authing/control.js';
import { createAuthing } from '../../demo/authing/server.js';
import { Caller, useStandIn } from '../fixtures/with-stand-in.js';

const { origin, standIn, signedIn } = useStandIn();
const page = 'https://shop.example';

describe('A page of another origin', () => {
  it('may send six headers, and no credentials', async () => {
    const response = await fetch(`${origin()}/api/v3/delete-account`, {
      method: 'OPTIONS',
      headers: {
        origin: page,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,x-custom',
      },
    });
    assert.equal(response.headers.get('access-control-allow-origin'), page);
    assert.equal(response.headers.get('access-control-allow-methods'), 'GET, POST, OPTIONS');
    assert.equal(
      response.headers.get('access-control-allow-headers'),
      'content-type, x-authing-app-id, x-authing-userpool-id, authorization, ' +
        'x-authing-request-from, x-authing-sdk-version',
    );
    assert.equal(response.headers.has('access-control-allow-credentials'), false);
  });

  it('may read the answers, including refusals', async () => {
    const { caller } = await signedIn();
    for (const path of ['/api/v3/get-profile', '/api/v3/system', '/nowhere']) {
      const response = await caller.fetch(path, { headers: { origin: page } });
      assert.equal(response.headers.get('access-control-allow-origin'), page);
      assert.equal(response.headers.get('vary'), 'origin');
    }
  });

  it('may use the control with any header', async () => {
    const response = await fetch(`${origin()}/_stand-in/inbox`, {
      method: 'OPTIONS',
      headers: { origin: page, 'access-control-request-headers': 'x-anything' },
    });
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('access-control-allow-headers'), 'x-anything');
  });
});

describe('Ending the session', () => {
  const end = (query: Record<string, string>) =>
    fetch(`${origin()}/oidc/session/end?${new URLSearchParams(query)}`, { redirect: 'manual' });

  it('redirects to where the app says, with the state, and signs the user out', async () => {
    const { caller, idToken } = await signedIn();
    const response = await end({
      id_token_hint: idToken,
      post_logout_redirect_uri: 'https://shop.example/bye?from=here',
      state: 'a b',
    });
    assert.equal(response.status, 302);
    assert.equal(response.headers.get('location'), 'https://shop.example/bye?from=here&state=a+b');
    assert.equal((await caller.profile()).statusCode, 401);
  });

  it('takes the client id where the hint is missing', async () => {
    const { appId } = await signedIn();
    const response = await end({ client_id: appId, post_logout_redirect_uri: page });
    assert.equal(response.headers.get('location'), `${page}/`);
    assert.equal((await standIn().requests(appId)).at(-1)?.operation, 'endSession');
  });

  it('without a destination ends on a page of its own', async () => {
    const { idToken } = await signedIn();
    const response = await end({ id_token_hint: idToken });
    const target = new URL(response.headers.get('location') ?? '', response.url);
    assert.equal((await fetch(target)).status, 200);
  });

  it('refuses what is no http(s) URL, a forged hint, and an unknown app', async () => {
    const { appId, idToken } = await signedIn();
    for (const query of [
      { id_token_hint: idToken, post_logout_redirect_uri: 'javascript:alert(1)' },
      { id_token_hint: idToken, post_logout_redirect_uri: '/relative' },
      { id_token_hint: `${idToken.slice(0, -4)}AAAA` },
      { client_id: `${appId}x` },
      {},
    ]) {
      assert.equal((await end(query)).status, 400);
    }
  });
});

describe('The control', () => {
  it('says what is wrong with a command', async () => {
    const { appId } = await signedIn();
    await assert.rejects(standIn().account(appId, 'nobody'), /There is no account nobody/);
    await assert.rejects(standIn().inbox('nothing'), /There is no app nothing/);
    assert.equal((await fetch(`${origin()}/_stand-in/toString`)).status, 400);
  });

  it('answers a person who looks from a browser', async () => {
    const response = await fetch(`${origin()}/_stand-in/demo-accounts`);
    assert.equal(((await response.json()) as unknown[]).length, 6);
  });
});

describe('Mounted under a path of a page’s own origin', () => {
  it('works as on its own', async () => {
    const authing = createAuthing();
    // The middlewares of dev servers do it like this.
    const server = createServer((req, res) => {
      const originalUrl = req.url ?? '';
      authing(
        Object.assign(req, { originalUrl, url: originalUrl.replace('/account-api', '') }),
        res,
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/account-api`;
    try {
      const mounted = new StandIn(`${base}/`);
      const { appId } = await mounted.createApp();
      const { accessToken, userId } = await mounted.createAccount(appId, { name: 'Ada' });
      const caller = new Caller(base, appId, accessToken);
      assert.equal((await caller.profile()).data?.['userId'], userId);
      await mounted.fault(appId, { operation: 'getProfile', fault: { kind: 'redirect-same' } });
      const redirected = await caller.fetch('/api/v3/get-profile');
      assert.equal(
        redirected.headers.get('location'),
        '/account-api/api/v3/get-profile?redirected=1',
      );
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
