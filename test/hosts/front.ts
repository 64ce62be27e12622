import type { IncomingMessage, ServerResponse } from 'node:http';
import { preview, type Plugin } from 'vite';
import { createAuthing, DEFAULT_APP, startAuthing } from '../../demo/authing/server.js';
import { StandIn } from '../../demo/authing/control.js';
import { APP_ORIGIN } from '../fixtures/recipe.js';

export const PASSWORD = 'correct horse battery staple';

/** What no server may write into a page. */
export interface Signed {
  userId: string;
  accessToken: string;
  idToken: string;
}

/** The origin that an app is seen at: the app itself, an Authing, and who is signed in. */
export interface Front {
  url: string;
  /** The app's own server, if it has one. Its backend asks the same Authing. */
  server: string | null;
  /** The same Authing as below `/account-api`, in an origin of its own. */
  authing: string;
  standIn: StandIn;
  /** Signs somebody new in. By redirect, too, it is them who will. */
  signIn(): Promise<Signed>;
  close(): Promise<void>;
}

/** Where an app comes from: a folder of files, or a server that renders it. */
export type Source = { folder: string } | { server: string };

/**
 * Serves an app, and what it needs beside itself: `/account-api` is an Authing, and what is below
 * `/session` gives the tokens of whoever is signed in, as the app's own server would.
 */
export async function startFront(
  start: (settings: Readonly<Record<string, string>>) => Promise<Source>,
): Promise<Front> {
  let signed: Signed | null = null;
  const authing = createAuthing();
  const apart = await startAuthing({ listener: authing });
  const settings = { AUTHING_HOST: apart.origin, AUTHING_APP_ID: DEFAULT_APP, APP_ORIGIN };
  const source = await start(settings).catch(async (error: unknown) => {
    await apart.close();
    throw error;
  });
  const session = (req: IncomingMessage, res: ServerResponse) => {
    const token = req.url === '/id-token' ? signed?.idToken : signed?.accessToken;
    res.setHeader('cache-control', 'no-store');
    res.end(token ?? '');
  };
  const backends: Plugin = {
    name: 'backends',
    configurePreviewServer({ middlewares }) {
      middlewares.use('/account-api', authing);
      middlewares.use('/session', session);
    },
  };
  const server = await preview({
    configFile: false,
    logLevel: 'warn',
    plugins: [backends],
    ...('folder' in source && { build: { outDir: source.folder } }),
    preview: {
      port: 0,
      host: '127.0.0.1',
      ...('server' in source && { proxy: { '/': { target: source.server } } }),
    },
  });
  const address = server.httpServer.address();
  if (!address || typeof address === 'string') throw new Error('The server has no port.');
  const url = `http://127.0.0.1:${address.port}`;
  const standIn = new StandIn(`${url}/account-api`);
  return {
    url,
    server: 'server' in source ? source.server : null,
    authing: apart.origin,
    standIn,
    async signIn() {
      const { userId } = await standIn.createAccount(DEFAULT_APP, { password: PASSWORD });
      signed = await standIn.signIn(DEFAULT_APP, userId);
      await standIn.signInNext(DEFAULT_APP, userId);
      return signed;
    },
    async close() {
      await server.close();
      await apart.close();
    },
  };
}
