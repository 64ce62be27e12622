import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createServer, type ViteDevServer } from 'vite';
import { authingDemo } from '../../demo/authing-plugin.js';
import { StandIn } from '../../demo/authing/control.js';
import { DEFAULT_APP } from '../../demo/authing/server.js';
import { readEnvelope } from '../fixtures/with-stand-in.js';

const env = { AUTHING_STAND_IN_PORT: '0' };
let servers: ViteDevServer[] = [];
/** The page's origin: with the stand-in, and with what the demo takes for a real tenant. */
let origin = '';
let realOrigin = '';
let authing: StandIn;

before(async () => {
  origin = await serve(env);
  const host = `http://127.0.0.1:${env.AUTHING_STAND_IN_PORT}`;
  authing = new StandIn(host);
  realOrigin = await serve({ AUTHING_HOST: host, AUTHING_APP_ID: DEFAULT_APP });
});
after(() => Promise.all(servers.map((server) => server.close())));

async function serve(environment: NodeJS.ProcessEnv): Promise<string> {
  const server = await createServer({
    configFile: false,
    root: 'demo',
    logLevel: 'silent',
    plugins: [authingDemo(environment)],
    optimizeDeps: { noDiscovery: true },
    server: { host: '127.0.0.1', port: 0, ws: false },
  });
  servers = [...servers, server];
  await server.listen();
  return `http://127.0.0.1:${server.config.server.port}`;
}

/** A browser, as far as its cookie goes. */
class Browser {
  readonly #origin: string;
  cookie = '';
  /** All that has come to it. */
  heard = '';

  constructor(at = origin) {
    this.#origin = at;
  }

  async fetch(path: string, init: { body?: object; headers?: Record<string, string> } = {}) {
    const { body, headers } = init;
    const response = await fetch(this.#origin + path, {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: {
        cookie: this.cookie,
        'sec-fetch-site': 'same-origin',
        ...(body && { origin: this.#origin, 'content-type': 'application/json' }),
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

  signIn(who: object, headers: Record<string, string> = {}) {
    return this.fetch('/sign-in', { body: who, headers });
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
    const { setCookie } = await browser.signIn({ userId: 'user-ada' });
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
    for (const one of [browser, other]) await one.signIn({ userId: 'user-grace' });
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
    await browser.signIn({ userId: 'user-lin' });
    const { cookie } = browser;
    await browser.signIn({ userId: 'user-wang' });
    assert.equal((await browser.call('get-profile')).data?.['userId'], 'user-wang');
    browser.cookie = cookie;
    assert.equal((await browser.call('get-profile')).statusCode, 401);
  });

  it('signs nobody in for another site', async () => {
    const browser = new Browser();
    const { response } = await browser.signIn(
      { userId: 'user-lin' },
      { origin: 'http://127.0.0.1:1' },
    );
    assert.equal(response.status, 403);
    assert.equal(browser.cookie, '');
  });
});

describe('The demo’s server in front of a real tenant', () => {
  it('keeps the token that a developer brings', async () => {
    const { accessToken } = await authing.signIn(DEFAULT_APP, 'user-sofia');
    const browser = new Browser(realOrigin);
    const { response } = await browser.signIn({ accessToken });
    assert.equal(response.status, 204);
    assert.equal((await browser.call('get-profile')).data?.['userId'], 'user-sofia');
    const token = await authing.issueDeleteToken(DEFAULT_APP, 'user-sofia');
    assert.equal((await browser.call('delete-account', { ...token })).statusCode, 200);
    assert.equal((await browser.call('get-profile')).statusCode, 401);
    assert.equal(browser.heard.includes(accessToken), false);
  });

  it('begins no session with one that Authing refuses', async () => {
    const browser = new Browser(realOrigin);
    const { response } = await browser.signIn({ accessToken: 'nobodys-token' });
    assert.equal(response.status, 401);
    assert.equal(browser.cookie, '');
  });

  it('signs nobody in by name', async () => {
    const browser = new Browser(realOrigin);
    const { response } = await browser.signIn({ userId: 'user-lin' });
    assert.equal(response.status, 401);
    assert.equal(browser.cookie, '');
  });
});
