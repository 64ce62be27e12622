import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claims } from '../../demo/authing/jwt.js';
import { Caller, codes, envelope, useStandIn } from '../fixtures/with-stand-in.js';

const { origin, standIn, signedIn } = useStandIn();
const phone = '18812345678';
const email = 'user@example.com';

describe('A pass code', () => {
  it('has six digits and reaches the inbox of its app', async () => {
    const { appId, caller, userId } = await signedIn({ phone, email });
    await caller.sendSms(phone);
    await caller.sendEmail(email);
    const inbox = await standIn().inbox(appId);
    assert.deepEqual(
      inbox.map((message) => [message.userId, message.to, message.via]),
      [
        [userId, phone, 'sms'],
        [userId, email, 'email'],
      ],
    );
    for (const { code } of inbox) assert.match(code, /^\d{6}$/);
  });

  it('works once', async () => {
    const { appId, caller } = await signedIn({ phone });
    await caller.sendSms(phone);
    const code = await standIn().lastCode(appId);
    assert.equal((await caller.verifyPhone(phone, code)).statusCode, 200);
    const again = await caller.verifyPhone(phone, code);
    assert.deepEqual(codes(again), [400, 2001]);
    assert.match(again.message, /used already/);
  });

  it('by SMS lives for one minute', async () => {
    const { appId, caller } = await signedIn({ phone });
    await caller.sendSms(phone);
    await standIn().advance(appId, 60_000);
    const late = await caller.verifyPhone(phone, await standIn().lastCode(appId));
    assert.deepEqual(codes(late), [400, 2001]);
    assert.match(late.message, /expired/);
  });

  it('by e-mail lives for five minutes', async () => {
    const { appId, caller } = await signedIn({ email });
    const verify = async () => caller.verifyEmail(email, await standIn().lastCode(appId));
    await caller.sendEmail(email);
    await standIn().advance(appId, 4 * 60_000 + 50_000);
    assert.equal((await verify()).statusCode, 200);
    await caller.sendEmail(email);
    await standIn().advance(appId, 5 * 60_000);
    assert.match((await verify()).message, /expired/);
  });

  it('is refused with a request id when it is wrong', async () => {
    const { caller } = await signedIn({ phone });
    const wrong = await caller.verifyPhone(phone, 'no code');
    assert.deepEqual(codes(wrong), [400, 2001]);
    assert.match(wrong.requestId ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f-]{17}$/);
  });

  it('gives way to a newer one', async () => {
    const { appId, caller } = await signedIn({ email });
    await caller.sendEmail(email);
    const old = await standIn().lastCode(appId);
    await standIn().advance(appId, 60_000);
    await caller.sendEmail(email);
    const fresh = await standIn().lastCode(appId);
    if (old !== fresh) {
      assert.deepEqual(codes(await caller.verifyEmail(email, old)), [400, 2001]);
    }
    assert.equal((await caller.verifyEmail(email, fresh)).statusCode, 200);
  });
});

describe('Sending a code', () => {
  it('is throttled to one e-mail a minute', async () => {
    const { appId, caller } = await signedIn({ email });
    assert.equal((await caller.sendEmail(email)).statusCode, 200);
    assert.deepEqual(codes(await caller.sendEmail(email.toUpperCase())), [429, 2080]);
    await standIn().advance(appId, 60_000);
    assert.equal((await caller.sendEmail(email)).statusCode, 200);
  });

  it('is throttled to one SMS a minute', async () => {
    const { appId, caller } = await signedIn({ phone });
    assert.equal((await caller.sendSms(phone)).statusCode, 200);
    assert.deepEqual(codes(await caller.sendSms(phone)), [429, null]);
    await standIn().advance(appId, 60_000);
    assert.equal((await caller.sendSms(phone)).statusCode, 200);
  });

  it('goes to what the account has bound, and nowhere else', async () => {
    const { appId, caller } = await signedIn({ phone, email });
    assert.equal((await caller.sendSms('18800000000')).statusCode, 403);
    assert.equal((await caller.sendSms(phone, { phoneCountryCode: '+1' })).statusCode, 403);
    assert.equal((await caller.sendEmail('other@example.com')).statusCode, 403);
    assert.deepEqual(await standIn().inbox(appId), []);
    assert.equal((await caller.sendSms(phone, { phoneCountryCode: '+86' })).statusCode, 200);
    assert.equal((await caller.sendEmail('USER@example.com')).statusCode, 200);
  });

  it('is for the deletion channel only', async () => {
    const { caller } = await signedIn({ phone, email });
    const channel = 'CHANNEL_LOGIN';
    assert.equal((await caller.sendSms(phone, { channel })).statusCode, 400);
    assert.equal((await caller.sendEmail(email, { channel })).statusCode, 400);
  });

  it('is only for users who are signed in', async () => {
    const { appId } = await signedIn({ phone });
    const stranger = new Caller(origin(), appId, null);
    assert.deepEqual(codes(await stranger.sendSms(phone)), [401, 2020]);
  });
});

