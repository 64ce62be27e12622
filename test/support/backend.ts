import { StandIn, type AccountOptions, type AppOptions } from '../../demo/authing/control.js';
import type { BackendCommands, LineFault, LineRule, Seen } from '../tools/backend.js';
import type { Account } from './authing.js';
import { Scene } from './verify.js';

/** The element's `host`. */
const HOST = '/backend';

export interface BackendOptions {
  /** `onDeleted` ends the session. */
  endsSession?: boolean;
}

/**
 * The backend of an account's app, at the page's own origin. This browser is signed in at it by a
 * cookie, and the tokens are the backend's alone.
 */
export class Backend {
  readonly host = HOST;
  readonly appId: string;
  readonly accessToken: string;
  readonly idToken: string;

  static async start(
    { appId, userId, host }: Pick<Account, 'appId' | 'userId' | 'host'>,
    options: BackendOptions = {},
  ): Promise<Backend> {
    const { accessToken, idToken } = await new StandIn(host).signIn(appId, userId);
    const backend = new Backend(appId, accessToken, idToken);
    const { endsSession = false } = options;
    await backend.#call('start', { appId, accessToken, idToken, endsSession });
    return backend;
  }

  private constructor(appId: string, accessToken: string, idToken: string) {
    this.appId = appId;
    this.accessToken = accessToken;
    this.idToken = idToken;
  }

  /** Ends the session in the backend, and leaves Authing's. */
  async end(): Promise<void> {
    await this.#call('end', { appId: this.appId });
  }

  seen(): Promise<Seen> {
    return this.#call('seen', { appId: this.appId });
  }

  /** Spoils what goes between this browser and the backend. */
  async fault(path: string, fault: LineFault, rule: Partial<LineRule> = {}): Promise<void> {
    const { times = 1, skip = 0 } = rule;
    await this.#call('fault', { appId: this.appId, rule: { path, fault, times, skip } });
  }

  async clearFaults(): Promise<void> {
    await this.#call('clear-faults', { appId: this.appId });
  }

  async #call<C extends keyof BackendCommands>(name: C, args: BackendCommands[C]['takes']) {
    const response = await fetch(`${HOST}/_stand-in/${name}`, {
      method: 'POST',
      body: JSON.stringify(args),
    });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return (await response.json()) as BackendCommands[C]['gives'];
  }
}

/** An element for somebody who is signed in at the backend, and both services as their owners see them. */
export class BackendScene {
  readonly scene: Scene;
  readonly backend: Backend;

  static async set(
    details: AccountOptions,
    attributes: Record<string, string | boolean> = {},
    app: AppOptions = {},
  ): Promise<BackendScene> {
    const scene = await Scene.set(details, {
      app,
      signedOut: true,
      attributes: { host: HOST, verification: 'authing', confirmation: 'none', ...attributes },
    });
    return new BackendScene(scene, await Backend.start(scene.account));
  }

  private constructor(scene: Scene, backend: Backend) {
    this.scene = scene;
    this.backend = backend;
  }
}
