import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Account } from './accounts.js';
import type { App } from './app.js';
import { DEFAULT_APP, type Apps } from './apps.js';
import { allowAll } from './cors.js';
import { listDemo } from './demo-accounts.js';
import { parse, readText } from './http.js';
import {
  fields,
  flag,
  given,
  integer,
  Malformed,
  optionalInteger,
  text,
  type Fields,
} from './narrow.js';
import type { Command, Commands } from './protocol.js';
import { readAccount, readApp, readRule } from './read-options.js';
import { sessionCookie } from './session-cookie.js';

export const CONTROL = '/_stand-in/';

interface Context {
  apps: Apps;
  args: Fields;
  res: ServerResponse;
}

const commands: { [C in Command]: (context: Context) => Commands[C]['gives'] } = {
  'create-app': ({ apps, args }) => ({ appId: apps.create(readApp(args)).appId }),
  'create-account': (context) => {
    const app = appOf(context);
    const account = app.accounts.create(readAccount(fields(context.args['account'], 'account')));
    return { ...account.view(), ...app.sessions.start(account) };
  },
  'sign-in': (context) => {
    const { args } = context;
    const options = given({
      opaque: flag(args, 'opaque'),
      lifetime: optionalInteger(args, 'lifetime'),
      exp: args['exp'],
    });
    return appOf(context).sessions.start(accountOf(context), options);
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
    appOf(context).faults.add(readRule(fields(context.args['rule'], 'rule')));
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
    return app ? listDemo(app) : [];
  },
};

/** Takes the arguments as JSON, or from the query so that a person can look from a browser. */
export async function control(
  apps: Apps,
  req: IncomingMessage,
  res: ServerResponse,
  url: URL,
): Promise<void> {
  allowAll(req, res);
  if (req.method === 'OPTIONS') {
    res.writeHead(204).end();
    return;
  }
  const name = url.pathname.slice(CONTROL.length);
  const body = parse(await readText(req));
  try {
    if (!isCommand(name)) throw new Malformed(`There is no command ${name}`);
    const args = body === null ? Object.fromEntries(url.searchParams) : fields(body);
    reply(res, 200, commands[name]({ apps, args, res }));
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    reply(res, 400, { error: error.message });
  }
}

const isCommand = (name: string): name is Command => Object.hasOwn(commands, name);

function reply(res: ServerResponse, status: number, value: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  res.end(JSON.stringify(value));
}

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