describe('A password', () => {
  const password = 's3cret! ';

  it('is compared exactly as it is', async () => {
    const { caller } = await signedIn({ username: 'user', password });
    assert.deepEqual(codes(await caller.verifyPassword(password.trim())), [403, 2006]);
    assert.equal((await caller.verifyPassword(password)).statusCode, 200);
  });

  it('will not do while a phone or an e-mail is bound', async () => {
    const { caller } = await signedIn({ email, password });
    assert.deepEqual(codes(await caller.verifyPassword(password)), [403, null]);
  });

  it('will do all the same if the account says so', async () => {
    const { caller } = await signedIn({ email, password, passwordAlways: true });
    assert.equal((await caller.verifyPassword(password)).statusCode, 200);
  });

  it('does not exist after a social sign-in', async () => {
    const { caller } = await signedIn({ social: 'github' });
    assert.deepEqual(codes(await caller.verifyPassword(password)), [403, 2027]);
  });

  it('encrypted for somebody else is a bad argument', async () => {
    const { caller } = await signedIn({ username: 'user', password });
    for (const type of ['rsa', 'sm2', 'rot13']) {
      assert.equal((await caller.verifyPassword('bm90IGVuY3J5cHRlZA==', type)).statusCode, 400);
    }
  });
});

describe('An account', () => {
  it('is locked by the fifth wrong try, and no right one helps until later', async () => {
    const { appId, caller } = await signedIn({ username: 'user', password: 'right' });
    for (let tries = 1; tries <= 4; tries += 1) {
      assert.deepEqual(codes(await caller.verifyPassword('wrong')), [403, 2006]);
    }
    assert.deepEqual(codes(await caller.verifyPassword('wrong')), [403, 2057]);
    assert.deepEqual(codes(await caller.verifyPassword('right')), [403, 2057]);
    await standIn().advance(appId, 15 * 60_000);
    assert.equal((await caller.verifyPassword('right')).statusCode, 200);
  });

  it('that is locked can be read, but nothing else', async () => {
    const { appId, caller, userId } = await signedIn({ phone, locked: true });
    assert.equal((await caller.profile()).statusCode, 200);
    assert.deepEqual(codes(await caller.sendSms(phone)), [403, 2005]);
    assert.deepEqual(codes(await caller.verifyPhone(phone, '123456')), [403, 2005]);
    const { deleteAccountToken } = await standIn().issueDeleteToken(appId, userId);
    assert.deepEqual(codes(await caller.delete(deleteAccountToken)), [403, 2005]);
  });

  it('shows what it lacks as null where the app wants that', async () => {
    const omitted = await (await signedIn({ phone })).caller.profile();
    assert.equal('email' in (omitted.data ?? {}), false);
    const nulled = await (await signedIn({ phone }, { absent: 'null' })).caller.profile();
    assert.equal(nulled.data?.['email'], null);
  });
});

