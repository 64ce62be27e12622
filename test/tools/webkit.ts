import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserLauncher } from '@web/test-runner';

/** What WebKit is run with. */
export interface WebKitPrograms {
  driver: string;
  browser: string;
  display: string;
}

/** The keys that are no characters, as WebDriver calls them. */
const KEYS: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

const BUTTONS = ['left', 'middle', 'right'] as const;

interface MouseOptions {
  button?: (typeof BUTTONS)[number] | undefined;
}

interface Size {
  width: number;
  height: number;
}

const START_TIMEOUT = 30_000;
/** As in the other engines. */
const VIEWPORT: Size = { width: 800, height: 600 };

/**
 * Runs the test files in WebKitGTK, one at a time: its driver has one window to itself. To the test
 * runner's commands its page looks like one of Playwright, of which they ask all they can.
 */
export class WebKitLauncher implements BrowserLauncher {
  readonly type = 'playwright';
  readonly name = 'WebKit';
  readonly concurrency = 1;
  /** Known once it runs. */
  version = '';
  readonly #programs: WebKitPrograms;
  #machine: Machine | undefined;
  #session: Promise<Session> | undefined;
  #page: { id: string; url: string } | undefined;

  constructor(programs: WebKitPrograms) {
    this.#programs = programs;
  }

