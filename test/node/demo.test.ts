import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createServer, type ViteDevServer } from 'vite';
import { authingDemo } from '../../demo/authing-plugin.js';
import { StandIn } from '../../demo/authing/control.js';
import { DEFAULT_APP } from '../../demo/authing/server.js';
import { readEnvelope } from '../fixtures/with-stand-in.js';

/** The page's origin. */
let origin = '';
let authing: StandIn;
let server: ViteDevServer;

before(async () => {
  const env = { AUTHING_STAND_IN_PORT: '0' };
  server = await createServer({
    configFile: false,
    root: 'demo',
    logLevel: 'silent',
    plugins: [authingDemo(env)],
    optimizeDeps: { noDiscovery: true },
    server: { host: '127.0.0.1', port: 0, ws: false },
  });
  await server.listen();
  authing = new StandIn(`http://127.0.0.1:${env.AUTHING_STAND_IN_PORT}`);
  origin = `http://127.0.0.1:${server.config.server.port}`;
});
after(() => server.close());

/** A browser, as far as its cookie goes. */
class Browser {
  cookie = '';
  /** All that has come to it. */
  heard = '';

  async fetch(path: string, init: { body?: object; headers?: Record<string, string> } = {}) {
    const { body, headers } = init;
    const response = await fetch(origin + path, {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: {
        cookie: this.cookie,
        'sec-fetch-site': 'same-origin',
        ...(body && { origin, 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const all = [...response.headers].map((header) => header.join(': '));
    this.heard += [...all, text].join('\n');
    const [cookie] = response.headers.getSetCookie();
    if (cookie !== undefined) this.cookie = cookie.split(';')[0]!;
    return { response, text, setCookie: cookie ?? '' };
  }

  async call(name: string, body?: object) {
    const { text } = await this.fetch(`/account-api/api/v3/${name}`, body && { body });
    return readEnvelope(text);
  }

  signIn(userId: string, headers: Record<string, string> = {}) {
    return this.fetch('/sign-in', { body: { userId }, headers });
  }
}

/** The access tokens with which Authing has been asked. */
async function tokens(): Promise<string[]> {
  const requests = await authing.requests(DEFAULT_APP);
  return requests.flatMap(({ headers }) => headers['authorization']?.split(' ')[1] ?? []);
}

describe('The demo’s server', () => {
  it('deletes an account for a browser that has a cookie and no token', async () => {
    const browser = new Browser();
    const { setCookie } = await browser.signIn('user-ada');
    assert.match(setCookie, /^[\w-]+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    assert.equal((await browser.call('get-profile')).data?.['userId'], 'user-ada');

    const phoneNumber = '18800000001';
    await browser.call('send-sms', { channel: 'CHANNEL_DELETE_ACCOUNT', phoneNumber });
    const passCode = await authing.lastCode(DEFAULT_APP);
    const verified = await browser.call('verify-delete-account-request', {
      verifyMethod: 'PHONE_PASSCODE',
      phonePassCodePayload: { phoneNumber, passCode },
    });
    const { deleteAccountToken } = verified.data as { deleteAccountToken: string };
    assert.equal((await browser.call('delete-account', { deleteAccountToken })).statusCode, 200);
    const { exists, deleteRequests } = await authing.account(DEFAULT_APP, 'user-ada');
    assert.deepEqual([exists, deleteRequests], [false, 1]);

    const used = new Set(await tokens());
    assert.equal(used.size, 1);
    for (const token of used) assert.equal(browser.heard.includes(token), false);
  });

  it('ends the sessions of a deleted account, and still signs the user out of Authing', async () => {
    const [browser, other] = [new Browser(), new Browser()];
    for (const one of [browser, other]) await one.signIn('user-grace');
    const token = await authing.issueDeleteToken(DEFAULT_APP, 'user-grace');
    assert.equal((await browser.call('delete-account', { ...token })).statusCode, 200);
    const asked = (await tokens()).length;
    assert.equal((await other.call('get-profile')).statusCode, 401);
    assert.equal((await tokens()).length, asked);

    const back = encodeURIComponent(`${origin}/?signed-out`);
    const end = `/account-api/oidc/session/end?post_logout_redirect_uri=${back}`;
    const { response, setCookie } = await browser.fetch(end);
    const location = new URL(response.headers.get('location') ?? '');
    assert.ok(location.searchParams.has('id_token_hint'));
    assert.match(setCookie, /=; .*Max-Age=0$/);
    const after = await fetch(location, { redirect: 'manual' });
    assert.ok(after.headers.get('location')?.startsWith(`${origin}/?signed-out`));
  });

  it('knows nobody without the cookie', async () => {
    const browser = new Browser();
    assert.equal((await browser.call('get-profile')).statusCode, 401);
    browser.cookie = 'lumen-notes-session=';
    assert.equal((await browser.call('get-profile')).statusCode, 401);
  });

  it('replaces the session of a browser that signs in again', async () => {
    const browser = new Browser();
    await browser.signIn('user-lin');
    const { cookie } = browser;
    await browser.signIn('user-wang');
    assert.equal((await browser.call('get-profile')).data?.['userId'], 'user-wang');
    browser.cookie = cookie;
    assert.equal((await browser.call('get-profile')).statusCode, 401);
  });

  it('signs nobody in for another site', async () => {
    const browser = new Browser();
    const { response } = await browser.signIn('user-lin', { origin: 'http://127.0.0.1:1' });
    assert.equal(response.status, 403);
    assert.equal(browser.cookie, '');
  });
});