describe('A delete token', () => {
  it('lives for sixty seconds', async () => {
    const { appId, caller, userId } = await signedIn();
    const { deleteAccountToken, tokenExpiresIn } = await standIn().issueDeleteToken(appId, userId);
    assert.equal(tokenExpiresIn, 60);
    await standIn().advance(appId, 60_000);
    const late = await caller.delete(deleteAccountToken);
    assert.equal(late.statusCode, 400);
    assert.match(late.message, /expired/);
    assert.equal((await standIn().account(appId, userId)).exists, true);
  });

  it('lives for as long as its issuer says', async () => {
    const { appId, caller, userId } = await signedIn();
    const issued = await standIn().issueDeleteToken(appId, userId, { expiresIn: 600 });
    assert.equal(issued.tokenExpiresIn, 600);
    await standIn().advance(appId, 599_000);
    assert.equal((await caller.delete(issued.deleteAccountToken)).statusCode, 200);
  });

  it('is for one account, and another one cannot use it up', async () => {
    const { appId, caller, userId } = await signedIn();
    const other = await standIn().createAccount(appId, {});
    const { deleteAccountToken } = await standIn().issueDeleteToken(appId, userId);
    const otherCaller = new Caller(origin(), appId, other.accessToken);
    assert.equal((await otherCaller.delete(deleteAccountToken)).statusCode, 403);
    assert.equal((await standIn().account(appId, other.userId)).exists, true);
    assert.equal((await caller.delete(deleteAccountToken)).statusCode, 200);
  });

  it('that nobody issued is refused', async () => {
    const { caller } = await signedIn();
    assert.equal((await caller.delete('made up')).statusCode, 400);
  });

  it('alone will do only where the app says so', async () => {
    for (const [deleteNeedsBearer, expected] of [
      [true, [401, 2020]],
      [false, [200, null]],
    ] as const) {
      const { appId, userId } = await signedIn({}, { deleteNeedsBearer });
      const { deleteAccountToken } = await standIn().issueDeleteToken(appId, userId);
      const stranger = new Caller(origin(), appId, null);
      assert.deepEqual(codes(await stranger.delete(deleteAccountToken)), expected);
    }
  });

  it('is used up once, whoever asks at the same time', async () => {
    const { appId, caller, userId } = await signedIn();
    const { deleteAccountToken } = await standIn().issueDeleteToken(appId, userId);
    const both = await Promise.all([
      caller.delete(deleteAccountToken),
      caller.delete(deleteAccountToken),
    ]);
    assert.deepEqual(both.map(({ statusCode }) => statusCode).sort(), [200, 401]);
    const { deleteRequests, deletions } = await standIn().app(appId);
    assert.deepEqual({ deleteRequests, deletions }, { deleteRequests: 2, deletions: 1 });
  });
});

describe('After a deletion', () => {
  async function deleted(afterDeletion?: 'no-such-user') {
    const user = await signedIn({ phone }, afterDeletion ? { afterDeletion } : {});
    const { deleteAccountToken } = await standIn().issueDeleteToken(user.appId, user.userId);
    const spare = await standIn().issueDeleteToken(user.appId, user.userId);
    assert.equal((await user.caller.delete(deleteAccountToken)).statusCode, 200);
    return { ...user, spare: spare.deleteAccountToken };
  }

  it('the account is gone and its tokens are those of nobody', async () => {
    const { appId, caller, userId, spare } = await deleted();
    assert.equal((await standIn().account(appId, userId)).exists, false);
    for (const answer of [
      await caller.profile(),
      await caller.security(),
      await caller.sendSms(phone),
      await caller.verifyPhone(phone, '123456'),
      await caller.delete(spare),
    ]) {
      assert.deepEqual(codes(answer), [401, 2020]);
    }
  });

  it('an app may say instead that there is no such user', async () => {
    const { caller } = await deleted('no-such-user');
    assert.deepEqual(codes(await caller.profile()), [404, 2004]);
  });

  it('nobody gets in with a token that is issued later', async () => {
    for (const [afterDeletion, refusal] of [
      [undefined, [401, 2020]],
      ['no-such-user', [404, 2004]],
    ] as const) {
      const { appId, userId } = await deleted(afterDeletion);
      const { accessToken } = await standIn().signIn(appId, userId);
      const later = new Caller(origin(), appId, accessToken);
      assert.deepEqual(codes(await later.profile()), refusal);
    }
  });

  it('signing out still redirects', async () => {
    const { caller, idToken } = await deleted();
    const query = new URLSearchParams({
      id_token_hint: idToken,
      post_logout_redirect_uri: 'https://example.com/bye',
    });
    const response = await caller.fetch(`/oidc/session/end?${query}`);
    assert.equal(response.headers.get('location'), 'https://example.com/bye');
  });
});

