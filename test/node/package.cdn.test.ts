import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { CDN_ENTRY, loadedAtOnce, readCdnModules, type CdnModule } from '../tools/cdn.js';
import { BUDGET, measure, type Sizes } from '../tools/sizes.js';

const folder = new URL('../../dist/cdn/', import.meta.url);

describe('The CDN module', () => {
  let modules: CdnModule[];

  before(async () => {
    assert.ok(existsSync(folder), 'There is no build yet. Run: npm run build');
    modules = await readCdnModules(folder);
  });

  it('imports its own neighbours and nothing else', () => {
    for (const { name, imports } of modules) {
      for (const imported of imports) assert.ok(imported.name, `${name}: ${imported.specifier}`);
    }
  });

  it('has no file beside it that nothing loads', async () => {
    const names = modules.map(({ name }) => name);
    const files = (await readdir(folder, { recursive: true })).filter((name) =>
      /\.\w+$/.test(name),
    );
    const found = files.map((name) => name.replaceAll('\\', '/'));
    assert.deepEqual(found.sort(), [...names, 'LICENSE.md', 'integrity.json'].sort());
  });

  it('comes with the right hash of each file', async () => {
    const hashes: unknown = JSON.parse(await readFile(new URL('integrity.json', folder), 'utf8'));
    const expected: Record<string, string> = {};
    for (const { name } of modules) {
      const hash = createHash('sha384').update(await readFile(new URL(name, folder)));
      expected[name] = `sha384-${hash.digest('base64')}`;
    }
    assert.deepEqual(hashes, expected);
  });

  it('keeps the panel until somebody means to use it', () => {
    assert.deepEqual(
      loadedAtOnce(modules).map(({ name }) => name),
      [CDN_ENTRY],
    );
    assert.ok(modules.some(({ name }) => name.startsWith('panel-')));
  });

  it('contains Lit once', () => {
    const versions = modules.filter(({ code }) => code.includes('litElementVersions'));
    assert.deepEqual(
      versions.map(({ name }) => name),
      [CDN_ENTRY],
    );
  });

  it('needs no eval', () => {
    for (const { name, code } of modules) {
      assert.doesNotMatch(code.toString(), /\beval\(|new Function\b/, name);
    }
  });

  it('comes with the licenses of what is in it', async () => {
    assert.match(await readFile(new URL('LICENSE.md', folder), 'utf8'), /lit-html .*BSD-3-Clause/);
  });
});

describe('The size of the CDN module', () => {
  let sizes: Sizes;

  before(async () => {
    sizes = await measure();
  });

  it('is within its budget before anybody means to use the element', () => {
    const { gzip } = sizes.beforeIntent;
    assert.ok(gzip <= BUDGET.beforeIntent, `${gzip} bytes, ${BUDGET.beforeIntent} allowed`);
  });

  it('is within its budget as a whole', () => {
    const { gzip } = sizes.whole;
    assert.ok(gzip <= BUDGET.whole, `${gzip} bytes, ${BUDGET.whole} allowed`);
  });

  it('is hardly less than what an application gets out of npm', () => {
    const { app, whole } = sizes;
    const allowed = Math.floor(whole.gzip * BUDGET.inApp);
    assert.ok(app.gzip <= allowed, `${app.gzip} bytes, ${allowed} allowed`);
  });
});
