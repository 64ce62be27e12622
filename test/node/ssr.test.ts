import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { LitElementRenderer, render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import '../../src/index.js';

/** What a server sends. */
async function served(template: unknown): Promise<string> {
  return collectResult(render(template));
}

/** What stands in the shadow root, without its style sheet and Lit's marks. */
async function shadowOf(template: unknown): Promise<string> {
  const markup = await served(template);
  const [, shadow] =
    /<template [^>]*shadowrootmode="open"[^>]*>(.*)<\/template>/s.exec(markup) ?? [];
  assert.ok(shadow !== undefined, `There is no shadow root in ${markup}`);
  return shadow
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<!--.*?-->|<\?>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([<>]) ?/g, '$1');
}

/** The start tag of the element. */
async function tagOf(template: unknown): Promise<string> {
  return /<authing-delete-account[^>]*>/.exec(await served(template))?.[0] ?? '';
}

describe('Rendered by a server with Lit', () => {
  it('is the trigger in a declarative shadow root, with its styles', async () => {
    const template = html`<authing-delete-account host="/api"></authing-delete-account>`;
    assert.equal(
      await shadowOf(template),
      '<slot name="trigger"><button part="trigger" type="button" aria-haspopup="dialog">Delete account</button></slot>',
    );
    assert.match(await served(template), /<style>[^<]*\[part='trigger'\]/);
  });

  for (const [how, template] of Object.entries({
    attributes: html`<authing-delete-account open inline></authing-delete-account>`,
    properties: html`<authing-delete-account
      .open=${true}
      .inline=${true}
    ></authing-delete-account>`,
  })) {
    it(`is the trigger, too, where the panel opens in the page by ${how}`, async () => {
      const shadow = await shadowOf(template);
      assert.match(shadow, /<button part="trigger" type="button">Delete account<\/button>/);
      assert.doesNotMatch(shadow, /panel|dialog/);
      assert.match(await tagOf(template), / open inline>/);
    });
  }

  it('says what the page says', async () => {
    const strings = { deleteAccount: 'Remove <me>' };
    const template = html`<authing-delete-account .strings=${strings}></authing-delete-account>`;
    assert.match(await shadowOf(template), />Remove &lt;me&gt;</);
  });

  it('is in the language of its own lang', async () => {
    const template = html`<authing-delete-account lang="fr"></authing-delete-account>`;
    assert.match(await shadowOf(template), />Supprimer le compte</);
  });

  it('is rendered for one visitor after the other, with nothing of the one before', async () => {
    const first = html`<authing-delete-account
      lang="fr"
      .open=${true}
      .accessToken=${'SECRET'}
    ></authing-delete-account>`;
    const second = html`<authing-delete-account></authing-delete-account>`;
    const before = await served(second);
    await served(first);
    assert.equal(await served(second), before);
  });
});

describe('What a server with Lit sends', () => {
  const said: unknown[][] = [];

  beforeEach(() => {
    said.length = 0;
    mock.method(console, 'error', (...words: unknown[]) => void said.push(words));
  });
  afterEach(() => mock.restoreAll());

  it('holds none of the tokens that are set as properties', async () => {
    const markup = await served(
      html`<authing-delete-account
        .accessToken=${'SECRET'}
        .idToken=${'SECRET'}
        .deleteAccountToken=${'SECRET'}
      ></authing-delete-account>`,
    );
    assert.doesNotMatch(markup, /secret|token/i);
    assert.deepEqual(said, []);
  });

  it('holds no function that gives one', async () => {
    const ask = () => 'SECRET';
    const markup = await served(
      html`<authing-delete-account .accessToken=${ask} .idToken=${ask}></authing-delete-account>`,
    );
    assert.doesNotMatch(markup, /secret|token/i);
  });

  for (const [how, template] of Object.entries({
    'written in the template': html`<authing-delete-account
      accesstoken="SECRET"
      idtoken="SECRET"
      delete-account-token="SECRET"
      deleteaccounttoken="SECRET"
    ></authing-delete-account>`,
    'in the letters of the properties': html`<authing-delete-account
      accessToken=${'SECRET'}
      idToken=${() => 'SECRET'}
      deleteAccountToken=${'SECRET'}
      delete-account-token=${'SECRET'}
    ></authing-delete-account>`,
  })) {
    it(`holds none of the attributes for them, ${how}, and the server says why`, async () => {
      const markup = await served(template);
      assert.doesNotMatch(markup, /secret|token/i);
      assert.equal(said.length, 1);
      assert.match(String(said[0]), /Set the property accessToken instead, in the browser/);
      assert.doesNotMatch(String(said[0]), /SECRET/);
    });
  }
});

describe('On a server that connects elements', () => {
  const connects = () => ({ connectedCallback: true });

  beforeEach(() => void LitElementRenderer.renderOptions.push(connects));
  afterEach(() => void LitElementRenderer.renderOptions.pop());

  for (const [how, template] of Object.entries({
    closed: html`<authing-delete-account lang="fr"></authing-delete-account>`,
    open: html`<authing-delete-account lang="fr" open inline></authing-delete-account>`,
  })) {
    it(`the ${how} element is the same, and keeps no process alive`, async () => {
      const ports = () =>
        process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
      const before = ports();
      assert.match(await shadowOf(template), />Supprimer le compte</);
      assert.equal(ports(), before);
    });
  }
});