describe('An access token', () => {
  it('is a JWT that says whose it is, for which app and until when', async () => {
    const { appId, accessToken, userId } = await signedIn();
    const [, payload = ''] = accessToken.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
      sub: string;
      aud: string;
      iat: number;
      exp: number;
    };
    assert.deepEqual([claims.sub, claims.aud], [userId, appId]);
    assert.equal(claims.exp - claims.iat, 14 * 24 * 3600);
  });

  it('may be opaque', async () => {
    const { appId, userId } = await signedIn();
    const { accessToken } = await standIn().signIn(appId, userId, { opaque: true });
    assert.doesNotMatch(accessToken, /\./);
    assert.equal((await new Caller(origin(), appId, accessToken).profile()).statusCode, 200);
  });

  it('may have any exp, and is valid all the same', async () => {
    const { appId, userId } = await signedIn();
    for (const exp of [1, 'never', null]) {
      const { accessToken } = await standIn().signIn(appId, userId, { exp });
      assert.deepEqual(claims(accessToken)?.['exp'], exp);
      assert.equal((await new Caller(origin(), appId, accessToken).profile()).statusCode, 200);
    }
  });

  it('is refused once it has expired', async () => {
    const { appId, userId } = await signedIn();
    const { accessToken } = await standIn().signIn(appId, userId, { lifetime: 30 });
    const caller = new Caller(origin(), appId, accessToken);
    assert.equal((await caller.profile()).statusCode, 200);
    await standIn().advance(appId, 30_000);
    assert.deepEqual(codes(await caller.profile()), [401, 2020]);
  });

  it('is refused once it is revoked, while the others are not', async () => {
    const { appId, accessToken, caller, userId } = await signedIn();
    const other = await standIn().signIn(appId, userId);
    await standIn().revoke(appId, accessToken);
    assert.deepEqual(codes(await caller.profile()), [401, 2020]);
    assert.equal((await new Caller(origin(), appId, other.accessToken).profile()).statusCode, 200);
  });

  it('is also taken without “Bearer”', async () => {
    const { appId, accessToken } = await signedIn();
    const response = await fetch(`${origin()}/api/v3/get-profile`, {
      headers: { 'x-authing-app-id': appId, authorization: accessToken },
    });
    assert.equal((await envelope(response)).statusCode, 200);
  });

  it('may come in the session cookie of a same-origin page', async () => {
    const { appId, accessToken, userId } = await signedIn();
    const session = await fetch(`${origin()}/_stand-in/start-session`, {
      method: 'POST',
      body: JSON.stringify({ appId, accessToken }),
    });
    const [cookie = ''] = session.headers.getSetCookie().map((value) => value.split(';')[0] ?? '');
    const response = await fetch(`${origin()}/api/v3/get-profile`, { headers: { cookie } });
    assert.equal((await envelope(response)).data?.['userId'], userId);
  });
});

