/**
 * What `npm run bench` puts the backend between: `authing` answers like Authing, `proxy` passes
 * requests on as they are, and `backend` is the package's. Each listens on a free port, which it
 * prints.
 */
import { Agent, createServer, request, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { accountApi } from '../../src/backend/index.js';

const ANSWER = JSON.stringify({
  statusCode: 200,
  message: 'Success',
  requestId: 'b1a4c7f0-0000-4000-8000-000000000000',
  data: { userId: 'user', email: 'ana@example.com', emailVerified: true },
});

function authing(): RequestListener {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(ANSWER);
  };
}

function proxy(host: string): RequestListener {
  const agent = new Agent({ keepAlive: true });
  return (incoming, outgoing) => {
    const { method, url = '/', headers } = incoming;
    const path = url.replace('/account-api', '');
    const passed = request(`${host}${path}`, { method, headers, agent }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(passed);
  };
}

function backend(host: string): RequestListener {
  return createRequestListener(accountApi({ host, appId: 'app', accessToken: () => 'token' }));
}

const [role, host = ''] = process.argv.slice(2);
const listener = role === 'authing' ? authing() : role === 'proxy' ? proxy(host) : backend(host);
const server = createServer(listener).listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
