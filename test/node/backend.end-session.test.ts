import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, PAGE, read, useBackend } from '../fixtures/with-backend.js';

const { backend, origin } = useBackend();
const END = '/account-api/oidc/session/end';

const query = (fields: Record<string, string>) => `${END}?${new URLSearchParams(fields)}`;

function target(response: Response): URL {
  assert.equal(response.status, 303);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
  return new URL(response.headers.get('location') ?? '');
}

describe('Signing out', () => {
  it('leads to Authing, with the hint that only the server has, and back to the app', async () => {
    const one = await backend({ idToken: () => one.idToken });
    const path = query({
      post_logout_redirect_uri: `${PAGE}/bye`,
      state: 'abc',
      client_id: 'another-app',
      id_token_hint: 'another-token',
      more: '1',
    });
    const url = target(await one.api(ask(path)));
    assert.equal(url.origin + url.pathname, `${origin()}/oidc/session/end`);
    assert.deepEqual(Object.fromEntries(url.searchParams), {
      id_token_hint: one.idToken,
      post_logout_redirect_uri: `${PAGE}/bye`,
      state: 'abc',
    });
    const back = await fetch(url, { redirect: 'manual' });
    assert.equal(back.headers.get('location'), `${PAGE}/bye?state=abc`);
    assert.equal((await one.caller.profile()).statusCode, 401);
  });

  for (const idToken of [undefined, () => null, () => '', () => Promise.reject(new Error('x'))]) {
    it('leads there without a hint, too', async () => {
      const one = await backend({ idToken });
      const url = target(await one.api(ask(query({ post_logout_redirect_uri: '/bye' }))));
      assert.equal(url.searchParams.get('client_id'), one.appId);
      assert.equal(url.searchParams.get('post_logout_redirect_uri'), `${PAGE}/bye`);
      assert.match(url.searchParams.get('state') ?? '', /^[0-9a-f]{32}$/);
      assert.equal(url.searchParams.has('id_token_hint'), false);
    });

    it('leads there with nothing at all', async () => {
      const one = await backend({ idToken });
      const url = target(await one.api(ask(END)));
      assert.deepEqual(Object.fromEntries(url.searchParams), { client_id: one.appId });
    });
  }

  it('ends the session of the app, after the token was taken from it', async () => {
    let session: string | null = null;
    const one = await backend({
      idToken: () => session,
      onSignOut: () => {
        session = null;
        return { 'set-cookie': 'session=; Max-Age=0', location: 'https://evil.example' };
      },
    });
    session = one.idToken;
    const response = await one.api(ask(END));
    assert.equal(target(response).searchParams.get('id_token_hint'), one.idToken);
    assert.equal(response.headers.get('set-cookie'), 'session=; Max-Age=0');
    assert.equal(session, null);
  });

  it('may set more than one cookie', async () => {
    const headers = [
      ['set-cookie', 'a=; Max-Age=0'],
      ['set-cookie', 'b=; Max-Age=0'],
    ] as [string, string][];
    const one = await backend({ onSignOut: () => headers });
    const response = await one.api(ask(END));
    assert.deepEqual(response.headers.getSetCookie(), ['a=; Max-Age=0', 'b=; Max-Age=0']);
  });

  it('goes on where the app’s own session can’t be ended, and onError hears', async () => {
    const one = await backend({
      onSignOut: () => Promise.reject<undefined>(new Error('database')),
    });
    target(await one.api(ask(END)));
    assert.deepEqual(one.errors.map(String), ['Error: database']);
  });

  it('may lead to another origin of the app’s', async () => {
    const one = await backend({ origins: ['https://www.shop.example'] });
    const path = query({ post_logout_redirect_uri: 'https://www.shop.example/bye' });
    target(await one.api(ask(path)));
  });

  it('reads an address as a browser does, beside the page', async () => {
    const one = await backend();
    const url = target(await one.api(ask(query({ post_logout_redirect_uri: 'https:evil' }))));
    assert.equal(url.searchParams.get('post_logout_redirect_uri'), `${PAGE}/evil`);
  });

  it('is no request to Authing of the server’s own', async () => {
    const one = await backend();
    await one.api(ask(END));
    assert.deepEqual(await one.requests(), []);
  });
});

describe('Signing out is refused, and no session ends', () => {
  const elsewhere = [
    'https://evil.example',
    'https://evil.example/bye',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://shop.example.evil.example/',
    'https://shop.example@evil.example/',
    'http://shop.example/',
    'https://shop.example:8443/',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://shop.example/1',
    'https://',
    'http://[',
  ];
  for (const uri of elsewhere) {
    it(`where it would lead to ${uri}`, async () => {
      let ended = 0;
      const one = await backend({ onSignOut: () => void (ended += 1) });
      const path = query({ post_logout_redirect_uri: uri });
      const answer = await read(one.api(ask(path)));
      assert.deepEqual([answer.status, answer.statusCode], [400, 400]);
      assert.equal(ended, 0);
    });
  }

  for (const site of ['cross-site', 'same-site', 'none', null]) {
    it(`for a navigation that is ${site ?? 'from nowhere'}`, async () => {
      let ended = 0;
      const one = await backend({ onSignOut: () => void (ended += 1) });
      const headers = site === null ? {} : { 'sec-fetch-site': site };
      const answer = await read(one.api(new Request(PAGE + END, { headers })));
      assert.equal(answer.status, 403);
      assert.equal(ended, 0);
    });
  }
});
