import type { HttpResponse } from './http.js';
import type { Account } from './account.js';
import type { App } from './app.js';
import { DEFAULT_APP, type Apps } from './apps.js';
import { listDemoAccounts } from './demo-accounts.js';
import {
  flag,
  integer,
  Malformed,
  object,
  optionalInteger,
  text,
  type JsonObject,
} from './narrow.js';
import { omitUndefined } from './omit.js';
import type { Command, Commands } from './protocol.js';
import { readAccount, readApp, readRule } from './read-options.js';
import { sessionCookie } from './session-cookie.js';

interface Context {
  apps: Apps;
  args: JsonObject;
  res: HttpResponse;
}

export const commands: { [C in Command]: (context: Context) => Commands[C]['gives'] } = {
  'create-app': ({ apps, args }) => ({ appId: apps.create(readApp(args)).appId }),
  'create-account': (context) => {
    const app = appOf(context);
    const account = app.accounts.create(readAccount(object(context.args['account'], 'account')));
    return { ...account.view(), ...app.sessions.start(account) };
  },
  'sign-in': (context) => {
    const { args } = context;
    const options = omitUndefined({
      opaque: flag(args, 'opaque'),
      lifetime: optionalInteger(args, 'lifetime'),
      exp: args['exp'],
    });
    return appOf(context).sessions.start(accountOf(context), options);
  },
  'sign-in-next': (context) => {
    appOf(context).authorizations.expect(accountOf(context).userId);
    return null;
  },
  'start-session': (context) => {
    const accessToken = text(context.args, 'accessToken');
    const { appId } = appOf(context);
    context.res.setHeader('set-cookie', sessionCookie({ appId, accessToken }));
    return null;
  },
  revoke: (context) => {
    appOf(context).sessions.revoke(text(context.args, 'accessToken'));
    return null;
  },
  inbox: (context) => appOf(context).passCodes.inbox,
  'issue-delete-token': (context) =>
    appOf(context).deleteTokens.issue(
      accountOf(context).userId,
      optionalInteger(context.args, 'expiresIn'),
    ),
  account: (context) => accountOf(context).view(),
  app: (context) => appOf(context).view(),
  requests: (context) => appOf(context).requests,
  advance: (context) => {
    const { clock } = appOf(context);
    clock.advance(integer(context.args, 'ms'));
    return { now: clock.now() };
  },
  fault: (context) => {
    appOf(context).faults.add(readRule(object(context.args['rule'], 'rule')));
    return null;
  },
  'clear-faults': (context) => {
    appOf(context).faults.clear();
    return null;
  },
  release: (context) => {
    appOf(context).heldRequests.release();
    return null;
  },
  reset: (context) => {
    context.apps.reset(appOf(context));
    return null;
  },
  'demo-accounts': ({ apps }) => {
    const app = apps.find(DEFAULT_APP);
    return app ? listDemoAccounts(app) : [];
  },
};

export const isCommand = (name: string): name is Command => Object.hasOwn(commands, name);

function appOf({ apps, args }: Context): App {
  const appId = text(args, 'appId');
  const app = apps.find(appId);
  if (!app) throw new Malformed(`There is no app ${appId}`);
  return app;
}

function accountOf(context: Context): Account {
  const userId = text(context.args, 'userId');
  const account = appOf(context).accounts.find(userId);
  if (!account) throw new Malformed(`There is no account ${userId}`);
  return account;
}
