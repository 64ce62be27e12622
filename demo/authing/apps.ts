import { App } from './app.js';
import { createDemoAccounts } from './demo-accounts.js';
import type { AppOptions } from './protocol.js';
import { randomHex } from './random.js';

export const DEFAULT_APP = 'demo-app';

/** All applications of one stand-in. The default one is there from the start. */
export class Apps {
  readonly #apps = new Map<string, App>();

  constructor() {
    this.create({ appId: DEFAULT_APP });
  }

  create(options: AppOptions): App {
    const app = new App(options.appId ?? randomHex(12), options);
    if (app.appId === DEFAULT_APP) createDemoAccounts(app);
    this.#apps.set(app.appId, app);
    return app;
  }

  find(appId: string): App | undefined {
    return this.#apps.get(appId);
  }

  /** Puts a new application with the same options in its place. */
  reset(app: App): void {
    this.create({ ...app.options, appId: app.appId });
  }
}