  async startSession(id: string, url: string): Promise<void> {
    const session = await (this.#session ??= this.#start());
    this.#page = { id, url };
    await session.resize(VIEWPORT);
    await session.open(url);
  }

  isActive(id: string): boolean {
    return this.#page?.id === id;
  }

  async getBrowserUrl(): Promise<string> {
    return (await this.#running()).url();
  }

  async stopSession(): Promise<Record<string, never>> {
    // What still runs on the page ends with it.
    await (await this.#running()).open('about:blank');
    this.#page = undefined;
    return {};
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(new Error('There is no screen to debug WebKit on.'));
  }

  async stop(): Promise<void> {
    const session = await this.#session?.catch(() => undefined);
    this.#session = undefined;
    // It closes its window, and with it all that belongs to that.
    await session?.close().catch(() => {});
    await this.#machine?.stop();
    this.#machine = undefined;
  }

  getPage() {
    const act = async (...actions: [string, object[]][]) => {
      const session = await this.#running();
      await session.act(...actions);
    };
    const key = (type: string, name: string) => ({ type, value: KEYS[name] ?? name });
    const press = (name: string) => [key('keyDown', name), key('keyUp', name)];
    const move = (x: number, y: number) => ({ type: 'pointerMove', duration: 0, x, y });
    const button = (type: string, { button: name = 'left' }: MouseOptions) => {
      return { type, button: BUTTONS.indexOf(name) };
    };
    return {
      keyboard: {
        type: (text: string) => act(['key', Array.from(text, press).flat()]),
        press: (name: string) => act(['key', press(name)]),
        down: (name: string) => act(['key', [key('keyDown', name)]]),
        up: (name: string) => act(['key', [key('keyUp', name)]]),
      },
      mouse: {
        move: (x: number, y: number) => act(['pointer', [move(x, y)]]),
        click: (x: number, y: number, options: MouseOptions = {}) =>
          act([
            'pointer',
            [move(x, y), button('pointerDown', options), button('pointerUp', options)],
          ]),
        down: (options: MouseOptions = {}) => act(['pointer', [button('pointerDown', options)]]),
        up: (options: MouseOptions = {}) => act(['pointer', [button('pointerUp', options)]]),
      },
      setViewportSize: async (size: Size) => (await this.#running()).resize(size),
      emulateMedia: () => Promise.reject(new Error('The driver of WebKit can’t emulate media.')),
    };
  }

  async #start(): Promise<Session> {
    this.#machine = await Machine.start(this.#programs);
    const session = await Session.create(this.#machine.driver, this.#programs.browser);
    this.version = session.version;
    return session;
  }

  async #running(): Promise<Session> {
    if (!this.#session) throw new Error('WebKit is not running.');
    return this.#session;
  }
}

/** The processes that WebKit's tests need, in a folder of their own. They end with this one. */
class Machine {
  static async start(programs: WebKitPrograms): Promise<Machine> {
    const machine = new Machine();
    try {
      const display = await machine.#startDisplay(programs.display);
      machine.driver = await machine.#startDriver(programs.driver, display);
    } catch (error) {
      await machine.stop();
      throw error;
    }
    return machine;
  }

  /** Where the driver listens. */
  driver = '';
  readonly #folder = mkdtempSync(join(tmpdir(), 'webkit-'));
  readonly #processes: ChildProcess[] = [];

  private constructor() {
    process.once('exit', this.#kill);
    process.once('SIGINT', this.#exit);
    process.once('SIGTERM', this.#exit);
  }

  async stop(): Promise<void> {
    process.off('SIGINT', this.#exit);
    process.off('SIGTERM', this.#exit);
    const running = this.#processes.filter(({ pid, exitCode, signalCode }) => {
      return pid !== undefined && exitCode === null && signalCode === null;
    });
    const ends = running.map((child) => once(child, 'exit'));
    this.#kill();
    await Promise.all(ends);
    process.off('exit', this.#kill);
  }

  /** In one turn, for a process that exits has no other. */
  readonly #kill = (): void => {
    // The driver before the display, or its browser would complain that it is gone.
    for (const { pid } of this.#processes.splice(0).reverse()) {
      try {
        // The group: a driver that is killed leaves its browser running.
        if (pid !== undefined) process.kill(-pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    }
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  };

  readonly #exit = (signal: NodeJS.Signals): void => {
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };

  async #startDisplay(program: string): Promise<string> {
    const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
    const xvfb = this.#spawn(program, args, {});
    const [number] = (await this.#begun(xvfb, once(xvfb.stdio[3] as Readable, 'data'))) as [Buffer];
    return `:${number.toString().trim()}`;
  }

  async #startDriver(program: string, display: string): Promise<string> {
    const settings = join(this.#folder, 'config', 'gtk-3.0');
    mkdirSync(settings, { recursive: true });
    writeFileSync(join(settings, 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const driver = this.#spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      LC_ALL: 'en_US.UTF-8',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
      GSETTINGS_BACKEND: 'memory',
    });
    await this.#begun(driver, answers(`${address}/status`));
    return address;
  }

  #spawn(program: string, args: string[], env: Record<string, string>): ChildProcess {
    const child = spawn(program, args, {
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        XDG_RUNTIME_DIR: this.#folder,
        XDG_CACHE_HOME: join(this.#folder, 'cache'),
        XDG_CONFIG_HOME: join(this.#folder, 'config'),
        XDG_DATA_HOME: join(this.#folder, 'data'),
        ...env,
      },
    });
    this.#processes.push(child);
    return child;
  }

  async #begun<T>(child: ChildProcess, sign: Promise<T>): Promise<T> {
    const name = child.spawnfile;
    const ended = once(child, 'exit').then(([code, signal]) => {
      throw new Error(`${name} ended as it began: ${String(code ?? signal)}`);
    });
    const late = wait(START_TIMEOUT, undefined, { ref: false }).then(() => {
      throw new Error(`${name} gave no sign in ${START_TIMEOUT / 1000} s.`);
    });
    ended.catch(() => {});
    late.catch(() => {});
    return Promise.race([sign, ended, late]);
  }
}

interface Created {
  sessionId: string;
  capabilities: { browserVersion: string };
}

/** What of WebDriver the tests need. */
class Session {
  static async create(driver: string, browser: string): Promise<Session> {
    const options = { binary: browser, args: ['--automation'] };
    const capabilities = {
      alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options },
    };
    const created = await send<Created>('POST', `${driver}/session`, { capabilities });
    const { browserVersion } = created.capabilities;
    return new Session(`${driver}/session/${created.sessionId}`, browserVersion);
  }

  readonly version: string;
  readonly #address: string;

  private constructor(address: string, version: string) {
    this.#address = address;
    this.version = version;
  }

  async open(url: string): Promise<void> {
    await send('POST', `${this.#address}/url`, { url });
  }

  url(): Promise<string> {
    return send('GET', `${this.#address}/url`);
  }

  async act(...actions: [type: string, actions: object[]][]): Promise<void> {
    const sources = actions.map(([type, list]) => ({ type, id: type, actions: list }));
    await send('POST', `${this.#address}/actions`, { actions: sources });
  }

  /** Of the page, not of the window around it. */
  async resize({ width, height }: Size): Promise<void> {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const inner = await this.#size();
      const [right, down] = [width - inner.width, height - inner.height];
      if (right === 0 && down === 0) return;
      const outer = await send<Size>('GET', `${this.#address}/window/rect`);
      const rect = { width: outer.width + right, height: outer.height + down };
      await send('POST', `${this.#address}/window/rect`, rect);
      // The page hears of it later than the window.
      await wait(25);
    }
    const { width: w, height: h } = await this.#size();
    throw new Error(`WebKit’s window is ${w} × ${h}, and does not become ${width} × ${height}.`);
  }

  async close(): Promise<void> {
    await send('DELETE', this.#address);
  }

  #size(): Promise<Size> {
    const script = 'return { width: innerWidth, height: innerHeight }';
    return send('POST', `${this.#address}/execute/sync`, { script, args: [] });
  }
}

async function send<T = unknown>(method: string, url: string, body?: object): Promise<T> {
  const response = await fetch(url, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) {
    const { error, message } = value as Partial<Record<string, string>>;
    throw new Error(`WebKit’s driver: ${error ?? ''}, ${message ?? ''} (${method} ${url})`);
  }
  return value as T;
}

async function answers(url: string): Promise<void> {
  const end = Date.now() + START_TIMEOUT;
  while (Date.now() < end) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await wait(50);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('There is no free port.');
  return address.port;
}
