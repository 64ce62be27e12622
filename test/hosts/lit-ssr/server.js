import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { render } from '@lit-labs/ssr';
import { RenderResultReadable } from '@lit-labs/ssr/lib/render-result-readable.js';
import { html } from '@lit-labs/ssr/lib/server-template.js';
import { app, INITIAL } from './src/app.js';
import './src/account-section.js';

const page = () =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>An account</title>
        <link rel="icon" href="data:," />
        <style>
          authing-delete-account::part(trigger) {
            border-radius: 3px;
          }
        </style>
        <script type="module" src="/client.js"></script>
      </head>
      <body>
        <div id="app">${app(INITIAL, () => {})}</div>
      </body>
    </html>`;

const server = createServer(async ({ url }, response) => {
  if (url === '/') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    new RenderResultReadable(render(page())).pipe(response);
    return;
  }
  try {
    const file = await readFile(join('dist', normalize(url)));
    const type = extname(url) === '.js' ? 'text/javascript' : 'text/plain';
    response.setHeader('content-type', type).end(file);
  } catch {
    response.writeHead(404).end();
  }
});
server.listen(Number(process.env.PORT), '127.0.0.1');