describe('Apps', () => {
  it('know nothing of each other', async () => {
    const one = await signedIn({ userId: 'same', phone });
    const other = await signedIn({ userId: 'same', phone });
    await one.caller.sendSms(phone);
    assert.deepEqual(await standIn().inbox(other.appId), []);
    assert.deepEqual(await standIn().requests(other.appId), []);
    const trespasser = new Caller(origin(), other.appId, one.accessToken);
    assert.deepEqual(codes(await trespasser.profile()), [401, 2020]);
    await standIn().advance(one.appId, 3_600_000);
    assert.equal((await standIn().app(other.appId)).now < Date.now() + 60_000, true);
  });

  it('that do not exist are refused', async () => {
    const caller = new Caller(origin(), 'no-such-app', null);
    assert.equal((await caller.profile()).statusCode, 400);
  });

  it('start anew on reset', async () => {
    const { appId, caller } = await signedIn({ phone });
    await caller.profile();
    await standIn().reset(appId);
    assert.deepEqual(await standIn().requests(appId), []);
    assert.equal((await standIn().app(appId)).accounts, 0);
    assert.deepEqual(codes(await caller.profile()), [401, 2020]);
  });
});

describe('The demo accounts', () => {
  it('belong to the app of those who name none', async () => {
    const [ada] = await standIn().demoAccounts();
    const { accessToken } = await standIn().signIn('demo-app', ada?.userId ?? '');
    const response = await fetch(`${origin()}/api/v3/get-profile`, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    assert.equal((await envelope(response)).data?.['name'], 'Ada Lovelace');
  });

  it('can be deleted, and are back on reset', async () => {
    const userId = 'user-lin';
    const find = async () =>
      (await standIn().demoAccounts()).find((account) => account.userId === userId);
    const { deleteAccountToken } = await standIn().issueDeleteToken('demo-app', userId);
    const { accessToken } = await standIn().signIn('demo-app', userId);
    const caller = new Caller(origin(), 'demo-app', accessToken);
    assert.equal((await caller.delete(deleteAccountToken)).statusCode, 200);
    assert.equal((await find())?.exists, false);
    await standIn().reset('demo-app');
    assert.equal((await find())?.exists, true);
  });
});

describe('A request that makes no sense', () => {
  it('is a bad argument', async () => {
    const { caller } = await signedIn({ phone });
    const path = '/api/v3/verify-delete-account-request';
    const headers = { 'content-type': 'application/json' };
    for (const body of ['', '{', 'null', '[]', '{}', '{"verifyMethod":"FACE"}']) {
      const response = await caller.fetch(path, { method: 'POST', headers, body });
      assert.equal(response.status, 200);
      assert.equal((await envelope(response)).statusCode, 400, body);
    }
    const noPayload = await caller.verify({ verifyMethod: 'PHONE_PASSCODE' });
    assert.match(noPayload.message, /phonePassCodePayload/);
    assert.equal((await caller.verifyPhone(phone, '')).statusCode, 400);
  });

  it('is one, too, if it does not say that it is JSON', async () => {
    const { appId, caller, userId } = await signedIn();
    const body = JSON.stringify(await standIn().issueDeleteToken(appId, userId));
    const response = await caller.fetch('/api/v3/delete-account', { method: 'POST', body });
    assert.equal((await envelope(response)).statusCode, 400);
  });

  it('to anywhere else finds nothing, and gets no envelope', async () => {
    for (const path of ['/', '/api/v3/no-such-thing', '/api/v3/delete-account']) {
      const response = await fetch(origin() + path);
      assert.equal(response.status, 404);
      assert.match(response.headers.get('content-type') ?? '', /html/);
    }
  });
});

describe('The log', () => {
  it('tells what was written and what was answered', async () => {
    const { appId, accessToken, caller, userId } = await signedIn();
    await caller.delete('made up');
    const [record] = await standIn().requests(appId);
    assert.deepEqual(
      { ...record, at: 0 },
      {
        operation: 'deleteAccount',
        method: 'POST',
        path: '/api/v3/delete-account',
        headers: {
          'x-authing-app-id': appId,
          authorization: `Bearer ${accessToken}`,
          'content-type': 'application/json',
        },
        body: { deleteAccountToken: 'made up' },
        at: 0,
        handled: 400,
        statusCode: 400,
        fault: null,
      },
    );
    assert.equal((await standIn().account(appId, userId)).deleteRequests, 1);
  });
});
