import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DELETE, PAGE, PROFILE, read, useBackend } from '../fixtures/with-backend.js';

const { backend } = useBackend();

const REFUSAL = {
  status: 403,
  statusCode: 403,
  message: 'Only a page of this origin may ask this.',
};
const ORIGINS = ['https://www.shop.example', 'http://localhost:8080'];

type Headers = Record<string, string>;

/** Sends a profile's and a delete's request with these headers alone. */
async function asked(headers: Headers, origin = PAGE) {
  const one = await backend({ origins: ORIGINS });
  const get = new Request(origin + PROFILE, { headers });
  const post = new Request(origin + DELETE, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ deleteAccountToken: await one.token() }),
  });
  const answers = [await read(one.api(get)), await read(one.api(post))];
  return { answers, requests: await one.requests(), exists: await one.exists() };
}

describe('A request of a page of the app’s own is passed on', () => {
  const own: Record<string, Headers> = {
    'as the browser says': { 'sec-fetch-site': 'same-origin' },
    'whatever its origin says': { 'sec-fetch-site': 'same-origin', origin: 'null' },
    'by its origin, where the browser says no more': { origin: PAGE },
    'by an origin that the app has named': { origin: ORIGINS[0]! },
    'by another one': { origin: ORIGINS[1]! },
  };
  for (const [how, headers] of Object.entries(own)) {
    it(how, async () => {
      const { answers, exists } = await asked(headers);
      assert.deepEqual(
        answers.map(({ statusCode }) => statusCode),
        [200, 200],
      );
      assert.equal(exists, false);
    });
  }
});

describe('A request of any other site is refused, and nothing is passed on', () => {
  const foreign: Record<string, Headers> = {
    'by another site': { 'sec-fetch-site': 'cross-site' },
    'by another host of the same site': { 'sec-fetch-site': 'same-site' },
    'by nobody, as what was typed': { 'sec-fetch-site': 'none' },
    'whatever its origin says': { 'sec-fetch-site': 'cross-site', origin: PAGE },
    'even if the app has named its origin': { 'sec-fetch-site': 'same-site', origin: ORIGINS[0]! },
    'in other letters': { 'sec-fetch-site': 'Same-Origin' },
    twice: { 'sec-fetch-site': 'same-origin, same-origin' },
    'with an empty header': { 'sec-fetch-site': '', origin: PAGE },
    'by its origin': { origin: 'https://evil.example' },
    'by the origin of a sandbox': { origin: 'null' },
    'by an origin that begins alike': { origin: `${PAGE}.evil.example` },
    'by an origin that ends alike': { origin: 'https://evil-shop.example' },
    'by the same host without TLS': { origin: 'http://shop.example' },
    'by another port': { origin: `${PAGE}:8443` },
    'by an origin with a path': { origin: `${PAGE}/` },
    'by its referrer alone': { referer: `${PAGE}/account` },
    'by nothing at all': {},
    'by a host that a proxy is said to have seen': {
      origin: 'https://evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
    },
  };
  for (const [how, headers] of Object.entries(foreign)) {
    it(how, async () => {
      const { answers, requests } = await asked(headers);
      assert.deepEqual(answers, [REFUSAL, REFUSAL]);
      assert.deepEqual(requests, []);
    });
  }

  it('and the session is not even looked for', async () => {
    let asked = 0;
    const one = await backend({ accessToken: () => String((asked += 1)) });
    await one.api(new Request(PAGE + PROFILE, { headers: { 'sec-fetch-site': 'cross-site' } }));
    assert.equal(asked, 0);
  });
});
