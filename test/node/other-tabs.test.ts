import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { concerns } from '../../src/attempt/other-tabs.js';
import { Service } from '../../src/attempt/service.js';
import { Session } from '../../src/attempt/session.js';
import { Page } from '../fixtures/page.js';

const HOST = 'https://tenant.example';
const PAGE = 'https://page.example/account';
const ANN = { host: HOST, appId: 'app', userId: 'ann' };
const BOB = { ...ANN, userId: 'bob' };

const jwt = (claims: object) =>
  `head.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;
const OF_ANN = jwt({ sub: 'ann' });

/** An element, and what is known of its user. */
function element(settings: object, account: string | null = null) {
  const page = Object.assign(new Page(), { host: HOST, appId: 'app' }, settings);
  const session = new Session(page, () => PAGE);
  session.account = account === null ? null : { userId: account };
  return { page, session };
}

/** Puts an element in the middle of a delete. */
async function deleting(settings: object, userId: string | null) {
  const { page, session } = element({ accessToken: OF_ANN, ...settings });
  const service = await Service.of(page, session.readsProfile, new AbortController().signal);
  session.learn({ type: 'witness', service, userId, idToken: null });
  return { page, session };
}

describe('What another tab says is for the element', () => {
  it('whose account is shown', () => {
    assert.equal(concerns(ANN, element({}, 'ann').session), true);
  });

  it('that is for one account alone', () => {
    assert.equal(concerns(ANN, element({ userId: 'ann' }).session), true);
  });

  it('whose access token says whose it is', () => {
    assert.equal(concerns(ANN, element({ accessToken: OF_ANN }).session), true);
  });

  it('that deletes the account itself', async () => {
    assert.equal(concerns(ANN, (await deleting({}, 'ann')).session), true);
  });

  it('whose host is the same in other letters', () => {
    for (const host of [`${HOST}/`, 'HTTPS://Tenant.Example', `${HOST}:443//`]) {
      assert.equal(concerns(ANN, element({ host }, 'ann').session), true, host);
    }
  });

  it('that has no app-id, if the other has none', () => {
    const { session } = element({ appId: null }, 'ann');
    assert.equal(concerns({ ...ANN, appId: '' }, session), true);
    assert.equal(concerns(ANN, session), false);
  });

  it('whatever else is said', () => {
    assert.equal(concerns({ ...ANN, more: 1 }, element({}, 'ann').session), true);
  });
});

describe('Whom an element is for', () => {
  it('is who is shown, before whom the page means and whose the access token is', () => {
    const { session } = element({ userId: 'ann', accessToken: OF_ANN }, 'bob');
    assert.equal(concerns(BOB, session), true);
    assert.equal(concerns(ANN, session), false);
  });

  it('is whom the page means, before whose the access token is', () => {
    const { session } = element({ userId: 'bob', accessToken: OF_ANN });
    assert.equal(concerns(BOB, session), true);
    assert.equal(concerns(ANN, session), false);
  });

  it('is whom the delete was pressed for, whatever the page sets and shows meanwhile', async () => {
    const { page, session } = await deleting({}, 'ann');
    session.account = { userId: 'bob' };
    const later = { host: 'https://other.example', appId: 'other', userId: 'bob' };
    Object.assign(page, later, { accessToken: jwt({ sub: 'bob' }) });
    assert.equal(concerns(ANN, session), true);
    assert.equal(concerns(BOB, session), false);
    assert.equal(concerns(later, session), false);
  });

  it('is who is shown where nobody knows whom the delete is for', async () => {
    const { session } = await deleting({}, null);
    session.account = { userId: 'bob' };
    assert.equal(concerns(BOB, session), true);
  });

  it('is who is shown once the delete has come to nothing', async () => {
    const { session } = await deleting({}, 'ann');
    session.end();
    session.account = { userId: 'bob' };
    assert.equal(concerns(BOB, session), true);
    assert.equal(concerns(ANN, session), false);
  });
});

describe('What another tab says is not for the element', () => {
  const others: Record<string, unknown> = {
    'if it is of another user': BOB,
    'if it is of another app': { ...ANN, appId: 'other' },
    'if it is of no app': { ...ANN, appId: '' },
    'if it does not name the app': { host: HOST, userId: 'ann' },
    'if it is of another host': { ...ANN, host: 'https://other.example' },
    'if it is of a host that begins alike': { ...ANN, host: `${HOST}/authing` },
    'if it is of no host': { ...ANN, host: null },
    'if it is of nobody': { ...ANN, userId: '' },
    'if it does not say of whom': { host: HOST, appId: 'app' },
    'if it is of a list': { ...ANN, userId: ['ann'] },
    'if it is of an object that reads alike': { ...ANN, userId: { toString: () => 'ann' } },
    'if it is a list': [HOST, 'app', 'ann'],
    'if it is a text': JSON.stringify(ANN),
    'if it is nothing': null,
    'if it is not even that': undefined,
    'if it is a number': 7,
  };
  for (const [why, message] of Object.entries(others)) {
    it(why, () => assert.equal(concerns(message, element({}, 'ann').session), false));
  }

  const nobody: Record<string, object> = {
    'that has nothing to know its user by': {},
    'whose access token is opaque': { accessToken: 'opaque' },
    'whose access token names nobody': { accessToken: jwt({}) },
    'whose access token names nobody by a number': { accessToken: jwt({ sub: 7 }) },
    'whose access token names nobody by an empty name': { accessToken: jwt({ sub: '' }) },
    'whose access token is a function’s, which is not called for it': {
      accessToken: () => OF_ANN,
    },
  };
  for (const [which, settings] of Object.entries(nobody)) {
    it(which, () => {
      const { session } = element(settings);
      for (const userId of ['ann', undefined, null, 7, '']) {
        assert.equal(concerns({ ...ANN, userId }, session), false, String(userId));
      }
    });
  }

  it('whose host can’t be used', () => {
    for (const host of [null, '', '/authing', 'ftp://tenant.example']) {
      assert.equal(concerns({ ...ANN, host }, element({ host }, 'ann').session), false);
    }
  });
});
