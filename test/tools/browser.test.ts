import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { findChromium, findPrograms, type Machine } from './browser.js';

const folders: string[] = [];

/** Makes a folder with programs of these names in it. */
function folderWith(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  folders.push(folder);
  for (const name of names) {
    writeFileSync(join(folder, name), '');
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

function machine(PATH: string, more: Partial<Machine> = {}): Machine {
  return { env: { PATH }, elsewhere: () => [], install: () => assert.fail('installed'), ...more };
}

after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

describe('The browser to test in', () => {
  it('is the one that CHROME_PATH names, before any on the PATH', () => {
    const own = join(folderWith('my-browser'), 'my-browser');
    const env = { PATH: folderWith('chromium'), CHROME_PATH: own };
    assert.equal(findChromium(machine('', { env })), own);
  });

  it('is not looked for elsewhere when CHROME_PATH names none', () => {
    const env = { PATH: folderWith('chromium'), CHROME_PATH: join(folderWith(), 'gone') };
    assert.throws(() => findChromium(machine('', { env })), /^Error: CHROME_PATH: no program at /);
  });

  it('is a Chromium on the PATH, before a Chrome', () => {
    const [chrome, chromium] = [folderWith('google-chrome'), folderWith('chromium')];
    const found = findChromium(machine([chrome, folderWith(), chromium].join(delimiter)));
    assert.equal(found, join(chromium, 'chromium'));
  });

  it('is not a file that can’t be run', () => {
    const folder = folderWith('chromium', 'google-chrome');
    chmodSync(join(folder, 'chromium'), 0o644);
    assert.equal(findChromium(machine(folder)), join(folder, 'google-chrome'));
  });

  it('may be off the PATH', () => {
    const elsewhere = [join(folderWith('Chrome'), 'Chrome')];
    const found = findChromium(machine(folderWith(), { elsewhere: () => elsewhere }));
    assert.equal(found, elsewhere[0]);
  });

  it('is installed when there is none', () => {
    const folder = folderWith();
    const install = () => {
      writeFileSync(join(folder, 'chromium'), '', { mode: 0o755 });
    };
    assert.equal(findChromium(machine(folder, { install })), join(folder, 'chromium'));
  });

  it('must exist, for without one the tests fail', () => {
    const none = machine(folderWith(), { install: () => {} });
    assert.throws(() => findChromium(none), /^Error: No Chromium found\./);
  });

  it('is not the only program looked for, and all that are missing are installed at once', () => {
    const folder = folderWith('chromium', 'WebKitWebDriver');
    const installed: unknown[] = [];
    const install = (packages: readonly string[]) => {
      installed.push(packages);
      for (const name of ['firefox-esr', 'MiniBrowser', 'Xvfb']) {
        writeFileSync(join(folder, name), '', { mode: 0o755 });
      }
    };
    const names = ['chromium', 'firefox', 'webKitDriver', 'miniBrowser', 'xvfb'] as const;
    const found = findPrograms(names, machine(folder, { install }));
    assert.deepEqual(installed, [['firefox-esr', 'webkit2gtk-driver', 'xvfb']]);
    assert.equal(found.xvfb, join(folder, 'Xvfb'));
  });

  it('is named when it is missing, with the way to install it', () => {
    const none = machine(folderWith(), { install: () => {} });
    const error =
      /^Error: No Firefox, no Xvfb found\..* apt-get install firefox-esr xvfb; or set FIREFOX_PATH, XVFB_PATH\.$/;
    assert.throws(() => findPrograms(['firefox', 'xvfb'], none), error);
  });
});
