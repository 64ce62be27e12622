import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that tests run in or against, and where it can come from. */
interface Source {
  title: string;
  /** The environment variable that names one. It counts before any other. */
  variable: string;
  /** The names that it may have on the `PATH`. */
  names: readonly string[];
  /** The Debian packages that contain it. */
  packages: readonly string[];
}

const SOURCES = {
  chromium: {
    title: 'Chromium',
    variable: 'CHROME_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    packages: ['chromium', 'fonts-noto-cjk'],
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    packages: ['firefox-esr'],
  },
  webKitDriver: {
    title: 'WebKitWebDriver',
    variable: 'WEBKIT_DRIVER_PATH',
    names: ['WebKitWebDriver'],
    packages: ['webkit2gtk-driver'],
  },
  miniBrowser: {
    title: 'MiniBrowser',
    variable: 'WEBKIT_PATH',
    names: ['MiniBrowser'],
    packages: ['webkit2gtk-driver'],
  },
  xvfb: { title: 'Xvfb', variable: 'XVFB_PATH', names: ['Xvfb'], packages: ['xvfb'] },
  redisServer: {
    title: 'Redis',
    variable: 'REDIS_SERVER_PATH',
    names: ['redis-server'],
    packages: ['redis-server'],
  },
} as const satisfies Record<string, Source>;

export type Program = keyof typeof SOURCES;
/** The path of each program. */
export type Programs = Record<Program, string>;

const ELSEWHERE: Partial<Record<Program, readonly string[]>> = {
  chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/**
 * The switches that a headless browser needs on a machine without a display, a sandbox or a
 * network.
 */
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

/** The machine, as far as it matters for finding a browser. */
export interface Machine {
  env: Readonly<Record<string, string | undefined>>;
  /** The places beside the `PATH` where an installed browser may be. */
  elsewhere: (program: Program) => readonly string[];
  /** Installs these packages, if that is possible. */
  install: (packages: readonly string[]) => void;
}

const HERE: Machine = {
  env: process.env,
  elsewhere: (program) => [
    ...(ELSEWHERE[program] ?? []),
    ...(program === 'miniBrowser' ? miniBrowsers() : []),
  ],
  install,
};

export function findChromium(machine: Machine = HERE): string {
  return findPrograms(['chromium'], machine).chromium;
}

/**
 * Finds the programs to test in: the one that its variable names, or else one that is installed.
 * Those that are missing are installed, all at once.
 * @throws Error when one is missing and can't be installed: no browser is a failure, not a skip
 */
export function findPrograms(programs: readonly Program[], machine: Machine = HERE): Programs {
  const missing = programs.filter((program) => !lookUp(program, machine));
  if (missing.length > 0) {
    machine.install([...new Set(missing.flatMap((program) => SOURCES[program].packages))]);
  }
  const found = programs.map((program) => [program, lookUp(program, machine)] as const);
  const gone = found.flatMap(([program, path]) => (path ? [] : SOURCES[program]));
  if (gone.length > 0) {
    const all = (part: (source: Source) => readonly string[], between: string) =>
      [...new Set(gone.flatMap(part))].join(between);
    throw new Error(
      `No ${all(({ title }) => [title], ', no ')} found. Install it, in Debian and its kin: ` +
        `apt-get install ${all(({ packages }) => packages, ' ')}; ` +
        `or set ${all(({ variable }) => [variable], ', ')}.`,
    );
  }
  return Object.fromEntries(found) as Programs;
}

function lookUp(program: Program, { env, elsewhere }: Machine): string | undefined {
  const { variable, names } = SOURCES[program];
  const own = env[variable];
  if (own) {
    if (!isExecutable(own)) throw new Error(`${variable}: no program at ${own}`);
    return own;
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...elsewhere(program)].find(isExecutable);
}

/** MiniBrowser is not meant for users, and so is in a folder that is not on the `PATH`. */
function miniBrowsers(): string[] {
  const folders = ['/usr/libexec', '/usr/lib', ...subfolders('/usr/lib', /-linux-/)];
  return folders
    .flatMap((folder) => subfolders(folder, /^webkit(2)?gtk-/))
    .map((folder) => join(folder, 'MiniBrowser'));
}

function subfolders(folder: string, name: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((entry) => name.test(entry))
    .map((entry) => join(folder, entry));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs packages on Debian and its kin, where we may. Errors are printed to the screen. */
function install(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  // The standard output is for the results.
  console.error(`Not found, so installed with apt-get: ${packages.join(', ')} …`);
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}
