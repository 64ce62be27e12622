import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The switches a headless browser needs on a machine without a display, a sandbox or a network. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-US',
];

/**
 * The Chromium to test in: `CHROME_PATH`, else one that is installed, else one it installs.
 *
 * @throws Error when there is none and none can be installed: no browser is a failure, not a skip
 */
export function findChromium(): string {
  const found = lookUp() ?? install();
  if (!found) {
    throw new Error('No Chromium found. Install Chromium or Chrome, or set CHROME_PATH to one.');
  }
  return found;
}

function lookUp(): string | null {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    if (!existsSync(CHROME_PATH)) throw new Error(`CHROME_PATH: no file at ${CHROME_PATH}`);
    return CHROME_PATH;
  }
  for (const name of NAMES) {
    const { stdout, status } = spawnSync('which', [name], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return ELSEWHERE.find((path) => existsSync(path)) ?? null;
}

function install(): string | null {
  const root = process.getuid?.() === 0;
  if (!root || !existsSync('/usr/bin/apt-get')) return null;
  console.log('No Chromium found: installing the package chromium with apt-get …');
  const apt = (...args: string[]) =>
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  return lookUp();
}
