import { SERVER_EVENT } from '../app-server/event.js';
import { lumenNotes } from '../app-server/lumen-notes.js';
import { signInByName } from '../app-server/sign-in.js';
import { DEFAULT_APP } from '../authing/apps.js';
import { createAuthing } from '../authing/listener.js';
import { BEGUN, CLAIM, type WorkerMessage } from './messages.js';
import { ask } from './ask.js';
import { OneSession } from './one-session.js';
import { OwnRequest } from './own-request.js';

/**
 * The stand-in and the server of Lumen Notes in a service worker, so that the playground needs
 * nothing but a host for its files.
 */
declare const self: ServiceWorkerGlobalScope;

const scope = new URL(self.registration.scope);
const at = (name: string): string => scope.pathname + name;
const [AUTHING, ACCOUNT_API, SIGN_IN] = [at('authing'), at('account-api'), at('sign-in')];

const authing = createAuthing();

const toAuthing = (request: Request): Promise<Response> => {
  const { pathname, search } = new URL(request.url);
  return ask(authing, request, pathname.slice(AUTHING.length) + search);
};

const server = lumenNotes({
  host: scope.origin + AUTHING,
  appId: DEFAULT_APP,
  prefix: ACCOUNT_API,
  signIn: signInByName(scope.origin + AUTHING, DEFAULT_APP, fetchWithin),
  sessions: new OneSession(),
  tell: (event) => void tell({ type: SERVER_EVENT, event }),
  fetch: fetchWithin,
});

/** What a worker itself asks for, its own listener does not hear. */
function fetchWithin(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  return toAuthing(new Request(input, init));
}

function answer(request: Request): Promise<Response> | null {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith(`${AUTHING}/`)) return toAuthing(request);
  if (pathname === SIGN_IN) return server.beginSession(new OwnRequest(request));
  if (pathname.startsWith(`${ACCOUNT_API}/`)) return server.api(new OwnRequest(request));
  return null;
}

const begun: WorkerMessage = { type: BEGUN, at: Date.now() };

/** Another version may have been in charge of the pages. */
async function takeOver(): Promise<void> {
  await self.clients.claim();
  await tell(begun);
}

async function tell(message: WorkerMessage): Promise<void> {
  const clients = await self.clients.matchAll({ type: 'window' });
  for (const client of clients) client.postMessage(message);
}

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', ({ data }) => {
  if (data === CLAIM) void self.clients.claim();
});
self.addEventListener('fetch', (event) => {
  const answered = answer(event.request);
  if (answered) event.respondWith(answered);
});

// A browser ends a worker that has nothing to do, and begins it anew with an empty memory.
void tell(begun);
